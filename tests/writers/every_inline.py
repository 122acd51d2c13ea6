"""One of each kind of inline, around some words or as words: what holds for all of them is tested on these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import (
    Abbreviation,
    Deleted,
    Emphasis,
    Field,
    Foreign,
    Inserted,
    Link,
    Quote,
    Strong,
    Superscript,
    Text,
    Wording,
)

if TYPE_CHECKING:
    from presskit.document import Inline

WORD = Text("mot")
ONE_OF_EACH: dict[str, Inline] = {
    "Text": WORD,
    "Superscript": Superscript("er"),
    "Strong": Strong((WORD,)),
    "Emphasis": Emphasis((WORD,)),
    "Foreign": Foreign("en", (WORD,)),
    "Abbreviation": Abbreviation("APV", "Association pour les villes"),
    "Link": Link("https://essai.example", (WORD,)),
    "Quote": Quote("«\u00a0", (WORD,), "\u00a0»", "s"),
    "Field": Field((WORD,), "photo:a.credit", Wording.CREDIT),
    "Deleted": Deleted((WORD,)),
    "Inserted": Inserted((WORD,)),
    "symbol": Text("★"),
    "acronym in a link in bold": Strong((Link("https://essai.example", (Abbreviation("APV", "Association"),)),)),
}
"""By the name of its kind; a line break has no words to be seen."""
