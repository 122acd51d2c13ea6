"""Regular files, whatever a path names: it may be a device, a pipe, or a file that still grows."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_PASSING = os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW if hasattr(os, "O_PATH") else 0
"""How a folder is opened that is only passed through; 0 where the system has no such thing."""
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


def read_regular(path: Path, most: int, *, links: bool = True) -> bytes:
    """The bytes of a regular file that has at most so many; without `links`, of one that no link leads to.

    It never waits for a pipe. Raises `NotRegular`, `TooManyBytes`, OSError, and ValueError for what can be no path.
    """
    with open_regular(path, links=links) as file:
        return read_open(file, most)


def read_open(file: BufferedReader, most: int) -> bytes:
    """The bytes of an open file that has at most so many; raises `TooManyBytes` and OSError."""
    size = os.fstat(file.fileno()).st_size
    if size > most:
        raise TooManyBytes(size)
    data = file.read(most + 1)
    if len(data) > most:
        raise TooManyBytes(len(data))
    return data


@contextmanager
def open_regular(path: Path | str, *, links: bool = True) -> Iterator[BufferedReader]:
    """A regular file opened to be read, links followed; raises as `read_regular` does.

    Without `links`, no part of the path may be one: what was resolved, and found to lie where it may, is then what is
    opened, whoever put a link on the way meanwhile.
    """
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE) if links else _opened_without_links(Path(path).absolute())
    try:
        # The open file is asked, not the path: what stands at a path can change in between.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotRegular
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            yield file
    finally:
        os.close(descriptor)


def _opened_without_links(path: Path) -> int:
    """The descriptor of what lies at a path of which no part is a link; raises `NotRegular` where one is."""
    try:
        return _opened_by_folders(path) if _PASSING else _opened_where_it_lies(path)
    except OSError as problem:
        if problem.errno in (*_NO_FILES, errno.ENOTDIR):
            raise NotRegular from problem
        raise


def _opened_by_folders(path: Path) -> int:
    """Each folder on the way opened in the one before it, and none of them followed that is a link."""
    *folders, name = path.parts
    with ExitStack() as passed:
        place: int | None = None
        for folder in folders:
            place = os.open(folder, _PASSING, dir_fd=place)
            passed.callback(os.close, place)
        return os.open(name, os.O_RDONLY | _AT_ONCE | _NO_LINK, dir_fd=place)


def _opened_where_it_lies(path: Path) -> int:
    """The same on systems that open nothing from within a folder: what was opened must then lie at that path."""
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE | _NO_LINK)
    if os.path.realpath(path) == str(path) and os.path.samestat(os.fstat(descriptor), path.lstat()):
        return descriptor
    os.close(descriptor)
    raise NotRegular


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
