"""The files of a template: fonts, logo, Word base document.

They lie in the folder of the theme that names them, or in that of a theme it extends.
"""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, Span
from presskit.source import inside
from presskit.template.forms import font_digest, font_fault, logo_fault
from presskit.template.gate import MOST_OF_A_BASE_DOCUMENT, MOST_OF_A_LOGO, checked
from presskit.validation.plain import is_absent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from presskit.diagnostics import Diagnostic
    from presskit.template.theme import Faces, Symbols, Theme
    from presskit.validation.places import Places

BASE_DOCUMENT = "base.docx"
_FACES = ("regular", "bold", "italic", "bold_italic")


class _Files:
    """Finds the files that a theme names, and keeps what is wrong with them."""

    def __init__(self, places: Places, folders: Mapping[str, Sequence[Path]]) -> None:
        self._places = places
        self._folders = folders
        self.problems: list[Diagnostic] = []

    def find(self, *path: str) -> Path | None:
        """The file named at a path of the theme, all links followed; None where there is none to be used."""
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
        return found and self._unless(font_fault(found, self._places.value(*path)), found)

    def logo(self) -> Path | None:
        """The logo, a PNG or JPEG picture."""
        found = self.find("logo")
        return found and self._unless(logo_fault(found, self._places.value("logo")), found)

    def base_document(self) -> Path | None:
        """The team's Word letterhead: the document that is named, else `base.docx` in a folder of the template."""
        if not self._places.holds("base_document"):
            return self._unnamed_base_document()
        found = self.find("base_document")
        return found and self._letterhead(found, self._places.value("base_document"))

    def _unnamed_base_document(self) -> Path | None:
        folders = max(self._folders.values(), key=len)
        folder = next((folder for folder in folders if os.path.lexists(folder / BASE_DOCUMENT)), None)
        if folder is None:
            return None
        span = Span(self._places.source.name)
        try:
            found = inside(folder, BASE_DOCUMENT, span)
        except Refused as refusal:
            self.problems += refusal.diagnostics
            return None
        return self._letterhead(found, span)

    def _letterhead(self, found: Path, span: Span) -> Path | None:
        from presskit.template.letterhead import read_letterhead

        try:
            read_letterhead(checked(found, MOST_OF_A_BASE_DOCUMENT, span), found.name, span)
        except Refused as refusal:
            self.problems += refusal.diagnostics
            return None
        return found

    def _unless(self, fault: Diagnostic | None, found: Path) -> Path | None:
        if fault is None:
            return found
        self.problems.append(fault)
        return None


def with_files(theme: Theme, places: Places, folders: Mapping[str, Sequence[Path]]) -> tuple[Theme, list[Diagnostic]]:
    """The theme with absolute paths, and what is wrong with its files.

    `folders` says for the name of each theme.yaml where its files may lie: in its own folder, else in those it extends.
    """
    files = _Files(places, folders)
    update = {
        "text": _faces(theme.text, "text", files),
        "display": _faces(theme.display, "display", files),
        "symbols": _symbols(theme.symbols, files),
        "logo": files.logo(),
        "base_document": files.base_document(),
    }
    return theme.model_copy(update=update), files.problems


def _faces(faces: Faces, family: str, files: _Files) -> Faces:
    return faces.model_copy(update={face: files.font(family, face) or getattr(faces, face) for face in _FACES})


def _symbols(symbols: Symbols, files: _Files) -> Symbols:
    return symbols.model_copy(update={"regular": files.font("symbols", "regular") or symbols.regular})


def file_digests(theme: Theme) -> dict[str, str]:
    """The SHA-256 of each file of a house style, by what it is for; `Refused` where one cannot be read any more."""
    fonts: dict[str, Path] = {
        f"{faces.name}/{face}": getattr(faces, face) for faces in (theme.text, theme.display) for face in _FACES
    }
    fonts[f"{theme.symbols.name}/regular"] = theme.symbols.regular
    others = {"logo": (theme.logo, MOST_OF_A_LOGO), "base_document": (theme.base_document, MOST_OF_A_BASE_DOCUMENT)}
    return {name: font_digest(path, None) for name, path in fonts.items()} | {
        name: sha256(checked(path, most, None)).hexdigest() for name, (path, most) in others.items() if path is not None
    }
