"""Waiting for a change of what a build has read.

The system's signs only say when to look: what a trail then finds decides. So a sign that is lost, as on network drives,
is made up for a moment later, and one that means nothing builds nothing.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.freshness.trail import Trail

QUIET_MS = 10
"""How long no file may change before it is looked at: editors write a file in several steps."""
LONGEST_MS = 200
"""How long to wait at the most for files that go on changing."""
LOOK_MS = 500
"""How often to look where no sign is given."""


def wait_for_change(trail: Trail) -> None:
    """Return once something on the trail is not as it was when it was looked at."""
    while not trail.has_moved():
        folders = trail.folders()
        for _ in _signs(folders):
            if trail.has_moved():
                return
            if trail.folders() != folders:
                break


def _signs(folders: tuple[str, ...]) -> Iterator[None]:
    """One sign after each change in the folders, and every LOOK_MS."""
    from watchfiles import watch

    try:
        yield from (
            None
            for _ in watch(
                *folders,
                watch_filter=None,
                recursive=False,
                step=QUIET_MS,
                debounce=LONGEST_MS,
                rust_timeout=LOOK_MS,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            )
        )
    except (OSError, RuntimeError):
        # A folder that has just gone, or a system that watches no more files.
        time.sleep(LOOK_MS / 1000)
        yield
