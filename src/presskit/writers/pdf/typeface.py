"""A TrueType typeface whose tables of characters and glyphs are read in whole columns.

ReportLab reads them number by number, which takes longer than the rest of a small kit's PDF.
"""

from __future__ import annotations

from itertools import chain, repeat
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING, Literal

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_UNICODE, _WINDOWS = 0, 3  # platform ids
_SMALL_FORMS = (0, 2, 6)
_MOST_CHARACTERS = 0x110000
"""All of Unicode: a table that promises more would fill the memory."""


class _UnusualError(Exception):
    """Raised for a table of characters of a small form, which is best left to ReportLab."""


class Typeface(TTFontFace):  # type: ignore[misc, unused-ignore]
    """ReportLab's face of a font file, the same in every attribute that measuring and embedding ask for.

    The tables are those of the OpenType specification: `cmap` in its formats 4 and 12, `hmtx`, `loca`.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self.filename, self._ttf_data = str(path), data  # ReportLab reads no file where these are given
        super().__init__(self.filename)

    def extractInfo(self, charInfo: Literal[0, 1] | bool = 1) -> None:  # noqa: FBT001, N802, N803 - ReportLab's names
        """Read names and measures as ReportLab does, then the glyph, the width and the place of each character.

        Raises `TTFError` and `struct.error` for tables that make no sense; other exceptions of ReportLab go through.
        """
        super().extractInfo(charInfo=0)
        try:
            self.charToGlyph = dict(self._characters())
            self.hmetrics = self._metrics()
            self.glyphPos = self._places()
        except _UnusualError:
            super().extractInfo(charInfo)
            return
        scale = 1000 / self.unitsPerEm
        widths = [advance * scale if scale != 1 else advance for advance, _ in self.hmetrics]
        self.defaultWidth = widths[0]
        self.charWidths = {code: widths[glyph] for code, glyph in self.charToGlyph.items() if glyph < len(widths)}
        self._share_the_space()

    def _table(self, tag: str) -> bytes:
        return bytes(self.get_table(tag))  # type: ignore[no-untyped-call]

    def _characters(self) -> Iterator[tuple[int, int]]:
        cmap = self._table("cmap")
        version, count = unpack_from(">HH", cmap)
        if version != 0 or count == 0:
            raise _UnusualError
        platform, _, start = unpack_from(">HHL", cmap, 4 + 8 * (count - 1))
        (form,) = unpack_from(">H", cmap, start)
        if form in _SMALL_FORMS:
            raise _UnusualError
        if platform not in (_UNICODE, _WINDOWS) or form not in _FORMS:
            raise TTFError(form)
        return _FORMS[form](cmap[start:])

    def _metrics(self) -> list[tuple[int, int]]:
        """The advance and the left side bearing of each glyph; those at the end have the last advance that is given.

        In font units throughout, where ReportLab gives those at the end in thousandths and so writes them too narrow.
        """
        hmtx = self._table("hmtx")
        (given,) = unpack_from(">H", self._table("hhea"), 34)
        metrics: list[tuple[int, int]] = list(iter_unpack(">HH", hmtx[: 4 * given]))
        bearings = unpack_from(f">{self.numGlyphs - given}H", hmtx, 4 * given)
        return metrics + list(zip(repeat(metrics[-1][0]), bearings, strict=False))

    def _places(self) -> list[int]:
        """Where each glyph's outline begins in `glyf`, and where the last ends."""
        (long_form,) = unpack_from(">H", self._table("head"), 50)
        count = self.numGlyphs + 1
        if long_form:
            return list(unpack_from(f">{count}L", self._table("loca")))
        return [half * 2 for half in unpack_from(f">{count}H", self._table("loca"))]

    def _share_the_space(self) -> None:
        """Give U+0020 and U+00A0 the same glyph, as ReportLab does."""
        for given, copy in ((_SPACE, _NO_BREAK_SPACE), (_NO_BREAK_SPACE, _SPACE)):
            if given in self.charToGlyph:
                self.charToGlyph[copy], self.charWidths[copy] = self.charToGlyph[given], self.charWidths[given]
                return


def _segments(subtable: bytes) -> Iterator[tuple[int, int]]:
    """Characters and glyphs of a `cmap` of format 4, the Basic Multilingual Plane in segments."""
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
    """Characters and glyphs of a `cmap` of format 12, all of Unicode in groups."""
    (count,) = unpack_from(">L", subtable, 12)
    groups = list(iter_unpack(">LLL", subtable[16 : 16 + 12 * count]))
    _hold_to_unicode((first, last) for first, last, _ in groups)
    return ((code, glyph + code - first) for first, last, glyph in groups for code in range(first, last + 1))


def _hold_to_unicode(ranges: Iterable[tuple[int, int]]) -> None:
    """Refuse ranges of characters that hold more than there are, before any is gone through."""
    if sum(max(0, last - first + 1) for first, last in ranges) > _MOST_CHARACTERS:
        raise TTFError(_MOST_CHARACTERS)


_FORMS = {4: _segments, 12: _groups}
