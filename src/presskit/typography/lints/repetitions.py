"""A word that was typed twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.typography.lints.remark import USAGE, Remark, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOUBLED = re.compile(
    r"(?<![\w’'\u2010\u2011-])(?P<first>[^\W\d_])(?P<rest>[^\W\d_]*)"
    r"(?:[ \u00a0\u202f]| ?\n)(?P<second>(?i:(?P=first))(?P=rest))(?![\w’'\u2010\u2011-])"
)
_THRICE = re.compile(r"[\s,]+(?P<word>[^\W\d_]+)")
# The short words that no correct sentence has twice in a row, as it may « nous », « en », « son » or « une ».
_SHORT = listed(
    "à au aux ce ces cet cette dans de des du elle elles est et il ils la le les leur leurs ma mais mes ne on ont ou "
    "par pas pour qu que qui sa sans se ses sont sur un avec chez dès dont"
)
_SHORTEST = 5
# Longer ones that are said twice on purpose, and nouns spelt as their verbs (« les poules du couvent couvent »).
_ON_PURPOSE = listed(
    "affluent alors allez allons attention beaucoup bling bonne boutros bravo clopin comme content couvent doucement "
    "encore entre excellent faire grand grande grandes grands hyper jamais joyeux longtemps merci moins négligent "
    "parent partout petit petite petites petits point pousse presque président quatre résident super tellement "
    "toujours train vieille vieux violent voici voilà vraiment"
)


def doubled_words(text: str) -> Iterator[Remark]:
    """« de de »: a word typed twice."""
    for found in _DOUBLED.finditer(text):
        word, second = found["first"] + found["rest"], found["second"]
        # Two capitals make a name: « Duran Duran », « de De Gaulle ».
        if second.islower() and _is_slip(word.lower()) and not _goes_on(text, found.end(), second):
            yield Remark("doubled-word", found.start(), found.end(), word, USAGE)


def _is_slip(word: str) -> bool:
    return word in _SHORT or (len(word) >= _SHORTEST and word not in _ON_PURPOSE)


def _goes_on(text: str, end: int, word: str) -> bool:
    """Whether the word comes a third time, as in a song."""
    third = _THRICE.match(text, end)
    return third is not None and third["word"] == word
