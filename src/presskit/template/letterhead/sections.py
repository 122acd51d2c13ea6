"""The page of a base document: that of its last section, with the headers and footers that this one inherits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.patterns import on_demand
from presskit.template.lengths import LEAST_TYPE_AREA
from presskit.template.letterhead.markup import R, W
from presskit.template.theme import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.template.letterhead.faults import Named
    from presskit.template.letterhead.markup import Element

# ST_TwipsMeasure: twentieths of a point, or a number with its unit; longer ones are no length of any page.
_MEASURE = on_demand(r"(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?", re.ASCII)
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_DEFAULTS = {"w": 595.28, "h": 841.89, "top": 72.0, "bottom": 72.0, "left": 72.0, "right": 72.0, "header": 36.0,
             "footer": 36.0, "gutter": 0.0}  # fmt: skip
_LARGEST = 2_000.0


def running_references(sections: Sequence[Element]) -> dict[tuple[str, str], str]:
    """Relationships of headers and footers by kind and page, in the last section (clause 17.10.5: inherited)."""
    found = {}
    for section in sections:
        for kind in ("header", "footer"):
            for entry in section.iterchildren(f"{W}{kind}Reference"):
                found[kind, entry.get(f"{W}type", "default")] = entry.get(f"{R}id", "")
    return found


def page_of(section: Element, named: Named) -> tuple[Page, float, float]:
    """Sheet and margins of a section, and how far header and footer stand from its edge, in points.

    The gutter belongs to the left margin. Of several columns, the right margin begins where the first one ends, so
    that the measure is that of a column.
    """
    given = (entry.attrib.items() for entry in section.iterchildren(f"{W}pgSz", f"{W}pgMar"))
    lengths = _DEFAULTS | {str(key).removeprefix(W): _points(str(value)) for pairs in given for key, value in pairs}
    left, right = lengths["left"] + lengths["gutter"], lengths["right"]
    width, height, top, bottom = lengths["w"], lengths["h"], abs(lengths["top"]), abs(lengths["bottom"])
    measure = _column(section, width - left - right)
    page = Page.model_construct(
        width=width, height=height, top=top, bottom=bottom, left=left, right=width - left - measure
    )
    if min(page.measure, page.depth) < LEAST_TYPE_AREA or max(width, height) > _LARGEST or left < 0 or right < 0:
        raise named.no_room(round(page.measure), round(page.depth))
    return page, max(0, lengths["header"]), max(0, lengths["footer"])


def _column(section: Element, measure: float) -> float:
    columns = section.find(f"{W}cols")
    if columns is None:
        return measure
    number = columns.get(f"{W}num", "1")
    widths = [_points(entry.get(f"{W}w", "0")) for entry in columns.iterchildren(f"{W}col")]
    if widths:
        return min(widths)
    count = int(number) if number.isdecimal() and len(number) < 3 else 1
    space = _points(columns.get(f"{W}space", "720"))
    return (measure - (count - 1) * space) / count if count > 1 else measure


def _points(value: str) -> float:
    found = _MEASURE.fullmatch(value)
    if found is None:
        return 0.0
    number = float(found[1])
    return number * _POINTS[found[2]] if found[2] else number / 20
