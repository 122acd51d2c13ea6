"""What builds: presskit with its templates and catalogues, the Python that runs it, and the libraries installed."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

import presskit

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_PART = frozenset({"__pycache__", "explanations", "starter"})
"""The folders of presskit that no output is made from."""


@cache
def maker() -> str:
    """A digest that is another one when presskit, what it builds with, or any installed library is another one.

    Libraries are known by the names of their folders of metadata, which hold the version (« Recording installed
    projects », packaging.python.org); presskit's own files by size and time.
    """
    facts = (presskit.__version__, sys.version, *_installed(), *_own_files())
    return sha256("\n".join(facts).encode(errors="surrogateescape")).hexdigest()


def _installed() -> Iterator[str]:
    for place in sys.path:
        try:
            names = os.listdir(place or os.curdir)
        except OSError:
            continue
        yield from sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _own_files() -> list[str]:
    found = []
    for folder, folders, names in os.walk(os.path.dirname(presskit.__file__)):
        folders[:] = sorted(name for name in folders if name not in NO_PART)
        for name in sorted(names):
            state = os.stat(os.path.join(folder, name))
            found.append(f"{folder}/{name} {state.st_size} {state.st_mtime_ns}")
    return found
