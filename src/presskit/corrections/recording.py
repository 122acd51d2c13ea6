"""Corrections, withdrawals and approvals put on record: the ledger first, then the kit's file, one writer at a time.

Both files are ready on the disk before the first is replaced. A process killed between the two leaves a correction
that is in the ledger and not in the kit; whoever has the next turn finishes it.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict, replace

from presskit.corrections.agreement import is_unfinished
from presskit.corrections.editions import next_edition
from presskit.corrections.entries import Approval, Correction, Kind, Withdrawal, digest
from presskit.corrections.frozen import last_edition
from presskit.corrections.keeping import altered
from presskit.corrections.ledger import ledger_file, read_ledger
from presskit.corrections.references import References
from presskit.corrections.standing import function_hash, standing_of, wording_hash
from presskit.corrections.writing import appended
from presskit.diagnostics import Refused, Severity, error, say
from presskit.kit.checks import check
from presskit.kit.load import load, loaded_from
from presskit.publish.obstacles import cannot_change
from presskit.publish.replacing import Replacement, sweep
from presskit.publish.turn import turn
from presskit.source import nearest
from presskit.source.splice import bytes_of, splice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from presskit.corrections.entries import Entry
    from presskit.corrections.ledger import Ledger
    from presskit.corrections.references import Reference
    from presskit.diagnostics import Diagnostic, Message
    from presskit.kit.load import Loaded
    from presskit.kit.model import Statement
    from presskit.publish.turn import Turn
    from presskit.source import SourceText


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


class Desk(Struct, frozen=True):
    """The two files of a kit as they are during a turn."""

    path: Path
    loaded: Loaded
    ledger: Ledger
    texts: References
    turn: Turn | None = None


def draft(path: Path, ref: str, text: str) -> Draft:
    """What a correction would do, with nothing written; Refused where the kit could not be read afterwards."""
    desk = _opened(path)
    made = _drafted(desk, ref, text)
    known = {(found.code, found.message) for found in check(desk.loaded)}
    new = (found for found in check(made.kit) if (found.code, found.message) not in known)
    return replace(made, remarks=tuple(replace(found, severity=Severity.WARNING) for found in new))


def wording(path: Path, ref: str) -> str:
    """The present wording of a text; Refused where there is none of that name."""
    return _opened(path).texts.find(ref).wording


def correct(
    path: Path, ref: str, text: str, grounds: Grounds, waiting: Callable[[int], None], *, before: str | None = None
) -> Correction | None:
    """Replace a text of a kit and put it on record; None where it says so already.

    `before` is the wording that was shown to whoever asked: Refused where it is another by now.
    """
    with _turn(path, waiting) as desk:
        made = _drafted(desk, ref, text)
        if before not in (None, made.before):
            raise Refused([_changed_meanwhile(made.ref)])
        if made.before == made.after:
            return None
        entry = _correction(desk, made.ref, made.before, made.after, grounds)
        _put(desk, [entry], bytes_of(made.kit.source))
        return entry


def record(path: Path, ref: str, grounds: Grounds, waiting: Callable[[int], None]) -> Correction | None:
    """Put on record that a text was changed by hand since its last correction, or edition; None where it was not."""
    with _turn(path, waiting) as desk:
        found = desk.texts.find(ref)
        earlier = _earlier(desk, found)
        if earlier is None:
            message = say("no earlier wording of `{ref}` is on record", ref=ref)
            mend = say("put the earlier wording back, then give the new one with `--text`")
            raise Refused([error("nothing-recorded", found.scalar.span, message, mend)])
        if earlier == found.wording:
            return None
        entry = _correction(desk, found.name, earlier, found.wording, grounds)
        _put(desk, [entry])
        return entry


def withdraw(path: Path, statement: str, grounds: Grounds, waiting: Callable[[int], None]) -> Withdrawal | None:
    """Take a statement back; None where it was taken back before."""
    with _turn(path, waiting) as desk:
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
            edition=_edition(desk),
            previous=desk.ledger.head,
            approved_by=grounds.approved_by,
        )
        _put(desk, [entry])
        return entry


def approve(
    path: Path, statements: Sequence[str], by: str, at: datetime, waiting: Callable[[int], None]
) -> tuple[Approval, ...]:
    """Put on record who agreed to the present wordings; what was agreed to by the same person before is left out."""
    made: list[Approval] = []
    with _turn(path, waiting) as desk:
        previous = desk.ledger.head
        for statement_id in dict.fromkeys(statements):
            speaker_id, statement = _statement(desk, statement_id)
            if statement_id in standing_of(desk.ledger).withdrawn:
                message = say("`{name}` was withdrawn, and cannot be approved", name=statement_id)
                raise Refused([_withdrawn(desk.texts.find(statement_id), message)])
            entry = Approval(
                id=desk.ledger.next_id + len(made),
                statement=statement_id,
                wording=wording_hash(statement),
                function=function_hash(statement, desk.loaded.kit.speakers[speaker_id]),
                by=by,
                at=at,
                previous=previous,
            )
            if not _is_known(desk.ledger, entry):
                made.append(entry)
                previous = digest(entry)
        if made:
            _put(desk, made)
    return tuple(made)


def finish(path: Path, waiting: Callable[[int], None]) -> Correction | None:
    """Finish a correction that was cut short, as every other turn does first; None where there is none."""
    with _cleared(path, waiting) as (_, entry):
        return entry


@contextmanager
def _turn(path: Path, waiting: Callable[[int], None]) -> Iterator[Desk]:
    """The files of a kit during a turn; Refused where the ledger no longer has what the last edition had."""
    with _cleared(path, waiting) as (mine, _):
        desk = _opened(path, mine)
        past = last_edition((_outputs(desk),), path.parent)
        lost = tuple(altered(desk.ledger, past, path)) if past else ()
        if lost:
            raise Refused(lost)
        yield desk


@contextmanager
def _cleared(path: Path, waiting: Callable[[int], None]) -> Iterator[tuple[Turn, Correction | None]]:
    """A turn in which what the one before left is swept, and what it left unfinished finished and given."""
    with turn(ledger_file(path), waiting) as mine:
        if mine.is_alone:
            sweep(path)
            sweep(ledger_file(path))
        yield mine, _finished(path, mine)


def _opened(path: Path, mine: Turn | None = None) -> Desk:
    loaded = load(path)
    return Desk(path, loaded, read_ledger(path), References(loaded.places.node()), mine)


def _finished(path: Path, mine: Turn) -> Correction | None:
    """Put the last correction into the kit's file, where a process ended before it did so."""
    if not mine.left:
        return None
    desk = _opened(path)
    last = desk.ledger.entries[-1] if desk.ledger.entries else None
    found = desk.texts.get(last.ref) if isinstance(last, Correction) else None
    done = None
    if isinstance(last, Correction) and found is not None and is_unfinished(desk.ledger, found, mine.left):
        with Replacement(path, bytes_of(_spliced(desk, found, last.after))) as kit:
            kit.put()
        done = last
    mine.end()
    return done


