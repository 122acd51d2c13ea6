"""A folder of what somebody received: the documents that lie in it, one level deep, so that `~` is no long search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = (".pdf", ".docx")
_HIDDEN = (".", "~$")
"""How the names of files begin that nobody opens: Word leaves `~$` beside what it has open."""


class Received(Struct, frozen=True):
    """The PDF and DOCX files of a folder by name, and how many folders within it were not looked into."""

    documents: tuple[Path, ...]
    inner: int


def received(folder: Path) -> Received:
    """What lies in a folder. Raises OSError."""
    seen = sorted(entry for entry in folder.iterdir() if not entry.name.startswith(_HIDDEN))
    documents = tuple(entry for entry in seen if entry.suffix.lower() in _SUFFIXES and entry.is_file())
    return Received(documents, sum(entry.is_dir() for entry in seen))
