"""Key figures as a grid: two or three columns of large numbers, each with what it counts and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.pdf.flow import flow
from presskit.writers.pdf.rows import Area, Row, Words
from presskit.writers.pdf.setting import Frame, baseline, place

if TYPE_CHECKING:
    from presskit.document import Figures
    from presskit.document.blocks import Figure
    from presskit.writers.pdf.rows import Mark
    from presskit.writers.pdf.setting import Setter
    from presskit.writers.pdf.structure import Element

GUTTER = 20.0
HEAD = 9.0  # from the rule above a cell to its number
ROW_GAP = 18.0
SMALLEST = 0.5


def figures_rows(setter: Setter, figures: Figures, frame: Frame, parent: Element) -> list[Row]:
    """The rows of the grid, in reading order: a list, since a figure's place in the grid means nothing."""
    if not figures.items:
        return []
    element = parent.add("L", figures)
    count = _columns(len(figures.items))
    width = (frame.width - GUTTER * (count - 1)) / count
    columns = [Frame(frame.x + position * (width + GUTTER), width) for position in range(count)]
    scale = _scale(setter, figures, width)
    starts = range(0, len(figures.items), count)
    rows = [_row(setter, figures.items[start : start + count], columns, scale, element) for start in starts]
    for row in rows:
        row.after = ROW_GAP
    return rows


def _columns(items: int) -> int:
    return items if items < 3 else 2 if items == 4 else 3


def _scale(setter: Setter, figures: Figures, width: float) -> float:
    """One size for all numbers, small enough for the longest to stand on one line."""
    style = setter.theme.style(StyleName.FIGURE_VALUE)
    widths = (
        sum(bit.fragment.width + bit.fragment.look.space for bit in flow(figure.value, setter.looks, style))
        for figure in figures.items
    )
    longest = max(widths, default=0)
    return max(SMALLEST, min(1.0, width / longest)) if longest else 1.0


def _row(setter: Setter, items: tuple[Figure, ...], columns: list[Frame], scale: float, element: Element) -> Row:
    row = Row(0)
    for figure, column in zip(items, columns, strict=False):
        body = element.add("LI", figure).add("LBody")
        marks, height = _cell(setter, figure, column, scale, body)
        row.marks += marks
        row.height = max(row.height, height)
    return row


def _cell(setter: Setter, figure: Figure, column: Frame, scale: float, body: Element) -> tuple[list[Mark], float]:
    """The marks of one figure under its rule, and their height."""
    theme = setter.theme
    value = theme.style(StyleName.FIGURE_VALUE)
    marks: list[Mark] = [Area(column.x, 0, column.width, 0.75, theme.colour(value.rule or value.colour))]
    down = HEAD
    for line in setter.lines(figure.value, value, column.width, body.add("P"), scale=scale):
        marks.append(Words(column.x, down + baseline(value, scale), line))
        down += value.leading * scale
    for inlines, name in ((figure.label, StyleName.FIGURE_LABEL), (figure.context, StyleName.FIGURE_CONTEXT)):
        style = theme.style(name)
        lines = setter.lines(inlines, style, column.width, body.add("P"))
        marks += (place(line, style, column, down + at * style.leading) for at, line in enumerate(lines))
        down += style.leading * len(lines) + style.after
    return marks, down
