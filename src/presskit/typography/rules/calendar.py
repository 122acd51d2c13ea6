"""Days and hours: 1er mars 2026, 18 h 30, XXIe siècle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.ordinals import is_ordinal
from presskit.typography.spaces import NO_BREAK
from presskit.typography.tokens import Kind
from presskit.typography.words import HEADED, MONTHS, SHORT_MONTHS

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_FRENCH: Final = frozenset({"fr"})
_HOUR: Final = re.compile(r"(\d{1,2})\s?([hH])(?:\s?(\d\d))?")
_SPACES: Final = re.compile(r"\s")
_CENTURIES: Final = frozenset({"siècle", "siècles"})


def _day_of_month(draft: Draft, index: int) -> None:
    if not _counts_a_day(draft, index):
        return
    draft.bind(index, NO_BREAK)


def _day_of_short_month(draft: Draft, index: int) -> None:
    """24 sept. 2015."""
    if draft.text(index + 1) == "." and draft.tight(index + 1) and _counts_a_day(draft, index):
        draft.bind(index, NO_BREAK)


def _counts_a_day(draft: Draft, index: int) -> bool:
    if draft.kind(index - 1) is Kind.NUMBER:
        return draft.text(index - 1).isdigit() and 1 <= int(draft.text(index - 1)[:3]) <= 31
    return draft.text(index - 1) == "er" and draft.text(index - 2) == "1" and draft.tight(index - 1)


def _counted_noun(draft: Draft, index: int) -> None:
    """XXIe siècle, xxie siècle, XIXe-XXe siècles, 2e édition."""
    suffixed = draft.kind(index - 2) is Kind.NUMBER and draft.tight(index - 1)
    ordinal = draft.text(index - 1).rpartition("-")[2]
    small = draft.text(index) in _CENTURIES and ordinal.islower() and not suffixed
    if is_ordinal(draft.text(index - 2) + ordinal if suffixed else ordinal.upper()[:-1] + "e" if small else ordinal):
        draft.bind(index, NO_BREAK)


def _hour(draft: Draft, index: int) -> None:
    """« 18 h 30 »; a house that writes 18h30 leaves it closed. Clock times, 18:30, are never touched."""
    space = draft.house.hour
    if space is None:
        draft.set_text(index, _SPACES.sub(NO_BREAK, draft.text(index)))
    elif parts := _HOUR.fullmatch(draft.text(index)):
        draft.set_text(index, space.join(part for part in parts.groups() if part))


def _minutes(draft: Draft, index: int) -> None:
    """« 2h30min », « 18 h 30 min »."""
    if draft.kind(index - 1) is Kind.TIME and draft.house.hour is not None:
        draft.set_gap(index, NO_BREAK)
    elif draft.kind(index - 1) is Kind.TIME:
        draft.bind(index, NO_BREAK)


RULES: Final = (
    Rule(
        "FR-DATE",
        "babel-french \\frenchdate; Imprimerie nationale, « Dates »",
        (Kind.WORD,),
        _FRENCH,
        _day_of_month,
        MONTHS | frozenset(month.capitalize() for month in MONTHS),
    ),
    Rule("FR-DATE-SHORT", "Imprimerie nationale, « Dates »", (Kind.WORD,), _FRENCH, _day_of_short_month, SHORT_MONTHS),
    Rule(
        "FR-ORDINAL",
        "Imprimerie nationale, « Adjectifs numéraux », « Siècles »",
        (Kind.WORD,),
        _FRENCH,
        _counted_noun,
        HEADED,
    ),
    Rule("FR-HOUR", "Imprimerie nationale, « Heures »; OQLF, « Heure : écriture »", (Kind.TIME,), _FRENCH, _hour),
    Rule("FR-MINUTES", "Imprimerie nationale, « Heures »", (Kind.WORD,), _FRENCH, _minutes, frozenset({"min", "mn"})),
)
