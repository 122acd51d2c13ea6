"""A file or a folder as it was: the digest of what it holds, and the marks by which the system tells that it changed.

Marks spare reading what is the same. Two changes within one tick of the clock leave the same marks: those of a file
that changed a moment ago are not relied on (« racy git », Documentation/technical/racy-git.txt of Git).
"""

from __future__ import annotations

import os
import stat
from hashlib import file_digest, sha256

from msgspec import Struct
from msgspec.structs import replace

from presskit.regular import open_regular, read_open

SETTLED_NS = 2_000_000_000
"""How long ago a file has changed when its marks are relied on: the coarsest clock of a file system, that of FAT."""
TICK_NS = 20_000_000
"""The coarsest clock of other file systems; times are kept in whole seconds where the clock is coarser."""
LARGEST_FILE = 50_000_000
"""Bytes; no gate lets a larger file through, and one that is larger is never taken for unchanged."""
MOST_ENTRIES = 5_000
"""So many entries of one folder are looked at; a larger one is never taken for unchanged."""

Marks = tuple[int, int, int, int]
"""Size in bytes, when the content and when the file changed in nanoseconds, and the file's number."""

_ABSENT, _NO_FILE, _UNREADABLE = "absent", "no file", "unreadable"
_NO_NAMES = sha256().hexdigest()


class Seen(Struct, frozen=True):
    """What stood at a path. `names`, where it is a folder, is how the names that matter begin."""

    path: str
    digest: str
    size: int
    marks: Marks | None = None
    names: str | None = None

    def again(self, now: int) -> Seen | None:
        """The same, with marks that can be relied on `now` if there are any; None where it is not the same any more.

        `now` is in nanoseconds since 1970.
        """
        state = _state(self.path)
        if state is None:
            return self if self.digest == _nothing(self.names) else None
        if self.marks is not None and _marks(state) == self.marks:
            return self
        if self.names is None and state.st_size != self.size:
            return None
        present = _seen(self.path, state, self.names, now)
        return present if present.digest == self.digest != _UNREADABLE else None


def seen(path: str, now: int, names: str | None = None) -> Seen:
    """What stands at a path: a file, or the names in a folder that begin with `names`.

    A folder that is not there is as good as an empty one. `now` is in nanoseconds since 1970.
    """
    return _seen(path, _state(path), names, now)


def taken(path: str, now: int, most: int) -> tuple[Seen, bytes]:
    """A file to which every link was followed, and its bytes, at most so many; raises as `read_regular` does."""
    with open_regular(path, links=False) as file:
        state = os.fstat(file.fileno())
        data = read_open(file, most)
    marks = _marks(state) if _older(state, now - SETTLED_NS) else None
    return replace(given(path, data), marks=marks), data


def given(path: str, content: bytes) -> Seen:
    """A file that was written with this content."""
    return Seen(path, sha256(content).hexdigest(), len(content))


def _seen(path: str, state: os.stat_result | None, names: str | None, now: int) -> Seen:
    if state is None:
        return Seen(path, _nothing(names), 0, None, names)
    # The state is older than what is read: whatever changes in between shows in the marks.
    marks = _marks(state) if _older(state, now - SETTLED_NS) else None
    digest = _content(path, state) if names is None else _names(path, state, names)
    return Seen(path, digest, state.st_size, marks, names)


def _state(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def _marks(state: os.stat_result) -> Marks:
    return state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino


def _older(state: os.stat_result, moment: int) -> bool:
    """Whether all was over before a moment, by a clock that may be coarse."""
    changed = max(state.st_mtime_ns, state.st_ctime_ns)
    return changed + (TICK_NS if changed % 1_000_000_000 else SETTLED_NS) < moment


def _content(path: str, state: os.stat_result) -> str:
    if not stat.S_ISREG(state.st_mode):
        return _NO_FILE
    if state.st_size > LARGEST_FILE:
        return _UNREADABLE
    try:
        with open_regular(path) as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return _UNREADABLE


def _nothing(names: str | None) -> str:
    """The digest of what is not there: a file, or the names in a folder."""
    return _ABSENT if names is None else _NO_NAMES


def _names(path: str, state: os.stat_result, names: str) -> str:
    if not stat.S_ISDIR(state.st_mode):
        return _NO_FILE
    found = entries(path, names)
    return _UNREADABLE if found is None else _digest_of(found)


def _digest_of(found: list[tuple[str, bool]]) -> str:
    lines = (f"{name}\0{is_folder}\n" for name, is_folder in found)
    return sha256("".join(lines).encode(errors="surrogateescape")).hexdigest()


def entries(path: str, names: str) -> list[tuple[str, bool]] | None:
    """The names in a folder that begin with `names`, in order, and which are folders; None where it cannot be read."""
    found = []
    try:
        with os.scandir(path) as within:
            for entry in within:
                if entry.name.startswith(names):
                    found.append((entry.name, entry.is_dir(follow_symlinks=False)))
                if len(found) > MOST_ENTRIES:
                    return None
    except OSError:
        return None
    return sorted(found)
