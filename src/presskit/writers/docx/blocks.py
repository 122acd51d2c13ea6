"""Blocks as paragraphs, tables and pictures, each appended to the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Contents, Figures, Heading, Listing, Paragraph, Photo, Quotation
from presskit.template.theme import StyleName
from presskit.writers.docx import contents, figures, pictures
from presskit.writers.docx.inlines import Ground, set_inlines
from presskit.writers.docx.ooxml.text import IN_FLOW, Placement, paragraph
from presskit.writers.docx.styles import LIST_CONTINUED, heading_style, style_id

if TYPE_CHECKING:
    from presskit.document import Block, Inlines
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

_BULLETS = 1


def write_block(body: Element, block: Block, story: Story, placement: Placement = IN_FLOW) -> None:
    """Append a block. `placement` falls on its first paragraph, where it has one of its own."""
    match block:
        case Heading(level, children, anchor, in_contents):
            made = paragraph(body, heading_style(level, in_contents=in_contents), placement)
            with story.bookmark(made, anchor):
                set_inlines(made, children, story)
        case Paragraph(children, role):
            _write_paragraph(body, children, StyleName(role), story, placement)
        case Quotation():
            _write_quotation(body, block, story)
        case Listing():
            _write_listing(body, block, story, 0)
        case Figures():
            figures.write_figures(body, block, story)
        case Photo():
            pictures.write_photo(body, block, story)
        case Contents():
            contents.write_contents(body, story)


def _write_paragraph(
    body: Element, children: Inlines, name: StyleName, story: Story, placement: Placement = IN_FLOW
) -> None:
    made = paragraph(body, style_id(name), placement)
    set_inlines(made, children, story, Ground(italic=story.theme.style(name).italic))


def _write_quotation(body: Element, quotation: Quotation, story: Story) -> None:
    """The words, then who said them, then where and when: held together, and the last of them to nothing."""
    parts = [(StyleName.QUOTATION, inlines) for inlines in quotation.paragraphs]
    parts += [(StyleName.ATTRIBUTION, quotation.attribution), (StyleName.CONTEXT, quotation.context)]
    parts = [(name, inlines) for name, inlines in parts if inlines]
    for index, (name, inlines) in enumerate(parts):
        made = paragraph(body, style_id(name), Placement(keep_next=index < len(parts) - 1))
        with story.bookmark(made, quotation.anchor if index == 0 else ""):
            set_inlines(made, inlines, story, Ground(italic=story.theme.style(name).italic))


def _write_listing(body: Element, listing: Listing, story: Story, level: int) -> None:
    number = story.next_ordered_list() if listing.ordered else _BULLETS
    for item in listing.items:
        placement = Placement(numbering=(number, level))
        for block in item:
            if isinstance(block, Listing):
                _write_listing(body, block, story, min(level + 1, 8))
            elif isinstance(block, Paragraph):
                _write_item_paragraph(body, block, story, placement)
                placement = IN_FLOW
            else:
                write_block(body, block, story)


def _write_item_paragraph(body: Element, block: Paragraph, story: Story, placement: Placement) -> None:
    style = style_id(StyleName.LIST) if placement is not IN_FLOW else LIST_CONTINUED
    set_inlines(paragraph(body, style, placement), block.children, story)
