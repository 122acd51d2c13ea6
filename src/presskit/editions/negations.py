"""Words that turn the meaning of others round, or bound it: a quotation from which one was cut may say the contrary.

French, English, German, Italian and Spanish; of other languages none is known. What is meant is what anybody would
miss: « ne », « jamais », « sans », « si », and not that « refuser » denies. « plus », « que », « point » and
« personne » are negations beside « ne » only.
"""

from __future__ import annotations

import re

from presskit.kit.words import plain_words

_CLEAR = {
    "fr": "n ne ni pas jamais rien guère aucun aucune aucuns aucunes nul nulle nuls nulles nullement sans sauf non "
    "excepté hormis si sinon seulement uniquement",
    "en": "not never no none nobody nothing nowhere neither nor without hardly barely scarcely unless except cannot "
    "only if t",
    "de": "nicht nie niemals kein keine keinen keinem keiner keines niemand niemanden niemandem nichts ohne weder kaum "
    "ausser nur falls",
    "it": "non mai nessun nessuno nessuna niente nulla né senza neanche nemmeno neppure tranne se solo",
    "es": "no nunca jamás nadie nada ningún ninguno ninguna ni sin tampoco salvo excepto si sólo solo",
}
"""By language. `t` is what a word ends in: « don’t »."""
_PAIRS = {"fr": (("peut", "être"), ("s", "il"), ("s", "ils"), ("à", "moins"))}
_BESIDE_NE = frozenset(["plus", "que", "qu", "point", "personne"])
_NE = frozenset({"n", "ne"})
_COMPLETE = _BESIDE_NE | {"pas", "jamais", "rien", "guère", "aucun", "aucune", "nul", "nulle", "ni"}
_FAR = 8
"""How many words may stand between « ne » and what completes it."""
_CLEAR_WORDS = {language: frozenset(words.split()) for language, words in _CLEAR.items()}


def negations(text: str, language: str) -> tuple[bool, ...]:
    """Of each word of a text, in a language by its code (`fr`, `en-GB`), whether it denies or bounds others."""
    code = re.split(r"[-_]", language)[0].casefold()
    words = plain_words(text)
    clear, pairs = _CLEAR_WORDS.get(code, frozenset()), _PAIRS.get(code, ())
    return tuple(
        word in clear
        or any(pair in (words[at : at + 2], words[max(0, at - 1) : at + 1]) for pair in pairs)
        or (code == "fr" and word in _BESIDE_NE and _is_beside_ne(words, at))
        for at, word in enumerate(words)
    )


def _is_beside_ne(words: tuple[str, ...], at: int) -> bool:
    """Whether a word completes a « ne » before it that nothing else completes, or is the subject of one after it."""
    if words[at] == "personne" and words[at + 1 : at + 2] and words[at + 1] in _NE:
        return True
    nearest = next((word for word in words[max(0, at - _FAR) : at][::-1] if word in _NE | _COMPLETE), None)
    return nearest in _NE
