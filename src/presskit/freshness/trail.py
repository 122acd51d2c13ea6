"""What a build reads: files that are there, files that are looked for, folders in which names are looked up.

All is looked at before the build reads it. What changes in between is then seen the next time, whatever the clocks say.
"""

from __future__ import annotations

import os
from time import time_ns
from typing import TYPE_CHECKING

from presskit.freshness.seen import MOST_ENTRIES, Seen, entries, seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_Times = tuple[int, int] | None


class Trail:
    """What one build is about to read."""

    def __init__(self) -> None:
        self._lost = False
        self._seen: dict[str, Seen] = {}
        self._times: dict[str, _Times] = {}

    def look_at(self, files: Iterable[Path]) -> None:
        """Look at files, there or not."""
        now = time_ns()
        for file in files:
            path = os.path.abspath(file)
            self._times[path] = _times(path)
            self._seen[path] = seen(path, now)

    def look_into(self, place: Path, *, names: str = "", ends: str = "") -> None:
        """Look at all that lies in a folder under names that begin with `names`: other folders, and files.

        Of files whose name does not end with `ends`, only the name matters.
        """
        now = time_ns()
        for path, prefix in _tree(os.path.abspath(place), names):
            if prefix is None and not path.endswith(ends):
                continue
            if prefix is None:
                self._times[path] = _times(path)
            self._seen[path] = seen(path, now, prefix)

    def lose(self) -> None:
        """Give it up: not all that the build reads can be told."""
        self._lost = True

    def stands(self) -> bool:
        """Whether no file has changed since it was looked at, and there are not too many to look at every time."""
        if self._lost or len(self._seen) > MOST_ENTRIES:
            return False
        return all(_times(path) == times for path, times in self._times.items())

    def has_moved(self) -> bool:
        """Whether anything is not as it was when it was looked at; what is the same is looked at more quickly then."""
        now = time_ns()
        for path, one in self._seen.items():
            same = one.again(now)
            if same is None:
                return True
            self._seen[path] = same
        return False

    def folders(self) -> tuple[str, ...]:
        """The folders in which whatever may change the build would appear, each as far as it exists."""
        places = {one.path if one.names is not None else os.path.dirname(one.path) for one in self._seen.values()}
        return tuple(sorted({_standing(place) for place in places}))

    @property
    def files(self) -> tuple[Seen, ...]:
        """All that was looked at, in the order of names."""
        return tuple(self._seen[path] for path in sorted(self._seen))


def _times(path: str) -> _Times:
    """Size and time of a file; other names that it is given meanwhile, as those of editions are, change neither."""
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return None
    return state.st_size, state.st_mtime_ns


def _standing(folder: str) -> str:
    """The folder, or the nearest above it that is there."""
    while not os.path.isdir(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    return folder


def _tree(root: str, names: str) -> Iterator[tuple[str, str | None]]:
    """Every path below a folder, folders with how the names in them begin; links are not followed."""
    waiting, left = [(root, names)], MOST_ENTRIES
    while waiting and left > 0:
        place, prefix = waiting.pop()
        yield place, prefix
        for name, is_folder in entries(place, prefix) or ():
            left -= 1
            path = os.path.join(place, name)
            if is_folder:
                waiting.append((path, ""))
            else:
                yield path, None
