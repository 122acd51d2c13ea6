"""Spaces themselves: one between words, none before a comma nor inside a bracket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import NARROW_NO_BREAK, NO_BREAK, NONE, SPACE, THIN
from presskit.typography.tokens import Kind

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_FRENCH: Final = frozenset({"fr"})
_ALL: Final = frozenset({"fr", "en", "de"})
_INSIDE: Final = (Kind.WORD, Kind.NUMBER, Kind.TIME, Kind.PROTECTED, Kind.HIGH, Kind.ELLIPSIS)
_BEFORE_STOP: Final = (Kind.WORD, Kind.NUMBER, Kind.TIME, Kind.PROTECTED, Kind.MARK, Kind.SINGLE, Kind.CLOSE, Kind.SIGN)
_AFTER_STOP: Final = (Kind.EDGE, Kind.CLOSE, Kind.MARK)


def _before_stop(draft: Draft, index: int) -> None:
    """« mot , suite », « mot ,suite »: a comma and a full stop lean on what they end."""
    if draft.text(index) == "," and draft.gap(index) and draft.tight(index + 1) and _between_words(draft, index):
        draft.set_gap(index, NONE)
        draft.set_gap(index + 1, SPACE)
    ends = draft.kind(index + 1) in _AFTER_STOP or not draft.tight(index + 1)
    if ends and draft.kind(index - 1) in _BEFORE_STOP and draft.paired.get(index - 1, -1) < index:
        draft.bind(index, NONE)


def _between_words(draft: Draft, index: int) -> bool:
    return draft.kind(index - 1) is Kind.WORD and draft.kind(index + 1) is Kind.WORD


def _in_bracket(draft: Draft, index: int) -> None:
    """( mot ) has no space inside; [ ] and ( ) with nothing in them are something else."""
    if draft.text(index) == "(" and _fills(draft, index + 1, 1):
        draft.bind(index + 1, NONE)
    elif draft.text(index) == ")" and _fills(draft, index - 1, -1):
        draft.bind(index, NONE)


def _fills(draft: Draft, index: int, way: int) -> bool:
    """Whether a token is something that brackets hold; a quotation mark only if its fellow is in there too."""
    kind = draft.kind(index)
    if kind is Kind.MARK or kind is Kind.SINGLE:
        return (draft.paired.get(index, index) - index) * way > 0
    return kind in _INSIDE


def collapsed(gap: str) -> str | None:
    """What a gap should be when no rule asked for it, or None to leave it: one space, no-break if one of them was."""
    if gap == SPACE or not gap:
        return None
    if "\t" in gap or "\n" in gap or "\r" in gap:
        return None
    if len(gap) == 1:
        return NARROW_NO_BREAK if gap == THIN else None
    if NO_BREAK in gap:
        return NO_BREAK
    return NARROW_NO_BREAK if NARROW_NO_BREAK in gap else SPACE


def _single_space(draft: Draft, index: int) -> None:
    wanted = collapsed(draft.gap(index))
    if wanted is not None:
        draft.set_gap(index, wanted)


RULES: Final = (
    Rule("FR-STOP", "Imprimerie nationale, « Ponctuation »", (Kind.STOP,), _FRENCH, _before_stop),
    Rule("FR-BRACKET", "Imprimerie nationale, « Parenthèses »", (Kind.OPEN, Kind.CLOSE), _FRENCH, _in_bracket),
    Rule("FR-ONE-SPACE", "Imprimerie nationale, « Espaces »", (), _ALL, _single_space),
)
