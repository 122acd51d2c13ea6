"""Inlines cut into pieces of so many characters: what is raised or explained stays so on either side of a cut."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, TypeAlias

from presskit.document import Abbreviation, LineBreak, Superscript, Text
from presskit.document.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.document import Inline, Inlines

    _Leaf: TypeAlias = tuple[int, int, Inline]


def cut(inlines: Inlines, lengths: Sequence[int]) -> Iterator[Inlines]:
    """The inlines of each stretch in turn, of plain text, superscripts and acronyms; a newline is a line break.

    The `lengths` count characters, and add up to those of all the inlines.
    """
    ends = accumulate(len(plain((inline,))) for inline in inlines)
    leaves = [(end - len(plain((inline,))), end, inline) for end, inline in zip(ends, inlines, strict=True)]
    for start, end in pairwise((0, *accumulate(lengths))):
        yield tuple(part for leaf in leaves for part in _between(leaf, start, end))


def _between(leaf: _Leaf, start: int, end: int) -> Iterator[Inline]:
    """What of one inline stands between two places of the text."""
    first, last, inline = leaf
    text = plain((inline,))[max(start - first, 0) : max(end - first, 0)]
    if not text:
        return
    if isinstance(inline, Abbreviation) and start <= first and last <= end:
        yield inline
    elif isinstance(inline, Superscript):
        yield Superscript(text)
    else:
        yield from _lines(text)


def _lines(text: str) -> Iterator[Inline]:
    for at, line in enumerate(text.split("\n")):
        if at:
            yield LineBreak()
        if line:
            yield Text(line)
