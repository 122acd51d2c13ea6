"""Quotation marks: the marks of the house, by depth, and the spaces in and around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import NONE, SPACE
from presskit.typography.tokens import Kind
from presskit.typography.words import ELISIONS

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_ALL: Final = frozenset({"fr", "en", "de"})
_FRENCH: Final = frozenset({"fr"})
_GUILLEMETS: Final = frozenset({"«", "»", "‹", "›", "<<", ">>"})
_LEANED_ON: Final = (Kind.WORD, Kind.HIGH, Kind.STOP)


def _house_marks(draft: Draft, index: int) -> None:
    if index not in draft.paired or (draft.house.language != "fr" and draft.text(index) in _GUILLEMETS):
        return
    marks = draft.house.marks(draft.level[index])
    if draft.paired[index] > index:
        draft.set_text(index, marks.opening)
        draft.set_gap(index + 1, marks.inner)
    else:
        draft.set_text(index, marks.closing)
        draft.set_gap(index, marks.inner)


def _lone_guillemet(draft: Draft, index: int) -> None:
    """A mark whose fellow stands in another paragraph still has its space."""
    mark = draft.text(index)
    empty = draft.tight(index + 1) and draft.text(index + 1) in _GUILLEMETS if mark in "«‹" else False
    empty = empty or (mark in "»›" and draft.tight(index) and draft.text(index - 1) in _GUILLEMETS)
    if index in draft.paired or mark not in ("«", "»", "‹", "›") or empty:
        return
    pair = next((m for m in draft.house.quotes if mark in (m.opening, m.closing)), None)
    if pair is not None:
        draft.set_gap(index + 1 if mark == pair.opening else index, pair.inner)


def _outer_space(draft: Draft, index: int) -> None:
    """Nothing parts an apostrophe from the mark it leans on; a word or a stop is parted from the « that follows."""
    if not (draft.paired.get(index, -1) > index or (draft.text(index) == "«" and index not in draft.paired)):
        return
    before = draft.kind(index - 1)
    if before is Kind.SINGLE and draft.tight(index - 1) and draft.text(index - 2).lower() in ELISIONS:
        draft.set_gap(index, NONE)
    elif draft.tight(index) and before in _LEANED_ON and draft.text(index) not in ("'", "‘"):
        draft.set_gap(index, SPACE)


_BOTH: Final = (Kind.MARK, Kind.SINGLE)
RULES: Final = (
    Rule(
        "FR-QUOTES",
        "Imprimerie nationale, « Guillemets »; OQLF; Guide du typographe (CH); EU code 10.1",
        _BOTH,
        _ALL,
        _house_marks,
    ),
    Rule("FR-QUOTES-LONE", "Imprimerie nationale, « Guillemets »", (Kind.MARK,), _FRENCH, _lone_guillemet),
    Rule("FR-QUOTES-OUTER", "OQLF, « Guillemets : espacement »", _BOTH, _FRENCH, _outer_space),
)
