"""What stands on every page: running title, edition, page number, banner; and the band of the cover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.docx.ooxml.drawing import Drawn, band
from presskit.writers.docx.ooxml.parts import footer, header
from presskit.writers.docx.ooxml.text import PLAIN, Look, field, paragraph, run, tab
from presskit.writers.docx.styles import style_id

if TYPE_CHECKING:
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def running_header(story: Story) -> Element:
    """The header of every page but the cover: the running title, and the banner under it."""
    made = header()
    running = story.document.running
    _line(made, StyleName.HEADER, running.header)
    if running.banner:
        _line(made, StyleName.BANNER, running.banner)
    return made


def running_footer(story: Story) -> Element:
    """The footer of every page but the cover: the running text, and the page number at the right."""
    made = footer()
    line = _line(made, StyleName.FOOTER, story.document.running.footer)
    tab(line)
    for part in re.split(r"(\{pages?\})", story.document.running.page):
        if part in _FIELDS:
            field(line, _FIELDS[part], "1")
        elif part:
            run(line, part)
    return made


def cover_header(story: Story) -> Element:
    """The header of the cover: its band of colour, and the banner on it."""
    made = header()
    page, cover = story.theme.page, story.theme.cover
    line = paragraph(made, style_id(StyleName.BANNER))
    if cover.band_height:
        drawn = Drawn(story.next_drawing(), "Bandeau", "", page.width, cover.band_height)
        band(line, drawn, story.theme.colour(cover.band))
    if story.document.running.banner:
        run(line, story.document.running.banner, _on_band(story))
    return made


def cover_footer() -> Element:
    """The footer of the cover: nothing."""
    made = footer()
    paragraph(made, style_id(StyleName.FOOTER))
    return made


def _on_band(story: Story) -> Look:
    return Look(colour=story.theme.colours.get("paper", "#ffffff")) if story.theme.cover.band_height else PLAIN


def _line(parent: Element, name: StyleName, text: str) -> Element:
    made = paragraph(parent, style_id(name))
    if text:
        run(made, text)
    return made
