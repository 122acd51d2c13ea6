"""The lines of a block scalar (`|` and `>`) and where each stretch of the value comes from (YAML 1.2 §8.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = on_demand(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_HEADER = on_demand(r"[|>]([0-9]?[+-]?|[+-][0-9])[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")


class Stretch(NamedTuple):
    """Characters of the value, and the file's characters they come from."""

    value: str
    start: int
    end: int


class _Line(NamedTuple):
    """A line's content behind its margin, and its line end; `blank` when there is nothing but margin."""

    start: int
    end: int
    after: int
    blank: bool


def block_pieces(text: str, start: int, end: int, value: str, *, folded: bool) -> Iterator[list[Stretch]]:
    """Every reading of a block scalar, one for each margin it could have, the likeliest first."""
    header = _HEADER.match(text, start, end)
    if header is None:
        return
    for margin in _margins(text[header.end() : end], value):
        lines = _lines(text, header.end(), end, margin)
        yield _chomped(_joined(text, lines, folded=folded), value)


def _margins(body: str, value: str) -> list[int]:
    widths = [len(line) - len(line.lstrip(" ")) for line in re.split(r"\r\n|\r|\n", body) if line.strip(" ")]
    first = widths[0] if widths else 0
    bare = value.lstrip("\n")
    likely = first - (len(bare) - len(bare.lstrip(" ")))
    blanks = max((len(line) for line in re.split(r"\r\n|\r|\n", body)), default=0) if not widths else 0
    return sorted({*range(min(first, 64) + 1), likely, min(blanks, 64)}, key=lambda m: (m != likely, -m))


def _lines(text: str, start: int, end: int, margin: int) -> list[_Line]:
    lines = []
    while start < end:
        found = _LINE.match(text, start, end)
        assert found is not None
        content = found[1]
        cut = min(margin, len(content) - len(content.lstrip(" ")))
        blank = len(content) == cut
        lines.append(_Line(found.start() + cut, found.end(1), found.end(), blank))
        start = found.end() if found.end() > start else end
    return lines


def _joined(text: str, lines: list[_Line], *, folded: bool) -> list[Stretch]:
    """The lines with the breaks between them, folded where the style folds: not beside indented lines."""
    pieces: list[Stretch] = []
    before: _Line | None = None
    for line in lines:
        if line.blank:
            pieces.append(Stretch("\n", line.end, line.after))
            continue
        if folded and before is not None and not _indented(text, before) and not _indented(text, line):
            _fold(pieces, before)
        pieces.append(Stretch(text[line.start : line.end], line.start, line.end))
        if line.after > line.end:
            pieces.append(Stretch("\n", line.end, line.after))
        before = line
    return pieces


def _indented(text: str, line: _Line) -> bool:
    return text[line.start] in " \t"


def _fold(pieces: list[Stretch], before: _Line) -> None:
    """One break between two lines is a space; of several, the first goes."""
    at = next(i for i in range(len(pieces) - 1, -1, -1) if pieces[i].start == before.end and pieces[i].value == "\n")
    alone = at == len(pieces) - 1
    if alone:
        pieces[at] = pieces[at]._replace(value=" ")
    else:
        del pieces[at]


def _chomped(pieces: list[Stretch], value: str) -> list[Stretch]:
    """Without the line ends that the header's `-`, or its absence, cuts off."""
    size = sum(len(piece.value) for piece in pieces)
    while pieces and size > len(value) and pieces[-1].value == "\n":
        size -= 1
        pieces.pop()
    return pieces
