"""The words alone of a text: what two people who set, space and punctuate it differently would still agree on."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from presskit.kit.checks.tokens import DASHES
from presskit.source.code_points import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FEWEST = 3
"""Fewer words than these, one behind the other, are anybody's."""
_WORD = re.compile(r"\w+")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_GROUPED = re.compile(r"(?<!\w)[0-9]{1,3}(?: [0-9]{3})+(?!\w)")
_UNHASHED = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""What is not seen, and is in no hash: those of editions that are out were taken without these and no others."""
_OF_WORD_BEFORE = "%‰‱°/"
"""Signs beside the currencies (Sc) and those of mathematics (Sm) of Unicode: always those of the word before."""
_NO_SIGNS = re.compile(r"<<|>>|\|")
_DASH = re.compile(f"[{re.escape(DASHES)}]")
_PUNCTUATION = re.compile(r"[.,:;!?…()\[\]«»“”\"]")
_NOT_WORD = re.compile(r"\W")
_THOUSANDS = re.compile(r"k|m|mds?|mrds?|mio|bn|(?:milli(?:er|on|ard)|thousand|billion)s?")
"""What stands between a number and its currency."""
_MARK, _END = "\x1f", "\x1e"


@lru_cache(maxsize=32_768)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text: two texts of the same words are one wording.

    They are in Unicode's compatibility form, without case, marks, spaces and what nobody sees; a number is one word,
    however its digits are grouped, and a line under words (`_so_`) is a mark.
    """
    return words_of(_grouped(text))


@lru_cache(maxsize=32_768)
def signed_words(text: str) -> tuple[str, ...]:
    """The words of `plain_words`, each with the signs that it has: `m€`, `5%`, `-12°`, `km/`.

    A dash is a sign before a number, as `verbatim-not-in-source` has it, and one dash is as good as another; in a
    compound (`covid-19`) it is none. A sign is its number's, whatever spaces stand between them.
    """
    shown = _folded(_grouped(text))
    found = tuple(_WORD.finditer(shown))
    words = [word[0] for word in found]
    ends, starts = (0, *(word.end() for word in found)), (*(word.start() for word in found), len(shown))
    signed = ["", *words, ""]
    for at, (end, start) in enumerate(zip(ends, starts, strict=True)):
        signs = "".join(_signs(shown[end:start], shown[max(0, end - 1) : end], shown[start : start + 1]))
        back = _of_word_before(signs, words[max(0, at - 2) : at], words[at : at + 1])
        signed[at] += signs[:back]
        signed[at + 1] = signs[back:] + signed[at + 1]
    return tuple(signed[1:-1])


def unsigned(word: str) -> str:
    """A word of `signed_words` without its signs."""
    return _NOT_WORD.sub("", word)


def _signs(between: str, before: str, after: str) -> Iterator[str]:
    """The signs in what stands between two words, of which `before` and `after` are the nearest characters."""
    shown = _NO_SIGNS.sub("", between).replace("\u2044", "/")
    is_compound = len(shown) == 1 and before.isalpha()
    beside = _PUNCTUATION.split(shown)[-1] if after.isdigit() and not is_compound else ""
    minus = _DASH.search(beside)
    place = len(shown) - len(beside) + minus.start() if minus else None
    for at, mark in enumerate(shown):
        if mark in DASHES:
            yield "-" if at == place else ""
        elif mark in _OF_WORD_BEFORE or _is_sign(mark, after):
            yield mark


def _is_sign(mark: str, after: str) -> bool:
    """Whether a mark is a currency, or one of mathematics: `>` begins the lines of letters that are quoted too."""
    kind = unicodedata.category(mark)
    return kind == "Sc" or (kind == "Sm" and (mark == "+" or after.isdigit()))


def _of_word_before(signs: str, before: list[str], after: list[str]) -> int:
    """How many of the signs between two words, of which two and one are given, are those of the first."""
    if not before or not after:
        return len(signs) if before else 0
    is_amount = before[-1][0].isdigit() or (before[0][0].isdigit() and _THOUSANDS.fullmatch(before[-1]) is not None)
    for at, sign in enumerate(signs):
        is_currency = unicodedata.category(sign) == "Sc"
        is_back = sign in _OF_WORD_BEFORE or not after[0][0].isdigit() or (is_amount and is_currency)
        if sign == "-" or not is_back:
            return at
    return len(signs)


def _grouped(text: str) -> str:
    """A text without what nobody sees and lines under words, its numbers in one piece."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).replace("_", " ")
    return _GROUPED.sub(lambda number: number[0].replace(" ", ""), seen)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are hashed, which is never changed: the digits of a number stand as they do."""
    return tuple(_WORD.findall(_folded(text)))


def _folded(text: str) -> str:
    return _UNHASHED.sub("", unicodedata.normalize("NFKC", text)).casefold()


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
    return len(part) <= len(whole) and holds(_run(whole), part)


def _run(words: tuple[str, ...]) -> str:
    return "".join(_MARK + word for word in words) + _MARK
