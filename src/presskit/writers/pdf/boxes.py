"""Blocks → rows: each kind of block by its own rule. What is a paragraph, a heading or a list is set here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Contents, Figures, Heading, Listing, Paragraph, Photo, Quotation, Text
from presskit.template.theme import StyleName
from presskit.writers.pdf.contents import contents_rows
from presskit.writers.pdf.figures import figures_rows
from presskit.writers.pdf.photos import photo_rows
from presskit.writers.pdf.quotations import quotation_rows
from presskit.writers.pdf.rows import Area, Row, Words
from presskit.writers.pdf.setting import baseline

if TYPE_CHECKING:
    from presskit.document import Block, Inlines, Section
    from presskit.template.theme import Style
    from presskit.writers.pdf.rows import Owner
    from presskit.writers.pdf.setting import Frame, Setter

OVERLINE_WIDTH, OVERLINE_HEIGHT, OVERLINE_GAP = 44.0, 3.0, 10.0
DASH_WIDTH, DASH_HEIGHT = 6.0, 0.8


def block_rows(setter: Setter, block: Block, frame: Frame) -> list[Row]:  # noqa: PLR0911 — one a kind of block
    """The rows of a block within a column."""
    match block:
        case Paragraph(children, role):
            return setter.paragraph(children, setter.theme.style(role), frame, block, even=role == "title")
        case Heading():
            return _heading_rows(setter, block, frame)
        case Quotation():
            return quotation_rows(setter, block, frame)
        case Listing():
            return _listing_rows(setter, block, frame)
        case Figures():
            return figures_rows(setter, block, frame)
        case Photo():
            return photo_rows(setter, block, frame)
        case Contents():
            return contents_rows(setter, frame)


def title_rows(setter: Setter, section: Section, frame: Frame) -> list[Row]:
    """The rows of a section's title, under a short bar; empty for a section without one."""
    return _headed(setter, section.title, setter.theme.style(StyleName.HEADING_1), frame, section, section.anchor)


def _heading_rows(setter: Setter, heading: Heading, frame: Frame) -> list[Row]:
    style = setter.theme.style(StyleName.HEADING_2 if heading.level == 2 else StyleName.HEADING_3)
    return _headed(setter, heading.children, style, frame, heading, heading.anchor)


def _headed(setter: Setter, children: Inlines, style: Style, frame: Frame, owner: Owner, anchor: str) -> list[Row]:
    rows = setter.paragraph(children, style, frame, owner, even=True)
    for row in rows:
        row.keeps = True
    if rows and style.overline:
        colour = setter.theme.colour(style.overline)
        bar = Area(frame.x + style.indent, 0, OVERLINE_WIDTH, OVERLINE_HEIGHT, colour)
        rows.insert(0, Row(OVERLINE_HEIGHT, [bar], before=style.before, after=OVERLINE_GAP, keeps=True))
        rows[1].before = 0
    if rows:
        rows[0].anchors = (anchor,)
    return rows


def _listing_rows(setter: Setter, listing: Listing, frame: Frame) -> list[Row]:
    style = setter.theme.style(StyleName.LIST)
    rows: list[Row] = []
    for number, item in enumerate(listing.items, 1):
        item_rows = [row for block in item for row in _item_rows(setter, block, style, frame)]
        if item_rows:
            _label(setter, item_rows[0], number if listing.ordered else None, style, frame)
        rows += item_rows
    return rows


def _item_rows(setter: Setter, block: Block, style: Style, frame: Frame) -> list[Row]:
    if isinstance(block, Paragraph):
        return setter.paragraph(block.children, style, frame, block)
    return block_rows(setter, block, frame.indented(style.indent))


def _label(setter: Setter, row: Row, number: int | None, style: Style, frame: Frame) -> None:
    """A dash, as French lists have it, or a number."""
    if number is None:
        down = style.leading / 2 + DASH_HEIGHT
        row.marks.insert(0, Area(frame.x, down, DASH_WIDTH, DASH_HEIGHT, setter.theme.colour(style.colour)))
        return
    (line,) = setter.lines((Text(f"{number}."),), style, frame.width)
    row.marks.insert(0, Words(frame.x, baseline(style), line, None))
