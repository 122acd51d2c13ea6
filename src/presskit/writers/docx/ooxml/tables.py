"""Tables of fixed columns, with a header row that repeats and rows that never split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.markup import child
from presskit.writers.docx.ooxml.sections import bare_paragraph
from presskit.writers.docx.ooxml.units import eighths, hex_colour, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.writers.docx.ooxml.markup import Element


def table(parent: Element, widths: Sequence[float], rule: str, title: str, *, row_headers: bool = False) -> Element:
    """A table with thin rules of a colour between its rows; `title` says to a screen reader what it holds.

    With `row_headers` the first column is marked as what names the rows.
    """
    made = _table(parent)
    properties = child(made, "w:tblPr")
    child(properties, "w:tblW", {"w:w": sum(twips(width) for width in widths), "w:type": "dxa"})
    borders = child(properties, "w:tblBorders")
    for edge in ("top", "bottom", "insideH"):
        child(
            borders, f"w:{edge}", {"w:val": "single", "w:sz": eighths(0.5), "w:space": 0, "w:color": hex_colour(rule)}
        )
    child(properties, "w:tblLayout", {"w:type": "fixed"})
    _margins(properties)
    named = {"w:val": "00A0", "w:firstColumn": 1} if row_headers else {"w:val": "0020"}
    child(properties, "w:tblLook", {**named, "w:firstRow": 1, "w:noVBand": 1})
    child(properties, "w:tblCaption", {"w:val": title})
    grid = child(made, "w:tblGrid")
    for width in widths:
        child(grid, "w:gridCol", {"w:w": twips(width)})
    return made


def layout_table(parent: Element, widths: Sequence[float], gutter: float) -> Element:
    """A table that only sets things side by side: no rules, no header, white of `gutter` after every cell but the last.

    Its cells are read from left to right, row by row.
    """
    made = _table(parent)
    properties = child(made, "w:tblPr")
    child(properties, "w:tblW", {"w:w": sum(twips(width) for width in widths), "w:type": "dxa"})
    child(properties, "w:tblLayout", {"w:type": "fixed"})
    margins = child(properties, "w:tblCellMar")
    for edge, points in (("left", 0), ("right", gutter)):
        child(margins, f"w:{edge}", {"w:w": twips(points), "w:type": "dxa"})
    child(properties, "w:tblLook", {"w:val": "0600", "w:noHBand": 1, "w:noVBand": 1})
    grid = child(made, "w:tblGrid")
    for width in widths:
        child(grid, "w:gridCol", {"w:w": twips(width)})
    return made


def _table(parent: Element) -> Element:
    """A table with a paragraph before it: one that touched another would be one with it for Word."""
    last = parent.content[-1] if parent.content else None
    if last is None or (not isinstance(last, str) and last.name == "w:tbl"):
        bare_paragraph(parent)
    return child(parent, "w:tbl")


def _margins(properties: Element) -> None:
    margins = child(properties, "w:tblCellMar")
    for edge, points in (("top", 5), ("left", 0), ("bottom", 5), ("right", 12)):
        child(margins, f"w:{edge}", {"w:w": twips(points), "w:type": "dxa"})


def row(parent: Element, *, header: bool = False, whole: bool = True) -> Element:
    """A row that stays `whole`; a header row comes again on every page."""
    made = child(parent, "w:tr")
    if not (header or whole):
        return made
    properties = child(made, "w:trPr")
    if whole:
        child(properties, "w:cantSplit")
    if header:
        child(properties, "w:tblHeader")
    return made


def cell(parent: Element, width: float, *, middle: bool = True) -> Element:
    """A cell, its text on the middle or at the top of the row; it needs a paragraph at least."""
    made = child(parent, "w:tc")
    properties = child(made, "w:tcPr")
    child(properties, "w:tcW", {"w:w": twips(width), "w:type": "dxa"})
    if middle:
        child(properties, "w:vAlign", {"w:val": "center"})
    return made
