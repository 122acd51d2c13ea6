"""Writers: a `Document` and a `Theme` become the bytes of one format. Each is the only place that knows its library."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presskit.document import Document
    from presskit.template.theme import Theme


class Format(Struct, frozen=True):
    """A format: the module that writes it, imported when it is used, and how the names of its files end."""

    module: str
    suffix: str


# A new format is a new writer and a line here.
WRITERS = {
    "docx": Format("presskit.writers.docx", ".docx"),
    "docx-editors": Format("presskit.writers.docx.editors", ".editors.docx"),
    "pdf": Format("presskit.writers.pdf", ".pdf"),
}


class MissingGlyph(Struct, frozen=True):
    """A character that no font of the template has, and the families that were tried."""

    character: str
    families: tuple[str, ...]


class Unprintable(Exception):
    """Raised by a writer instead of dropping a character; carries every one that it cannot print."""

    def __init__(self, glyphs: tuple[MissingGlyph, ...]) -> None:
        self.glyphs = glyphs
        super().__init__(", ".join(f"U+{ord(glyph.character):04X}" for glyph in glyphs))


class UnreadableFont(Exception):
    """Raised by a writer for a font of the theme that it cannot read, though it begins as one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(path)


def rehearsal() -> Callable[[Document, Theme], None]:
    """`rehearse(document, theme)`, which refuses what the PDF writer refuses, and writes nothing.

    The writer of a DOCX looks into no font: Word takes a missing glyph from wherever it finds one.
    """
    rehearse: Callable[[Document, Theme], None] = import_module(WRITERS["pdf"].module).rehearse
    return rehearse


def writer(name: str) -> Callable[[Document, Theme], bytes]:
    """The writer of a format: `write(document, theme) -> bytes`, which raises `Unprintable` and `UnreadableFont`."""
    write: Callable[[Document, Theme], bytes] = import_module(WRITERS[name].module).write
    return write
