"""What is no output of a build and lies among outputs: it is carried over to the next set, whoever put it there."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused
from presskit.publish.earlier import outputs_of
from presskit.publish.editions import NAME as EDITIONS
from presskit.publish.obstacles import naming, too_deep

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

DEEPEST = 50
"""So many folders within each other are carried over; those of an edition are one."""


def carry_over(old: Path, new: Path, written: Collection[str], kit: str) -> None:
    """Keep what is not an output: hard links where the file system has them, copies elsewhere; links stay links.

    An output is a file that this build has `written`, or one of the kit's name that the earlier manifest lists:
    whatever that says, editions and their list stay, as does every folder. Raises Refused for folders deeper than
    DEEPEST, and OSError.
    """
    if not old.is_dir():
        return
    ours = {*written, *(name for name in outputs_of(old) if name.startswith(f"{kit}.") and name != EDITIONS)}
    for entry in sorted(old.iterdir()):
        if entry.name in ours and not _is_folder(entry):
            continue
        with naming(entry):
            if not _carried(entry, new / entry.name, DEEPEST):
                raise Refused([too_deep(entry, DEEPEST)])


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
