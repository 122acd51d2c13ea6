"""A TrueType font without the glyphs that a press kit never shows, so that a document which holds it can be e-mailed.

Glyphs keep their numbers: those that go are empty, and no character leads to them, so that a word processor takes
another font for what is not here. Tables as the OpenType specification has them.
"""

from __future__ import annotations

from itertools import accumulate, groupby
from struct import error, pack, pack_into, unpack_from
from typing import TYPE_CHECKING

from presskit.template.character_map import UnusualFormError, characters
from presskit.template.sfnt import BrokenFontError, read_directory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# What glyphs are drawn with, and what the font says of itself and its licence. Without the substitutions of `GSUB`,
# which lead to glyphs that are gone; `kern` and `GPOS` are not used unless a style asks for kerning, and none does.
_KEPT = frozenset(
    ("OS/2", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep", "cmap")
)
_MAGIC = 0xB1B0AFBA
# Flags of a component of a glyph (« glyf », « Composite Glyph Description »).
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80


def reduced(font: bytes, wanted: frozenset[int]) -> bytes:
    """The font with the glyphs of the characters that are `wanted` alone; the whole font where its tables are odd."""
    try:
        return _reduced(font, wanted)
    except (BrokenFontError, UnusualFormError, error, IndexError):
        return font


def _reduced(font: bytes, wanted: frozenset[int]) -> bytes:
    tables = {tag: font[start:end] for tag, start, end in read_directory(font) if tag in _KEPT}
    mapped = {code: glyph for code, glyph in characters(tables["cmap"]) if glyph and code in wanted}
    places = _places(tables)
    kept = _with_components(mapped.values(), tables["glyf"], places)
    head = bytearray(tables["head"])
    pack_into(">L", head, 8, 0)
    pack_into(">H", head, 50, 1)
    tables["head"] = bytes(head)
    outlines = [tables["glyf"][places[g] : places[g + 1]] if g in kept else b"" for g in range(len(places) - 1)]
    tables["glyf"] = b"".join(outlines)
    tables["loca"] = pack(f">{len(places)}L", *accumulate(map(len, outlines), initial=0))
    tables["hmtx"] = _metrics(tables, kept)
    tables["cmap"] = _character_map(mapped)
    tables["post"] = pack(">L", 0x30000) + tables["post"][4:32]
    return _file(tables)


def _places(tables: Mapping[str, bytes]) -> tuple[int, ...]:
    (glyphs,) = unpack_from(">H", tables["maxp"], 4)
    (long_form,) = unpack_from(">H", tables["head"], 50)
    places = unpack_from(f">{glyphs + 1}{'L' if long_form else 'H'}", tables["loca"])
    return places if long_form else tuple(2 * half for half in places)


def _with_components(glyphs: Iterable[int], outlines: bytes, places: tuple[int, ...]) -> set[int]:
    """The glyphs, that of missing characters, and all of which they are composed."""
    kept: set[int] = set()
    ahead = [0, *glyphs]
    while ahead:
        glyph = ahead.pop()
        if glyph in kept or glyph + 1 >= len(places):
            continue
        kept.add(glyph)
        ahead += _components(outlines[places[glyph] : places[glyph + 1]])
    return kept


def _components(outline: bytes) -> Iterator[int]:
    if len(outline) < 10 or unpack_from(">h", outline)[0] >= 0:
        return
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = unpack_from(">HH", outline, at)
        yield glyph
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _metrics(tables: Mapping[str, bytes], kept: set[int]) -> bytes:
    """The advances and bearings, nought for glyphs that are gone; the last advance serves those that give none."""
    metrics = bytearray(tables["hmtx"])
    (given,) = unpack_from(">H", tables["hhea"], 34)
    for glyph in range(given - 1):
        if glyph not in kept:
            metrics[4 * glyph : 4 * glyph + 4] = b"\0\0\0\0"
    return bytes(metrics)


def _character_map(mapped: Mapping[int, int]) -> bytes:
    """A map of format 4 for the Basic Multilingual Plane and, where there is more, one of format 12 for all."""
    low = _segments({code: glyph for code, glyph in mapped.items() if code < 0xFFFF})
    if all(code < 0xFFFF for code in mapped):
        return pack(">HHHHL", 0, 1, 3, 1, 12) + low
    return pack(">HHHHLHHL", 0, 2, 3, 1, 20, 3, 10, 20 + len(low)) + low + _groups(mapped)


def _segments(mapped: Mapping[int, int]) -> bytes:
    runs = [*_runs(mapped), (0xFFFF, 0xFFFF, 0)]
    count = len(runs)
    power = 1 << count.bit_length() - 1
    columns = (
        *(last for _, last, _ in runs), 0, *(first for first, _, _ in runs),
        *((glyph - first) & 0xFFFF for first, _, glyph in runs), *(0 for _ in runs),
    )  # fmt: skip
    search = (2 * count, 2 * power, power.bit_length() - 1, 2 * (count - power))
    return pack(f">7H{len(columns)}H", 4, 16 + 8 * count, 0, *search, *columns)


def _groups(mapped: Mapping[int, int]) -> bytes:
    runs = list(_runs(mapped))
    return pack(">HHLLL", 12, 0, 16 + 12 * len(runs), 0, len(runs)) + b"".join(pack(">LLL", *run) for run in runs)


def _runs(mapped: Mapping[int, int]) -> Iterator[tuple[int, int, int]]:
    """First and last of characters that follow each other as their glyphs do, and the glyph of the first."""
    followers = enumerate(sorted(mapped.items()))
    for _, group in groupby(followers, lambda pair: (pair[1][0] - pair[0], pair[1][1] - pair[0])):
        run = [pair[1] for pair in group]
        yield run[0][0], run[-1][0], run[0][1]


def _file(tables: Mapping[str, bytes]) -> bytes:
    """The font file: its directory by tag, its tables, and the sum of them all in `head`."""
    count = len(tables)
    power = 1 << count.bit_length() - 1
    directory = pack(">L4H", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    start, records, contents = 12 + 16 * count, b"", b""
    for tag, table in sorted(tables.items()):
        if tag == "head":
            at = start + len(contents) + 8
        records += pack(">4sLLL", tag.encode("latin-1"), _sum(table), start + len(contents), len(table))
        contents += table + b"\0" * (-len(table) % 4)
    made = bytearray(directory + records + contents)
    pack_into(">L", made, at, (_MAGIC - _sum(made)) & 0xFFFFFFFF)
    return bytes(made)


def _sum(table: bytes | bytearray) -> int:
    words = bytes(table) + b"\0" * (-len(table) % 4)
    total: int = sum(unpack_from(f">{len(words) // 4}L", words))
    return total & 0xFFFFFFFF
