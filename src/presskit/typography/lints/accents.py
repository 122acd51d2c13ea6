"""Capitals keep their accents: « État », « À partir de »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.typography.lints.remark import LEXIQUE, Remark, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each in its right form. Left out: given names, which their owners spell, and what a foreign name has without accent.
_WORDS = listed(
    "Âgé Âgée Âgées Âgés Échange Échanges Échelle Éclairage École Écoles Écologie Écologique Écologiques Écologiste "
    "Économie Économies Économique Économiques Écosse Écosystème Écosystèmes Écoute Écouter Écoutez Écran Écrans "
    "Écrire Écrit Écrivain Écrivaine Éditeur Éditeurs Éditrice Édité Éducatif Éducative Également Égalité Église "
    "Églises Égypte Élaborer Élargir Électricité Électrique Élu Élue Élues Élus Élève Élèves Émirats Énergie "
    "Énergies Énergétique Énorme Épargne Époque Épreuve Épreuves Équateur Équilibre Équipe Équipement Équipements "
    "Équipes Établir Établissement Établissements Étage Étaient Était Étant Étape Étapes État État-major États "
    "États-Unis Éteindre Êtes Éthiopie Étoile Étoiles Étonnant Étranger Étrangers Être Étude Études Étudiant "
    "Étudiante Étudiants Étudier Évidemment Évry Évènement Évènements Événement Événements Évêque Île Île-de-France "
    "Îles"
)
_BARE = str.maketrans("ÀÂÉÈÊÎÔÇ", "AAEEEIOC")
_ACCENTED = {word.translate(_BARE): word for word in _WORDS}
# The same with every letter a capital; short ones may be acronyms.
_SHORTEST_IN_CAPITALS = 4
_ALL_BARE = str.maketrans("ÀÂÉÈÊËÎÏÔÛÙÇ", "AAEEEEIIOUUC")
_IN_CAPITALS = {
    word.upper().translate(_ALL_BARE): word.upper() for word in _WORDS if len(word) >= _SHORTEST_IN_CAPITALS
}
_IN_CAPITALS |= {"REGION": "RÉGION", "REPUBLIQUE": "RÉPUBLIQUE", "PREFECTURE": "PRÉFECTURE"}
_WORD = re.compile(r"[AEIRP](?<![\w@/.:#&=_-].)(?:[a-zà-ÿ]+(?:-[\w]+)*|[A-ZÀ-Ý]{3,}(?:-[A-ZÀ-Ý]+)*)(?![\w@/])")
# English spells these so: the French words around them tell.
_SHARED = {
    "Education": "Éducation", "Edition": "Édition", "Editions": "Éditions", "Election": "Élection",
    "Elections": "Élections", "Emission": "Émission", "Emissions": "Émissions", "Evaluation": "Évaluation",
    "Evolution": "Évolution", "Emergence": "Émergence", "Emotion": "Émotion", "Age": "Âge",
}  # fmt: skip
_BETWEEN = re.compile(
    r"(?:\b[LlDd][’']|\b(?:cette|une|première|nouvelle|prochaine|dernière) )"
    rf"(?P<word>{'|'.join(_SHARED)})(?![\w-])(?= (?:[a-zà-ÿ]|\d)|[,;.!?]| [;!?:]|\Z)"
)
_BEGUN = r"(?:(?<![^\n])|(?<=[.!?…] )|(?<=[«“]\u00a0)|(?<=[«“]\u202f)|(?<=« )|(?<=“))"
# After « A » stands no participle, which « a » (avoir) would have: only what « à » is followed by.
_AFTER_A = (
    "partir|propos|noter|savoir|la|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|votre|vos|mon|ma|mes|travers|côté|"
    "peine|cause|titre|terme|défaut|suivre|découvrir|lire|voir|retenir|venir|tous|toutes|chaque|quoi|qui|mesure|force|"
    "condition|moins|présent|bientôt|demain|quelques|l[’']\\w+|Paris|Marseille|Lyon|Aix|Toulouse|Nice|Nantes|Bordeaux|"
    "Lille|Bruxelles|Genève|Montréal|Québec"
)
_AFTER_CA = "va|fait|marche|ne|n[’']|a|se|s[’']|commence|permet|sera|suffit|donne|vient|nous|vous|me|m[’']"
_ALONE = re.compile(rf"{_BEGUN}(?:(?P<a>A)(?= (?:{_AFTER_A})\b)|(?P<c>Ca)(?= (?:{_AFTER_CA})\b))")
_LETTERS = {"a": "À", "c": "Ça"}


def unaccented_capitals(text: str) -> Iterator[Remark]:
    """« Etat », « A partir de »: a capital keeps its accent."""
    for found in _WORD.finditer(text):
        accented = _accented(found.group())
        if accented:
            yield Remark("unaccented-capital", *found.span(), accented, LEXIQUE)
    for found in _BETWEEN.finditer(text):
        yield Remark("unaccented-capital", *found.span("word"), _SHARED[found["word"]], LEXIQUE)
    for found in _ALONE.finditer(text):
        kind = found.lastgroup or ""
        yield Remark("unaccented-capital", *found.span(kind), _LETTERS[kind], LEXIQUE)


def _accented(word: str) -> str | None:
    """The word with its accents, where it is known to have some; of a compound, its first part may be known."""
    whole = _ACCENTED.get(word) or _IN_CAPITALS.get(word)
    head, hyphen, rest = word.partition("-")
    if whole or not hyphen:
        return whole
    first = _accented(head)
    return f"{first}-{rest}" if first else None
