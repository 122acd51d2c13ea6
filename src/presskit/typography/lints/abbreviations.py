"""Short forms that French authorities reject: ordinals, civilities, « etc. », units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.patterns import on_demand
from presskit.typography.lints.remark import BIPM, FREE, LEXIQUE, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT = re.compile(r"[0-9IVXLC]i?[èeéÈE]")
_ORDINAL = on_demand(
    rf"{FREE}(?:(?P<number>\d+)(?P<form>i?[èe]res?|iers?|i?[èe]mes?|[èé])|(?P<roman>[IVXLC]+)(?P<rank>[èe]res?|i?[èe]mes?))"
    r"(?![\w’-])"
)
_FIRST = {"ère": "re", "ere": "re", "ière": "re", "iere": "re", "ier": "er"}


def ordinals(text: str) -> Iterator[Remark]:
    """« 2ème », « 1ère », « XXIème »: the short forms are 2e, 1re, 1er, XXIe."""
    for found in _ORDINAL.finditer(text) if _DIGIT.search(text) else ():
        number, form = found["number"] or found["roman"], found["form"] or found["rank"]
        short = _short(form.removesuffix("s"), first=number in {"1", "I"})
        if short is not None:
            plural = "s" if form.endswith("s") else ""
            yield Remark("ordinal-form", found.start(), found.end(), f"{number}{short}{plural}", LEXIQUE)


def _short(form: str, *, first: bool) -> str | None:
    """The short form of an ordinal's ending; none where number and ending do not agree (« 2ère », « 1ème »)."""
    if first or form in _FIRST:
        return _FIRST.get(form) if first else None
    return "e"


_CIVILITIES = {"Mr": "M.", "Mr.": "M.", "Melle": "Mlle", "Melles": "Mlles", "M": "M."}
# Names that foreign or commercial use has made: « Mr Bean », « Dr. Martens ».
_NAMES = (
    r"Bean|Big|Bricolage|Brightside|Burns|Bungle|Darcy|Dre|Fantastic|Fox|Freeze|Good|Green|House|Hyde|Jekyll|Jones|"
    r"Le|La|Les|Loverman|Magoo|Martens?|Men|Nice|No|Nobody|Oetker|Oizo|Pepper|Pink|Pokora|President|Propre|Ripley|"
    r"Robot|Smith|Spock|Strange|Tambourine|Turner|Universe|White|World"
)
_BEFORE_NAME = rf"(?=[ \u00a0\u202f](?!(?:{_NAMES})\b)[A-ZÀ-Ý][\w’'-])"
_SIGNS = ("Mr", "Mme.", "Mmes.", "Melle", "Mlle.", "Mlles.", "Dr.", "Pr.", " M ")
_CIVILITY = on_demand(
    rf"(?:{FREE}(?P<form>Mr\.?|Mmes?\.|Melles?|Mlles?\.|[DP]r\.)"
    rf"|\b(?:[Aa]vec|de|et|[Pp]ar|[Pp]our|[Ss]elon|à)[ \u00a0](?P<bare>M)){_BEFORE_NAME}"
)


def civilities(text: str) -> Iterator[Remark]:
    """« Mr Dupont », « M Dupont »: monsieur is M.; a short form that keeps its last letter (Mme, Dr) takes no stop."""
    for found in _CIVILITY.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        form = found["form"] or found["bare"]
        right = _CIVILITIES.get(form) or form.removesuffix(".")
        yield Remark("civility-form", found.end() - len(form), found.end(), right, LEXIQUE)


_ETC = on_demand(r"(?P<etc>[Ee]tc)(?<![\w/.]...)(?P<stops>\.?[ \u00a0\u202f]?…|\.{2,}|\. \.{3})(?![./\w])")


def etc_with_ellipsis(text: str) -> Iterator[Remark]:
    """« etc… »: the abbreviation already says that the list goes on."""
    for found in _ETC.finditer(text):
        yield Remark("etc-ellipsis", found.start(), found.end(), f"{found['etc']}.", LEXIQUE)


_UNIT = on_demand(
    r"(?:(?<=\d)|(?<=\d[ \u00a0\u202f])|(?<= au )|(?<= le )|(?<= par ))(?P<unit>[kcdhm]?m)(?P<power>[23])(?![\w-])"
)
_POWERS = {"2": "²", "3": "³"}


def raised_units(text: str) -> Iterator[Remark]:
    """« 200 m2 »: the power of a unit is raised, m² and m³."""
    for found in _UNIT.finditer(text) if "m2" in text or "m3" in text else ():
        raised = found["unit"] + _POWERS[found["power"]]
        yield Remark("unit-power", found.start(), found.end(), raised, BIPM)
