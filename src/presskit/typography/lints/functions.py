"""Capitals on functions: none in running text, and none at the head of a field that holds a function."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.patterns import on_demand
from presskit.typography.lints.remark import LEXIQUE, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOUNS = (
    "Adjoint", "Adjointe", "Administrateur", "Administratrice", "Ambassadeur", "Ambassadrice", "Bourgmestre",
    "Cofondateur", "Cofondatrice", "Conseiller", "Conseillère", "Coprésident", "Coprésidente", "Député", "Députée",
    "Député-maire", "Député-Maire", "Députée-maire", "Députée-Maire", "Directeur", "Directrice", "Échevin", "Échevine",
    "Fondateur", "Fondatrice", "Gérant", "Gérante", "Gouverneur", "Gouverneure", "Maire", "Ministre", "Préfet",
    "Préfète", "Président", "Présidente", "Président-directeur", "Présidente-directrice", "Recteur", "Rectrice",
    "Secrétaire", "Sénateur", "Sénatrice", "Sous-préfet", "Sous-Préfet", "Sous-préfète", "Sous-Préfète", "Trésorier",
    "Trésorière", "Vice-président", "Vice-Président", "Vice-présidente", "Vice-Présidente",
)  # fmt: skip
_PLURAL = tuple(f"{noun}s" for noun in _NOUNS if "-" not in noun or noun.startswith(("Vice", "Sous")))
_FIELD_ONLY = (
    "Animateur", "Animatrice", "Associé", "Associée", "Attaché", "Attachée", "Avocat", "Avocate", "Chargé", "Chargée",
    "Chef", "Cheffe", "Chercheur", "Chercheuse", "Codirecteur", "Codirectrice", "Commissaire", "Consultant",
    "Consultante", "Coordinateur", "Coordinatrice", "Coordonnateur", "Coordonnatrice", "Délégué", "Déléguée",
    "Dirigeant", "Dirigeante", "Élu", "Élue", "Enseignant", "Enseignante", "Gardien", "Gardienne", "Ingénieur",
    "Ingénieure", "Initiateur", "Initiatrice", "Journaliste", "Médecin", "Membre", "Porte-parole", "Premier adjoint",
    "Première adjointe", "Premier vice-président", "Première vice-présidente", "Professeur", "Professeure", "Rédacteur",
    "Rédactrice", "Responsable",
)  # fmt: skip


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_END = r"(?![\w’'\u2010\u2011-])"
_COMPLEMENT = (
    r"(?=[ \u00a0\n](?:de|du|des|d[’'](?=\w)|délégué|déléguée|général|générale|chargé|chargée|adjoint|adjointe)\b)"
)
_ONE = (
    r"le |la |l[’']|du |au |un |une |son |sa |notre |votre |leur |ce |cette |chaque |"
    r"ancien |ancienne |actuel |actuelle "
)
_MANY = r"les |des |aux |nos |vos |leurs |ses |ces "
# A capital on the article begins a sentence, a name (« Bruno Le Maire ») or a title: a complement tells, as it does
# in apposition.
_FUNCTION = re.compile(
    rf"(?:(?<![\w’'])(?:{_ONE})|(?P<told>(?:(?<![^\n])|(?<=[.!?…] ))(?:L[ea] |L[’'])|, ))"
    rf"(?P<one>{_any(_NOUNS)}){_END}(?(told){_COMPLEMENT})"
    rf"|(?<![\w’'])(?:{_MANY})(?P<many>{_any(_PLURAL)}){_END}"
    rf"|(?<=[a-zé] )(?P<adjoined>Adjointe?s?)(?= (?:au|à la|aux|à l[’']))"
)
# In an address the capital is right: « Monsieur le Maire », « Madame la Présidente du conseil ».
_ADDRESS = on_demand(
    r"\b(?:Monsieur|Madame|Mesdames|Messieurs|Excellence|MM?\.|Mmes?)[ \u00a0]"
    r"(?:(?:l[ea]s? |l[’'])[A-ZÉ][\w’'-]*(?: [\w’'-]+){0,3} )?\Z"
)
# Places, prizes and bodies have names: « rue du Président Wilson », « Association des Maires de France ».
_PROPER = on_demand(
    r"\b(?:rue|avenue|av\.|boulevard|bd|place|quai|cours|allée|allées|square|impasse|chemin|passage|esplanade|parvis|"
    r"promenade|pont|rond-point|lycée|collège|école|gymnase|stade|fort|villa|hôtel|maison|pavillon|château|station|métro|"
    r"gare|arrêt|résidence|salle|prix|coupe|trophées?|fondation|jardin|parc|association|salon|congrès|conseil|cercle|"
    r"club|fédération|union|amicale|réseau|conférence|assemblée|chambre|forum|convention|pacte|charte|journal|courrier|"
    r"magazine|film|roman|livre|série|paquebot|porte-avions)(?: [^\s.,;:!?]+){0,2} ?\Z",
    re.IGNORECASE,
)
_BEFORE = 60


def functions_in_lower_case(text: str) -> Iterator[Remark]:
    """« l’adjoint au Maire »: a function takes no capital in running text."""
    for found in _FUNCTION.finditer(text):
        kind = found.lastgroup or ""
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        if not _ADDRESS.search(before) and not _PROPER.search(before):
            start, end = found.span(kind)
            yield Remark("function-capital", start, end, found[kind].lower(), LEXIQUE)


# What a person does ends so in French; beside it stand words that end alike and take a capital, alone or in a name.
_DOING = (
    "eur", "eure", "euse", "rice", "ier", "ière", "ger", "gère", "cher", "chère", "ien", "ienne", "iste", "logue",
    "graphe", "ant", "ante", "tecte", "nome", "aire",
)  # fmt: skip
_NAMES = (
    "Premier", "Première", "Dernier", "Dernière", "Meilleur", "Meilleure", "Docteur", "Docteure", "Défenseur",
    "Défenseure", "Monsieur", "Monseigneur", "Seigneur",
)  # fmt: skip
_SMALL = r"a-zàâäçéèêëîïôöùûüœ"
_DOER = rf"(?!(?:{_any(_NAMES)}){_END})[A-ZÀÂÇÉÈÊÎÔ][{_SMALL}]+(?:{_any(_DOING)}){_END}(?=\Z|[ \u00a0,(]+[{_SMALL}])"
_HEAD = re.compile(rf"(?P<head>(?:{_any((*_NOUNS, *_FIELD_ONLY))}){_END}|{_DOER})")


def function_field(text: str) -> Iterator[Remark]:
    """« Président de Medinsoft », « Batelière »: a field that holds a function begins with a small letter.

    Where a capital follows, it may be a name: « Montpellier Méditerranée Métropole ».
    """
    found = _HEAD.match(text)
    if found:
        yield Remark("function-capital", found.start(), found.end(), found["head"].lower(), LEXIQUE)
