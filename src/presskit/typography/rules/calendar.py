"""Days and hours: 1er mars 2026, 18 h 30, XXIe siècle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.ordinals import is_ordinal
from presskit.typography.spaces import NO_BREAK
from presskit.typography.tokens import Kind
from presskit.typography.words import HEADED, MONTHS

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_FRENCH: Final = frozenset({"fr"})
_HOUR: Final = re.compile(r"(\d{1,2})\s?h(?:\s?(\d\d))?")
_YEAR: Final = re.compile(r"\d{4}")


def _day_of_month(draft: Draft, index: int) -> None:
    if not _counts_a_day(draft, index):
        return
    draft.bind(index, NO_BREAK)
    if _YEAR.fullmatch(draft.text(index + 1)):
        draft.bind(index + 1, NO_BREAK)


def _counts_a_day(draft: Draft, index: int) -> bool:
    if draft.kind(index - 1) is Kind.NUMBER:
        return draft.text(index - 1).isdigit() and 1 <= int(draft.text(index - 1)[:3]) <= 31
    return draft.text(index - 1) == "er" and draft.text(index - 2) == "1" and draft.tight(index - 1)


def _counted_noun(draft: Draft, index: int) -> None:
    """XXIe siècle, 2e édition."""
    suffixed = draft.kind(index - 2) is Kind.NUMBER and draft.tight(index - 1)
    if is_ordinal(draft.text(index - 2) + draft.text(index - 1) if suffixed else draft.text(index - 1)):
        draft.bind(index, NO_BREAK)


def _hour(draft: Draft, index: int) -> None:
    """« 18 h 30 »; a house that writes 18h30 leaves it as typed. Clock times, 18:30, are never touched."""
    space = draft.house.hour
    parts = _HOUR.fullmatch(draft.text(index))
    if space is None or parts is None:
        return
    hour, minutes = parts.groups()
    draft.set_text(index, f"{hour}{space}h{space}{minutes}" if minutes else f"{hour}{space}h")


def _minutes(draft: Draft, index: int) -> None:
    """« 2h30min », « 18 h 30 min »."""
    if draft.kind(index - 1) is Kind.TIME:
        draft.set_gap(index, NO_BREAK)


RULES: Final = (
    Rule(
        "FR-DATE",
        "babel-french \\frenchdate; Imprimerie nationale, « Dates »",
        (Kind.WORD,),
        _FRENCH,
        _day_of_month,
        MONTHS,
    ),
    Rule(
        "FR-ORDINAL",
        "Imprimerie nationale, « Adjectifs numéraux », « Siècles »",
        (Kind.WORD,),
        _FRENCH,
        _counted_noun,
        HEADED,
    ),
    Rule("FR-HOUR", "Imprimerie nationale, « Heures »; OQLF, « Heure : écriture »", (Kind.TIME,), _FRENCH, _hour),
    Rule("FR-MINUTES", "Imprimerie nationale, « Heures »", (Kind.WORD,), _FRENCH, _minutes, frozenset({"min"})),
)
