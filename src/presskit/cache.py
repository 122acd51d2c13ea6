"""What was made once and can be made again: bytes by content, in a folder that may be deleted at any time.

An entry is named by all that it was made from, so that it is never out of date. It begins with a digest of its name
and of what it holds: one that is damaged, cut short or out of place is made anew. Several builds may share the folder;
one that cannot be read or written is as good as an empty one.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import presskit
from presskit.regular import read_regular

if TYPE_CHECKING:
    from collections.abc import Callable

VARIABLE = "PRESSKIT_CACHE"
"""The environment variable that names the folder; empty, nothing is kept."""
MOST_BYTES = 256_000_000
_SUFFIX = ".presskit"  # the sweep removes nothing else, whatever folder it is given
_DIGEST = sha256().digest_size


def noted(name: tuple[object, ...]) -> bytes | None:
    """What was last noted under a name by this version of presskit; None where there is nothing, or it is damaged."""
    place = folder()
    return None if place is None else _read(_entry(place, name))


def note(name: tuple[object, ...], content: bytes) -> None:
    """Note something under a name, in the place of what was noted before."""
    place = folder()
    if place is not None:
        _write(_entry(place, name), content)


def remembered(made_from: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
    """What `make` gives, taken from the folder where it is there. `made_from`: all that the result depends on.

    The version of presskit is part of every name. What `make` raises goes through, and leaves nothing behind.
    """
    place = folder()
    if place is None:
        return make()
    path = _entry(place, made_from)
    found = _read(path)
    if found is None:
        found = make()
        _write(path, found)
        _sweep(place)
    return found


def folder() -> Path | None:
    """Where entries lie: `PRESSKIT_CACHE`, else the user's folder for such files; None where nothing is to be kept."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    from platformdirs import user_cache_path

    place = user_cache_path("presskit", appauthor=False)
    # Without a home there would be a folder called `~` in the working directory.
    return place if place.is_absolute() else None


def _entry(place: Path, name: tuple[object, ...]) -> Path:
    return place / (sha256(repr((presskit.__version__, *name)).encode()).hexdigest() + _SUFFIX)


def _digest(path: Path, content: bytes) -> bytes:
    return sha256(path.name.encode() + content).digest()


def _read(path: Path) -> bytes | None:
    try:
        entry = read_regular(path, MOST_BYTES)
        os.utime(path)  # the sweep keeps what was used last
    except OSError:
        return None
    content = entry[_DIGEST:]
    return content if entry[:_DIGEST] == _digest(path, content) else None


def _write(path: Path, content: bytes) -> None:
    """Put an entry in its place in one step, whoever else writes or reads it."""
    from tempfile import mkstemp

    beside = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, beside = mkstemp(suffix=_SUFFIX, dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(_digest(path, content) + content)
        Path(beside).replace(path)
    except OSError:
        if beside is not None:
            with suppress(OSError):
                Path(beside).unlink()


def _sweep(place: Path) -> None:
    """Remove what was used longest ago, until what is left fits."""
    room = MOST_BYTES
    for _, size, path in sorted(_entries(place), reverse=True):
        room -= size
        if room < 0:
            with suppress(OSError):
                path.unlink()


def _entries(place: Path) -> list[tuple[int, int, Path]]:
    """When each entry was last used, its size and its path."""
    entries: list[tuple[int, int, Path]] = []
    with suppress(OSError), os.scandir(place) as found:
        for entry in found:
            with suppress(OSError):
                if entry.name.endswith(_SUFFIX) and entry.is_file(follow_symlinks=False):
                    state = entry.stat(follow_symlinks=False)
                    entries.append((state.st_mtime_ns, state.st_size, Path(entry.path)))
    return entries
