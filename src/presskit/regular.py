"""Regular files, whatever a path names: it may be a device, a pipe, or a file that still grows."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_MODE = 0o666  # as open() has it, less the user's mask

_NO_FILES = (errno.EISDIR, errno.ELOOP, errno.ENXIO)
"""What open(2) says of folders, of links with O_NOFOLLOW, and of sockets and pipes that nobody reads."""


class NotRegular(OSError):
    """Raised for what is a folder, a device or a pipe; for a link too, where none is followed."""


class TooManyBytes(OSError):
    """Raised for a file with more bytes than were asked for; `found` is how many, as far as it was looked at."""

    def __init__(self, found: int) -> None:
        self.found = found
        super().__init__(found)


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a regular file that has at most so many.

    It never waits for a pipe. Raises `NotRegular`, `TooManyBytes`, OSError, and ValueError for what can be no path.
    """
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > most:
            raise TooManyBytes(size)
        data = file.read(most + 1)
    if len(data) > most:
        raise TooManyBytes(len(data))
    return data


@contextmanager
def open_regular(path: Path | str) -> Iterator[BufferedReader]:
    """A regular file opened to be read, links followed; raises as `read_regular` does."""
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        # The open file is asked, not the path: what stands at a path can change in between.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotRegular
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            yield file
    finally:
        os.close(descriptor)


def open_own(path: Path, *, make: bool = False) -> int:
    """The descriptor of a file of our own, to be read and, with `make`, written at its end; it is made then if need be.

    Others may have put something else in its place: raises `NotRegular` for a link, also one of a file that has other
    names, since what is written there would be written into somebody else's file. Raises OSError.
    """
    if path.is_symlink():  # for systems that cannot be told to follow none
        raise NotRegular
    flags = (os.O_RDWR | os.O_CREAT | os.O_APPEND) if make else os.O_RDONLY
    try:
        descriptor = os.open(path, flags | _AT_ONCE | _NO_LINK, _MODE)
    except OSError as problem:
        if problem.errno in _NO_FILES:
            raise NotRegular from problem
        raise
    state = os.fstat(descriptor)
    if stat.S_ISREG(state.st_mode) and state.st_nlink <= 1:
        return descriptor
    os.close(descriptor)
    raise NotRegular
