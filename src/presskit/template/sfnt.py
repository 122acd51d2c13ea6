"""The tables of a TrueType font, held to the sizes that they declare.

From the OpenType specification: « Organization of an OpenType font » and the chapters of the tables named here.
"""

from __future__ import annotations

from struct import calcsize, unpack_from

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_RECORD = ">4sLLL"
_LEAST = {
    "head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "cmap": 12, "loca": 4, "glyf": 0, "name": 6, "OS/2": 68, "post": 32,
}  # fmt: skip
"""The tables that a font must have to be set and embedded, and the bytes of their fixed parts."""


class NotTrueTypeError(Exception):
    """Raised for a file that is not a font with TrueType outlines."""


class BrokenFontError(Exception):
    """Raised for a font with a table that is missing, cut short or contradicts the others; its text names the table."""


def read_tables(font: bytes) -> dict[str, bytes]:
    """The tables that a font must have, by their tags.

    Raises `NotTrueTypeError` and `BrokenFontError`.
    """
    if font[:4] not in _TRUETYPE:
        raise NotTrueTypeError
    tables = {tag: font[start:end] for tag, start, end in read_directory(font) if tag in _LEAST}
    for tag, least in _LEAST.items():
        if len(tables.get(tag, b"")) < least or tag not in tables:
            raise BrokenFontError(tag)
    _check_glyphs(tables)
    _check_characters(tables["cmap"])
    return tables


def read_directory(font: bytes) -> list[tuple[str, int, int]]:
    """The tag of each table, where it begins and where it ends. Raises `BrokenFontError`."""
    if len(font) < 12:
        raise BrokenFontError("directory")
    (count,) = unpack_from(">H", font, 4)
    if len(font) < 12 + count * calcsize(_RECORD):
        raise BrokenFontError("directory")
    found = []
    for number in range(count):
        tag, _, start, length = unpack_from(_RECORD, font, 12 + number * calcsize(_RECORD))
        name = tag.decode("latin-1")
        if start + length > len(font) and name in _LEAST:
            raise BrokenFontError(name)
        found.append((name, start, start + length))
    return found


def _check_glyphs(tables: dict[str, bytes]) -> None:
    """Hold the tables of glyphs to the number of glyphs, and the outlines to their table."""
    (em,) = unpack_from(">H", tables["head"], 18)
    (long_form,) = unpack_from(">H", tables["head"], 50)
    (glyphs,) = unpack_from(">H", tables["maxp"], 4)
    (measured,) = unpack_from(">H", tables["hhea"], 34)
    places = f">{glyphs + 1}{'L' if long_form else 'H'}"
    _hold(
        head=16 <= em <= 16_384 and long_form <= 1,
        maxp=glyphs > 0,
        hhea=1 <= measured <= glyphs,
        hmtx=len(tables["hmtx"]) >= 4 * measured + 2 * (glyphs - measured),
        loca=len(tables["loca"]) >= calcsize(places),
    )
    starts = unpack_from(places, tables["loca"])
    _hold(
        loca=sorted(starts) == list(starts),
        glyf=starts[-1] * (1 if long_form else 2) <= len(tables["glyf"]),
    )


def _check_characters(cmap: bytes) -> None:
    """Hold the directory of character maps to its table."""
    (count,) = unpack_from(">H", cmap, 2)
    _hold(cmap=count > 0 and len(cmap) >= 4 + 8 * count)
    _hold(cmap=all(unpack_from(">L", cmap, 8 + 8 * number)[0] + 8 <= len(cmap) for number in range(count)))


def _hold(**tables: bool) -> None:
    """Raise `BrokenFontError` for the first table of which something does not hold."""
    for table, holds in tables.items():
        if not holds:
            raise BrokenFontError(table)
