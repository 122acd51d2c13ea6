"""The apostrophe: ’, with no space on either side of an elision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import APOSTROPHE, NONE
from presskit.typography.tokens import Kind
from presskit.typography.words import APHAERESES, ELISIONS

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_FOLLOWERS: Final = (
    Kind.WORD,
    Kind.NUMBER,
    Kind.TIME,
    Kind.MARK,
    Kind.PROTECTED,
    Kind.OPEN,
    Kind.OTHER,
    Kind.SIGN,
    Kind.ELLIPSIS,
)


def _elides(draft: Draft, index: int) -> bool:
    return draft.tight(index) and draft.text(index - 1).lower() in ELISIONS


def _typographic(draft: Draft, index: int) -> None:
    if index in draft.paired:
        return
    mark, after = draft.text(index), draft.kind(index + 1)
    before = draft.kind(index - 1)
    if _elides(draft, index) and after in _FOLLOWERS:
        draft.set_text(index, APOSTROPHE)
    elif mark in ("´", "′", "‚", "‛"):
        return
    elif draft.tight(index) and before is Kind.WORD:
        letters = after is Kind.WORD and draft.tight(index + 1)
        if letters or (mark == "'" and not draft.tight(index + 1)) or after in (Kind.STOP, Kind.HIGH, Kind.CLOSE):
            draft.set_text(index, APOSTROPHE)
    elif not draft.tight(index) and draft.tight(index + 1) and _leaves_out(draft, index + 1):
        draft.set_text(index, APOSTROPHE)


def in_run(draft: Draft, index: int) -> None:
    """The straight apostrophes of a run of plain words, each between two letters."""
    draft.set_text(index, draft.text(index).replace("'", APOSTROPHE))


def _leaves_out(draft: Draft, index: int) -> bool:
    """’70s, ’n’, ’tain."""
    word = draft.text(index)
    return (draft.kind(index) is Kind.NUMBER and len(word) == 2) or word.lower() in APHAERESES


def _no_space(draft: Draft, index: int) -> None:
    """« l’ écosystème » is a slip of the finger."""
    between_marks = draft.kind(index - 2) is Kind.SINGLE and draft.tight(index - 1)
    if index in draft.paired or between_marks or not _elides(draft, index):
        return
    if draft.kind(index + 1) is Kind.WORD:
        draft.set_gap(index + 1, NONE)


TYPOGRAPHIC: Final = Rule(
    "FR-APOSTROPHE",
    "Imprimerie nationale, « Apostrophe »; Unicode 6.2",
    (Kind.SINGLE,),
    frozenset({"fr", "en", "de"}),
    _typographic,
)
RULES: Final = (
    TYPOGRAPHIC,
    Rule("FR-APOSTROPHE-SPACE", "OQLF, « Apostrophe : espacement »", (Kind.SINGLE,), frozenset({"fr"}), _no_space),
)
