"""The text of a source, indexed by its words, in which verbatims are looked up."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from presskit.kit.checks.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.diagnostics import Span
    from presskit.source import SourceText

_MANY = 300
"""Above so many occurrences, a search in one string is quicker than a look at each."""
_LONGEST = 400
"""So many words of a passage are compared word by word: a difference later than that is not shown."""
_SEPARATOR = "\x1f"


class SourceWords:
    """The words and marks of one source, in order, and where each word stands."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text = source.text
        self.tokens = tuple(tokens(source.text))
        self.forms = tuple(token.form for token in self.tokens)
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for index, form in enumerate(self.forms):
            self._at[form].append(index)
        self._joined, self._offsets = self._join()
        self._depths: list[int] | None = None

    def find(self, fragment: Sequence[str], after: int = 0) -> int | None:
        """The index of the first place of these forms, in one piece, not before `after`."""
        places = [self._at.get(form, ()) for form in fragment]
        fewest = min(range(len(places)), key=lambda index: len(places[index]))
        if len(places[fewest]) > _MANY:
            return self._search(fragment, after)
        wanted = tuple(fragment)
        starts = (place - fewest for place in places[fewest])
        return next((s for s in starts if s >= after and self.forms[s : s + len(wanted)] == wanted), None)

    def nearest(self, fragment: Sequence[str]) -> tuple[int, int] | None:
        """The stretch of the source that shares most rare words with these forms, as (first, after last) indexes."""
        votes: Counter[int] = Counter()
        for index, form in enumerate(fragment):
            places = self._at.get(form, ())
            for place in places[:_MANY]:
                # Words inserted or left out shift what follows: neighbouring diagonals vote together.
                votes[(place - index) // 4] += 1000 // len(places)
        if not votes:
            return None
        diagonal = max(votes, key=lambda key: (votes[key] + votes[key + 1], -key)) * 4
        return max(0, diagonal - 2), min(len(self.forms), max(0, diagonal) + len(fragment) + 6)

    def passage(self, first: int, after: int) -> str:
        """The characters of a stretch, white space in one space."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[after - 1].end].split())

    def span(self, first: int, after: int) -> Span:
        """Where in the source's file a stretch stands."""
        return self.source.span(self.tokens[first].start, self.tokens[after - 1].end)

    def in_marks(self, index: int) -> bool:
        """Whether a word of the source stands between « and »."""
        if self._depths is None:
            self._depths = list(self._guillemets())
        return self._depths[index] > 0

    def _guillemets(self) -> Iterator[int]:
        depth = 0
        for token in self.tokens:
            mark = self.text[token.start]
            depth = max(0, depth + (mark in "«“") - (mark in "»”"))
            yield depth

    def _join(self) -> tuple[str, list[int]]:
        offsets, at = [], 0
        for form in self.forms:
            offsets.append(at)
            at += len(form) + 1
        return _SEPARATOR + _SEPARATOR.join(self.forms) + _SEPARATOR, offsets

    def _search(self, fragment: Sequence[str], after: int) -> int | None:
        if after >= len(self._offsets):
            return None
        wanted = _SEPARATOR + _SEPARATOR.join(fragment) + _SEPARATOR
        found = self._joined.find(wanted, self._offsets[after])
        return None if found < 0 else bisect_left(self._offsets, found)


def differing(ours: Sequence[str], theirs: Sequence[str]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The first difference of some forms from those of a passage, as stretches of each; None where there is none.

    What the passage has before and after is no difference.
    """
    matcher = SequenceMatcher(None, ours[:_LONGEST], theirs[:_LONGEST], autojunk=False)
    changes = [op for op in matcher.get_opcodes() if op[0] != "equal" and not _outside(op, len(ours))]
    if not changes:
        return None
    _, first, after, their_first, their_after = changes[0]
    if first == 0 < after:
        their_first = max(their_first, their_after - after)
    if first < after == len(ours):
        their_after = min(their_after, their_first + after - first)
    return (first, after), (their_first, their_after)


def _outside(change: tuple[str, int, int, int, int], length: int) -> bool:
    kind, first, *_ = change
    return kind == "insert" and first in (0, length)
