"""One file replaced in one step, and first made ready: what can fail fails before anything is in its new state."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from presskit.diagnostics import Refused
from presskit.publish import whole
from presskit.publish.obstacles import cannot_change

if TYPE_CHECKING:
    from types import TracebackType


class Replacement:
    """The new bytes of a file, on the disk beside it, flushed and read again; `put` lets them take its place.

    A link stays a link, and the file it leads to keeps its permissions; a new file has those of `like`. Raises
    `Refused` where the disk refuses. Whoever makes one works alone on the file: what a killed process left is swept.
    """

    def __init__(self, path: Path, data: bytes, *, like: Path | None = None) -> None:
        self._path = path
        self._target = Path(os.path.realpath(path))
        self.is_put = False
        """Whether the new bytes have taken the place of the old, even where the disk then had a fault."""
        try:
            self._beside = _written(self._target, data, like)
        except OSError as problem:
            raise Refused([cannot_change(path, problem)]) from problem

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing behind that was not put in its place."""
        whole.discard((self._beside,))

    def put(self) -> None:
        """Let the new bytes take the place of the old, and see that the folder on the disk says so."""
        try:
            self._beside.replace(self._target)
            self.is_put = True
            whole.flush_folder(self._target.parent)
        except OSError as problem:
            raise Refused([cannot_change(self._path, problem)]) from problem


def sweep(path: Path) -> None:
    """Remove what killed processes left beside a file; whoever asks works alone on it."""
    target = Path(os.path.realpath(path))
    whole.sweep(target.parent, target.name)


def _written(target: Path, data: bytes, like: Path | None) -> Path:
    sweep(target)
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    new = whole.beside(target.parent, data, target.name)
    try:
        _take_after(new, target if target.exists() else like)
    except BaseException:
        whole.discard((new,))
        raise
    return new


def _take_after(path: Path, model: Path | None) -> None:
    """Give a file the permissions of another and, where the system lets us, its owner and group."""
    if model is None or not model.exists():
        return
    state = model.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, state.st_uid, state.st_gid)
    path.chmod(stat.S_IMODE(state.st_mode))
