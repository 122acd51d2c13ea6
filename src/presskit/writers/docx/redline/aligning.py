"""Which parts of an earlier text are those of a later one, in order: the same ones first, then those that are alike.

What is unique in both is found first (patience difference), so that the work stays in proportion to the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    Match: TypeAlias = tuple[int, int]
    Place: TypeAlias = tuple[int | None, int | None]

# Two texts are alike that share so much of their words.
_ALIKE = 0.4
_MOST_PAIRS = 100_000
_MOST_BESIDE = 60


class Item(Struct, frozen=True):
    """What is compared of a part: all of it, its sort, without which nothing is alike, and its words, one at least."""

    key: bytes
    sort: str
    words: tuple[str, ...]


def aligned(old: Sequence[Item], new: Sequence[Item]) -> list[Place]:
    """Every part of both in order, as its place in each; what only `old` has stands before what only `new` has."""
    matches = _finer(old, new, _same([item.key for item in old], [item.key for item in new]))
    ends = [(-1, -1), *matches, (len(old), len(new))]
    places: list[Place] = []
    for (first, other), (last, end) in pairwise(ends):
        places += [(index, None) for index in range(first + 1, last)]
        places += [(None, index) for index in range(other + 1, end)]
        places.append((last, end))
    return places[:-1]


def _finer(old: Sequence[Item], new: Sequence[Item], matches: list[Match]) -> list[Match]:
    """The matches with those between them that have the same words, then with those that are alike."""
    matches = matches + [
        (first + one, other + two)
        for first, last, other, end in _gaps(matches, len(old), len(new))
        for one, two in _same(_rough(old[first:last]), _rough(new[other:end]))
    ]
    return sorted(
        matches
        + [
            match
            for first, last, other, end in _gaps(sorted(matches), len(old), len(new))
            for match in _alike_between(old, new, (first, last, other, end))
        ]
    )


def _rough(items: Sequence[Item]) -> list[Hashable]:
    return [(item.sort, item.words) for item in items]


def _gaps(matches: Sequence[Match], old: int, new: int) -> Iterator[tuple[int, int, int, int]]:
    for (first, other), (last, end) in pairwise([(-1, -1), *matches, (old, new)]):
        if first + 1 < last and other + 1 < end:
            yield first + 1, last, other + 1, end


def _same(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Match]:
    """The places of equal values, in the order of both."""
    found: list[Match] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        first, last, other, end = waiting.pop()
        while first < last and other < end and old[first] == new[other]:
            found.append((first, other))
            first, other = first + 1, other + 1
        while first < last and other < end and old[last - 1] == new[end - 1]:
            last, end = last - 1, end - 1
            found.append((last, end))
        if first == last or other == end:
            continue
        known = _unique(old[first:last], new[other:end]) or _repeated(old[first:last], new[other:end])
        known = [(first + one, other + two) for one, two in known]
        found += known
        if known:
            for (one, two), (next_one, next_two) in pairwise([(first - 1, other - 1), *known, (last, end)]):
                waiting.append((one + 1, next_one, two + 1, next_two))
    return sorted(found)


def _unique(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Match]:
    """Of the values that each has once, the longest run in the order of both."""
    times, other_times = Counter(old), Counter(new)
    places = {value: index for index, value in enumerate(new) if other_times[value] == 1}
    return _ascending([(one, places[value]) for one, value in enumerate(old) if times[value] == 1 and value in places])


def _ascending(matches: Sequence[Match]) -> list[Match]:
    """The longest run of matches that ascends in `new` as it does in `old` (patience sorting)."""
    tops: list[int] = []
    last: list[int] = []
    under: list[int] = []
    for number, (_, place) in enumerate(matches):
        pile = bisect_left(tops, place)
        under.append(last[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            last.append(number)
        else:
            tops[pile], last[pile] = place, number
    chain: list[Match] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(matches[number])
        number = under[number]
    return chain[::-1]


def _repeated(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Match]:
    if len(old) * len(new) > _MOST_PAIRS:
        return []
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]


def _alike_between(old: Sequence[Item], new: Sequence[Item], gap: tuple[int, int, int, int]) -> Iterator[Match]:
    """The pairs that are most alike, in order; a long gap is taken in pieces, which lie beside each other."""
    first, last, other, end = gap
    pieces = max(1, -(-max(last - first, end - other) // _MOST_BESIDE))
    for number in range(pieces):
        start, stop = (first + (last - first) * (number + step) // pieces for step in (0, 1))
        begin, finish = (other + (end - other) * (number + step) // pieces for step in (0, 1))
        for one, two in _best(old[start:stop], new[begin:finish]):
            yield start + one, begin + two


def _best(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Match]:
    """The pairs in order whose likenesses make the largest sum."""
    words, other_words = [Counter(item.words) for item in old], [Counter(item.words) for item in new]
    sums = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    likeness = [[0.0] * len(new) for _ in old]
    for one in reversed(range(len(old))):
        for two in reversed(range(len(new))):
            if old[one].sort == new[two].sort:
                likeness[one][two] = _likeness(words[one], other_words[two])
            paired = sums[one + 1][two + 1] + likeness[one][two] if likeness[one][two] else 0.0
            sums[one][two] = max(sums[one + 1][two], sums[one][two + 1], paired)
    one = two = 0
    while one < len(old) and two < len(new):
        if likeness[one][two] and sums[one][two] == sums[one + 1][two + 1] + likeness[one][two]:
            yield one, two
            one, two = one + 1, two + 1
        elif sums[one][two] == sums[one + 1][two]:
            one += 1
        else:
            two += 1


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that two texts have in common; nothing where they are not alike."""
    share = 2 * (one & other).total() / (one.total() + other.total())
    return share if share >= _ALIKE else 0.0
