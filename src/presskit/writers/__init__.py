"""Writers: a `Document` and a `Theme` become the bytes of one format. Each is the only place that knows its library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character that no font of the template has, and the families that were tried."""

    character: str
    families: tuple[str, ...]


class Unprintable(Exception):
    """Raised by a writer instead of dropping a character; carries every one that it cannot print."""

    def __init__(self, glyphs: tuple[MissingGlyph, ...]) -> None:
        self.glyphs = glyphs
        super().__init__(", ".join(f"U+{ord(glyph.character):04X}" for glyph in glyphs))
