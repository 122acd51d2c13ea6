"""The characters of a TrueType font, read in whole columns (OpenType specification, « cmap »: formats 4 and 12)."""

from __future__ import annotations

from itertools import chain, repeat
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING

from presskit.template.sfnt import BrokenFontError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_UNICODE, _WINDOWS = 0, 3  # platform ids
_SMALL_FORMS = (0, 2, 6)
_MOST_CHARACTERS = 0x110000
"""All of Unicode: a table that promises more would fill the memory."""


class UnusualFormError(Exception):
    """Raised for a table of characters of a small form, which hardly any font has."""


def characters(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Each character of the last map of a `cmap` table with its glyph, 0 where it has none.

    Raises `UnusualFormError`, `BrokenFontError` and `struct.error`.
    """
    version, count = unpack_from(">HH", cmap)
    if version != 0 or count == 0:
        raise UnusualFormError
    platform, _, start = unpack_from(">HHL", cmap, 4 + 8 * (count - 1))
    (form,) = unpack_from(">H", cmap, start)
    if form in _SMALL_FORMS:
        raise UnusualFormError
    if platform not in (_UNICODE, _WINDOWS) or form not in _FORMS:
        raise BrokenFontError("cmap")
    return _FORMS[form](cmap[start:])


def _segments(subtable: bytes) -> Iterator[tuple[int, int]]:
    """Characters and glyphs of format 4, the Basic Multilingual Plane in segments."""
    length, _, twice = unpack_from(">HHH", subtable, 2)
    subtable = subtable[:length]
    column = f">{twice // 2}H"
    ends, starts, deltas, offsets = (unpack_from(column, subtable, at) for at in _columns(twice))
    _hold_to_unicode(zip(starts, ends, strict=True))
    for number, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        codes = range(first, last + 1)
        if offset == 0:
            yield from ((code, (code + delta) & 0xFFFF) for code in codes)
        else:
            listed = 16 + 3 * twice + 2 * number + offset
            yield from zip(codes, _listed(subtable, listed, len(codes), delta), strict=True)


def _columns(twice: int) -> tuple[int, int, int, int]:
    """Where the four columns of format 4 begin; two bytes of padding stand between the first and the second."""
    return 14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice


def _listed(subtable: bytes, start: int, count: int, delta: int) -> Iterable[int]:
    """Glyphs written out one by one; none where the list runs over the end of its table."""
    there = max(0, min(count, (len(subtable) - start) // 2))
    glyphs = unpack_from(f">{there}H", subtable, start) if there else ()
    return chain(((glyph + delta) & 0xFFFF if glyph else 0 for glyph in glyphs), repeat(0, count - there))


def _groups(subtable: bytes) -> Iterator[tuple[int, int]]:
    """Characters and glyphs of format 12, all of Unicode in groups."""
    (count,) = unpack_from(">L", subtable, 12)
    groups = list(iter_unpack(">LLL", subtable[16 : 16 + 12 * count]))
    _hold_to_unicode((first, last) for first, last, _ in groups)
    return ((code, glyph + code - first) for first, last, glyph in groups for code in range(first, last + 1))


def _hold_to_unicode(ranges: Iterable[tuple[int, int]]) -> None:
    """Refuse ranges of characters that hold more than there are, before any is gone through."""
    if sum(max(0, last - first + 1) for first, last in ranges) > _MOST_CHARACTERS:
        raise BrokenFontError("cmap")


_FORMS = {4: _segments, 12: _groups}
