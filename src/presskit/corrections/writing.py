"""A ledger's text with one entry more: what stood in it before is not touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.corrections.entries import Entry, values
from presskit.corrections.ledger import FORMAT_VERSION, Ledger, parsed
from presskit.diagnostics import Refused, error, say
from presskit.source import Mapping, Sequence, SourceText
from presskit.source.styles import double

if TYPE_CHECKING:
    from collections.abc import Sequence as Several

    from presskit.diagnostics import Diagnostic

_HEAD = f"""\
# Kept by presskit: corrections, withdrawals, approvals and releases. Entries are added at the end, and never changed.
presskit-corrections: {FORMAT_VERSION}
entries:
"""
_PLAIN = re.compile(r"[a-z0-9](?:[\w.:-]*[\w])?", re.ASCII)
_MARGIN = 2


def appended(ledger: Ledger, entries: Several[Entry], name: str) -> Ledger:
    """The ledger with entries added at its end; `name` is what a new file is called.

    Refused where its author has laid it out so that nothing can be added at its end, and, since the text is read
    again, with whatever no reader would let pass.
    """
    source = ledger.source or SourceText(name, _HEAD)
    if not _is_open(ledger):
        raise Refused([_closed(source)])
    text = source.text
    line_end = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith(("\n", "\r")):
        text += line_end
    lines = (line for entry in entries for line in _lines(entry, _margin(ledger)))
    written = SourceText(source.name, text + "".join(line + line_end for line in lines), source.bom)
    made = parsed(written)
    if made.entries != (*ledger.entries, *entries):
        raise Refused([_closed(source)])
    return made


def without_last(ledger: Ledger) -> Ledger:
    """The ledger without its last entry, which it was written with; of one entry alone there was no file before."""
    if ledger.source is None or len(ledger.entries) <= 1:
        return Ledger()
    assert isinstance(ledger.root, Mapping)
    found = ledger.root.get("entries")
    assert isinstance(found, Sequence)
    text, start = ledger.source.text, found.items[-1].start
    end = 1 + max(text.rfind("\n", 0, start), text.rfind("\r", 0, start))
    return parsed(SourceText(ledger.source.name, text[:end], ledger.source.bom))


def _is_open(ledger: Ledger) -> bool:
    """Whether the entries come last, one under the other: what is written below them is one more."""
    if ledger.source is None:
        return True
    last = ledger.root.entries[-1] if isinstance(ledger.root, Mapping) else None
    return (
        last is not None
        and last.key.value == "entries"
        and isinstance(last.value, Sequence)
        and ledger.source.text[last.value.start] == "-"
    )


def _closed(source: SourceText) -> Diagnostic:
    message = say("nothing can be added at the end of this file")
    mend = say("let `entries:` be its last key, with one entry under the other as presskit writes them")
    return error("ledger-layout", source.whole(), message, mend)


def _margin(ledger: Ledger) -> int:
    """How far to the right the dashes of the entries stand."""
    found = ledger.root.get("entries") if isinstance(ledger.root, Mapping) else None
    if ledger.source is None or not isinstance(found, Sequence) or not found.items:
        return _MARGIN
    line, column = ledger.source.position(found.items[-1].start)
    return max(ledger.source.line(line).find("-", 0, column), 0)


def _lines(entry: Entry, margin: int) -> list[str]:
    pairs = [f"{key}: {_scalar(value)}" for key, value in values(entry).items()]
    return [" " * margin + ("  " if at else "- ") + pair for at, pair in enumerate(pairs)]


def _scalar(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else double(value)
