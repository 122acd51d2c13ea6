"""Corrections, withdrawals and approvals put on record, one writer at a time (see `desk`).

`output` is the folder into which the kit is released, by default the one beside it: what is recorded says which
edition will be the first to show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict, replace

from presskit.corrections.desk import at_turn, finish, opened, put, spliced
from presskit.corrections.entries import Approval, Correction, Kind, Withdrawal, digest
from presskit.corrections.references import References
from presskit.corrections.standing import agreed_hash, function_hash, standing_of
from presskit.diagnostics import Refused, Severity, error, say
from presskit.kit.checks import check
from presskit.kit.load import loaded_from
from presskit.source import nearest
from presskit.source.splice import bytes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from presskit.corrections.desk import Desk
    from presskit.corrections.ledger import Ledger
    from presskit.corrections.references import Reference
    from presskit.diagnostics import Diagnostic, Message
    from presskit.kit.load import Loaded
    from presskit.kit.model import Statement

__all__ = ["Draft", "Grounds", "approve", "correct", "draft", "finish", "record", "withdraw", "wording"]


class Grounds(Struct, frozen=True):
    """Why something is changed, for whom, and when, to the second."""

    kind: Kind
    reason: str
    by: str
    at: datetime
    approved_by: str | None = None


class Draft(Struct, frozen=True):
    """A correction as it would be: the one name of the text, both wordings, and the kit that it would give.

    `remarks` are what the checks would say of that kit and do not say of the present one, as warnings: a correction
    is a person's decision, and the next build will refuse what has to be refused.
    """

    ref: str
    before: str
    after: str
    kit: Loaded
    remarks: tuple[Diagnostic, ...] = ()


def draft(path: Path, ref: str, text: str) -> Draft:
    """What a correction would do, with nothing written; Refused where the kit could not be read afterwards."""
    desk = opened(path)
    made = _drafted(desk, ref, text)
    known = {(found.code, found.message) for found in check(desk.loaded)}
    new = (found for found in check(made.kit) if (found.code, found.message) not in known)
    return replace(made, remarks=tuple(replace(found, severity=Severity.WARNING) for found in new))


def wording(path: Path, ref: str) -> str:
    """The present wording of a text; Refused where there is none of that name."""
    return opened(path).texts.find(ref).wording


def correct(  # noqa: PLR0913 - what, where, why, and what was seen of it
    path: Path,
    ref: str,
    text: str,
    grounds: Grounds,
    waiting: Callable[[int], None],
    *,
    before: str | None = None,
    output: Path | None = None,
) -> Correction | None:
    """Replace a text of a kit and put it on record; None where it says so already.

    `before` is the wording that was shown to whoever asked: Refused where it is another by now.
    """
    with at_turn(path, output, waiting) as desk:
        made = _drafted(desk, ref, text)
        if before not in (None, made.before):
            raise Refused([_changed_meanwhile(made.ref)])
        if made.before == made.after:
            return None
        entry = _correction(desk, made.ref, made.before, made.after, grounds)
        put(desk, [entry], bytes_of(made.kit.source))
        return entry


def record(
    path: Path, ref: str, grounds: Grounds, waiting: Callable[[int], None], *, output: Path | None = None
) -> Correction | None:
    """Put on record that a text was changed by hand since its last correction, or edition; None where it was not."""
    with at_turn(path, output, waiting) as desk:
        found = desk.texts.find(ref)
        earlier = _earlier(desk, found)
        if earlier is None:
            message = say("no earlier wording of `{ref}` is on record", ref=ref)
            mend = say("put the earlier wording back, then give the new one with `--text`")
            raise Refused([error("nothing-recorded", found.scalar.span, message, mend)])
        if earlier == found.wording:
            return None
        entry = _correction(desk, found.name, earlier, found.wording, grounds)
        put(desk, [entry])
        return entry


def withdraw(
    path: Path, statement: str, grounds: Grounds, waiting: Callable[[int], None], *, output: Path | None = None
) -> Withdrawal | None:
    """Take a statement back; None where it was taken back before."""
    with at_turn(path, output, waiting) as desk:
        _statement(desk, statement)
        if statement in standing_of(desk.ledger).withdrawn:
            return None
        entry = Withdrawal(
            id=desk.ledger.next_id,
            statement=statement,
            before=desk.texts.find(statement).wording,
            reason=grounds.reason,
            by=grounds.by,
            at=grounds.at,
            edition=desk.edition,
            previous=desk.ledger.head,
            approved_by=grounds.approved_by,
        )
        put(desk, [entry])
        return entry


def approve(
    path: Path,
    statements: Sequence[str],
    by: str,
    at: datetime,
    waiting: Callable[[int], None],
    *,
    output: Path | None = None,
) -> tuple[Approval, ...]:
    """Put on record who agreed to the present wordings; what was agreed to by the same person before is left out."""
    made: list[Approval] = []
    with at_turn(path, output, waiting) as desk:
        previous = desk.ledger.head
        for statement_id in dict.fromkeys(statements):
            speaker_id, statement = _statement(desk, statement_id)
            if statement_id in standing_of(desk.ledger).withdrawn:
                message = say("`{name}` was withdrawn, and cannot be approved", name=statement_id)
                raise Refused([_withdrawn(desk.texts.find(statement_id), message)])
            entry = Approval(
                id=desk.ledger.next_id + len(made),
                statement=statement_id,
                wording=agreed_hash(statement),
                function=function_hash(statement, desk.loaded.kit.speakers[speaker_id]),
                by=by,
                at=at,
                previous=previous,
            )
            if not _is_known(desk.ledger, entry):
                made.append(entry)
                previous = digest(entry)
        if made:
            put(desk, made)
    return tuple(made)


def _drafted(desk: Desk, ref: str, text: str) -> Draft:
    found = desk.texts.find(ref)
    if found.statement in standing_of(desk.ledger).withdrawn:
        message = say("`{name}` was withdrawn, and cannot be corrected", name=found.name)
        raise Refused([_withdrawn(found, message)])
    after = text.strip()
    made = loaded_from(spliced(desk, found, after), desk.loaded.root)
    return Draft(found.name, found.wording, after, made)


def _withdrawn(found: Reference, message: Message) -> Diagnostic:
    return error("withdrawn-statement", found.scalar.span, message, say("give the new words another id"))


def _correction(desk: Desk, ref: str, before: str, after: str, grounds: Grounds) -> Correction:
    return Correction(
        id=desk.ledger.next_id,
        ref=ref,
        before=before,
        after=after,
        edition=desk.edition,
        previous=desk.ledger.head,
        **asdict(grounds),
    )


def _earlier(desk: Desk, text: Reference) -> str | None:
    """The wording that a text had when it was last corrected, else in the last edition; None where neither knows it."""
    last = _last_of(desk, text)
    if last is not None:
        return last.after
    printed = References(desk.past.loaded.places.node()).get(text.name) if desk.past else None
    return printed.wording if printed else None


def _last_of(desk: Desk, text: Reference) -> Correction | None:
    """The last correction of a text, under whatever name it went then."""
    found = [entry for ref, entry in desk.ledger.last_corrections().items() if desk.texts.get(ref) is text]
    return max(found, key=lambda entry: entry.id, default=None)


def _statement(desk: Desk, statement_id: str) -> tuple[str, Statement]:
    """A statement of the kit with its speaker; Refused, with the nearest id, for any other."""
    statements = desk.loaded.kit.statements()
    if statement_id not in statements:
        near = nearest(statement_id, statements)
        mend = say("did you mean `{near}`?", near=near) if near else say("list them with `presskit show`")
        message = say("no statement is called `{name}`", name=statement_id)
        raise Refused([error("unknown-statement", None, message, mend)])
    return statements[statement_id]


def _is_known(ledger: Ledger, approval: Approval) -> bool:
    """Whether the same person agreed to the same wording under the same function before."""
    mine = (approval.statement, approval.wording, approval.function, approval.by)
    approvals = (entry for entry in ledger.entries if isinstance(entry, Approval))
    return any((entry.statement, entry.wording, entry.function, entry.by) == mine for entry in approvals)


def _changed_meanwhile(ref: str) -> Diagnostic:
    message = say("`{ref}` was changed while you were looking at it", ref=ref)
    return error("changed-meanwhile", None, message, say("run the command again, and look at the new wording"))
