"""The table of fonts and the fonts within the file (ECMA-376 part 1, clause 17.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.writers.docx.ooxml.markup import as_tree, child, qualified, root

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from presskit.writers.docx.ooxml.markup import Element, Tree

OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_OBFUSCATED_BYTES = 32
_EMBED = "}embed"


class Embedded(Struct, frozen=True):
    """A font of the table: `faces` lead from Regular, Bold, Italic and BoldItalic to a relationship and a key.

    `panose` (10 bytes) and `signature` (the 6 numbers of Unicode and code page ranges) are those of its `OS/2` table.
    """

    name: str
    family: str
    panose: bytes
    signature: tuple[int, ...]
    faces: Mapping[str, tuple[str, str]]


def font_table(fonts: Iterable[Embedded]) -> Element:
    """The table of some fonts."""
    made = root("w:fonts", "r")
    for font in fonts:
        entry = child(made, "w:font", {"w:name": font.name})
        child(entry, "w:panose1", {"w:val": font.panose.hex().upper()})
        child(entry, "w:charset", {"w:val": "00"})
        child(entry, "w:family", {"w:val": font.family})
        child(entry, "w:pitch", {"w:val": "variable"})
        names = ("usb0", "usb1", "usb2", "usb3", "csb0", "csb1")
        child(entry, "w:sig", {f"w:{name}": f"{bits:08X}" for name, bits in zip(names, font.signature, strict=True)})
        for face, (relationship, key) in font.faces.items():
            child(entry, f"w:embed{face}", {"r:id": relationship, "w:fontKey": key})
    return made


def embedded_names(base: Tree) -> frozenset[str]:
    """The fonts of another document's table of which the file holds a face, in small letters."""
    name = qualified("w:name")
    return frozenset(
        str(entry.get(name)).casefold() for entry in base if any(_EMBED in str(part.tag) for part in entry)
    )


def merge_fonts(base: Tree, ours: Element) -> None:
    """Add our fonts to the table of another document, in the place of those that it only names."""
    name = qualified("w:name")
    known = {str(entry.get(name)).casefold(): entry for entry in base}
    for entry in as_tree(ours):
        old = known.get(str(entry.get(name)).casefold())
        if old is None:
            base.append(entry)
        else:
            base.replace(old, entry)


def obfuscated(font: bytes, key: str) -> bytes:
    """A font as it stands in a package: its first 32 bytes crossed with its key, last byte first (clause 17.8.1)."""
    digits = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    mask = digits * (_OBFUSCATED_BYTES // len(digits))
    crossed = bytes(byte ^ by for byte, by in zip(font, mask, strict=False))
    return crossed + font[_OBFUSCATED_BYTES:]
