"""A text as its words and marks, with typography forgiven: what `design.md` calls the letters of a verbatim."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

APOSTROPHES = "'’ʼ‘ʹ′"
QUOTES = '"«»“”„‟″'
DASHES = "-‐‑‒–—―−"
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_UNSEEN_CHARACTER = re.compile(f"[{_UNSEEN}]")
_SPACE = r"[ \u00a0\u2009\u202f]"
_TOKEN = re.compile(
    rf"(?P<number>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?!\w))"
    rf"|(?P<word>(?:\w[\u0300-\u036f{_UNSEEN}]*)+)"
    rf"|(?P<apostrophe>[{APOSTROPHES}])"
    rf"|(?P<quote>[{QUOTES}]|<<|>>)"
    rf"|(?P<dash>[{DASHES}]+)"
    r"|(?P<ellipsis>…|\.{3,})"
    rf"|(?P<other>[^\s{_UNSEEN}])"
)
_FORGIVEN = {"apostrophe": "'", "quote": '"', "dash": "-", "ellipsis": "…"}


class Token(Struct, frozen=True):
    """A word or a mark in its forgiven form, and the characters of the text at which it stands."""

    form: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words and marks of a text (NFC), without its spaces."""
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = found.lastgroup
        if kind in {"word", "number"}:
            yield Token(_letters(found.group()), *found.span())
        else:
            yield Token(_FORGIVEN.get(kind or "", found.group()), *found.span())


def forms(text: str) -> tuple[str, ...]:
    """The forgiven forms of a text's words and marks."""
    return tuple(token.form for token in tokens(text))


@lru_cache(maxsize=32_768)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text alone, without marks and without case: two texts of the same words are one wording."""
    return tuple(form.casefold() for form in forms(text) if form[0].isalnum())


def contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether some words stand in others, in one piece."""
    size = len(part)
    return any(whole[at] == part[0] and tuple(whole[at : at + size]) == tuple(part) for at in range(len(whole)))


def _letters(word: str) -> str:
    if word.isascii():
        return word.replace(" ", "")
    seen = _UNSEEN_CHARACTER.sub("", re.sub(_SPACE, "", word))
    return unicodedata.normalize("NFC", seen)
