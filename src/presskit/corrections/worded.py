"""The words of a text with their places, compared as `kit.words` does; numbers and signs of money are words here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from presskit.kit.words import plain_words
from presskit.patterns import on_demand
from presskit.source.code_points import COMBINING, INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIGNS = "€$£%"
_SPACES = " \u00a0\u2009\u202f"
_WORD = on_demand(
    rf"(?<!\w)[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?:,[0-9]+)?(?!\w)|[0-9]+(?:[.,][0-9]+)*"
    rf"|[{_SIGNS}]|(?:[^\W_0-9]|[{COMBINING}{INVISIBLE}])(?:[^\W_]|[{COMBINING}{INVISIBLE}])*"
)


class Word(NamedTuple):
    """A word as it is spelt, as it is compared, and the characters of the text that it is."""

    spelt: str
    plain: str
    start: int
    end: int


def worded(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    return tuple(Word(one[0], _plain(one[0]), *one.span()) for one in _WORD.finditer(text))


@lru_cache(maxsize=32_768)
def plain(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(word.plain for word in worded(text))


def places(words: Sequence[str], part: Sequence[str]) -> Iterator[int]:
    """Where some words stand in others, one behind the other: the number of the first; no words stand nowhere."""
    size = len(part)
    sought = tuple(part)
    return (at for at in range(len(words) - size + 1) if size and tuple(words[at : at + size]) == sought)


def is_within(words: Sequence[str], at: int, size: int, wording: Sequence[str]) -> bool:
    """Whether the words from `at` on are only a part of a wording that stands there."""
    if len(wording) <= size:
        return False
    return any(start <= at and at + size <= start + len(wording) for start in places(words, wording))


def _plain(word: str) -> str:
    return ",".join(plain_words(word)) if re.search(r"\w", word) else word
