"""One file replaced in one step, and first made ready: what can fail fails before anything is in its new state."""

from __future__ import annotations

import errno
import glob
import os
import re
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from presskit.diagnostics import Refused
from presskit.publish.folder import PREFIX
from presskit.publish.obstacles import cannot_write

if TYPE_CHECKING:
    from types import TracebackType

_SUFFIX = ".new"


class Replacement:
    """The new bytes of a file, on the disk beside it, flushed and read again; `put` lets them take its place.

    A link stays a link, and the file it leads to keeps its permissions; a new file has those of `like`. Raises
    `Refused` where the disk refuses. Whoever makes one works alone on the file: what a killed process left is swept.
    """

    def __init__(self, path: Path, data: bytes, *, like: Path | None = None) -> None:
        self._target = Path(os.path.realpath(path))
        try:
            self._beside = _written(self._target, data, like)
        except OSError as problem:
            raise Refused([cannot_write(path, problem)]) from problem

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing behind that was not put in its place."""
        self._beside.unlink(missing_ok=True)

    def put(self) -> None:
        """Let the new bytes take the place of the old, and see that the folder on the disk says so."""
        try:
            self._beside.replace(self._target)
            _flush_folder(self._target.parent)
        except OSError as problem:
            raise Refused([cannot_write(self._target, problem)]) from problem


def _written(target: Path, data: bytes, like: Path | None) -> Path:
    prefix = f"{PREFIX}{target.name}-"
    _sweep(target.parent, prefix)
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=_SUFFIX, dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _take_after(beside, target if target.exists() else like)
        if beside.read_bytes() != data:
            raise OSError(None, "what was read is not what was written", name)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _take_after(path: Path, model: Path | None) -> None:
    """Give a file the permissions of another and, where the system lets us, its owner and group."""
    if model is None or not model.exists():
        return
    state = model.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, state.st_uid, state.st_gid)
    path.chmod(stat.S_IMODE(state.st_mode))


def _flush_folder(folder: Path) -> None:
    """Flush a folder's entries; Windows opens no folder, and does so by itself."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path, prefix: str) -> None:
    for stray in sorted(folder.glob(f"{glob.escape(prefix)}*{_SUFFIX}")):
        if re.fullmatch(r"[a-z0-9_]{8}", stray.name.removeprefix(prefix).removesuffix(_SUFFIX)):
            stray.unlink(missing_ok=True)
