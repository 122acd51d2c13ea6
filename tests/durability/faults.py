"""A disk that refuses one call: whatever Python asks of the system in order to write is counted, and the nth fails."""

from __future__ import annotations

import builtins
import errno
import io
import json
import os
import shutil
from typing import TYPE_CHECKING, Any

from presskit.publish import exchange

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
_CALLS = ("mkdir", "rename", "replace", "link", "symlink", "unlink", "remove", "rmdir", "chmod", "chown", "utime")
_ON_DESCRIPTORS = ("fsync", "ftruncate", "write")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Disk:
    """Refuses the nth call with an error, and tells in the file `report` which one that was."""

    def __init__(self, nth: int, number: int, report: Path) -> None:
        self._left, self._number, self._report = nth, number, report

    def install(self) -> None:
        """Take the place of the system's calls in this process, for good."""
        self._tell = os.open(self._report, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        self._write = os.write
        for name in _CALLS:
            setattr(os, name, self._refusing(name, getattr(os, name)))
        for name in _ON_DESCRIPTORS:
            setattr(os, name, self._refusing(name, getattr(os, name), has_path=False))
        shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]  # so that copies are written by `write`
        self._patch_opening()
        swap = exchange._renameat2()
        if swap is not None:
            refusing = self._refusing("renameat2", swap)
            exchange._renameat2 = lambda: refusing  # type: ignore[assignment]

    def refuses(self, call: str) -> bool:
        self._left -= 1
        if self._left == 0:
            self._write(self._tell, json.dumps(call).encode())
        return self._left == 0

    def problem(self, path: object = None) -> OSError:
        named = () if path is None else (os.fspath(path),)  # type: ignore[call-overload]
        return OSError(self._number, os.strerror(self._number), *named)

    def _refusing(self, name: str, call: Callable[..., Any], *, has_path: bool = True) -> Callable[..., Any]:
        def called(*arguments: Any, **options: Any) -> Any:
            if self.refuses(name):
                raise self.problem(arguments[0] if has_path else None)
            return call(*arguments, **options)

        return called

    def _patch_opening(self) -> None:
        opened, os_opened = io.open, os.open

        def os_open(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
            if flags & _WRITING and self.refuses("open"):
                raise self.problem(path)
            return os_opened(path, flags, *arguments, **options)

        def io_open(file: Any, mode: str = "r", buffering: int = -1, *arguments: Any, **options: Any) -> Any:
            if not set(mode) & set("wax+"):
                return opened(file, mode, buffering, *arguments, **options)
            if not isinstance(file, int) and self.refuses("open"):
                raise self.problem(file)
            raw = _Raw(file, mode.replace("b", "").replace("t", ""), self)
            if buffering == 0:
                return raw
            stream = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
            return stream if "b" in mode else io.TextIOWrapper(stream, *arguments, **options)

        os.open = os_open
        io.open = builtins.open = io_open


class _Raw(io.FileIO):
    """A file of which half of what is written arrives before the disk refuses the rest."""

    def __init__(self, file: Any, mode: str, disk: Disk) -> None:
        super().__init__(file, mode)
        self._disk = disk

    def write(self, data: Any) -> int:
        if self._disk.refuses("write"):
            super().write(bytes(data)[: len(data) // 2])
            raise self._disk.problem()
        return super().write(data)

    def truncate(self, size: int | None = None) -> int:
        if self._disk.refuses("truncate"):
            raise self._disk.problem()
        return super().truncate(size)


def refused(report: Path) -> str | None:
    """The call that a disk refused; None where there were fewer calls."""
    told = report.read_text("utf-8")
    return str(json.loads(told)) if told else None
