"""What stands on every page: banner, running title, edition and page number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.docx.inlines import ground_of, set_inlines
from presskit.writers.docx.ooxml.parts import footer, header
from presskit.writers.docx.ooxml.text import IN_FLOW, Placement, field, paragraph, run, tab
from presskit.writers.docx.styles import style_id
from presskit.writers.page_lengths import BANNER_PADDING, FOOTER_GAP, FOOTER_PADDING, HEADER_GAP

if TYPE_CHECKING:
    from presskit.template.theme import Theme
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def running_header(story: Story) -> Element:
    """The header of every page but the cover: the banner at the edge of the sheet, then the running title."""
    made = header()
    running = story.document.running
    strip = write_banner(made, story) if running.banner else 0
    line = paragraph(made, style_id(StyleName.HEADER), Placement(space_before=_header_top(story.theme) - strip))
    set_inlines(line, running.header, story, ground_of(story.theme, StyleName.HEADER))
    return made


def write_banner(parent: Element, story: Story, placement: Placement = IN_FLOW) -> float:
    """Append the banner to a header; the height of its strip, on one line."""
    line = paragraph(parent, style_id(StyleName.BANNER), placement)
    set_inlines(line, story.document.running.banner, story, ground_of(story.theme, StyleName.BANNER))
    return story.theme.style(StyleName.BANNER).leading + 2 * BANNER_PADDING


def running_footer(story: Story, style: str = style_id(StyleName.FOOTER)) -> Element:
    """The footer of every page but the cover: the running text, and the page number at the right."""
    made = footer()
    write_footer_line(made, style, story)
    return made


def write_footer_line(parent: Element, style: str, story: Story, *, numbered: bool = True) -> None:
    """Append to a footer the running text and, where it is `numbered`, the page number at the right."""
    line = paragraph(parent, style)
    set_inlines(line, story.document.running.footer, story, ground_of(story.theme, StyleName.FOOTER))
    if not numbered:
        return
    tab(line)
    for part in re.split(r"(\{pages?\})", story.document.running.page):
        if part in _FIELDS:
            field(line, _FIELDS[part], "1")
        elif part:
            run(line, part)


def footer_distance(theme: Theme) -> float:
    """From the edge of the sheet to the foot of the footer."""
    leading = theme.style(StyleName.FOOTER).leading
    return max(0, theme.page.bottom - FOOTER_GAP - FOOTER_PADDING - leading)


def _header_top(theme: Theme) -> float:
    return max(0, theme.page.top - HEADER_GAP - theme.style(StyleName.HEADER).leading)
