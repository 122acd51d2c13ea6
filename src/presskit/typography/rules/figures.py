"""Numbers with what belongs to them: thousands, percent, currency, units, n°, §, p."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import APOSTROPHE, HORIZONTAL, NO_BREAK, NONE
from presskit.typography.tokens import Kind
from presskit.typography.words import (
    CURRENCY_CODES,
    CURRENCY_SCALES,
    CURRENCY_SIGNS,
    REFERENCES,
    SCALES,
    SHORT_UNITS,
    SHY_UNITS,
    UNITS,
)

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_ALL: Final = frozenset({"fr", "en", "de"})
_FRENCH: Final = frozenset({"fr"})
_SPACES: Final = re.compile(HORIZONTAL)
_ROMAN_OR_LETTER: Final = re.compile(r"[IVXLC]+|[LRD]|[ivxl]{2,8}")
_NUMERAL: Final = re.compile(r"[IVXLC]+|[A-Z]{1,3}\d{1,6}")
_REGISTERED: Final = re.compile(rf"\d{{3}}(?:{HORIZONTAL}\d{{3}}){{2}}")
_REGISTERS: Final = frozenset({"SIREN", "Siren", "siren", "SIRET", "Siret", "siret", "RCS", "TVA"})
_DOLLARS: Final = frozenset({"CA", "CAN", "US", "AU", "NZ", "HK"})


def _after_number(draft: Draft, index: int) -> bool:
    """Whether a token follows a number that stands by itself: not the 320 of A320."""
    return draft.kind(index - 1) is Kind.NUMBER and not (draft.tight(index - 1) and draft.kind(index - 2) is Kind.WORD)


def _thousands(draft: Draft, index: int) -> None:
    """Only what was grouped in the input: 2026 is a year and 20000 a postal code."""
    number = draft.text(index)
    if number.isdigit() or not draft.house.group:
        return
    if _SPACES.search(number) and not _is_registered(draft, index):
        draft.set_text(index, _SPACES.sub(draft.house.group, number))
    elif draft.house.apostrophe and "'" in number:
        draft.set_text(index, number.replace("'", APOSTROPHE))


def _is_registered(draft: Draft, index: int) -> bool:
    """SIREN 732 829 320: the number of a company is no amount."""
    before = " ".join(draft.text(place)[-120:] for place in range(max(0, index - 6), index))
    return _REGISTERED.fullmatch(draft.text(index)) is not None and not _REGISTERS.isdisjoint(before.split())


def _percent(draft: Draft, index: int) -> None:
    glued = draft.tight(index + 1) and draft.kind(index + 1) in (Kind.WORD, Kind.NUMBER, Kind.PROTECTED)
    if draft.text(index) in "%‰" and draft.house.percent is not None and _after_number(draft, index) and not glued:
        draft.set_gap(index, draft.house.percent)


def _currency(draft: Draft, index: int) -> None:
    """200 €, 5 M€, 75 $ CA: the sign follows the amount, and its scale leans on it or is bound to it."""
    if draft.text(index) not in CURRENCY_SIGNS or _leads(draft, index):
        return
    if _after_number(draft, index):
        draft.set_gap(index, NO_BREAK)
    elif draft.text(index - 1) in CURRENCY_SCALES | SCALES and _after_number(draft, index - 1):
        draft.set_gap(index - 1, NO_BREAK)
        draft.bind(index, NO_BREAK)
    else:
        return
    if draft.text(index) == "$" and draft.text(index + 1) in _DOLLARS:
        draft.bind(index + 1, NO_BREAK)


def _leads(draft: Draft, index: int) -> bool:
    """$5: the sign stands before its amount."""
    return draft.kind(index + 1) is Kind.NUMBER and draft.tight(index + 1)


def _currency_code(draft: Draft, index: int) -> None:
    if _after_number(draft, index) and draft.house.language == "fr":
        draft.set_gap(index, NO_BREAK)
    elif _after_number(draft, index) or (draft.text(index - 1) in CURRENCY_SCALES and _after_number(draft, index - 1)):
        draft.bind(index, NO_BREAK)
    elif draft.kind(index + 1) is Kind.NUMBER:
        draft.bind(index + 1, NO_BREAK)


def _scale(draft: Draft, index: int) -> None:
    """5 millions, 2 milliards."""
    if _after_number(draft, index):
        draft.bind(index, NO_BREAK)


def _short_scale(draft: Draft, index: int) -> None:
    """5 M d’euros, 200 k€, 5 Mio CHF."""
    if not _after_number(draft, index):
        return
    if draft.text(index + 1) == "d" and draft.kind(index + 2) is Kind.SINGLE:
        draft.set_gap(index, NO_BREAK)
    elif draft.text(index + 1) in CURRENCY_CODES | {"de"}:
        draft.bind(index, NO_BREAK)


def _unit(draft: Draft, index: int) -> None:
    word = draft.text(index)
    if not _after_number(draft, index) or (draft.kind(index + 1) is Kind.SINGLE and draft.tight(index + 1)):
        return
    if (
        word in UNITS
        or (word == "h" and draft.house.hour is not None)
        or (word in SHORT_UNITS and draft.house.language == "fr")
    ):
        draft.set_gap(index, NO_BREAK)
    else:
        draft.bind(index, NO_BREAK)


def _degree(draft: Draft, index: int) -> None:
    """20 °C takes its space, 20° C too; 45° none of ours."""
    if draft.text(index) != "°" or draft.text(index + 1) not in ("C", "F") or not _after_number(draft, index):
        return
    if draft.tight(index + 1):
        draft.set_gap(index, NO_BREAK)
    elif draft.house.language == "fr" and not (draft.tight(index + 2) and draft.kind(index + 2) in _JOINED):
        draft.set_gap(index, NO_BREAK)
        draft.set_gap(index + 1, NONE)


def _number_sign(draft: Draft, index: int) -> None:
    """n° 5, nos figures without space are accepted and given theirs."""
    counted = draft.kind(index + 1) is Kind.NUMBER
    if draft.text(index) == "°" and draft.tight(index) and draft.text(index - 1).lower() == "n":
        plural = draft.text(index + 1) == "s" and draft.tight(index + 1)
        if counted or plural or _NUMERAL.fullmatch(draft.text(index + 1)):
            draft.set_gap(index + 1, NO_BREAK) if not plural else draft.bind(index + 2, NO_BREAK)
    elif draft.text(index) == "§" and (counted or draft.kind(index + 1) is Kind.WORD):
        draft.set_gap(index + 1, NO_BREAK) if counted else draft.bind(index + 1, NO_BREAK)


def _number_word(draft: Draft, index: int) -> None:
    """nº with the other sign, and n° typed with a raised o."""
    if draft.kind(index + 1) is Kind.NUMBER:
        draft.bind(index + 1, NO_BREAK)


def _reference(draft: Draft, index: int) -> None:
    """P. 12, art. 5: the stop follows a known abbreviation, and a number follows the stop."""
    if draft.text(index) != "." or not draft.tight(index) or draft.text(index - 1).lower() not in REFERENCES:
        return
    if draft.tight(index - 1) and draft.kind(index - 2) not in (Kind.OPEN, Kind.SINGLE):
        return
    if draft.text(index - 1) == "t" and draft.kind(index - 2) in (Kind.NUMBER, Kind.DASH):
        return
    if draft.kind(index + 1) is Kind.NUMBER:
        draft.set_gap(index + 1, NO_BREAK)
    elif _ROMAN_OR_LETTER.fullmatch(draft.text(index + 1)):
        draft.bind(index + 1, NO_BREAK)


_CODES: Final = CURRENCY_CODES | {scale + code for scale in "kM" for code in CURRENCY_CODES}
_NUMERO: Final = frozenset({"nº", "Nº", "nᵒ", "Nᵒ"})
_JOINED: Final = (Kind.SINGLE, Kind.WORD, Kind.NUMBER, Kind.DASH, Kind.SIGN)
_SIGNS: Final = (Kind.SIGN,)
_WORDS: Final = (Kind.WORD,)
RULES: Final = (
    Rule("FR-THOUSANDS", "CGPM 2003, resolution 10; CLDR 48", (Kind.NUMBER,), _FRENCH, _thousands),
    Rule("FR-PERCENT", "ISO 80000-1; CLDR 48", _SIGNS, frozenset({"fr", "de"}), _percent),
    Rule("FR-CURRENCY", "Imprimerie nationale, « Monnaies »; CLDR 48", _SIGNS, frozenset({"fr", "de"}), _currency),
    Rule("FR-CURRENCY-CODE", "ISO 4217; Guide du typographe (CH)", _WORDS, _ALL, _currency_code, _CODES),
    Rule("FR-CURRENCY-SCALE", "CLDR 48, compact currency", _WORDS, _FRENCH, _short_scale, CURRENCY_SCALES),
    Rule("FR-SCALE", "CLDR 48, compact decimals", _WORDS, _FRENCH, _scale, SCALES),
    Rule(
        "FR-UNIT",
        "SI brochure 5.4.3; Imprimerie nationale, « Unités »",
        _WORDS,
        _ALL,
        _unit,
        UNITS | SHORT_UNITS | SHY_UNITS,
    ),
    Rule("FR-DEGREE", "SI brochure 5.4.3", _SIGNS, _ALL, _degree),
    Rule("FR-NUMBER-SIGN", "Imprimerie nationale, « Abréviations », « Paragraphe »", _SIGNS, _FRENCH, _number_sign),
    Rule("FR-NUMBER-WORD", "Imprimerie nationale, « Abréviations »", _WORDS, _FRENCH, _number_word, _NUMERO),
    Rule("FR-REFERENCE", "Imprimerie nationale, « Références bibliographiques »", (Kind.STOP,), _FRENCH, _reference),
)
