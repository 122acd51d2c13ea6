"""Of one problem found very often in one text, the first ones are enough; of the rest, how many there are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TypeVar

from presskit.diagnostics import say_plural

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from presskit.diagnostics import Message

T = TypeVar("T")

MOST: Final = 20
"""How many problems of one kind are shown in one text."""


def few(items: Iterable[T], kind: Callable[[T], Hashable]) -> Iterator[tuple[T, int]]:
    """The first `MOST` items of each kind, each with 0; then the first of those left out, with their number."""
    seen: Counter[Hashable] = Counter()
    left_out: dict[Hashable, T] = {}
    for item in items:
        group = kind(item)
        seen[group] += 1
        if seen[group] <= MOST:
            yield item, 0
        else:
            left_out.setdefault(group, item)
    for group, item in left_out.items():
        yield item, seen[group] - MOST


def more(count: int) -> Message:
    """The sentence about those that are left out."""
    return say_plural("{count} more of these in this text", "{count} more of these in this text", count)
