"""Where else a file lies that is not where a kit says."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_FOLDERS = 200
"""So many folders are looked into: enough for any kit, and soon done where somebody keeps one in a home folder."""


def named(root: Path, name: str) -> str | None:
    """The path, relative to the folder `root`, of a file of this name; of several the nearest to `root`.

    Capitals do not count. Links to folders, hidden folders and what is built are not entered.
    """
    found = (path for path in _files(root) if path.name.casefold() == name.casefold())
    nearest = min(found, key=lambda path: (len(path.parts), path), default=None)
    return nearest.relative_to(root).as_posix() if nearest else None


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in islice(os.walk(root), _MOST_FOLDERS):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "output")
        yield from (Path(folder, name) for name in names)
