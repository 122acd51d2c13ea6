"""The font of symbols that presskit ships, made from Google's Noto: `python scripts/symbols.py FOLDER`.

FOLDER holds the files named in `SOURCES`, as the package fonts-noto-core of Debian 12 installs them in
`/usr/share/fonts/truetype/noto`. The blocks that a press kit may need are cut out of them and joined into one file.
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from presskit.template.theme import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = ("NotoSansSymbols2-Regular.ttf", "NotoSansSymbols-Regular.ttf", "NotoSansMath-Regular.ttf")
"""A character is taken from the first that has it."""

BLOCKS = (
    range(0x0020, 0x0021),  # the space, with which every line is measured
    range(0x2100, 0x2150),  # letterlike symbols
    range(0x2150, 0x2190),  # number forms
    range(0x2190, 0x2200),  # arrows
    range(0x2200, 0x2300),  # mathematical operators
    range(0x2300, 0x2400),  # miscellaneous technical
    range(0x2460, 0x2500),  # enclosed alphanumerics
    range(0x25A0, 0x2600),  # geometric shapes
    range(0x2600, 0x2700),  # miscellaneous symbols
    range(0x2700, 0x27C0),  # dingbats
    range(0x27F0, 0x2800),  # supplemental arrows A
    range(0x2900, 0x2980),  # supplemental arrows B
    range(0x2B00, 0x2C00),  # miscellaneous symbols and arrows
)
SELECTORS = {0xFE0E: "textSelector", 0xFE0F: "emojiSelector"}
"""What may stand after a symbol to tell how it is wished: drawn as nothing."""

MADE = 3_691_699_200
"""When the font was made, in seconds since 1904 as fonts count them: the same bytes from the same sources."""
_UNUSED = ("GSUB", "GPOS", "GDEF", "MATH", "DSIG", "meta", "STAT")


def main() -> None:
    """Write the font anew."""
    folder = Path(sys.argv[1])
    with TemporaryDirectory() as place:
        parts = [str(part) for part in _parts(folder, Path(place))]
        font = Merger().merge(parts)
        font.recalcTimestamp = False
    _add_selectors(font)
    _name(font)
    font["head"].created = font["head"].modified = MADE
    font.save(SYMBOLS)
    print(f"{SYMBOLS.name}: {len(font.getBestCmap())} characters, {SYMBOLS.stat().st_size:,} bytes")


def _parts(folder: Path, place: Path) -> Iterator[Path]:
    """The wanted characters of each source, each in one of them only."""
    wanted = set(chain.from_iterable(BLOCKS))
    for source in SOURCES:
        font = TTFont(folder / source, recalcTimestamp=False)
        here = wanted & font.getBestCmap().keys()
        wanted -= here
        _cut(font, here)
        part = place / source
        font.save(part)
        yield part


def _cut(font: TTFont, characters: set[int]) -> None:
    """Leave some characters in a font, without hints and rules of layout."""
    options = Options(hinting=False, layout_features=[], drop_tables=[*_UNUSED], notdef_outline=True, name_IDs=["*"])
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


def _add_selectors(font: TTFont) -> None:
    for code, name in SELECTORS.items():
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"][name] = Glyph()
        font["hmtx"][name] = 0, 0
        for table in font["cmap"].tables:
            table.cmap[code] = name


def _name(font: TTFont) -> None:
    """Call the font by a name of its own, so that nobody takes it for the whole of one that it comes from."""
    names = {
        0: "Copyright 2016-2018 Google LLC", 1: "Presskit Symbols", 2: "Regular", 3: "Presskit Symbols 1.0",
        4: "Presskit Symbols", 5: "Version 1.0", 6: "PresskitSymbols",
    }  # fmt: skip
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in {13, 14}]
    for number, name in names.items():
        table.setName(name, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
