"""The theme's TrueType faces: parsed once a process, measured by character, embedded as subsets."""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont

from presskit.template.known_fonts import checked_digest, checked_font
from presskit.writers import UnreadableFont
from presskit.writers.pdf.typeface import Typeface

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NO_BREAK_SPACE = "\u00a0"
# ReportLab turns U+00A0 into U+0020 when it encodes: a private character goes through instead, and is named
# U+00A0 again before the subset is written.
_STAND_IN = "\ue0a0"

# What a missing character is drawn with. It keeps its own code point for whoever copies the text.
_DRAWN_AS = {
    0x00A0: (0x0020,),
    ord(_STAND_IN): (0x00A0, 0x0020),
    0x202F: (0x2009, 0x2006, 0x0020),
    0x2011: (0x2010, 0x002D),
    0x2010: (0x002D,),
}


class EmbeddedFont(TTFont):  # type: ignore[misc, unused-ignore]
    """A TrueType font that keeps its no-break spaces."""

    def __init__(self, name: str, path: Path, data: bytes) -> None:
        # All that ReportLab's own __init__ sets: it would parse the file with a face of its own.
        self.fontName = name
        self._path = path
        self.face = Typeface(path, data)
        self.encoding = TTEncoding()
        self.state = WeakKeyDictionary()
        self._asciiReadable = False
        self.shapable = False

    def splitString(  # noqa: N802 — ReportLab's name
        self, text: str, doc: PDFDocument, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """The text as codes of the subsets of this font that the file embeds."""
        pieces: list[tuple[int, bytes]] = super().splitString(text.replace(NO_BREAK_SPACE, _STAND_IN), doc, encoding)
        return pieces

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 — ReportLab's name
        """Write the subsets into the file, under the name of the font and of no other in it."""
        # Fonts of one file that are called alike (badly named instances) are told apart by their content.
        namesake = next(font for font in doc.delayedFonts if font.face.name == self.face.name)
        self.face.subfontNameX = b"" if namesake is self else self.fontName.removeprefix("font").encode()
        for subset in self.state[doc].subsets:
            subset[:] = [0x00A0 if code == ord(_STAND_IN) else code for code in subset]
        with _faults_of(self._path):
            super().addObjects(doc)


class Advances(dict[str, float]):
    """How far each character moves on, in em. A character without a glyph raises `KeyError`."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._face = font.face

    def __missing__(self, character: str) -> float:
        code = ord(character)
        # A subset's table of code points (ReportLab's ToUnicode) holds four hexadecimal digits.
        if code < 0x20 or code > 0xFFFF or code not in self._face.charToGlyph or _is_meaningless(character):
            raise KeyError(character)
        advance = self[character] = float(self._face.charWidths[code]) / 1000
        return advance


def _is_meaningless(character: str) -> bool:
    """Whether Unicode gives a character no meaning: private use, no character at all, a byte order mark.

    It would need a text in its place for whoever hears or copies the file (ISO 19005-2, 6.2.11.7.3).
    """
    return character == "\ufeff" or unicodedata.category(character) in {"Co", "Cn", "Cs"}


class Face:
    """One face of a family, ready to measure and to embed; those of several families may share a font."""

    __slots__ = ("advances", "family", "font")

    def __init__(self, family: str, font: EmbeddedFont) -> None:
        self.family = family
        self.font = font
        self.advances = Advances(font)

    def has(self, character: str) -> bool:
        """Whether the face can print a character."""
        return character in self.advances or _measures(self.advances, character)


_FONTS: dict[str, EmbeddedFont] = {}
_FACES: dict[tuple[str, str], Face] = {}


def load_face(family: str, path: Path) -> Face:
    """The face of a font as it was checked; parsed at its first use (about 2 ms), then kept for the process.

    Raises `Refused` for a file that is not what was checked, and `UnreadableFont`, also later, when it is embedded.
    """
    return _face(family, path, checked_digest(path))


@lru_cache(64)
def _face(family: str, path: Path, digest: str) -> Face:
    """The face in a file that was checked with this SHA-256; one content is one font, in whatever family."""
    data = checked_font(path)
    # Named by content: a font's name must not depend on the place of its file or on what was built before.
    name = f"font-{digest[:12]}"
    with _faults_of(path):
        if name not in _FONTS:
            _FONTS[name] = _font(name, path, data)
        return _FACES.setdefault((family, name), Face(family, _FONTS[name]))


def _font(name: str, path: Path, data: bytes) -> EmbeddedFont:
    font = EmbeddedFont(name, path, data)
    _draw_missing_spaces(font)
    Advances(font)[" "]  # every line is measured with its space
    pdfmetrics.registerFont(font)
    return font


def try_embedding(texts: Iterable[tuple[Face, str]]) -> None:
    """Embed the faces of some texts in a file that nobody keeps; raises `UnreadableFont`."""
    nowhere = PDFDocument(invariant=1, dummyoutline=1)
    for face, text in texts:
        for subset, _ in face.font.splitString(text, nowhere):
            face.font.getSubsetInternalName(subset, nowhere)
    for font in nowhere.delayedFonts:
        font.addObjects(nowhere)


@contextmanager
def _faults_of(path: Path) -> Iterator[None]:
    """Raise `UnreadableFont` for whatever the bytes of a font make its reader raise."""
    try:
        yield
    except Exception as fault:
        raise UnreadableFont(path) from fault


def _measures(advances: Advances, character: str) -> bool:
    try:
        advances[character]
    except KeyError:
        return False
    return True


def _draw_missing_spaces(font: TTFont) -> None:
    glyphs, widths = font.face.charToGlyph, font.face.charWidths
    for code, candidates in _DRAWN_AS.items():
        likeness = next((other for other in candidates if other in glyphs), None)
        if code not in glyphs and likeness is not None:
            glyphs[code], widths[code] = glyphs[likeness], widths[likeness]
