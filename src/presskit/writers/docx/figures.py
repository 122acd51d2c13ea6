"""Key figures as a table: the value large, what it counts, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.docx.inlines import UPRIGHT, set_inlines
from presskit.writers.docx.ooxml.tables import cell, row, table
from presskit.writers.docx.ooxml.text import PLAIN, Look, Placement, paragraph, run
from presskit.writers.docx.styles import COLUMN_TITLE, rule_colour, style_id

if TYPE_CHECKING:
    from presskit.document import Figure, Figures
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

_SHARES = (0.38, 0.36, 0.26)
_STYLES = tuple(map(style_id, (StyleName.FIGURE_VALUE, StyleName.FIGURE_LABEL, StyleName.FIGURE_CONTEXT)))
# So few figures are kept on one page; of more, no row is left alone at the end of one or the top of the next.
_TOGETHER = 4
# A bold digit takes about so much of its size, in the wider fonts that stand in where the template's is missing.
_DIGIT = 0.68


def write_figures(body: Element, figures: Figures, story: Story) -> None:
    """Append a table with a header row and a row for each figure."""
    widths = [share * story.theme.page.measure for share in _SHARES]
    made = table(body, widths, rule_colour(story.theme), ", ".join(figures.headings))
    header = row(made, header=True)
    for width, title in zip(widths, figures.headings, strict=True):
        run(paragraph(cell(header, width), COLUMN_TITLE), title)
    value = _value_look(figures, story, widths[0])
    last = len(figures.items) - 1
    for index, figure in enumerate(figures.items):
        held = index < last and (last < _TOGETHER or index in (0, last - 1))
        _write_row(row(made), figure, widths, story, Placement(keep_next=held), value)


def _write_row(
    line: Element, figure: Figure, widths: list[float], story: Story, placement: Placement, value: Look
) -> None:
    parts = (figure.value, figure.label, figure.context)
    for part, style, width, look in zip(parts, _STYLES, widths, (value, PLAIN, PLAIN), strict=True):
        set_inlines(paragraph(cell(line, width), style, placement), part, story, UPRIGHT, look)


def _value_look(figures: Figures, story: Story, width: float) -> Look:
    """One size for all values, small enough for the longest to stand on one line, as far as one can tell unmeasured."""
    size = story.theme.style(StyleName.FIGURE_VALUE).size
    longest = max((len(plain(figure.value)) for figure in figures.items), default=0)
    fitting = (width - 12) / (longest * _DIGIT) if longest else size
    return PLAIN if fitting >= size else Look(size=max(story.theme.style(StyleName.BODY).size, fitting))
