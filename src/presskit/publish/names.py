"""Names of our own files and folders: what bears one was made by presskit, since nobody types such a name."""

from __future__ import annotations

import os
import re

_RANDOM = 8
"""Bytes, of two hexadecimal digits each."""


def fresh(begins: str, ends: str = "") -> str:
    """A name that no other file has."""
    return f"{begins}{os.urandom(_RANDOM).hex()}{ends}"


def is_fresh(name: str, begins: str, ends: str = "") -> bool:
    """Whether a name may be one that `fresh` gave."""
    return bool(re.fullmatch(rf"{re.escape(begins)}[0-9a-f]{{{2 * _RANDOM}}}{re.escape(ends)}", name))
