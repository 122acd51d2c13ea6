"""Whether the kit says what its ledger says: a wording changed by hand, or a correction cut short, is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections.entries import Correction
from presskit.diagnostics import Note, error, say, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.corrections.ledger import Ledger
    from presskit.corrections.references import Reference, References
    from presskit.diagnostics import Diagnostic


def disagreements(ledger: Ledger, texts: References, *, cut_short: str) -> Iterator[Diagnostic]:
    """Each corrected text that is not what its last correction says.

    `cut_short`: the hash of the entry that a process was writing into both files, and perhaps did not.
    """
    for ref, entry in ledger.last_corrections().items():
        found = texts.get(ref)
        if found is None:
            yield _gone(ledger, entry)
        elif is_unfinished(ledger, found, cut_short):
            yield _unfinished(found, entry)
        elif found.wording != entry.after:
            yield _unrecorded(ledger, found, entry)


def is_unfinished(ledger: Ledger, found: Reference, cut_short: str) -> bool:
    """Whether a correction is in the ledger, at its very end, and not yet in the kit."""
    last = ledger.entries[-1]
    return isinstance(last, Correction) and ledger.head == cut_short and found.wording == last.before


def _gone(ledger: Ledger, entry: Correction) -> Diagnostic:
    message = say("`{ref}` was corrected, and is no longer in the kit", ref=entry.ref)
    mend = say("put it back; `presskit correct --kind retrait` withdraws a statement")
    return warning("unrecorded-change", ledger.place(entry.id - 1, "ref"), message, mend)


def _unfinished(found: Reference, entry: Correction) -> Diagnostic:
    message = say("correction {number} of `{ref}` is in the ledger, and not yet here", number=entry.id, ref=entry.ref)
    mend = say("run `presskit correct {ref} --finish`", ref=entry.ref)
    return error("unfinished-correction", found.scalar.span, message, mend)


def _unrecorded(ledger: Ledger, found: Reference, entry: Correction) -> Diagnostic:
    message = say("`{ref}` is not what its last correction says", ref=entry.ref)
    mend = say("record the change with `presskit correct {ref} --record`, or put the wording back", ref=entry.ref)
    note = Note(say("recorded here"), ledger.place(entry.id - 1, "after"))
    return warning("unrecorded-change", found.scalar.span, message, mend, note)
