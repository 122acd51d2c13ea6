"""Corrections recorded as slips of the pen that change what is said: a number, a negation, the name of a person.

Page one tells of nothing that is called a misprint. The press calls an error of substance a rectificatif, however few
letters it has (CDJM, « Rectification des erreurs »).
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import TYPE_CHECKING

from presskit.corrections.entries import Correction, Kind, Release
from presskit.corrections.naming import parts_of
from presskit.diagnostics import say, warning
from presskit.patterns import on_demand
from presskit.validation import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from presskit.corrections.ledger import Ledger
    from presskit.diagnostics import Diagnostic, Message
    from presskit.kit.model import Kit

    # What a word says of a kind of things (of numbers: how many), or None.
    Sense = Callable[[str], str | None]

_COUNTED = (
    "zéro", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
)  # fmt: skip
_TENS = ("vingt", "trente", "quarante", "cinquante", "soixante")
_ROUND = (
    "septante", "huitante", "octante", "nonante", "million", "milliard", "millier", "dizaine", "douzaine", "quinzaine",
    "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "centaine", "demi", "moitié", "tiers",
    "quart", "double", "triple",
)  # fmt: skip
_NUMBERS: Mapping[str, str] = MappingProxyType(
    {word: str(value) for value, word in enumerate(_COUNTED) if word}
    | {word: str(value) for value, word in zip(range(20, 70, 10), _TENS, strict=True)}
    | {"cent": "100", "mille": "1000", "première": "premier", "premier": "premier", "demie": "demi"}
    | {"second": "second", "seconde": "second"}
    | {word: word for word in _ROUND}
)
"""French words for numbers, by the digits that say the same; « un » is an article more often than not."""
_NEGATIONS: Mapping[str, str] = MappingProxyType(
    {word: word for word in ("pas", "jamais", "aucun", "sans", "ni", "non", "rien")}
    | {"ne": "ne", "n": "ne", "aucune": "aucun"}
)
_WORD = on_demand(r"\d+(?:[ \u00a0\u2009\u202f.]\d{3}(?!\d))*(?:,\d+)?|[^\W\d_]+")
_GROUPING = re.compile(r"[ \u00a0\u2009\u202f.]")
_ALIKE = 0.7
"""A word that is so like another, and says nothing of the kind, is the same word misspelt."""
_NAMES = frozenset({"given", "family", "name"})
_NOTHING = "–"


def misprints(kit: Kit, ledger: Ledger) -> Iterator[Diagnostic]:
    """A warning at each text whose corrections since the last release are misprints alone, and change what it says.

    Numbers and negations in words are French ones; people are those whom the kit names.
    """
    people = _people(kit)
    for ref, found in _since_release(kit, ledger).items():
        before, after = found[0].before, found[-1].after
        if all(entry.kind is Kind.COQUILLE for entry in found) and (told := _told(ref, before, after, people)):
            assert ledger.root is not None
            assert ledger.source is not None
            place = Places(ledger.root, ledger.source).value("entries", found[-1].id - 1, "kind")
            mend = say("page one tells of no misprint: put it back, then `presskit correct {ref} --kind rectificatif`",
                       ref=ref)  # fmt: skip
            yield warning("grave-misprint", place, told, mend)


def _since_release(kit: Kit, ledger: Ledger) -> Mapping[str, Sequence[Correction]]:
    by_text: dict[str, list[Correction]] = {}
    for entry in ledger.entries:
        if isinstance(entry, Release) and entry.kit == kit.kit.id:
            by_text.clear()
        elif isinstance(entry, Correction):
            by_text.setdefault(entry.ref, []).append(entry)
    return by_text


def _people(kit: Kit) -> frozenset[str]:
    """The words of the names of people, those with a capital."""
    names = [speaker.full_name for speaker in kit.speakers.values() if speaker.family]
    names += [place.name for photo in kit.photos.values() for row in photo.ranks for place in row.left_to_right
              if place.name]  # fmt: skip
    return frozenset(word for name in names for word in _WORD.findall(name) if word[0].isupper())


def _told(ref: str, before: str, after: str, people: Collection[str]) -> Message | None:
    """What a correction changes that is no slip of the pen, the first of it."""
    old, new = Counter(_WORD.findall(before)), Counter(_WORD.findall(after))
    lost, gained = tuple(old - new), tuple(new - old)
    if words := _changed(lost, gained, _number):
        return say("`{ref}` was corrected as a misprint, and a number is another: {before} → {after}",
                   ref=ref, before=words[0], after=words[1])  # fmt: skip
    if words := _changed(lost, gained, _negation):
        return say("`{ref}` was corrected as a misprint, and a negation is another: {before} → {after}",
                   ref=ref, before=words[0], after=words[1])  # fmt: skip
    if parts_of(ref).part in _NAMES:
        words = None if _are_alike(before, after) else (before, after)
    else:
        words = _changed(lost, gained, lambda word: word if word in people else None)
    return words and say("`{ref}` was corrected as a misprint, and somebody else is named: {before} → {after}",
                         ref=ref, before=words[0], after=words[1])  # fmt: skip


def _changed(lost: Sequence[str], gained: Sequence[str], sense: Sense) -> tuple[str, str] | None:
    """The words of a sense that a text lost, and those that it gained, where they do not say the same."""
    before, after = _apart(lost, gained, sense), _apart(gained, lost, sense)
    return (" ".join(before) or _NOTHING, " ".join(after) or _NOTHING) if before or after else None


def _apart(words: Sequence[str], others: Sequence[str], sense: Sense) -> list[str]:
    """Those of some words that have a sense which no other has, and are none of the others misspelt."""
    known = {sense(word) for word in others}
    senseless = [word for word in others if sense(word) is None]
    found = [word for word in words if (said := sense(word)) is not None and said not in known]
    return [word for word in found if word[0].isdigit() or not any(_are_alike(word, other) for other in senseless)]


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= _ALIKE


def _number(word: str) -> str | None:
    if word[0].isdigit():
        return _GROUPING.sub("", word).lstrip("0") or "0"
    plain = word.casefold()
    if plain.endswith("ième"):
        return plain
    return _NUMBERS.get(plain) or _NUMBERS.get(plain.removesuffix("s"))


def _negation(word: str) -> str | None:
    return _NEGATIONS.get(word.casefold())
