"""The files of a template: fonts, logo, Word base document.

They lie in the folder of the theme that names them, or in that of a theme it extends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.source import inside
from presskit.validation.plain import is_absent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from presskit.diagnostics import Diagnostic
    from presskit.template.theme import Faces, Theme
    from presskit.validation.places import Places

_FACES = ("regular", "bold", "italic", "bold_italic")
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
"""How a font with TrueType outlines begins (OpenType specification, « Organization of an OpenType font »)."""


class _Files:
    """Finds the files that a theme names, and keeps what is wrong with them."""

    def __init__(self, places: Places, folders: Mapping[str, Sequence[Path]]) -> None:
        self._places = places
        self._folders = folders
        self.problems: list[Diagnostic] = []

    def find(self, *path: str) -> Path | None:
        """The file named at a path of the theme; None where nothing is named or it cannot be used."""
        scalar = self._places.scalar(*path) if self._places.holds(*path) else None
        if scalar is None or is_absent(scalar):
            return None
        refusals: list[Refused] = []
        for folder in self._folders[scalar.span.file]:
            try:
                return inside(folder, scalar.value.strip(), scalar.span)
            except Refused as refusal:
                refusals.append(refusal)
        self.problems += refusals[0].diagnostics
        return None

    def font(self, *path: str) -> Path | None:
        """The font named at a path of the theme."""
        found = self.find(*path)
        if found is not None and not _is_truetype(found):
            message = say("`{file}` is not a TrueType font", file=found.name)
            mend = say("convert it to TrueType outlines (`.ttf`), or take another font")
            self.problems.append(error("font-format", self._places.value(*path), message, mend))
        return found


def with_files(theme: Theme, places: Places, folders: Mapping[str, Sequence[Path]]) -> tuple[Theme, list[Diagnostic]]:
    """The theme with absolute paths, and what is wrong with its files.

    `folders` says for the name of each theme.yaml where its files may lie: in its own folder, else in those it extends.
    """
    files = _Files(places, folders)
    update = {
        "text": _faces(theme.text, "text", files),
        "display": _faces(theme.display, "display", files),
        "logo": files.find("logo"),
        "base_document": files.find("base_document"),
    }
    return theme.model_copy(update=update), files.problems


def _faces(faces: Faces, family: str, files: _Files) -> Faces:
    return faces.model_copy(update={face: files.font(family, face) or getattr(faces, face) for face in _FACES})


def _is_truetype(font: Path) -> bool:
    with font.open("rb") as opened:
        return opened.read(4) in _TRUETYPE
