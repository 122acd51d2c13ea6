"""Key figures: large numbers, each with what it counts and where it comes from, in a grid or in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.pdf.rows import Area, Row, Words
from presskit.writers.pdf.setting import Frame, baseline, place
from presskit.writers.pdf.tables import Column, column_frames, rows_in, scale_to_fit

if TYPE_CHECKING:
    from presskit.document import Figures
    from presskit.document.blocks import Figure
    from presskit.writers.pdf.rows import Mark
    from presskit.writers.pdf.setting import Setter
    from presskit.writers.pdf.structure import Element

GUTTER = 20.0
HEAD = 9.0  # from the rule above a cell to its number
ROW_GAP = 18.0
LARGEST_IN_TABLE = 0.75
STYLES = (StyleName.FIGURE_VALUE, StyleName.FIGURE_LABEL, StyleName.FIGURE_CONTEXT)


def figures_rows(setter: Setter, figures: Figures, frame: Frame, parent: Element) -> list[Row]:
    """The rows of the figures, in the form that the theme gives them."""
    if not figures.items:
        return []
    form = _table_rows if setter.theme.figures == "table" else _grid_rows
    return form(setter, figures, frame, parent)


def _table_rows(setter: Setter, figures: Figures, frame: Frame, parent: Element) -> list[Row]:
    table = figures.as_table()
    styles = map(setter.theme.style, STYLES)
    columns = [Column(column, style) for column, style in zip(column_frames(table, frame), styles, strict=False)]
    values, width = [item.value for item in figures.items], columns[0].frame.width
    scale = scale_to_fit(setter, values, columns[0].style, width, LARGEST_IN_TABLE)
    columns[0] = columns[0]._replace(scale=scale)
    return rows_in(setter, table, columns, parent)


def _grid_rows(setter: Setter, figures: Figures, frame: Frame, parent: Element) -> list[Row]:
    """Rows of two or three, in reading order: a list, since a figure's place in the grid means nothing."""
    element = parent.add("L", figures)
    count = _columns(len(figures.items))
    width = (frame.width - GUTTER * (count - 1)) / count
    columns = [Frame(frame.x + position * (width + GUTTER), width) for position in range(count)]
    values = [figure.value for figure in figures.items]
    scale = scale_to_fit(setter, values, setter.theme.style(StyleName.FIGURE_VALUE), width)
    starts = range(0, len(figures.items), count)
    rows = [_row(setter, figures.items[start : start + count], columns, scale, element) for start in starts]
    for row in rows:
        row.after = ROW_GAP
    return rows


def _columns(items: int) -> int:
    return items if items < 3 else 2 if items == 4 else 3


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
