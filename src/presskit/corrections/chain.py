"""The chain of a ledger's entries, each bound to the one before it by its number and its hash; so are its editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections.entries import FIRST, Release, digest
from presskit.diagnostics import Note, error, say, say_plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.corrections.entries import Entry
    from presskit.diagnostics import Diagnostic, Message
    from presskit.validation import Places

AS_IT_WAS = say(
    "put the file back from a copy or from version control: entries are added at its end, and never changed"
)
"""The one way to mend an entry."""


def broken(entries: Sequence[Entry], places: Places) -> Iterator[Diagnostic]:
    """The first place where an entry does not follow the one before it, by its number or by the hash.

    Behind it no entry proves anything: of what else does not match, nothing is told.
    """
    expected = FIRST
    for at, entry in enumerate(entries):
        if (entry.id, entry.previous) != (at + 1, expected):
            key = "previous" if entry.id == at + 1 else "id"
            note = Note(_worth(len(entries) - at))
            yield error("broken-chain", places.value("entries", at, key), _break(entry, at, expected), AS_IT_WAS, note)
            return
        expected = digest(entry)


def released_again(entries: Sequence[Entry], places: Places) -> Iterator[Diagnostic]:
    """Each release of a kit under a number that is not above all before it: no edition goes out twice."""
    last: dict[str, Release] = {}
    for at, entry in enumerate(entries):
        if not isinstance(entry, Release):
            continue
        before = last.get(entry.kit)
        if before is not None and entry.edition <= before.edition:
            message = say("entry {number} releases edition {edition} of `{kit}`, and entry {before} had released "
                          "edition {last}", number=entry.id, edition=entry.edition, kit=entry.kit, before=before.id,
                          last=before.edition)  # fmt: skip
            yield error("broken-chain", places.value("entries", at, "edition"), message, AS_IT_WAS)
        else:
            last[entry.kit] = entry


def _break(entry: Entry, at: int, expected: str) -> Message:
    if entry.id == at + 1:
        if at == 0:
            return say("entry 1 does not begin the chain: it was changed, or others stood before it")
        return say("entry {number} does not follow from the one before it: one of them was changed", number=entry.id)
    if entry.previous == expected or entry.id <= at:
        return say("expected entry {expected}, found {found}", expected=at + 1, found=entry.id)
    if entry.id == at + 2:
        return say("entry {number} is missing", number=at + 1)
    return say("entries {first} to {last} are missing", first=at + 1, last=entry.id - 1)


def _worth(count: int) -> Message:
    """What a break means for the entries from it on."""
    return say_plural(
        "this entry proves nothing any more: nobody can tell whether it is what was recorded",
        "this entry and all behind it, {count} in all, prove nothing any more: nobody can tell whether they are what "
        "was recorded",
        count,
    )
