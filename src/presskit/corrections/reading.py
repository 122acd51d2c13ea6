"""A kit and its ledger read as they were at one moment, though somebody may be correcting the kit meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from presskit.corrections.ledger import ledger_file
from presskit.diagnostics import Refused
from presskit.publish.turn import LONGEST_WAIT, busy, is_at_work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    State = tuple[int, int, int] | None

Result = TypeVar("Result")
_BETWEEN_TRIES = 0.02


def steadily(path: Path, read: Callable[[], Result]) -> Result:
    """What `read` makes of the kit's file `path` and its ledger, read again where one of them changed meanwhile.

    Readers take no turn, which would be to write: a kit may lie where they may only read. Raises what `read` raises,
    or Refused where the files do not come to rest in LONGEST_WAIT seconds.
    """
    latest = time.monotonic() + LONGEST_WAIT
    while True:
        before = _states(path)
        try:
            result = read()
        except Refused:
            if _is_at_rest(path, before):
                raise
        else:
            if _is_at_rest(path, before):
                return result
        if time.monotonic() > latest:
            raise Refused([busy(path)])
        time.sleep(_BETWEEN_TRIES)


def _is_at_rest(path: Path, before: tuple[State, ...]) -> bool:
    """Whether nobody is between the two files, and both are as they were: in this order, since who is there may end."""
    return not is_at_work(ledger_file(path)) and _states(path) == before


def _states(path: Path) -> tuple[State, ...]:
    return tuple(_state(file) for file in (path, ledger_file(path)))


def _state(file: Path) -> State:
    """Which file lies there, of what size and of when: a correction puts another in its place."""
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns
