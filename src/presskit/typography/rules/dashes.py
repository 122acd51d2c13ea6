"""Dashes: the incise, the dialogue, the range."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import EM_DASH, EN_DASH, NO_BREAK, SPACE
from presskit.typography.tokens import Kind
from presskit.typography.words import UNITS

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_ALL: Final = frozenset({"fr", "en", "de"})
_YEARS: Final = re.compile(r"\d{4}")
_NUMERIC: Final = (Kind.NUMBER, Kind.TIME)


def _loose(draft: Draft, index: int) -> bool:
    """A dash with a space on both sides, or a space before and a stop after."""
    if not draft.gap(index) or Kind.EDGE in (draft.kind(index - 1), draft.kind(index + 1)):
        return False
    if "\n" in draft.gap(index):
        return False
    return bool(draft.gap(index + 1)) or (draft.kind(index + 1) is Kind.STOP and draft.text(index) in "–—")


def _is_incise(draft: Draft, index: int) -> bool:
    if not _loose(draft, index) or draft.text(index) == "―":
        return False
    if draft.kind(index + 1) is Kind.HIGH or _touches_mark(draft, index):
        return False
    amount = draft.kind(index - 1) in (*_NUMERIC, Kind.SIGN) or _is_unit(draft, index - 1)
    counted = amount and draft.kind(index + 1) in (*_NUMERIC, Kind.PROTECTED)
    return not counted


def _is_unit(draft: Draft, index: int) -> bool:
    return draft.text(index) in UNITS and draft.kind(index - 1) is Kind.NUMBER


def _touches_mark(draft: Draft, index: int) -> bool:
    """A dash just inside quotation marks: the space between is theirs, and says nothing of the dash."""
    inside_left = draft.kind(index - 1) is Kind.MARK and draft.paired.get(index - 1, index) >= index
    return inside_left or (draft.kind(index + 1) is Kind.MARK and draft.paired.get(index + 1, index) <= index)


def _incise(draft: Draft, index: int) -> None:
    """– incise –: a plain space outside, a no-break space inside."""
    if not _is_incise(draft, index):
        return
    draft.set_text(index, _dash_of(draft, index))
    if draft.house.language != "fr":
        return
    if index in draft.closing_dashes:
        draft.set_gap(index, NO_BREAK)
        if draft.gap(index + 1):
            draft.set_gap(index + 1, SPACE)
    else:
        draft.set_gap(index, SPACE)
        draft.set_gap(index + 1, NO_BREAK)


def _typed(draft: Draft, index: int) -> str:
    """The dash with every no-break hyphen as the plain one it stands for."""
    return draft.text(index).replace("\u2011", "-")


def _dash_of(draft: Draft, index: int) -> str:
    """A dash is what it was; a hyphen or two is the dash of the house, three an em dash."""
    typed = _typed(draft, index)
    return draft.house.dash if typed in ("-", "--") else EM_DASH if typed == "---" else typed


def pair(draft: Draft) -> None:
    """Fill `draft.closing_dashes`: every second dash of a sentence ends the incise that the one before began."""
    if all(token.kind is not Kind.DASH for token in draft.tokens):
        return
    inside = False
    for index, token in enumerate(draft.tokens):
        if token.kind is Kind.DASH and _is_incise(draft, index):
            if inside:
                draft.closing_dashes.add(index)
            inside = not inside
        elif inside and _ends_sentence(draft, index):
            inside = False


def _ends_sentence(draft: Draft, index: int) -> bool:
    text, following = draft.text(index), draft.text(index + 1)[:1]
    stops = text.endswith(".") and draft.gap(index + 1) and following.isupper()
    return bool(stops) or "\n" in draft.gap(index + 1) or _ends_inside(text)


def _ends_inside(text: str) -> bool:
    """Whether a sentence ends within a run of words."""
    return any(part[0].isupper() for part in text.split(". ")[1:])


def _dialogue(draft: Draft, index: int) -> None:
    """— Bonjour: the dash that opens a line holds on to its first word. A hyphen there is a list, and stays."""
    opens = draft.kind(index - 1) is Kind.EDGE or "\n" in draft.gap(index)
    if opens and draft.text(index) in "–—" and draft.kind(index + 1) not in (Kind.EDGE, Kind.NUMBER):
        draft.bind(index + 1, NO_BREAK)


def _range(draft: Draft, index: int) -> None:
    """1985–1986, where the house joins years by a dash."""
    dash = draft.house.range_dash
    years = _YEARS.fullmatch(draft.text(index - 1)) and _YEARS.fullmatch(draft.text(index + 1))
    figures = years is not None or _of_pages(draft, index)
    if dash and figures and draft.tight(index) and draft.tight(index + 1) and _typed(draft, index) in ("-", "--"):
        alone = draft.kind(index + 2) is not Kind.DASH and draft.kind(index - 2) is not Kind.DASH
        if alone:
            draft.set_text(index, dash)
    elif not dash and figures and _typed(draft, index) == "--" and draft.tight(index) and draft.tight(index + 1):
        draft.set_text(index, EN_DASH)


def _of_pages(draft: Draft, index: int) -> bool:
    """Pp. 10-12."""
    figures = draft.text(index - 1).isdigit() and draft.text(index + 1).isdigit()
    return figures and draft.text(index - 2) == "." and draft.text(index - 3) in ("p", "pp")


def _hyphen(draft: Draft, index: int) -> None:
    """U+2011 is missing from most fonts: a writer holds words together by other means."""
    if draft.kind(index + 1) is not Kind.PROTECTED:  # « mot-a::b » would be another word
        draft.set_text(index, _typed(draft, index))


_DASH: Final = (Kind.DASH,)
RULES: Final = (
    Rule("FR-DIALOGUE", "Imprimerie nationale, « Tiret »", _DASH, frozenset({"fr"}), _dialogue),
    Rule("FR-RANGE", "Guide du typographe (CH); CLDR 48, intervals; NLC: hyphen", _DASH, _ALL, _range),
    Rule("FR-INCISE", "Imprimerie nationale, « Tiret »; OQLF, « Tiret »", _DASH, _ALL, _incise),
    Rule("FR-HYPHEN", "no glyph in most text fonts, among them Lato", _DASH, _ALL, _hyphen),
)
