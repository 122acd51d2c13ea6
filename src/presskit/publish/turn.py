"""Turns: of several processes that would change the same files, one does so at a time; a dead one blocks nobody.

The file of a lock is there only while somebody works, and holds something only while two files that belong together
are not yet both in their new state. One that is left behind so tells the next process that work was cut short.
"""

from __future__ import annotations

import os
import time
from contextlib import ExitStack, contextmanager, suppress
from io import FileIO
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.publish.lock import LOCK, PREFIX, hold, is_held
from presskit.publish.obstacles import cannot_change, no_lock
from presskit.regular import NotRegular, open_own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

LONGEST_WAIT = 10.0
"""Seconds after which a process that waits for its turn gives up."""
_BETWEEN_TRIES = 0.02
LONGEST_NOTE = 1_000
"""How many bytes of a note are read."""


class Turn:
    """The right to change the files. `left` is what the process before said it was about, if it ended on the way.

    `is_alone`: whether nobody else can have the turn; some network file systems know no locks.
    """

    def __init__(self, lock: FileIO, *, is_alone: bool) -> None:
        self._lock = lock
        self._lock.seek(0)
        self.is_alone = is_alone
        self.left = (self._lock.read(LONGEST_NOTE) or b"").decode(errors="replace")
        self._is_clean = not self.left

    def begin(self, about: str) -> None:
        """Say, for the case that this process is killed, why the files are about to disagree.

        Raises OSError where that cannot be said; nothing is to be begun then.
        """
        self._is_clean = False
        try:
            self._lock.write(about.encode())
            os.fsync(self._lock.fileno())
        except OSError:
            self.end()
            raise

    def end(self) -> None:
        """Say that the files agree again."""
        self._is_clean = True
        with suppress(OSError):
            self._lock.truncate(0)

    def close(self, path: Path) -> None:
        """Let the next have the turn; the file of the lock stays where the files do not agree."""
        if self._is_clean:
            with suppress(OSError):
                path.unlink()
        self._lock.close()


@contextmanager
def turn(
    file: Path, waiting: Callable[[int], None], unwritable: Callable[[OSError], Diagnostic] | None = None
) -> Iterator[Turn]:
    """Wait for the turn to change a file and what belongs to it; `waiting` is told each second that has gone by.

    Raises `Refused` after LONGEST_WAIT seconds, or where the folder cannot be written to: with what `unwritable` says
    of that, by default that the file cannot be changed. What stands in the lock's place and is no file of ours is
    neither followed nor changed, and refused.
    """
    try:
        mine = _waited_for(file, waiting)
    except NotRegular as problem:
        raise Refused([no_lock(lock_file(file))]) from problem
    except OSError as problem:
        told = cannot_change(file, problem) if unwritable is None else unwritable(problem)
        raise Refused([told]) from problem
    try:
        yield mine
    finally:
        mine.close(lock_file(file))


def lock_file(file: Path) -> Path:
    """Where the lock of a file lies while somebody works on it."""
    return file.with_name(f"{PREFIX}{file.name}{LOCK}")


def left_by(file: Path) -> str:
    """What a process that works on a file, or ended on the way, said it was about; empty where there is none."""
    try:
        with os.fdopen(open_own(lock_file(file)), "rb") as lock:
            return lock.read(LONGEST_NOTE).decode(errors="replace")
    except OSError:
        return ""


def is_at_work(file: Path) -> bool:
    """Whether a process has the turn and the files do not agree yet; one that ended on the way is at work no more."""
    return bool(left_by(file)) and is_held(lock_file(file))


def busy(file: Path) -> Diagnostic:
    """The diagnostic for files that another process does not let go."""
    message = say("another presskit is changing `{path}`", path=file.name)
    return error("busy", None, message, say("wait until it has ended, then run the command again"))


def _waited_for(file: Path, waiting: Callable[[int], None]) -> Turn:
    path, start, told = lock_file(file), time.monotonic(), 0
    while True:
        if (mine := _taken(path)) is not None:
            return mine
        passed = time.monotonic() - start
        if passed > LONGEST_WAIT:
            raise Refused([busy(file)])
        if passed > told + 1:
            told = int(passed)
            waiting(told)
        time.sleep(_BETWEEN_TRIES)


def _taken(path: Path) -> Turn | None:
    """The turn, if nobody else has it, and the lock is of the file that is still at its place."""
    with ExitStack() as opened:
        lock = opened.enter_context(FileIO(open_own(path, make=True), "ab+"))
        try:
            is_alone = _is_locked(lock)
            at_its_place = os.path.samestat(os.fstat(lock.fileno()), path.lstat())
        except (BlockingIOError, PermissionError, FileNotFoundError):
            return None
        if not at_its_place:
            return None
        opened.pop_all()
        return Turn(lock, is_alone=is_alone)


def _is_locked(lock: FileIO) -> bool:
    """Lock the file; False where the file system knows no locks, and whoever works at the same time is not seen."""
    try:
        hold(lock)
    except (BlockingIOError, PermissionError):
        raise
    except OSError:
        return False
    return True
