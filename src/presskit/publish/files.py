"""Single files put in a folder: each is replaced in one step, and none before all are written and read again."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused
from presskit.publish.folder import stays_within
from presskit.publish.lock import PREFIX
from presskit.publish.obstacles import cannot_write

if TYPE_CHECKING:
    from collections.abc import Mapping

_MODE = 0o644


def place(folder: Path, files: Mapping[str, bytes], *, within: Path | None = None) -> tuple[Path, ...]:
    """Write files by name into a folder, which is made where it is not there; whatever else it holds stays.

    A file that is replaced keeps its permissions. Raises `Refused` where the disk refuses, before the first file is
    replaced unless the disk fails between two, or where a link leads out of the folder `within`.
    """
    waiting: dict[Path, Path] = {}
    try:
        if within is not None:
            stays_within(folder, within)
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            waiting[folder / name] = _beside(folder, data)
        for path, beside in waiting.items():
            beside.chmod(stat.S_IMODE(path.stat().st_mode) if path.is_file() else _MODE)
            beside.replace(path)
    except OSError as problem:
        raise Refused([cannot_write(folder, problem)]) from problem
    finally:
        for beside in waiting.values():
            with suppress(OSError):
                beside.unlink(missing_ok=True)
    return tuple(waiting)


def _beside(folder: Path, data: bytes) -> Path:
    """The bytes under a name of their own, flushed to the disk and read again."""
    handle, name = tempfile.mkstemp(prefix=PREFIX, dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.read_bytes() != data:
            raise OSError(None, "what was read is not what was written", name)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path
