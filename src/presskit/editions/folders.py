"""A folder of what somebody received: the documents that lie in it, one level deep, so that `~` is no long search."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = (".pdf", ".docx", ".docm")
_OPEN = "~$"
"""How the name begins of what Word leaves beside a document that somebody has open."""
_LONGEST_OF_OPEN = 1_000
"""Such a file has a name in it, and 162 bytes."""


class Received(Struct, frozen=True):
    """What stands in a folder as a document, by name, and how many folders within it were not looked into.

    Hidden ones are among them, and so are links that lead nowhere, pipes and devices: what looks like a document, and
    cannot be read as one, is to be told.
    """

    documents: tuple[Path, ...]
    inner: int


def received(folder: Path) -> Received:
    """What lies in a folder. Raises OSError."""
    # os.path: unlike those of Path, these questions have an answer where a link leads to what may not be looked at.
    seen = sorted(folder.iterdir())
    folders = frozenset(entry for entry in seen if os.path.isdir(entry))  # noqa: PTH112
    named = (entry for entry in seen if entry.suffix.lower() in _SUFFIXES and entry not in folders)
    return Received(tuple(entry for entry in named if not _is_left_by_word(entry)), len(folders))


def _is_left_by_word(entry: Path) -> bool:
    about = entry.lstat()
    return entry.name.startswith(_OPEN) and stat.S_ISREG(about.st_mode) and about.st_size <= _LONGEST_OF_OPEN
