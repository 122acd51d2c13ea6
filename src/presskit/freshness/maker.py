"""What builds: presskit with its templates and catalogues, the Python that runs it, and the libraries installed."""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

import presskit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NO_PART = frozenset({"__pycache__", "explanations", "starter"})
"""The folders of presskit that no output is made from."""
_METADATA = ".dist-info"


@cache
def maker() -> str:
    """A digest that is another one when presskit, what it builds with, or any installed library is another one.

    Libraries are known by the names of their folders of metadata, which hold the version (« Recording installed
    projects », packaging.python.org); presskit's own files by size and time.
    """
    facts = (presskit.__version__, sys.version, *_installed(), *_own_files())
    return sha256("\n".join(facts).encode(errors="surrogateescape")).hexdigest()


def versions_of(libraries: Iterable[str]) -> dict[str, str]:
    """The versions of installed libraries, as the names of their folders of metadata have them: that takes no time.

    Raises `importlib.metadata.PackageNotFoundError` for one that is not installed.
    """
    known: dict[str, str] = {}
    for folder in _installed():
        name, _, version = folder.removesuffix(_METADATA).partition("-")
        if version and folder.endswith(_METADATA):
            known.setdefault(_normal(name), version)
    return {library: known.get(_normal(library)) or _as_declared(library) for library in libraries}


def _normal(name: str) -> str:
    """What all spellings of a library's name have in common (packaging.python.org, « Names and normalization »)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _as_declared(library: str) -> str:
    from importlib.metadata import version

    return version(library)


def _installed() -> Iterator[str]:
    """The names of the folders of metadata, in the order in which Python looks for libraries."""
    for place in sys.path:
        try:
            names = os.listdir(place or os.curdir)
        except OSError:
            continue
        yield from sorted(name for name in names if name.endswith((_METADATA, ".egg-info")))


def _own_files() -> list[str]:
    found = []
    for folder, folders, names in os.walk(os.path.dirname(presskit.__file__)):
        folders[:] = sorted(name for name in folders if name not in NO_PART)
        for name in sorted(names):
            state = os.stat(os.path.join(folder, name))
            found.append(f"{folder}/{name} {state.st_size} {state.st_mtime_ns}")
    return found
