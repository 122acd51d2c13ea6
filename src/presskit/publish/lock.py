"""Advisory locks: a build that is at work can be told from one that was killed, since the system frees its locks."""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

from presskit.regular import open_own

if TYPE_CHECKING:
    from pathlib import Path

PREFIX = ".presskit-"
"""What the names of our own files begin with, which nobody is to see but while somebody works."""
LOCK = ".lock"


def hold(file: IO[bytes]) -> None:
    """Lock an open file until it is closed, or its process ends; raises `BlockingIOError` where another holds it."""
    _lock(file.fileno())


def is_held(path: Path) -> bool:
    """Whether a process holds the lock of a file; nobody holds the lock of one that is not there."""
    try:
        with os.fdopen(open_own(path), "rb") as file:
            _lock(file.fileno())
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
