"""How many lines some words take, as far as the widths of their letters tell: word processors break them themselves."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from math import ceil
from re import findall
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING

from presskit.template.character_map import UnusualFormError, characters
from presskit.template.known_fonts import checked_digest, checked_font
from presskit.template.sfnt import read_tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from presskit.template.theme import Style, Theme

_UNKNOWN = 0.55
"""The width of a letter of which no width is known, as a share of its size."""
_NARROWEST = 50
"""In percent of the measure: shorter lines would look like a list."""


def count_lines(text: str, style: Style, theme: Theme, width: float) -> int:
    """The lines of a text in a style within so many points, broken at spaces alone; at least one."""
    return sum(_lines_of(line.split(" "), style, theme, width) for line in text.split("\n"))


def widest_word(text: str, style: Style, theme: Theme) -> float:
    """The width in points of the word that takes the most room."""
    return max(_width(word, style, theme) for word in text.replace("\n", " ").split(" "))


def even_width(text: str, style: Style, theme: Theme, width: float) -> float:
    """The width at which word processors break a text into lines of like length, as many as within `width` points.

    They fill each line as far as it goes, and break compounds after their hyphens, which this avoids. Where it cannot,
    or the text says itself where its lines end, it is `width`.
    """
    count = count_lines(text, style, theme, width)
    if count == 1 or "\n" in text:
        return width
    words = [[_width(part, style, theme) for part in findall("[^-]+-?|-|^$", word)] for word in text.split(" ")]
    space, widest_part = _width(" ", style, theme), max(max(parts) for parts in words)
    shares = (share for share in range(_NARROWEST, 101) if width * share / 100 >= widest_part)
    broken = {share: _breaks(words, space, width * share / 100) for share in shares}
    good = [share for share, breaks in broken.items() if len(breaks) == count - 1 and all(breaks)]
    if not good:
        return width
    # Midway between the widths that give the same lines: fonts and their kerning differ a little.
    widest = max(share for share in good if broken[share] == broken[good[0]])
    return width * (good[0] + widest) / 200


def _breaks(words: list[list[float]], space: float, width: float) -> list[int]:
    """The words before which a line ends, by number; 0 for an end within a word, between two of its parts."""
    breaks, used = [], 0.0
    for number, parts in enumerate(words):
        for index, part in enumerate(parts):
            gap = space if used and not index else 0.0
            if used and used + gap + part > width:
                breaks.append(0 if index else number)
                used, gap = 0.0, 0.0
            used += gap + part
    return breaks


def _lines_of(words: list[str], style: Style, theme: Theme, width: float) -> int:
    lines, used, space = 1, 0.0, _width(" ", style, theme)
    for word in words:
        needed = _width(word, style, theme)
        if used and used + space + needed > width:
            lines, used = lines + 1, 0.0
        over = max(ceil(needed / width) - 1, 0)
        lines, used = lines + over, (used + space if used else 0.0) + needed - over * width
    return lines


def _width(text: str, style: Style, theme: Theme) -> float:
    file = theme.faces(style).file(bold=style.bold, italic=style.italic)
    advances = _advances(file, checked_digest(file))
    shown = text.upper() if style.capitals else text
    return sum(advances.get(ord(letter), _UNKNOWN) for letter in shown) * style.size + len(shown) * style.tracking


@lru_cache(16)
def _advances(file: Path, digest: str) -> Mapping[int, float]:
    """The width of each character of a font that was checked with this SHA-256, as a share of the size."""
    del digest
    tables = read_tables(checked_font(file))
    (em,), (given,) = unpack_from(">H", tables["head"], 18), unpack_from(">H", tables["hhea"], 34)
    widths = [advance / em for advance, _ in iter_unpack(">Hh", tables["hmtx"][: 4 * given])]
    (glyphs,) = unpack_from(">H", tables["maxp"], 4)
    widths.extend(repeat(widths[-1], glyphs - given))
    try:
        known = characters(tables["cmap"])
        return {code: widths[glyph] for code, glyph in known if glyph < glyphs}
    except UnusualFormError:
        return {}
