"""« traduit de l’anglais »: from which language words were translated, said in the kit's own."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from presskit.typography import language_name

if TYPE_CHECKING:
    from presskit.locales import Catalogue

_VOWELS = "aeiouyh"


def translated_from(spoken: str, locale: str, labels: Catalogue) -> str:
    """« traduit du polonais », « traduit de l’anglais », “translated from French”.

    `spoken` is a BCP 47 tag, of which the language alone is said; one that the locale has no word for stays a tag.
    """
    name = language_name(spoken, locale)
    if unicodedata.normalize("NFD", name[0].lower())[0] in _VOWELS:
        return labels.label("translated from {language} (which begins with a vowel)", language=name)
    return labels.label("translated from {language}", language=name)
