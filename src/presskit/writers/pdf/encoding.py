"""Words → the strings of a content stream, each encoded once a word and face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.rl_accel import escapePDF

if TYPE_CHECKING:
    from presskit.writers.pdf.file import File
    from presskit.writers.pdf.fonts import Face
    from presskit.writers.pdf.looks import Look

Codes = tuple[tuple[str, str], ...]
"""Some text as (font resource, escaped string) pairs: more than one where its characters are in several subsets."""


class Encoded(dict[str, Codes]):
    """Words of one face as strings of its subset fonts, each encoded once a file."""

    def __init__(self, file: File, look: Look, after: str) -> None:
        super().__init__()
        self._document = file.registry
        self._font = look.face.font
        self._capitals = look.capitals
        self._after = after

    def __missing__(self, text: str) -> Codes:
        shown = (text.upper() if self._capitals else text) + self._after
        pieces = self._font.splitString(shown, self._document)
        codes = self[text] = tuple(
            (self._font.getSubsetInternalName(subset, self._document), escapePDF(string)) for subset, string in pieces
        )
        return codes


class Encoder:
    """The encoded words of a file, alone and with a space after them, by face."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._known: dict[tuple[Face, bool], tuple[Encoded, Encoded]] = {}

    def words(self, look: Look) -> tuple[Encoded, Encoded]:
        """The words of a look's face, alone and followed by a space."""
        key = look.face, look.capitals
        if key not in self._known:
            self._known[key] = Encoded(self._file, look, ""), Encoded(self._file, look, " ")
        return self._known[key]
