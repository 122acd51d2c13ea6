"""Whose words some words are, and whether they stand: by the last edition, which is what others can know.

What the kit's file or its ledger have beyond that edition is told beside the answer, and never is the answer: nobody
has published it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections import corrected
from presskit.corrections.frozen import past_edition
from presskit.corrections.keeping import refuse_odds
from presskit.editions.readings import readings
from presskit.editions.sayings import OWN
from presskit.editions.told import TAKEN_BACK, Told, had, subject_of, told
from presskit.kit.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.corrections.entries import Kind
    from presskit.editions.readings import Reading
    from presskit.editions.sayings import Saying


class Standing(StrEnum):
    """Whether words that were found may be quoted, the safest first."""

    STANDS = "stands"
    TRANSLATED = "translated"
    ADAPTED = "adapted"
    NEGATION_CUT = "negation-cut"
    REPORTED = "reported"
    UNRELEASED = "unreleased"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


STANDING = frozenset({Standing.STANDS, Standing.TRANSLATED})
"""Words of the last edition: as they were said, or as a translation that it gives as one."""


class Translation(Struct, frozen=True):
    """The language of words that are a translation, and the words they translate, in the language they were said in."""

    language: str
    original: str
    spoken: str


class Pending(Struct, frozen=True):
    """A change that no edition has yet. `wording` is the new one, empty where the words are taken back or removed.

    `kind` is that of the entry in the ledger, None where the file was changed by hand and nothing is on record.
    """

    kind: Kind | None
    wording: str = ""


class Quoted(Struct, frozen=True):
    """A statement that has the words, or had them. `wording` is the last edition's; empty where it has none.

    `edition` is the last one, and of words that it no longer has the first that lacks them. A quotation that is
    `shortened` is found in pieces only; what is `inserted` stands in brackets in it, and was not said. Where
    `signs_differ`, the words are the statement's but for a sign, a currency or a unit.
    """

    statement: str
    speaker: str
    standing: Standing
    wording: str = ""
    edition: int | None = None
    translation: Translation | None = None
    pending: Pending | None = None
    shortened: bool = False
    inserted: tuple[str, ...] = ()
    signs_differ: bool = False


def quoted(path: Path, words: str, output: Path | None = None) -> tuple[Quoted, ...]:
    """Each statement of a kit that has or had some words; those that stand first.

    Where no statement has them as they are, they are read as cut, and all their pieces looked for in one; and where
    none has these, once more with no regard to signs.
    Refused where there is no kit, where its ledger and its editions disagree, or where one of these is not at hand.
    """
    loaded = load(path)
    kit = corrected(path, loaded)
    last = past_edition(path, output, loaded.kit.kit.id)
    refuse_odds(kit.ledger, last, path, loaded.kit.kit.id)
    so_far = told(kit, loaded.kit, last, path)
    exact = readings(words)
    every = (*exact, *(reading.without_signs() for reading in exact))
    return next(filter(None, (_found(so_far, reading) for reading in every)), ())


def _found(so_far: Told, reading: Reading) -> tuple[Quoted, ...]:
    """The statements that have or had the words, as a quotation is read."""
    every = (_quoted(so_far, name, reading) for name in so_far.names())
    found = [_read(so_far, one, reading) for one in every if one is not None]
    return tuple(sorted(found, key=lambda one: list(Standing).index(one.standing)))


def _read(so_far: Told, one: Quoted, reading: Reading) -> Quoted:
    """An answer on a quotation that its author may have cut, put words into, or given other signs."""
    standing = _as_read(so_far, one, reading) if one.standing in STANDING else one.standing
    return replace(
        one,
        standing=standing,
        shortened=reading.is_cut,
        inserted=reading.inserted,
        signs_differ=not reading.signs,
    )


def _as_read(so_far: Told, one: Quoted, reading: Reading) -> Standing:
    """Whether words that stand still do so as they are quoted."""
    language = one.translation.language if one.translation else so_far.published[one.statement].spoken
    if reading.cuts_negation(one.wording, language):
        return Standing.NEGATION_CUT
    return Standing.ADAPTED if reading.inserted or not reading.signs else one.standing


def _quoted(so_far: Told, name: str, sought: Reading) -> Quoted | None:
    saying = so_far.published.get(name)
    language = saying.language_of(sought) if saying else None
    if saying is not None and language is not None and not so_far.left_longer(name, sought):
        return _answer(so_far, name, _standing(saying, language), language, so_far.latest)
    gone = so_far.replaced(name, sought)
    if gone is not None:
        return _answer(so_far, name, _gone(so_far, name), gone[1], gone[0])
    language = _unreleased(so_far, name, sought)
    if language is not None:
        return _answer(so_far, name, Standing.UNRELEASED, language, so_far.latest if saying else None)
    return None


def _standing(saying: Saying, language: str) -> Standing:
    if not saying.verbatim:
        return Standing.REPORTED
    return Standing.STANDS if language == OWN else Standing.TRANSLATED


def _gone(so_far: Told, name: str) -> Standing:
    if name in so_far.withdrawn:
        return Standing.WITHDRAWN
    return Standing.CORRECTED if name in so_far.published else Standing.REMOVED


def _unreleased(so_far: Told, name: str, sought: Reading) -> str | None:
    """The language in which the kit has words that no edition ever had, or had them before a change on record."""
    saying = so_far.whole.get(name)
    language = saying.language_of(sought) if saying else None
    return next((was for _, was in had(so_far.unreleased, name, sought)), None) if language is None else language


def _answer(so_far: Told, name: str, standing: Standing, language: str, edition: int | None) -> Quoted:
    saying = so_far.published.get(name)
    return Quoted(
        statement=name,
        speaker=so_far.speaker(name),
        standing=standing,
        wording=saying.texts.get(language, saying.text) if saying else "",
        edition=edition,
        translation=_translation(saying or so_far.whole.get(name), language),
        pending=_pending(so_far, name, language),
    )


def _translation(saying: Saying | None, language: str) -> Translation | None:
    if saying is None or language == OWN:
        return None
    return Translation(language, saying.text, saying.spoken)


def _pending(so_far: Told, name: str, language: str) -> Pending | None:
    """What is to become of the words of the last edition, or of words that no edition has."""
    published, present = so_far.published.get(name), so_far.present.get(name)
    taken_back = (name, TAKEN_BACK)
    kinds = [change.kind for change in so_far.unreleased if subject_of(change) in ((name, language), taken_back)]
    kind = kinds[-1] if kinds else None
    after = present.texts.get(language, "") if present else ""
    if published is None:
        return Pending(kind, after) if kind else None
    return None if published.texts.get(language, "") == after else Pending(kind, after)
