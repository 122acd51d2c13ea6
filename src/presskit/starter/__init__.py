"""The starter kit: a small, complete kit at an invented event, for a newcomer to change line by line."""

from __future__ import annotations

import shutil
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

KIT_FILE = "speakers.yaml"
SCHEMA_FILE = "speakers.schema.json"


def create(folder: Path, schema_json: str) -> tuple[Path, ...]:
    """Write the starter kit into `folder`, with the JSON Schema that guides an editor; return its files in order.

    The folder is new or empty: nothing is written over, and `Refused` says so (`folder-not-empty`). The kit is
    there whole or not at all; a disk that refuses is `cannot-write`.
    """
    contents = {**dict(_shipped(files("presskit.starter") / "kit")), SCHEMA_FILE: schema_json.encode()}
    try:
        if folder.is_symlink() or folder.exists():
            _refuse_unless_empty(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".presskit-new-", dir=folder.parent) as beside:
            whole = Path(beside) / "kit"
            _fill(whole, contents)
            _move(whole, folder)
    except OSError as problem:
        raise _unwritten(folder, problem) from problem
    names = sorted(contents, key=lambda name: (name != KIT_FILE, name))
    return tuple(folder / name for name in names)


def _shipped(shelf: Traversable, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    """The files of the kit as the package holds them, by their path within it."""
    for entry in shelf.iterdir():
        if entry.is_dir():
            yield from _shipped(entry, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.read_bytes()


def _refuse_unless_empty(folder: Path) -> None:
    if not folder.is_dir() or any(folder.iterdir()):
        message = say("`{path}` exists already and is not an empty folder", path=folder)
        raise Refused([error("folder-not-empty", None, message, say("name a new folder: `presskit new DIR`"))])


def _fill(folder: Path, contents: dict[str, bytes]) -> None:
    for name, data in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _move(whole: Path, folder: Path) -> None:
    """Put the kit in its place in one step; into an empty folder that is there, its main file last."""
    if not folder.exists():
        whole.rename(folder)
        return
    moved: list[Path] = []
    try:
        for entry in sorted(whole.iterdir(), key=lambda entry: (entry.name == KIT_FILE, entry.name)):
            moved.append(folder / entry.name)
            entry.rename(moved[-1])
    except OSError:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        raise


def _unwritten(folder: Path, problem: OSError) -> Refused:
    message = say("cannot write `{path}`: {reason}", path=folder, reason=reason(problem))
    return Refused([error("cannot-write", None, message, say("name a folder in which you may write"))])
