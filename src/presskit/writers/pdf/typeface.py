"""A TrueType typeface whose tables of characters and glyphs are read in whole columns.

ReportLab reads them number by number, which takes longer than the rest of a small kit's PDF.
"""

from __future__ import annotations

from itertools import repeat
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING, Literal

from reportlab.pdfbase.ttfonts import TTFontFace

from presskit.template.character_map import UnusualFormError, characters

if TYPE_CHECKING:
    from pathlib import Path

_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0


class Typeface(TTFontFace):  # type: ignore[misc, unused-ignore]
    """ReportLab's face of a font file, the same in every attribute that measuring and embedding ask for.

    The tables are those of the OpenType specification: `cmap` in its formats 4 and 12, `hmtx`, `loca`.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self.filename, self._ttf_data = str(path), data  # ReportLab reads no file where these are given
        super().__init__(self.filename)

    def extractInfo(self, charInfo: Literal[0, 1] | bool = 1) -> None:  # noqa: FBT001, N802, N803 - ReportLab's names
        """Read names and measures as ReportLab does, then the glyph, the width and the place of each character.

        Raises `BrokenFontError` and `struct.error` for tables that make no sense; exceptions of ReportLab go through.
        """
        super().extractInfo(charInfo=0)
        try:
            self.charToGlyph = dict(characters(self._table("cmap")))
            self.hmetrics = self._metrics()
            self.glyphPos = self._places()
        except UnusualFormError:
            super().extractInfo(charInfo)
            return
        scale = 1000 / self.unitsPerEm
        widths = [advance * scale if scale != 1 else advance for advance, _ in self.hmetrics]
        self.defaultWidth = widths[0]
        self.charWidths = {code: widths[glyph] for code, glyph in self.charToGlyph.items() if glyph < len(widths)}
        self._share_the_space()

    def _table(self, tag: str) -> bytes:
        return bytes(self.get_table(tag))  # type: ignore[no-untyped-call]

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
