"""The words alone of a text: what two people who set, space and punctuate it differently would still agree on."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

_WORD = re.compile(r"\w+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""What a word may hold when it was copied out of a page, and nobody sees: soft hyphens, joiners, marks of order."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in Unicode's compatibility form, without case, marks, spaces and what nobody sees."""
    return tuple(_WORD.findall(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)).casefold()))


def words_hash(text: str) -> str:
    """The SHA-256 of the words of a text, with one space between them, in UTF-8."""
    return sha256(" ".join(words_of(text)).encode()).hexdigest()
