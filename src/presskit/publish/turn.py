"""Turns: of several processes that would change the same files, one does so at a time; a dead one blocks nobody.

The file of a lock is there only while somebody works, and holds something only while two files that belong together
are not yet both in their new state. One that is left behind so tells the next process that work was cut short.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.publish.folder import LOCK, PREFIX
from presskit.publish.lock import hold
from presskit.publish.obstacles import cannot_write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LONGEST_WAIT = 10.0
"""Seconds after which a process that waits for its turn gives up."""
_BETWEEN_TRIES = 0.02
_LONGEST_NOTE = 1_000


class Turn:
    """The right to change the files. `left` is what the process before said it was about, if it ended on the way."""

    def __init__(self, lock: IO[bytes]) -> None:
        self._lock = lock
        self._lock.seek(0)
        self.left = self._lock.read(_LONGEST_NOTE).decode(errors="replace")

    def begin(self, about: str) -> None:
        """Say, for the case that this process is killed, why the files are about to disagree."""
        self._lock.write(about.encode())
        self._lock.flush()
        os.fsync(self._lock.fileno())

    def end(self) -> None:
        """Say that the files agree again."""
        self._lock.seek(0)
        self._lock.truncate()
        self._lock.flush()

    @property
    def is_clean(self) -> bool:
        """Whether the files agree."""
        return os.fstat(self._lock.fileno()).st_size == 0


@contextmanager
def turn(file: Path, waiting: Callable[[int], None]) -> Iterator[Turn]:
    """Wait for the turn to change a file and what belongs to it; `waiting` is told each second that has gone by.

    Raises `Refused` after LONGEST_WAIT seconds, or where the folder cannot be written to.
    """
    path = lock_file(file)
    try:
        lock = _waited_for(path, waiting)
    except OSError as problem:
        raise Refused([cannot_write(file, problem)]) from problem
    mine = Turn(lock)
    try:
        yield mine
    finally:
        if mine.is_clean:
            _remove(path)
        lock.close()


def lock_file(file: Path) -> Path:
    """Where the lock of a file lies while somebody works on it."""
    return file.with_name(f"{PREFIX}{file.name}{LOCK}")


def left_by(file: Path) -> str:
    """What a process that works on a file, or ended on the way, said it was about; empty where there is none."""
    try:
        with lock_file(file).open("rb") as lock:
            return lock.read(_LONGEST_NOTE).decode(errors="replace")
    except OSError:
        return ""


def _waited_for(path: Path, waiting: Callable[[int], None]) -> IO[bytes]:
    start, told = time.monotonic(), 0
    while True:
        lock = path.open("ab+")
        try:
            if _is_held_by_us(lock, path):
                return lock
        except BaseException:
            lock.close()
            raise
        lock.close()
        passed = time.monotonic() - start
        if passed > LONGEST_WAIT:
            message = say("another presskit is changing `{path}`", path=path.name)
            raise Refused([error("busy", None, message, say("wait until it has ended, then run the command again"))])
        if passed > told + 1:
            told = int(passed)
            waiting(told)
        time.sleep(_BETWEEN_TRIES)


def _is_held_by_us(lock: IO[bytes], path: Path) -> bool:
    """Whether we hold the lock, and of the file that is still at its place."""
    try:
        hold(lock)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # Some network file systems know no locks; there, whoever works at the same time is not seen.
        return True
    try:
        return os.path.samestat(os.fstat(lock.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
