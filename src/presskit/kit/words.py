"""The words alone of a text: what two people who set, space and punctuate it differently would still agree on."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from presskit.source.code_points import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST = 3
"""Fewer words than these, one behind the other, are anybody's."""
_WORD = re.compile(r"\w+")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_GROUPED = re.compile(r"(?<!\w)[0-9]{1,3}(?: [0-9]{3})+(?!\w)")
_UNHASHED = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""What is not seen, and is in no hash: those of editions that are out were taken without these and no others."""
_MARK, _END = "\x1f", "\x1e"


@lru_cache(maxsize=32_768)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text: two texts of the same words are one wording.

    They are in Unicode's compatibility form, without case, marks, spaces and what nobody sees; a number is one word,
    however its digits are grouped, and a line under words (`_so_`) is a mark.
    """
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).replace("_", " ")
    return words_of(_GROUPED.sub(lambda number: number[0].replace(" ", ""), seen))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are hashed, which is never changed: the digits of a number stand as they do."""
    return tuple(_WORD.findall(_UNHASHED.sub("", unicodedata.normalize("NFKC", text)).casefold()))


def words_hash(text: str) -> str:
    """The SHA-256 of the words of a text, with one space between them, in UTF-8."""
    return sha256(" ".join(words_of(text)).encode()).hexdigest()


def in_one(wordings: Iterable[tuple[str, ...]]) -> str:
    """The words of several texts in one string, in which `holds` is quick."""
    return _END.join(map(_run, wordings))


def holds(texts: str, words: tuple[str, ...]) -> bool:
    """Whether one of the texts of `in_one` has some words, one behind the other; no words are in any text."""
    return _run(words) in texts


def contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether some words stand in others, one behind the other."""
    return holds(_run(whole), part)


def _run(words: tuple[str, ...]) -> str:
    return "".join(_MARK + word for word in words) + _MARK
