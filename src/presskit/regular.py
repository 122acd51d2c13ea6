"""Regular files, read whole: whatever a user names may be a device, a pipe, or a file that still grows."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class NotRegular(Exception):
    """Raised for what is a folder, a device or a pipe."""


class TooManyBytes(Exception):
    """Raised for a file with more bytes than were asked for; `found` is how many, as far as it was looked at."""

    def __init__(self, found: int) -> None:
        self.found = found
        super().__init__(found)


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a regular file that has at most so many.

    It never waits for a pipe. Raises `NotRegular`, `TooManyBytes`, OSError, and ValueError for what can be no path.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        # The open file is asked, not the path: what stands at a path can change in between.
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            raise NotRegular
        if state.st_size > most:
            raise TooManyBytes(state.st_size)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(most + 1)
    finally:
        os.close(descriptor)
    if len(data) > most:
        raise TooManyBytes(len(data))
    return data
