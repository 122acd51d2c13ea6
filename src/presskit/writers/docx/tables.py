"""Tables: a header row that comes again on every page, rows that stay whole, key figures among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.docx.inlines import UPRIGHT, set_inlines
from presskit.writers.docx.ooxml.tables import cell, row, table
from presskit.writers.docx.ooxml.text import PLAIN, Look, Placement, paragraph
from presskit.writers.docx.styles import COLUMN_TITLE, rule_colour, style_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presskit.document import Figures, Inlines, Table
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

_FIGURE_STYLES = (StyleName.FIGURE_VALUE, StyleName.FIGURE_LABEL, StyleName.FIGURE_CONTEXT)
# So few rows are kept on one page; of more, none is left alone at the end of one or the top of the next.
_TOGETHER = 4
# A letter takes about so much of its size, in a line of words that are not cut.
_LETTER = 0.6
# A bold digit takes about so much of its size, in the wider fonts that stand in where the template's is missing.
_DIGIT = 0.68


def write_table(body: Element, block: Table, story: Story) -> None:
    """Append a table whose cells have one style."""
    looks = [PLAIN for _ in block.columns]
    if block.row_headers and looks:
        looks[0] = Look(bold=True)
    _write(body, block, story, [StyleName.FIGURE_LABEL for _ in block.columns], looks)


def write_figures(body: Element, figures: Figures, story: Story) -> None:
    """Append key figures, a row each, the values large."""
    if not figures.items:
        return
    block = figures.as_table()
    value = _value_look(figures, story, _widths(block, story)[0])
    styles = _FIGURE_STYLES[: len(block.columns)]
    _write(body, block, story, styles, (value, *(PLAIN for _ in styles[1:])))


def _write(body: Element, block: Table, story: Story, styles: Sequence[StyleName], looks: Sequence[Look]) -> None:
    if not block.columns:
        return
    widths = _widths(block, story)
    title = ", ".join(plain(column.title) for column in block.columns)
    made = table(body, widths, rule_colour(story.theme), title, row_headers=block.row_headers)
    header = row(made, header=True, whole=_fits([column.title for column in block.columns], styles, widths, story))
    for width, column in zip(widths, block.columns, strict=True):
        set_inlines(paragraph(cell(header, width), COLUMN_TITLE), column.title, story)
    last = len(block.rows) - 1
    for index, cells in enumerate(block.rows):
        held = index < last and (last < _TOGETHER or index in (0, last - 1))
        line = row(made, whole=_fits(cells, styles, widths, story))
        _write_row(line, zip(cells, styles, widths, looks, strict=True), story, Placement(keep_next=held))


def _fits(cells: Sequence[Inlines], styles: Sequence[StyleName], widths: Sequence[float], story: Story) -> bool:
    """Whether a row is surely no taller than a page: LibreOffice leaves out the rest of one that is and may not split.

    Nothing is measured here, so that what may fill half a page may split.
    """
    looks = (story.theme.style(name) for name in styles)
    taken = (
        len(plain(cell)) * style.size * _LETTER / max(width - 12, 1) * style.leading
        for cell, style, width in zip(cells, looks, widths, strict=True)
    )
    return max(taken, default=0) < story.theme.page.depth / 2


def _write_row(
    line: Element, cells: Iterable[tuple[Inlines, StyleName, float, Look]], story: Story, placement: Placement
) -> None:
    for inlines, style, width, look in cells:
        set_inlines(paragraph(cell(line, width), style_id(style), placement), inlines, story, UPRIGHT, look)


def _widths(block: Table, story: Story) -> list[float]:
    shares = sum(column.share for column in block.columns)
    return [column.share / shares * story.measure for column in block.columns]


def _value_look(figures: Figures, story: Story, width: float) -> Look:
    """One size for all values, small enough for the longest to stand on one line, as far as one can tell unmeasured."""
    size = story.theme.style(StyleName.FIGURE_VALUE).size
    longest = max((len(plain(figure.value)) for figure in figures.items), default=0)
    fitting = (width - 12) / (longest * _DIGIT) if longest else size
    return PLAIN if fitting >= size else Look(size=max(story.theme.style(StyleName.BODY).size, fitting))
