"""High punctuation and the ellipsis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import ELLIPSIS, NARROW_NO_BREAK, NONE, SPACE
from presskit.typography.tokens import Kind
from presskit.typography.words import BRANDS_WITH_MARK

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_FRENCH: Final = frozenset({"fr"})
_ALL: Final = frozenset({"fr", "en", "de"})
_GLUED: Final = (Kind.WORD, Kind.NUMBER, Kind.TIME, Kind.PROTECTED, Kind.SIGN)
_CODE_SIGNS: Final = frozenset("=/\\|<^~+#&@$")
_PAUSES: Final = (Kind.WORD, Kind.CLOSE, Kind.HIGH, Kind.MARK, Kind.SINGLE, Kind.PROTECTED, Kind.SIGN, Kind.OTHER)
_AFTER_PAUSE: Final = (Kind.EDGE, Kind.STOP, Kind.CLOSE, Kind.HIGH)


def _high(draft: Draft, index: int) -> None:
    """; : ! ? after their space; a cluster (?!, !!!) takes one, before its first sign."""
    if draft.tight(index + 1) and draft.kind(index + 1) in _GLUED and not _parts(draft, index):
        return
    if draft.text(index) == "!" and draft.text(index + 1) == "[" and draft.tight(index + 1):
        return  # the image of a Markdown text
    mark, before, previous = draft.text(index), draft.kind(index - 1), draft.text(index - 1)
    if before is Kind.HIGH:
        if mark in "!?" and previous in "!?":
            draft.set_gap(index, NONE)
        return
    if before is Kind.OPEN or (draft.tight(index) and previous in _CODE_SIGNS) or _is_brand(draft, index):
        return
    if draft.paired.get(index - 1, -1) < index:
        draft.set_gap(index, _space_before(draft, index))
    if draft.tight(index + 1) and _parts(draft, index):
        draft.set_gap(index + 1, SPACE)


def _space_before(draft: Draft, index: int) -> str:
    if draft.text(index) == ":":
        return draft.house.colon
    return NARROW_NO_BREAK if draft.house.thin_allowed and draft.gap(index) == NARROW_NO_BREAK else draft.house.high


def _parts(draft: Draft, index: int) -> bool:
    """« Oui !Non »: the space that was meant after the mark stands before it."""
    words = draft.kind(index - 1) is Kind.WORD and draft.kind(index + 1) is Kind.WORD
    return words and bool(draft.gap(index)) and draft.text(index) in ";!?" and len(draft.text(index + 1)) > 1


def _is_brand(draft: Draft, index: int) -> bool:
    return draft.text(index) == "!" and draft.tight(index) and draft.text(index - 1) in BRANDS_WITH_MARK


def _ellipsis(draft: Draft, index: int) -> None:
    """Three full stops are one sign, except in code and paths (a/.../b)."""
    around = draft.text(index - 1)[-1:] + draft.text(index + 1)[:1]
    if draft.text(index) != ELLIPSIS and not (set("/\\") & set(around)):
        draft.set_text(index, ELLIPSIS)


def _ellipsis_space(draft: Draft, index: int) -> None:
    """No space before the ellipsis that ends something; one that opens something keeps its own."""
    ends = draft.kind(index + 1) in _AFTER_PAUSE or not draft.tight(index + 1)
    before = draft.kind(index - 1)
    if not ends or before not in _PAUSES or draft.paired.get(index - 1, -1) > index:
        return
    if draft.text(index - 1) not in (":", ";"):
        draft.set_gap(index, NONE)


_HIGH: Final = (Kind.HIGH,)
_ELLIPSIS: Final = (Kind.ELLIPSIS,)
RULES: Final = (
    Rule("FR-HIGH", "Imprimerie nationale, « Ponctuation »; OQLF; Guide du typographe (CH)", _HIGH, _FRENCH, _high),
    Rule("FR-ELLIPSIS", "Imprimerie nationale, « Points de suspension »", _ELLIPSIS, _ALL, _ellipsis),
    Rule("FR-ELLIPSIS-SPACE", "Imprimerie nationale, « Points de suspension »", _ELLIPSIS, _FRENCH, _ellipsis_space),
)
