"""A remark: where, what a corrector would say, and what would stand there instead."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

LEXIQUE: Final = "Imprimerie nationale, Lexique des règles typographiques"
OQLF: Final = "OQLF, Banque de dépannage linguistique"
BIPM: Final = "BIPM, Le Système international d’unités"
USAGE: Final = "usage"

FREE: Final = r"(?<![\w@/.:#&=_-])"
"""Where a word may begin: not within an address, a path or a handle."""


class Remark(Struct, frozen=True):
    """Characters `start` to `end` of a text, the rule they break and the authority for it, and the fix.

    `replacement` takes the place of those characters.
    """

    code: str
    start: int
    end: int
    replacement: str
    authority: str


def listed(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())
