"""What is no output of a build and lies among outputs: it is carried over to the next set, whoever put it there."""

from __future__ import annotations

import os
import shutil
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import Refused, say, warning
from presskit.publish.earlier import is_as_built, outputs_of
from presskit.publish.editions import NAME as EDITIONS
from presskit.publish.manifest import NAME as MANIFEST
from presskit.publish.manifest import digest
from presskit.publish.obstacles import naming, too_deep

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

DEEPEST = 50
"""So many folders within each other are carried over; those of an edition are one."""
_BY_HAND = "by-hand"


class Changed(Struct, frozen=True):
    """An output that is not as it was built, and the name under which it is kept."""

    name: str
    kept: str

    def told(self, folder: Path) -> Diagnostic:
        """The warning that somebody's changes are kept; `folder` is where the outputs lie."""
        path = folder / self.name
        if self.kept == self.name:
            message = say("`{path}` is not as it was built: it is kept, though no longer an output", path=path)
        else:
            message = say(
                "`{path}` was not as it was built: what it held is kept as `{kept}`", path=path, kept=self.kept
            )
        return warning("changed-output", None, message, say("take over what you need of it, then delete it"))


def carry_over(old: Path, new: Path, written: Mapping[str, bytes], kit: str) -> tuple[Changed, ...]:
    """Keep what is not an output: hard links where the file system has them, copies elsewhere; links stay links.

    An output is a file of the kit's name as the earlier manifest lists it, by its SHA-256. One that somebody has
    changed since is kept too, beside the one that this build has `written` in its place. Whatever the manifest says,
    editions and their list stay, as does every folder. Raises Refused for folders deeper than DEEPEST, and OSError.
    """
    if not old.is_dir():
        return ()
    listed = outputs_of(old)
    changed: list[Changed] = []
    for entry in sorted(old.iterdir()):
        with naming(entry):
            name = entry.name if _is_folder(entry) else _kept_as(entry, listed, written, kit)
            if name is not None and not _carried(entry, new / name, DEEPEST):
                raise Refused([too_deep(entry, DEEPEST)])
        if name is not None and entry.name in {*written, *listed} and not _is_folder(entry):
            changed.append(Changed(entry.name, name))
    return tuple(changed)


def _kept_as(entry: Path, listed: Mapping[str, object], written: Mapping[str, bytes], kit: str) -> str | None:
    """The name under which a file is kept; None where it is an output as it was built, or a part of the new set."""
    name = entry.name
    is_output = name.startswith(f"{kit}.") and name not in {EDITIONS, MANIFEST}
    if is_output and is_as_built(entry, listed.get(name)):
        return None
    if name not in written:
        return name
    if not is_output or entry.is_symlink() or not entry.is_file() or is_as_built(entry, digest(written[name])):
        return None
    names = (f"{entry.stem}.{_BY_HAND}{'' if number == 1 else f'-{number}'}{entry.suffix}" for number in count(1))
    return next(name for name in names if not os.path.lexists(entry.with_name(name)))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _carried(source: Path, target: Path, depth: int) -> bool:
    """Whether all was carried over: False where there are folders deeper than `depth`."""
    if not _is_folder(source):
        _link_or_copy(source, target)
        return True
    target.mkdir()
    within = sorted(source.iterdir())
    if depth == 0 or not all(_carried(entry, target / entry.name, depth - 1) for entry in within):
        return False
    shutil.copystat(source, target)
    return True


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
