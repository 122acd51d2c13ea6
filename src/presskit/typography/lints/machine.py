"""What a machine reads is no French: addresses, code and handles are never remarked upon."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from presskit.typography.protected import PROTECTED

_PART: Final = 400
_AROUND: Final = 120


@cache
def _protected() -> re.Pattern[str]:
    """Large, and asked for by few texts."""
    return re.compile(PROTECTED)


class Machines:
    """The addresses, paths and code of one text, looked for part by part where somebody asks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: dict[int, tuple[tuple[int, int], ...]] = {}

    def read(self, start: int, end: int) -> bool:
        """Whether characters `start` to `end` touch what a machine reads."""
        spans = (span for part in range(start // _PART, (end - 1) // _PART + 1) for span in self._of(part))
        return any(first < end and start < last for first, last in spans)

    def _of(self, part: int) -> tuple[tuple[int, int], ...]:
        if part not in self._parts:
            first, last = max(0, part * _PART - _AROUND), (part + 1) * _PART + _AROUND
            # From white space on, lest half an address be read as another thing.
            first = next((at for at in range(first, first + _AROUND) if first == 0 or self._text[at].isspace()), first)
            found = _protected().finditer(self._text, first, min(last, len(self._text)))
            self._parts[part] = tuple(match.span() for match in found)
        return self._parts[part]
