"""Characters that nobody can see in what a notice prints: in new entries of the ledger, in texts of the last edition.

They are told as those of the kit's file are. Entries that an edition was made with are printed no more, and cannot be
mended: of them nothing is told, nor of a text that is in the kit as the edition has it, where the kit's own gate tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.corrections.references import References
from presskit.diagnostics import Note, Severity, Span, say
from presskit.source import scan
from presskit.source.text_gate import diagnose
from presskit.validation import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.corrections import Corrected
    from presskit.corrections.frozen import Frozen
    from presskit.corrections.ledger import Ledger
    from presskit.diagnostics import Diagnostic


def doubts(kit: Corrected, past: Frozen | None) -> Iterator[Diagnostic]:
    """A warning at each doubtful character of what is announced after an edition, or before there is any."""
    yield from _of_entries(kit.ledger, past.entries if past else 0)
    if past is not None:
        yield from _of_edition(kit, past)


def _of_entries(ledger: Ledger, released: int) -> Iterator[Diagnostic]:
    if ledger.root is None or ledger.source is None or released >= len(ledger.entries):
        return
    begin = Places(ledger.root, ledger.source).value("entries", released)
    yield from (doubt for doubt in ledger.doubts if doubt.span is None or doubt.span >= begin)


def _of_edition(kit: Corrected, past: Frozen) -> Iterator[Diagnostic]:
    """The texts that the kit no longer has, or has otherwise; the place is the edition's file as a whole."""
    then, now = References(past.loaded.places.node()), References(kit.loaded.places.node())
    place = Span(past.loaded.source.name)
    mend = say("an edition is never changed: look at what the notice prints of it")
    for name in then.names():
        printed, found = then.find(name), now.get(name)
        if found is None or found.wording != printed.wording:
            note = Note(say("`{ref}` in edition {number}", ref=name, number=past.number), place)
            for one in scan(printed.wording):
                yield replace(diagnose(one, place), severity=Severity.WARNING, help=mend, notes=(note,))
