"""Numbers that are hard to read without their spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.patterns import on_demand
from presskit.typography.lints.remark import LEXIQUE, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG = re.compile(r"[1-9]\d{4,8}(?!\d)")
# What is counted follows: a plural noun or a unit. A postcode, a reference or a model is followed by neither.
_COUNTED = on_demand(
    r"[ \u00a0\u202f](?:(?!(?:puis|dans|vers|sans|sous|mais|pas|plus|les|des|ses|ces|nos|vos|tous|depuis|"
    r"lors|dès|sur|aux|ceux|mieux|alors|hors)\b)[a-zà-ÿ]{3,}[sx](?![\w’'-])|€|km\b|ha\b|m²)"
)
_CALLED = on_demand(
    r"(?:n°|nº|\d|:|(?<!\w)(?:numéros?|codes?|postal|réf(?:érence|\.)?|BP|CS|SIRET|SIREN|RCS|INSEE|dossier|article|matricule|modèle|"
    r"version|série|lot|norme|ISO|EN|NF|port))\Z",
    re.IGNORECASE,
)
_LONGEST = 14


def bare_thousands(text: str) -> Iterator[Remark]:
    """« 20000 personnes »: from five digits on, a number that counts is parted in threes."""
    for found in _LONG.finditer(text):
        start, end = found.span()
        free = start == 0 or text[start - 1] in " \n\u00a0\u202f(«"
        if free and _COUNTED.match(text, end) and not _is_name(text, start):
            yield Remark("bare-thousands", start, end, f"{int(found.group()):,}".replace(",", " "), LEXIQUE)


def _is_name(text: str, start: int) -> bool:
    """Whether the word before tells that the number is one that identifies."""
    before = text[max(0, start - _LONGEST) : start].rstrip(" \u00a0\u202f")
    return _CALLED.search(before) is not None
