"""Blocks as paragraphs, tables and pictures, each appended to the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.document import (
    ContactSheet,
    Contents,
    Figures,
    Heading,
    Listing,
    Notice,
    Paragraph,
    Photo,
    Photos,
    Quotation,
    Table,
)
from presskit.template.theme import StyleName
from presskit.writers.docx import contents, pictures, tables
from presskit.writers.docx.inlines import UPRIGHT, ground_of, set_inlines
from presskit.writers.docx.ooxml.text import IN_FLOW, Placement, paragraph
from presskit.writers.docx.styles import LIST_CONTINUED, QUOTATION_SOURCE, heading_style, style_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presskit.document import Block, Inlines
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

_BULLETS = 1
_QUOTATION, _ATTRIBUTION = style_id(StyleName.QUOTATION), style_id(StyleName.ATTRIBUTION)
_HELD = Placement(keep_next=True)


def write_block(body: Element, block: Block, story: Story, placement: Placement = IN_FLOW) -> None:
    """Append a block. `placement` falls on its first paragraph, where it has one of its own."""
    match block:
        case Heading(level, children, anchor, in_contents):
            made = paragraph(body, heading_style(level, in_contents=in_contents), placement)
            with story.bookmark(made, anchor):
                set_inlines(made, children, story)
        case Paragraph(children, role, held=held):
            at = replace(placement, keep_next=True) if held else placement
            _write_paragraph(body, children, StyleName(role), story, at)
        case Notice(paragraphs):
            _write_notice(body, paragraphs, story, placement)
        case Quotation():
            _write_quotation(body, block, story)
        case Listing():
            _write_listing(body, block, story, 0)
        case Table():
            tables.write_table(body, block, story)
        case Figures():
            tables.write_figures(body, block, story)
        case Photo() | Photos() | ContactSheet():
            pictures.write_photos(body, block, story)
        case Contents():
            contents.write_contents(body, story)


def _write_paragraph(
    body: Element, children: Inlines, name: StyleName, story: Story, placement: Placement = IN_FLOW
) -> None:
    made = paragraph(body, style_id(name), placement)
    set_inlines(made, children, story, ground_of(story.theme, name))


def _write_notice(body: Element, paragraphs: Iterable[Paragraph], story: Story, placement: Placement) -> None:
    for inner in paragraphs:
        write_block(body, inner, story, placement)
        placement = IN_FLOW


def _write_quotation(body: Element, quotation: Quotation, story: Story) -> None:
    """The words, then who said them, then where and when: held together, and the last of them to nothing."""
    ground = ground_of(story.theme, StyleName.QUOTATION)
    parts = [(_QUOTATION, inlines, ground) for inlines in quotation.paragraphs]
    parts += [(_ATTRIBUTION, quotation.attribution, UPRIGHT), (QUOTATION_SOURCE, quotation.context, UPRIGHT)]
    parts = [part for part in parts if part[1]]
    last = Placement(keep_next=False, space_after=story.theme.style(StyleName.CONTEXT).after)
    for index, (style, inlines, on) in enumerate(parts, 1):
        made = paragraph(body, style, last if index == len(parts) else _HELD)
        with story.bookmark(made, quotation.anchor if index == 1 else ""):
            set_inlines(made, inlines, story, on)


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