def _drafted(desk: Desk, ref: str, text: str) -> Draft:
    found = desk.texts.find(ref)
    if found.statement in standing_of(desk.ledger).withdrawn:
        message = say("`{name}` was withdrawn, and cannot be corrected", name=found.name)
        raise Refused([_withdrawn(found, message)])
    after = text.strip()
    made = loaded_from(_spliced(desk, found, after), desk.loaded.root)
    return Draft(found.name, found.wording, after, made)


def _withdrawn(found: Reference, message: Message) -> Diagnostic:
    return error("withdrawn-statement", found.scalar.span, message, say("give the new words another id"))


def _spliced(desk: Desk, found: Reference, wording: str) -> SourceText:
    """The kit's file with another wording, the white space around it kept."""
    value, old = found.scalar.value, found.wording
    start = value.index(old)
    whole = value[:start] + wording + value[start + len(old) :]
    return splice(desk.loaded.source, desk.loaded.places.node(), found.scalar, whole)


def _correction(desk: Desk, ref: str, before: str, after: str, grounds: Grounds) -> Correction:
    return Correction(
        id=desk.ledger.next_id,
        ref=ref,
        before=before,
        after=after,
        edition=_edition(desk),
        previous=desk.ledger.head,
        **asdict(grounds),
    )


def _edition(desk: Desk) -> int:
    return next_edition(_outputs(desk))


def _outputs(desk: Desk) -> Path:
    return desk.path.parent / "output" / desk.loaded.kit.kit.id


def _put(desk: Desk, entries: Sequence[Entry], kit: bytes | None = None) -> None:
    """Add entries to the ledger and, with `kit`, replace the kit's file; both are made ready first."""
    assert desk.turn is not None
    path = ledger_file(desk.path)
    made = appended(desk.ledger, entries, str(path))
    assert made.source is not None
    with ExitStack() as ready:
        ledger = ready.enter_context(Replacement(path, bytes_of(made.source), like=desk.path))
        if kit is None:
            ledger.put()
            return
        file = ready.enter_context(Replacement(desk.path, kit))
        try:
            desk.turn.begin(made.head)
        except OSError as problem:
            raise Refused([cannot_change(path, problem)]) from problem
        try:
            ledger.put()
            file.put()
        except Refused:
            if ledger.is_put and not file.is_put:
                _take_back(path, desk.ledger)
            desk.turn.end()
            raise
        desk.turn.end()


def _take_back(path: Path, ledger: Ledger) -> None:
    """The ledger as it was, where the kit's file could not be replaced after all."""
    if ledger.source is None:
        try:
            path.unlink()
        except OSError as problem:
            raise Refused([cannot_change(path, problem)]) from problem
        return
    with Replacement(path, bytes_of(ledger.source)) as before:
        before.put()


def _earlier(desk: Desk, text: Reference) -> str | None:
    """The wording that a text had when it was last corrected, else in the last edition; None where neither knows it."""
    last = _last_of(desk, text)
    if last is not None:
        return last.after
    past = last_edition((_outputs(desk),), desk.path.parent)
    printed = References(past.loaded.places.node()).get(text.name) if past else None
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
