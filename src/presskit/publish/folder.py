"""A folder of outputs, replaced whole: written beside, read again, then exchanged with the old one in one step."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.publish import manifest
from presskit.publish.exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = ".presskit-"


def publish(folder: Path, outputs: Mapping[str, bytes], about: manifest.Manifest) -> tuple[Path, ...]:
    """Make `folder` hold exactly these outputs and their manifest, besides whatever else it held.

    A reader finds the old set or the new, never a mix. What an earlier manifest lists and this one does not is
    gone; what no manifest lists (editions, a reader's notes) stays. Raises `Refused`, with the old set untouched,
    where the disk refuses.
    """
    files = {**outputs, manifest.NAME: about.to_json()}
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder.parent)
        beside = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{folder.name}-", dir=folder.parent))
    except OSError as problem:
        raise _refusal(folder.parent, problem) from problem
    try:
        _fill(beside, files)
        _carry_over(folder, beside, frozenset(files))
        beside.chmod(0o755)
        exchange(beside, folder)
    except OSError as problem:
        raise _refusal(folder, problem) from problem
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return tuple(folder / name for name in outputs)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file, flush it to the disk, and read it again."""
    for name, data in files.items():
        path = folder / name
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
    listed = old / manifest.NAME
    ours = replaced | (manifest.outputs_of(listed.read_bytes()) if listed.is_file() else frozenset())
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


def _sweep(parent: Path) -> None:
    """Remove what a killed build left beside the outputs."""
    for stray in parent.glob(f"{PREFIX}*"):
        shutil.rmtree(stray, ignore_errors=True)


def _refusal(path: Path, problem: OSError) -> Refused:
    reason = problem.strerror or str(problem)
    return Refused(
        [
            error(
                "cannot-write",
                None,
                say("cannot write `{path}`: {reason}", path=problem.filename or path, reason=reason),
                say("free some space, or choose another folder with `-o`; the last good outputs are untouched"),
            )
        ]
    )
