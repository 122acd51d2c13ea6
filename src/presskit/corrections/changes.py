"""What a new edition changes: the corrections since the last one, each text once, and what nobody put on record."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from presskit.corrections.comparing import Present, photos_of
from presskit.corrections.entries import Correction, Kind, Release, Withdrawal
from presskit.corrections.issue import GRAVITY, Change, Issue, Past
from presskit.corrections.naming import is_counted
from presskit.corrections.openings import opening
from presskit.corrections.others import others
from presskit.corrections.references import References
from presskit.corrections.withdrawn import without
from presskit.diagnostics import say, warning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from presskit.corrections import Corrected
    from presskit.corrections.entries import Entry
    from presskit.corrections.frozen import Frozen
    from presskit.corrections.references import Reference
    from presskit.diagnostics import Diagnostic


def issue_of(
    kit: Corrected, past: Frozen | None, day: date | None, files: Mapping[str, str] = MappingProxyType({})
) -> Issue:
    """The edition that follows `past`; with a `day` it is released on it, without one it is a draft.

    `files` has the SHA-256 of the files of its photos, those that are known.
    """
    if past is None:
        return Issue(1, day)
    entries = kit.ledger.entries
    present = Present(kit.loaded, kit.standing.withdrawn, photos_of(kit.loaded.kit, files))
    return Issue(
        past.number + 1,
        day,
        Past(past.number, past.at.date()),
        changes_since(entries, past),
        others(past, present, entries[past.entries :]),
        without(past.loaded.kit, kit.standing.withdrawn),
    )


def changes_since(entries: Sequence[Entry], past: Frozen) -> tuple[Change, ...]:
    """What the entries behind an edition change in it: every text once, from what was printed to what stands now.

    A text that the edition did not have is no change to its readers, nor is one that is again what it was.
    """
    new = entries[past.entries :]
    withdrawn = {entry.statement for entry in new if isinstance(entry, Withdrawal)}
    texts = References(past.loaded.places.node())
    found = (*_withdrawals(new, past), *_corrections(new, texts, withdrawn))
    return tuple(change for _, change in sorted(found, key=lambda pair: pair[0]))


def _withdrawals(new: Sequence[Entry], past: Frozen) -> Iterator[tuple[int, Change]]:
    kit = past.loaded.kit
    for entry in new:
        if isinstance(entry, Withdrawal) and entry.statement in kit.statements():
            speaker_id, said = kit.statements()[entry.statement]
            speaker = kit.speakers[speaker_id]
            more = [other.text for other in speaker.statements if other.id != said.id]
            first = opening(said.text, more) if more else ""
            yield entry.id, Change(entry.statement, Kind.RETRAIT, "", None, speaker.full_name, first, said.verbatim)


def _corrections(new: Sequence[Entry], texts: References, withdrawn: set[str]) -> Iterator[tuple[int, Change]]:
    by_text: dict[str, list[Correction]] = {}
    for entry in new:
        if isinstance(entry, Correction) and entry.ref.partition(".")[0] not in withdrawn:
            by_text.setdefault(entry.ref, []).append(entry)
    for ref, found in by_text.items():
        printed = texts.get(ref)
        # What is counted may have another number by now; what the ledger says of it was true at the time.
        before = printed.wording if printed and not is_counted(ref) else found[0].before
        kind = min((entry.kind for entry in found), key=GRAVITY.index)
        if printed and before != found[-1].after:
            yield found[0].id, Change(ref, kind, before, found[-1].after)


def unrecorded(kit: Corrected, past: Frozen) -> Iterator[Diagnostic]:
    """Each text that is not what the edition printed, and of which the ledger says nothing since.

    What is counted is compared where its list is as long as it was: else its number may be that of something else.
    A statement that is gone without having been withdrawn is told as well; what is new is no correction.
    """
    then, now = References(past.loaded.places.node()), References(kit.loaded.places.node())
    recorded = {entry.ref for entry in kit.ledger.entries[past.entries :] if isinstance(entry, Correction)}
    for name in then.names():
        printed, found = then.find(name), now.get(name)
        if name.partition(".")[0] in kit.standing.withdrawn or name in recorded:
            continue
        if found is None:
            if printed.statement is not None:
                yield _gone(name, past.number)
        elif _is_other(printed, found) and found.name not in recorded:
            message = say("`{ref}` is not what edition {number} says, and no correction says why",
                          ref=name, number=past.number)  # fmt: skip
            mend = say("record the change with `presskit correct {ref} --record`, or put the wording back", ref=name)
            yield warning("unrecorded-change", found.scalar.span, message, mend)


def unfounded(kit: Corrected, past: Frozen | None) -> Iterator[Diagnostic]:
    """Each withdrawal since the last release of a statement that is in no text: no notice could tell of it.

    What went out with an edition, of this kit or of another that the file once was, was judged then.
    """
    entries = kit.ledger.entries
    out = max((entry.id for entry in entries if isinstance(entry, Release)), default=0)
    known = {**kit.whole.kit.statements(), **(past.loaded.kit.statements() if past else {})}
    for entry in entries[max(out, past.entries if past else 0) :]:
        if isinstance(entry, Withdrawal) and entry.statement not in known:
            message = say("`{ref}` was withdrawn, and is neither in the kit nor in its last edition",
                          ref=entry.statement)  # fmt: skip
            mend = say("put the statement back into the kit, or the ledger as it was if nobody withdrew it")
            yield warning("unrecorded-change", kit.ledger.place(entry.id - 1, "statement"), message, mend)


def _is_other(printed: Reference, found: Reference) -> bool:
    return found.wording != printed.wording and found.among == printed.among


def _gone(statement: str, number: int) -> Diagnostic:
    message = say("`{ref}` is in edition {number}, and no longer in the kit", ref=statement, number=number)
    mend = say("put it back; `presskit correct --kind retrait` withdraws a statement")
    return warning("unrecorded-change", None, message, mend)
