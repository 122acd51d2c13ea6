"""Key figures as a table: the value large, what it counts, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.docx.inlines import set_inlines
from presskit.writers.docx.ooxml.tables import cell, row, table
from presskit.writers.docx.ooxml.text import paragraph, run
from presskit.writers.docx.styles import COLUMN_TITLE, FIGURE_SOURCE, style_id

if TYPE_CHECKING:
    from presskit.document import Figure, Figures
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

_SHARES = (0.30, 0.38, 0.32)


def write_figures(body: Element, figures: Figures, story: Story) -> None:
    """Append a table with a header row and a row for each figure."""
    widths = [share * story.theme.page.measure for share in _SHARES]
    made = table(body, widths, _rule(story), ", ".join(figures.headings))
    header = row(made, header=True)
    for width, title in zip(widths, figures.headings, strict=True):
        run(paragraph(cell(header, width), COLUMN_TITLE), title)
    for figure in figures.items:
        _write_row(made, figure, widths, story)


def _write_row(made: Element, figure: Figure, widths: list[float], story: Story) -> None:
    parts = (figure.value, figure.label, figure.context)
    styles = (style_id(StyleName.FIGURE_VALUE), style_id(StyleName.FIGURE_LABEL), FIGURE_SOURCE)
    line = row(made)
    for part, style, width in zip(parts, styles, widths, strict=True):
        set_inlines(paragraph(cell(line, width), style), part, story)


def _rule(story: Story) -> str:
    return story.theme.colours.get("pale", story.theme.style(StyleName.CONTEXT).colour)
