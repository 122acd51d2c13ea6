"""Single files put in a folder: each is replaced in one step, and none before all are written and read again."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.publish.folder import stays_within
from presskit.publish.obstacles import cannot_write, refusing
from presskit.publish.turn import turn
from presskit.publish.whole import beside, discard, flush_folder, sweep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_MODE = 0o644


def place(
    folder: Path,
    files: Mapping[str, bytes],
    *,
    within: Path | None = None,
    waiting: Callable[[int], None] = lambda _: None,
) -> tuple[Path, ...]:
    """Write files by name into a folder, which is made where it is not there; whatever else it holds stays.

    A file that is replaced keeps its permissions. Raises `Refused` where the disk refuses, before the first file is
    replaced unless the disk fails after it, where a link leads out of the folder `within`, or where another process
    does not let the folder go (see `turn`, which `waiting` is for).
    """
    with refusing(folder):
        if within is not None:
            stays_within(folder, within)
        folder.mkdir(parents=True, exist_ok=True)
    with _alone_in(folder, waiting), refusing(folder):
        _replace(folder, files)
    return tuple(folder / name for name in files)


def _replace(folder: Path, files: Mapping[str, bytes]) -> None:
    waiting: dict[Path, Path] = {}
    try:
        for name, data in files.items():
            waiting[folder / name] = beside(folder, data)
        for path, new in waiting.items():
            new.chmod(stat.S_IMODE(path.stat().st_mode) if path.is_file() else _MODE)
            new.replace(path)
        flush_folder(folder)
    finally:
        discard(tuple(waiting.values()))


@contextmanager
def _alone_in(folder: Path, waiting: Callable[[int], None]) -> Iterator[None]:
    """The turn to put files in a folder, rid of what killed processes left; its lock lies in the folder itself.

    Nobody need be able to write in the folder above.
    """
    real = Path(os.path.realpath(folder))
    lock = real / (real.name or "files")
    with turn(lock, waiting, lambda problem: cannot_write(folder, problem)) as mine:
        if mine.is_alone:
            sweep(real)
        yield
