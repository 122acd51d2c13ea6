"""Regular expressions that are compiled when they are first used.

A build has two hundred of them, and to compile one takes up to two milliseconds: those that only some kits need, or
only some mistakes, would cost every command what few of them use.
"""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Later:
    """Stands for a pattern until something is asked of it; from then on it has what the pattern has."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._source, self._flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def on_demand(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` gives, compiled once its first method is called."""
    return cast("re.Pattern[str]", _Later(source, flags))
