"""Words of which œ is a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.patterns import on_demand
from presskit.typography.lints.remark import FREE, OQLF, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

# In « coefficient », « moelle » or « goéland » o and e are two letters: only these stems are joined.
_STEMS = (
    "oeuvr", "coeur", "soeur", "oeil", "noeud", "boeuf", "voeu", "oeuf", "choeur", "moeurs", "foetus", "foetal",
    "oedème", "oecum", "oenolog", "oesoph", "oestrog",
)  # fmt: skip
_WORD = on_demand(rf"{FREE}\w{{0,20}}?(?:{'|'.join(_STEMS)})\w{{0,20}}(?![\w@/])", re.IGNORECASE)
_JOINED = {"oe": "œ", "Oe": "Œ", "OE": "Œ", "oE": "œ"}


def ligatures(text: str) -> Iterator[Remark]:
    """« oeuvre », « coeur »: œ is a letter of these words, not an ornament."""
    if not any(pair in text for pair in _JOINED):
        return
    for found in _WORD.finditer(text):
        joined = re.sub("oe", lambda pair: _JOINED[pair.group()], found.group(), flags=re.IGNORECASE)
        yield Remark("missing-ligature", found.start(), found.end(), joined, OQLF)
