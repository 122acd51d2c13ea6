"""The fonts of the house style within the file, so that the text looks as it should where they are not installed.

Each face keeps the Latin letters, the signs of French and European typography, and every other character of the text:
about 50 kB a face, half a megabyte for two families, which an e-mail bears. Whoever writes another character into the
file sees it in a font of their own. The whole font goes in where its letters join or stack, for which it takes tables
that a part of it would not serve, and where its licence allows no part of it.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from struct import unpack_from
from typing import TYPE_CHECKING
from uuid import UUID

from docx.opc.constants import RELATIONSHIP_TYPE
from msgspec import Struct

from presskit.cache import remembered
from presskit.template.known_fonts import checked_digest, checked_font
from presskit.template.letterhead import Reference
from presskit.template.sfnt import read_tables
from presskit.writers.docx import package
from presskit.writers.docx.font_reduction import reduced
from presskit.writers.docx.ooxml.font_table import (
    OBFUSCATED,
    Embedded,
    embedded_names,
    font_table,
    merge_fonts,
    obfuscated,
)
from presskit.writers.docx.ooxml.traces import parsed

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.template.letterhead import Letterhead
    from presskit.template.theme import Faces, Theme

_FACES = {"Regular": "regular", "Bold": "bold", "Italic": "italic", "BoldItalic": "bold_italic"}

# What the bits of `fsType` refuse (OpenType specification, « OS/2 »): embedding at all, embedding in what can be
# edited, embedding of outlines; then, embedding of a part.
_REFUSED, _READ_ONLY, _EDITABLE, _WHOLE_ONLY, _BITMAPS_ONLY = 0x2, 0x4, 0x8, 0x100, 0x200

_LATIN_TEXT, _FIRST_SERIF, _FIRST_SANS = 2, 2, 11

# Latin with its European letters, punctuation, raised and lowered figures, currencies, letterlike signs, fractions,
# arrows, the signs of sums.
_ALWAYS = frozenset(
    code
    for first, last in (
        (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD), (0x2B0, 0x2B8), (0x1D48, 0x1D50), (0x1E9E, 0x1E9E),
        (0x2000, 0x2064), (0x2070, 0x209C), (0x20A0, 0x20C0), (0x2113, 0x2122), (0x2150, 0x215E), (0x2190, 0x2193),
        (0x2212, 0x221E), (0x2248, 0x2265), (0x25A0, 0x25CF),
    )
    for code in range(first, last + 1)
)  # fmt: skip
# Combining marks, and the scripts from Hebrew to Vedic whose letters join, stack or change places.
_SHAPED = frozenset((*range(0x300, 0x370), *range(0x590, 0x10A0), *range(0x1700, 0x1C80), *range(0x1CD0, 0x1D00)))


def is_embeddable(os2: bytes) -> bool:
    """Whether a font's licence, as its `OS/2` table has it, lets a document hold it that is to be edited.

    Of several bits the least restrictive counts.
    """
    (flags,) = unpack_from(">H", os2, 8)
    return not flags & _BITMAPS_ONLY and (not flags & (_REFUSED | _READ_ONLY) or bool(flags & _EDITABLE))


def embed(made: package.Package, theme: Theme, letterhead: Letterhead | None) -> None:
    """Put into a package the fonts in which a theme sets its text, and the table that names them.

    The fonts of a letterhead stay; of a family that it holds itself, ours are left out.
    """
    sheet = None if letterhead is None else letterhead.sheets.get("fontTable")
    base = None if sheet is None else parsed(sheet.data)
    held = frozenset[str]() if base is None else embedded_names(base)
    references: list[Reference] = [] if sheet is None else [*sheet.references]
    wanted = _ALWAYS | made.characters()
    families = {faces.name: faces for faces in (theme.text, theme.display) if faces.name.casefold() not in held}
    fonts = [_font(made, faces, wanted, references) for faces in families.values() if theme.embed_fonts]
    table = font_table(font for font in fonts if font.faces)
    if base is not None:
        merge_fonts(base, table)
    if references or base is not None:
        made.attach("/word/fontTable.xml", package.FONTS, table if base is None else base, "rId-fontTable", references)


class _Face(Struct, frozen=True):
    """A face as it goes into a file, with the key by which it is read again; no bytes where it may not."""

    data: bytes
    key: str
    os2: bytes


def _font(made: package.Package, faces: Faces, wanted: frozenset[int], references: list[Reference]) -> Embedded:
    """A family with those of its faces that may be embedded; what leads to each is added to the references."""
    held: dict[str, tuple[str, str]] = {}
    paths: dict[str, Path] = {face: getattr(faces, attribute) for face, attribute in _FACES.items()}
    files = {face: _face(path, checked_digest(path), wanted) for face, path in paths.items()}
    for name, face in files.items():
        if face.data:
            relationship = f"rId-ours-{len(references) + 1}"
            made.carry(face.key, f"/word/fonts/font{len(references) + 1}.odttf", OBFUSCATED, face.data)
            references.append(Reference(relationship, RELATIONSHIP_TYPE.FONT, face.key))
            held[name] = relationship, face.key
    os2 = files["Regular"].os2
    return Embedded(faces.name, _family(os2[32:42]), os2[32:42], _signature(os2), held)


@lru_cache(32)
def _face(file: Path, digest: str, wanted: frozenset[int]) -> _Face:
    """The face in a file that was checked with this SHA-256; what is left of it is remembered for other builds."""
    font = checked_font(file)
    os2 = read_tables(font)["OS/2"]
    if not is_embeddable(os2):
        return _Face(b"", "", os2)
    (flags,) = unpack_from(">H", os2, 8)
    if not (flags & _WHOLE_ONLY or wanted & _SHAPED):
        made_from = ("reduced font", digest, tuple(sorted(wanted)))
        font = remembered(made_from, lambda: reduced(font, wanted))
    key = f"{{{UUID(bytes=sha256(font).digest()[:16], version=5)}}}".upper()
    return _Face(obfuscated(font, key), key, os2)


def _signature(os2: bytes) -> tuple[int, ...]:
    """The ranges of Unicode and the code pages that a font says it serves; those of version 0 name no code pages."""
    pages = unpack_from(">2L", os2, 78) if len(os2) >= 86 else (1, 0)
    return (*unpack_from(">4L", os2, 42), *pages)


def _family(panose: bytes) -> str:
    """With or without serifs, for the font that stands in where an embedded one is not taken (PANOSE, Latin text)."""
    kind, serifs = panose[:2]
    if kind != _LATIN_TEXT or serifs < _FIRST_SERIF:
        return "auto"
    return "swiss" if serifs >= _FIRST_SANS else "roman"
