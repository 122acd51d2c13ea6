"""What an earlier build left: its outputs by its manifest, and its whole folder, moved aside when it was killed.

A folder that came from somebody may hold a manifest or a folder of any name: what they say is no proof.
"""

from __future__ import annotations

import glob
import json
import shutil
from contextlib import suppress
from hashlib import file_digest
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused
from presskit.publish.exchange import ASIDE
from presskit.publish.lock import PREFIX
from presskit.publish.manifest import MOST_BYTES, NAME
from presskit.publish.names import is_fresh
from presskit.publish.obstacles import moved_aside
from presskit.regular import open_regular, read_regular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def outputs_of(folder: Path) -> Mapping[str, object]:
    """The names of the outputs that the manifest of a folder lists, and their digests; none where it is no manifest.

    A file in the manifest's place may hold anything.
    """
    try:
        listed = json.loads(read_regular(folder / NAME, MOST_BYTES))["outputs"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return listed if isinstance(listed, dict) else {}


def leavings(folder: Path) -> Iterator[Path]:
    """What killed builds left beside their outputs: folders, and never what a link leads to."""
    prefix = begins(folder)
    for stray in sorted(folder.parent.glob(f"{glob.escape(prefix)}*")):
        if is_fresh(stray.name.removesuffix(ASIDE), prefix) and stray.is_dir() and not stray.is_symlink():
            yield stray


def begins(folder: Path) -> str:
    """How the names of the folders begin in which outputs of this one are made."""
    return f"{PREFIX}{folder.name}-"


def sweep(folder: Path) -> None:
    """Remove what killed builds of this kit left beside its outputs, and put back a set that one had moved aside.

    Raises Refused where the outputs are gone and what was moved aside is no set as a build makes it: it may hold
    editions, so that it is not removed, and may be anybody's, so that it is not put back.
    """
    for stray in leavings(folder):
        if not stray.name.endswith(ASIDE) or folder.exists():
            remove(stray)
        elif _is_set(stray):
            stray.rename(folder)
        else:
            raise Refused([moved_aside(stray, folder)])


def remove(folder: Path) -> None:
    """Remove a folder of our own as far as the disk lets us; no link is followed."""
    with suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)


def _is_set(folder: Path) -> bool:
    """Whether a folder has a manifest, and the very outputs that it lists, none of them by a link."""
    listed = outputs_of(folder)
    if not listed or (folder / NAME).is_symlink():
        return False
    return all(_holds(folder, name, digest) for name, digest in listed.items())


def _holds(folder: Path, name: str, digest: object) -> bool:
    path = folder / name
    return path.parent == folder and path.name == name and is_as_built(path, digest)


def is_as_built(path: Path, digest: object) -> bool:
    """Whether a file is none by a link, and has the SHA-256 that a manifest lists."""
    try:
        if path.is_symlink():
            return False
        with open_regular(path) as file:
            return file_digest(file, "sha256").hexdigest() == digest
    except (OSError, ValueError):
        return False
