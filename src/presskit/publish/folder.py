"""A folder of outputs, replaced whole: written beside, read again, then exchanged with the old one in one step."""

from __future__ import annotations

import errno
import glob
import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from presskit.diagnostics import Refused
from presskit.publish import manifest
from presskit.publish.exchange import exchange
from presskit.publish.lock import hold, is_held
from presskit.publish.obstacles import cannot_write, leads_out

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = ".presskit-"
LOCK = ".lock"


def publish(
    folder: Path, outputs: Mapping[str, bytes], about: manifest.Manifest, *, within: Path | None = None
) -> tuple[Path, ...]:
    """Make `folder` hold exactly these outputs and their manifest, besides whatever else it held.

    A reader finds the old set or the new, never a mix. What an earlier manifest lists and this one does not is
    gone; what no manifest lists (editions, a reader's notes) stays. Raises `Refused`, with the old set untouched,
    where the disk refuses, or where a link leads out of the folder `within`.
    """
    files = {**outputs, manifest.NAME: about.to_json()}
    try:
        if within is not None:
            stays_within(folder, within)
        _place(folder)
        beside, lock = _workshop(folder)
    except OSError as problem:
        raise Refused([cannot_write(folder, problem)]) from problem
    try:
        _fill(beside, files)
        _carry_over(folder, beside, frozenset(files))
        beside.chmod(0o755)
        exchange(beside, folder)
    except OSError as problem:
        raise Refused([cannot_write(folder, problem)]) from problem
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        _let_go(lock)
    return tuple(folder / name for name in outputs)


def _place(folder: Path) -> None:
    """Make the folder above, and see that nothing but a folder stands where the outputs go."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def stays_within(folder: Path, root: Path) -> None:
    """Refuse a folder that a link puts outside of `root`: who sends a kit does not choose where it is written."""
    try:
        led_out = not folder.resolve().is_relative_to(root.resolve())
    except RuntimeError as circle:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder)) from circle
    if led_out:
        raise Refused([leads_out(folder, root)])


def _workshop(folder: Path) -> tuple[Path, IO[bytes]]:
    """A folder beside, in which this build alone works as long as it holds the lock."""
    prefix = f"{PREFIX}{folder.name}-"
    _sweep(folder.parent, prefix)
    lock = tempfile.NamedTemporaryFile(prefix=prefix, suffix=LOCK, dir=folder.parent, delete=False)  # noqa: SIM115
    # Some network file systems know no locks; there, nobody can tell a killed build, and nothing is swept.
    with suppress(OSError):
        hold(lock)
    beside = Path(lock.name.removesuffix(LOCK))
    try:
        beside.mkdir()
    except OSError:
        _let_go(lock)
        raise
    return beside, lock


def _let_go(lock: IO[bytes]) -> None:
    lock.close()
    Path(lock.name).unlink(missing_ok=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file, flush it to the disk, and read it again."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        with path.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.read_bytes() != data:
            raise OSError(None, "what was read is not what was written", str(path))


def _carry_over(old: Path, new: Path, replaced: frozenset[str]) -> None:
    """Keep what is not an output: hard links where the file system has them, copies elsewhere."""
    if not old.is_dir():
        return
    ours = replaced | manifest.outputs_of(old)
    for entry in sorted(old.iterdir()):
        if entry.name in ours:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, new / entry.name, symlinks=True, copy_function=_link_or_copy)
        else:
            _link_or_copy(entry, new / entry.name)


def _link_or_copy(source: str | Path, target: str | Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _sweep(parent: Path, prefix: str) -> None:
    """Remove what killed builds of this kit left beside its outputs; a build at work holds its lock."""
    for stray in sorted(parent.glob(f"{glob.escape(prefix)}*")):
        if stray.suffix == LOCK or not re.fullmatch(r"[a-z0-9_]{8}", stray.name.removeprefix(prefix)):
            continue
        lock = stray.with_name(stray.name + LOCK)
        if not is_held(lock):
            shutil.rmtree(stray, ignore_errors=True)
            lock.unlink(missing_ok=True)
