"""The editions of a kit: each a folder among its outputs, numbered from 1 and never changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.publish.editions import manifest_hash

if TYPE_CHECKING:
    from pathlib import Path

_EDITION = re.compile(r"edition-([1-9][0-9]{0,5})")


def output_folder(path: Path, output: Path | None, kit_id: str) -> Path:
    """Where the outputs of a kit go: beside its file, or into the folder that was asked for."""
    return (output or path.parent / "output") / kit_id


def edition_folder(outputs: Path, number: int) -> Path:
    """Where an edition lies among a kit's outputs."""
    return outputs / f"edition-{number}"


def is_out(folder: Path, manifest: str) -> bool:
    """Whether an edition is in its folder, which no link stands for: the one whose manifest has this SHA-256.

    Refused where a folder is there, and its manifest cannot be read.
    """
    return folder.is_dir() and not folder.is_symlink() and manifest_hash(folder) == manifest


def editions(outputs: Path) -> tuple[int, ...]:
    """The numbers of the editions in a kit's folder of outputs, the first first."""
    names = (entry.name for entry in outputs.iterdir() if entry.is_dir()) if outputs.is_dir() else ()
    return tuple(sorted(int(found[1]) for name in names if (found := _EDITION.fullmatch(name))))
