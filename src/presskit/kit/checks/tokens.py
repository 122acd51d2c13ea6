"""A text as its words and marks, with typography forgiven: what `design.md` calls the letters of a verbatim."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.patterns import on_demand
from presskit.source.code_points import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

APOSTROPHES = "'’ʼ‘ʹ′"
QUOTES = '"«»“”„‟″'
DASHES = "-‐‑‒–—―−"
_UNSEEN = on_demand(f"[{INVISIBLE}]")
_SPACE = r"[ \u00a0\u2009\u202f]"
_TOKEN = on_demand(
    rf"(?P<number>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?!\w))"
    rf"|(?P<word>(?:\w[\u0300-\u036f{INVISIBLE}]*)+)"
    rf"|(?P<apostrophe>[{APOSTROPHES}])"
    rf"|(?P<quote>[{QUOTES}]|<<|>>)"
    rf"|(?P<dash>[{DASHES}]+)"
    r"|(?P<ellipsis>…|\.{3,})"
    rf"|(?P<other>[^\s{INVISIBLE}])"
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


def _letters(word: str) -> str:
    if word.isascii():
        return word.replace(" ", "")
    seen = _UNSEEN.sub("", re.sub(_SPACE, "", word))
    return unicodedata.normalize("NFC", seen)
