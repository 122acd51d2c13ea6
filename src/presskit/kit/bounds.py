"""How large one prose may be, counted before a parser sees it: a press kit needs less, and hostile text needs more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import say
from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.diagnostics import Message


class Bound(Struct, frozen=True):
    """What is counted in a text, how much of it is let through, and the sentence about it."""

    count: Callable[[str], int]
    most: int
    message: Message


class Excess(Struct, frozen=True):
    """A text over a bound, with what was counted."""

    bound: Bound
    count: int


def _of(characters: str) -> Callable[[str], int]:
    return lambda text: max(text.count(character) for character in characters)


def _paragraphs(text: str) -> int:
    """Paragraphs, and the items of lists."""
    return len(re.findall(r"\n[ \t]*\n", text)) + len(re.findall(r"(?m)^[ \t]*(?:[*+-]|\d{1,9}[.)])\s", text)) + 1


def _markers(text: str) -> int:
    """The marks of lists and block quotations, the most on one line: each may open a level."""
    return max((len(re.findall(r"[>*+-](?=\s|>|\Z)|\d[.)]", found[0])) for found in _LEADING.finditer(text)), default=0)


_LEADING = on_demand(r"^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+", re.MULTILINE)

BOUNDS = (
    Bound(len, 50_000, say("{count} characters in one text, where {most} are the most")),
    Bound(_paragraphs, 2_000, say("{count} paragraphs in one text, where {most} are the most")),
    Bound(_of("[<`"), 500, say("{count} times the same bracket or backquote in one text, where {most} are the most")),
    Bound(_of("{"), 500, say("{count} mentions in one text, where {most} are the most")),
    Bound(_of("*_"), 4_000, say("{count} marks of emphasis in one text, where {most} are the most")),
    Bound(_of('«“"'), 4_000, say("{count} times the same quotation mark in one text, where {most} are the most")),
    Bound(_of("&"), 1_000, say("{count} ampersands in one text, where {most} are the most")),
    Bound(_markers, 40, say("{count} levels of lists or block quotations in one line, where {most} are the most")),
)


def excess(text: str) -> Excess | None:
    """The first bound that a text exceeds."""
    return next((Excess(bound, count) for bound in BOUNDS if (count := bound.count(text)) > bound.most), None)
