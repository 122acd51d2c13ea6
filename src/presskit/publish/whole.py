"""Files that are whole: flushed to the disk and read again before one of them takes the place of another."""

from __future__ import annotations

import errno
import glob
import os
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from presskit.publish.lock import PREFIX
from presskit.publish.names import fresh, is_fresh

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SUFFIX = ".new"


def write(path: Path, data: bytes) -> None:
    """Write a file, flush it to the disk, and read it again; raises OSError also where it does not read the same."""
    with path.open("wb") as stream:
        _put(stream, path, data)


def beside(folder: Path, data: bytes, name: str = "") -> Path:
    """A file of its own in a folder, written as `write` does; it waits there for its turn, or for `sweep`.

    `name` says whose place it is to take, where its folder is not ours alone.
    """
    path = folder / fresh(_prefix(name), _SUFFIX)
    stream = open(path, "xb", opener=_for_ourselves)  # noqa: SIM115 - closed before it is discarded
    try:
        with stream:
            _put(stream, path, data)
    except BaseException:
        discard((path,))
        raise
    return path


def _for_ourselves(path: str, flags: int) -> int:
    """Open a new file that nobody else may read before it has the permissions of the one whose place it takes."""
    return os.open(path, flags, 0o600)


def sweep(folder: Path, name: str = "") -> None:
    """Remove what killed processes left `beside` a name; whoever asks works alone on it."""
    discard(_leavings(folder, _prefix(name)))


def discard(paths: Iterator[Path] | tuple[Path, ...]) -> None:
    """Remove files of our own that are still there, as far as the disk lets us."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def flush_folder(folder: Path) -> None:
    """Flush a folder's entries, where the system can: Windows opens no folder, and does so by itself."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as problem:
            if problem.errno != errno.EINVAL:  # fsync(2): not for what this file system has there
                raise
        finally:
            os.close(descriptor)


def _put(stream: IO[bytes], path: Path, data: bytes) -> None:
    stream.write(data)
    stream.flush()
    os.fsync(stream.fileno())
    if path.read_bytes() != data:
        raise OSError(None, "what was read is not what was written", str(path))


def _leavings(folder: Path, prefix: str) -> Iterator[Path]:
    for stray in sorted(folder.glob(f"{glob.escape(prefix)}*{_SUFFIX}")):
        if is_fresh(stray.name, prefix, _SUFFIX):
            yield stray


def _prefix(name: str) -> str:
    return f"{PREFIX}{name}-" if name else PREFIX
