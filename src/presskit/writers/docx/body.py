"""The document's sections in the body, in order."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.document import Heading, Paragraph, Role
from presskit.template.theme import StyleName
from presskit.writers.docx.blocks import write_block
from presskit.writers.docx.cover import write_cover
from presskit.writers.docx.flows import Flows
from presskit.writers.docx.inlines import set_inlines
from presskit.writers.docx.ooxml.sections import Flow
from presskit.writers.docx.ooxml.text import IN_FLOW, Placement, paragraph
from presskit.writers.docx.styles import CONTENTS_TITLE, heading_style
from presskit.writers.page_lengths import SECTION_GAP

if TYPE_CHECKING:
    from presskit.document import Block, Section
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story


def write_body(body: Element, story: Story) -> Flows:
    """Append every section; each but the first starts a page where it says so. The flows are still to be ended."""
    flows = Flows(body, story)
    above: Section | None = None
    for section in story.document.sections:
        if above is None and has_cover(story):
            write_cover(body, section, story)
        else:
            _write_section(body, section, story, flows, above)
        above = section
    return flows


def has_cover(story: Story) -> bool:
    """Whether the document begins with a cover, whose page has no running marks."""
    sections = story.document.sections
    return bool(sections) and sections[0].kind == "cover"


def _write_section(body: Element, section: Section, story: Story, flows: Flows, above: Section | None) -> None:
    placement, columns = _opening(section, story, flows, above), story.theme.columns_of(section.kind)
    if section.title:
        _write_title(body, section, story, placement)
        placement = IN_FLOW
    if section.blocks and columns > 1:
        flows.begin(Flow("continuous", columns, story.theme.gutter))
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        write_block(body, block, story, replace(placement, keep_next=_held(block, following, story)))
        placement = IN_FLOW


def _held(block: Block, following: Block | None, story: Story) -> bool | None:
    """Whether a paragraph stays with what follows it; None where its style decides.

    Reported speech stays with its source. What a style holds to the next paragraph it does not hold to a heading: of a
    chain of names and functions longer than a page, LibreOffice would hold nothing at all.
    """
    if not isinstance(block, Paragraph):
        return None
    if isinstance(following, Paragraph) and (block.role, following.role) == (Role.REPORTED, Role.CONTEXT):
        return True
    ends = following is None or isinstance(following, Heading)
    return False if ends and story.theme.style(block.role).keep_with_next else None


def _opening(section: Section, story: Story, flows: Flows, above: Section | None) -> Placement:
    """Where a section of the kit starts.

    What stands apart is a section of the file, which can be turned or printed by itself. A title above columns starts
    a page: it stands in another section of the file than they do, and no word processor would keep it with them.
    """
    if above is None:
        return IN_FLOW
    if section.apart or above.apart or story.theme.columns_of(section.kind) > 1:
        flows.begin(Flow("nextPage"))
        return IN_FLOW
    if flows.columns > 1:
        flows.begin(Flow("continuous"))
    if section.starts_page:
        return Placement(starts_page=True)
    if not section.title:
        return IN_FLOW
    return Placement(space_before=SECTION_GAP + story.theme.style(StyleName.HEADING_1).before)


def _write_title(body: Element, section: Section, story: Story, placement: Placement) -> None:
    style = CONTENTS_TITLE if section.kind == "contents" else heading_style(1, in_contents=True)
    made = paragraph(body, style, placement)
    with story.bookmark(made, section.anchor):
        set_inlines(made, section.title, story)
