"""Ordinals and centuries: which letters stand raised."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from presskit.patterns import on_demand
from presskit.typography.houses import country
from presskit.typography.scanner import scan
from presskit.typography.tokens import Kind

_ROMAN: Final = r"(?=[IVXLC]{2}|[IVX])(?:X[CL]|L?X{0,3}|C{1,3}X{0,3})(?:I[XV]|V?I{0,3})"
_AFTER_ROMAN: Final = r"es?|[èe]mes?|ième|iemes?"
_SUFFIX: Final = rf"ers?|res?|{_AFTER_ROMAN}|[èe]res?|nde?s?|de?s?"
_ORDINAL: Final = on_demand(
    rf"(?:\d{{1,6}}(?P<raised>{_SUFFIX})|{_ROMAN}(?P<after_roman>{_AFTER_ROMAN})|I(?P<first>ers?|res?)|II(?P<second>nde?s?|de?s?))"
)
_MAYBE: Final = re.compile(rf"[\dIVXLC](?:{_SUFFIX})(?!\w)")


def is_ordinal(word: str) -> bool:
    """Whether a word is an ordinal in figures, arabic or roman: 1er, 2e, XXIe."""
    return _ORDINAL.fullmatch(word) is not None


def raised(text: str, locale: str) -> tuple[tuple[int, int], ...]:
    """The stretches of letters to be raised, as (start, end) in `text`: the « er » of 1er, the « e » of XXIe.

    They are superscripts of the page, not of the text, which extracts as "1er".
    French only (Imprimerie nationale, « Adjectifs numéraux »): English and German do not raise theirs.
    """
    if country(locale).language != "fr" or not _MAYBE.search(text):
        return ()
    stretches = []
    tokens = scan(text)
    for before, token in pairwise(tokens):
        if token.kind is not Kind.WORD:
            continue
        joined = before.kind is Kind.NUMBER and not token.gap
        found = _ORDINAL.fullmatch((before.text if joined else "") + token.text)
        if found and (joined or not token.start or not _stands_inside(text, token.start)):
            suffix = next(group for group in found.groups() if group)
            stretches.append((token.end - len(suffix), token.end))
    return tuple(stretches)


def _stands_inside(text: str, start: int) -> bool:
    return text[start - 1].isalnum() or text[start - 1] in "_./\\"
