"""Did you mean: the known word that a mistyped one most resembles."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 100
_NEAR_ENOUGH = 0.6


def _bare(word: str) -> str:
    """The word without case, accents, hyphens and underscores, in which people err without noticing."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c) and c not in "-_ ")


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` was most probably meant to be, or None when none is near; the first of equals."""
    if len(word) > _LONGEST:
        return None
    bare = _bare(word)
    best, best_likeness = None, _NEAR_ENOUGH
    for choice in choices:
        likeness = SequenceMatcher(None, bare, _bare(choice), autojunk=False).ratio()
        if likeness > best_likeness:
            best, best_likeness = choice, likeness
    return best
