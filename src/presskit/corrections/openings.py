"""The first words of a text, by which a reader knows it among others without being told the rest."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 3
"""So many words are shown, and as many more as tell one text from the others."""


def opening(text: str, others: Iterable[str]) -> str:
    """The first words of a text, three or as many as tell it from others, and never more than half of it."""
    words, rest = text.split(), [other.split() for other in others]
    shown = next(n for n in count(_LEAST) if n >= len(words) or all(other[:n] != words[:n] for other in rest))
    return " ".join(words[: min(shown, len(words) // 2)])
