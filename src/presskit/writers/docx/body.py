"""The document's sections in the body, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.docx.blocks import write_block
from presskit.writers.docx.cover import write_cover
from presskit.writers.docx.inlines import set_inlines
from presskit.writers.docx.ooxml.text import IN_FLOW, Placement, paragraph
from presskit.writers.docx.styles import CONTENTS_TITLE, heading_style

if TYPE_CHECKING:
    from presskit.document import Section
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

# White above the title of a section that goes on where the last one ended.
_SECTION_GAP = 30.0


def write_body(body: Element, story: Story) -> None:
    """Append every section; each but the first starts a page where it says so."""
    for index, section in enumerate(story.document.sections):
        _write_section(body, section, story, first=index == 0)


def has_cover(story: Story) -> bool:
    """Whether the document begins with a cover, whose page has no running marks."""
    sections = story.document.sections
    return bool(sections) and sections[0].kind == "cover"


def _write_section(body: Element, section: Section, story: Story, *, first: bool) -> None:
    if first and has_cover(story):
        write_cover(body, section, story)
        return
    placement = _opening(section, first=first)
    if section.title:
        _write_title(body, section, story, placement)
        placement = IN_FLOW
    for block in section.blocks:
        write_block(body, block, story, placement)
        placement = IN_FLOW


def _opening(section: Section, *, first: bool) -> Placement:
    if section.starts_page and not first:
        return Placement(starts_page=True)
    return IN_FLOW if first or not section.title else Placement(space_before=_SECTION_GAP)


def _write_title(body: Element, section: Section, story: Story, placement: Placement) -> None:
    style = CONTENTS_TITLE if section.kind == "contents" else heading_style(1, in_contents=True)
    made = paragraph(body, style, placement)
    with story.bookmark(made, section.anchor):
        set_inlines(made, section.title, story)
