"""Whether the letters of a font are drawn: words without outlines are found by a search, and seen by nobody.

From the OpenType specification: the chapters « loca » and « glyf ».
"""

from __future__ import annotations

import struct
from string import ascii_letters
from struct import unpack_from
from typing import TYPE_CHECKING

from presskit.template.character_map import UnusualFormError, characters
from presskit.template.sfnt import BrokenFontError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LETTERS = frozenset(map(ord, f"{ascii_letters}é"))
_HEADER = 10
"""Bytes before the contours of a glyph, the first two of which are how many there are, -1 for one made of others."""


def check_letters(tables: Mapping[str, bytes]) -> None:
    """Hold a font, by its `read_tables`, to draw the letters that it has; one may have none.

    Raises `BrokenFontError`.
    """
    outlines = _Outlines(tables)
    if not any(outlines.draws(glyph) for glyph in range(outlines.count)):
        raise BrokenFontError("glyf")
    try:
        glyphs = tuple(_letters(tables["cmap"]))
    except UnusualFormError:
        return
    except struct.error as problem:
        raise BrokenFontError("cmap") from problem
    if not all(map(outlines.draws, glyphs)):
        raise BrokenFontError("glyf")


def _letters(cmap: bytes) -> Iterator[int]:
    """The glyphs of the letters, read no further than the last of them, near the beginning of most fonts."""
    wanted = set(_LETTERS)
    for code, glyph in characters(cmap):
        if code in wanted:
            wanted.remove(code)
            if glyph:
                yield glyph
            if not wanted:
                return


class _Outlines:
    """The outlines of a font, looked at one by one."""

    def __init__(self, tables: Mapping[str, bytes]) -> None:
        (self.count,) = unpack_from(">H", tables["maxp"], 4)
        (long_form,) = unpack_from(">H", tables["head"], 50)
        self._form, self._step, self._scale = (">LL", 4, 1) if long_form else (">HH", 2, 2)
        self._places, self._glyphs = tables["loca"], tables["glyf"]

    def draws(self, glyph: int) -> bool:
        """Whether a glyph is there and has contours."""
        if glyph >= self.count:
            return False
        start, end = unpack_from(self._form, self._places, glyph * self._step)
        begin = start * self._scale
        return (end - start) * self._scale >= _HEADER and self._glyphs[begin : begin + 2] != b"\0\0"
