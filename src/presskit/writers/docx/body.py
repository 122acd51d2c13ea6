"""The document's sections in the body, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Paragraph
from presskit.writers.docx.blocks import write_block
from presskit.writers.docx.inlines import set_inlines
from presskit.writers.docx.ooxml.text import IN_FLOW, Placement, paragraph
from presskit.writers.docx.styles import CONTENTS_TITLE, heading_style

if TYPE_CHECKING:
    from presskit.document import Section
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story


def write_body(body: Element, story: Story) -> None:
    """Append every section; each but the first starts a page where it says so."""
    for index, section in enumerate(story.document.sections):
        _write_section(body, section, story, first=index == 0)


def has_cover(story: Story) -> bool:
    """Whether the document begins with a cover, whose page has no running marks."""
    sections = story.document.sections
    return bool(sections) and sections[0].kind == "cover"


def _write_section(body: Element, section: Section, story: Story, *, first: bool) -> None:
    placement = _opening(section, story, first=first)
    blocks = section.blocks
    if section.title:
        _write_title(body, section, story, placement)
    elif blocks and isinstance(blocks[0], Paragraph):
        write_block(body, blocks[0], story, placement)
        blocks = blocks[1:]
    for block in blocks:
        write_block(body, block, story)


def _opening(section: Section, story: Story, *, first: bool) -> Placement:
    if not first:
        return Placement(starts_page=True) if section.starts_page else IN_FLOW
    if has_cover(story):
        return Placement(space_before=max(0, story.theme.cover.text_top - story.theme.page.top))
    return IN_FLOW


def _write_title(body: Element, section: Section, story: Story, placement: Placement) -> None:
    style = CONTENTS_TITLE if section.kind == "contents" else heading_style(1, in_contents=True)
    made = paragraph(body, style, placement)
    with story.bookmark(made, section.anchor):
        set_inlines(made, section.title, story)
