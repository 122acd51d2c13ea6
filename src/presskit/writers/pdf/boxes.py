"""Blocks → rows: each kind of block by its own rule. What is a paragraph, a heading or a list is set here."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    Role,
    Table,
    Text,
)
from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.page_lengths import RULE_BESIDE
from presskit.writers.pdf.contents import contents_rows
from presskit.writers.pdf.figures import figures_rows
from presskit.writers.pdf.photos import photo_rows
from presskit.writers.pdf.quotations import quotation_rows
from presskit.writers.pdf.rows import Area, Bar, Row, Words, keep_together, total_height
from presskit.writers.pdf.setting import baseline
from presskit.writers.pdf.tables import table_rows

if TYPE_CHECKING:
    from presskit.document import Block, Inlines, Section
    from presskit.template.theme import Style
    from presskit.writers.pdf.rows import Mark
    from presskit.writers.pdf.setting import Frame, Setter
    from presskit.writers.pdf.structure import Element, Owner

OVERLINE_WIDTH, OVERLINE_HEIGHT, OVERLINE_GAP = 44.0, 3.0, 10.0
DASH_WIDTH, DASH_HEIGHT = 6.0, 0.8
UNPARTED = 0.45
"""So much of a page two wordings may each take to stand under their heading on one."""
_WHOLE = frozenset({Role.CHANGE})


def block_rows(  # noqa: PLR0911 — one a kind of block
    setter: Setter, block: Block, frame: Frame, parent: Element
) -> list[Row]:
    """The rows of a block within a column; its elements go into a parent."""
    match block:
        case Paragraph():
            return _paragraph_rows(setter, block, frame, parent)
        case Heading():
            return _heading_rows(setter, block, frame, parent)
        case Notice():
            return _notice_rows(setter, block, frame, parent)
        case Quotation():
            return quotation_rows(setter, block, frame, parent)
        case Listing():
            return _listing_rows(setter, block, frame, parent)
        case Table():
            return table_rows(setter, block, frame, parent)
        case Figures():
            return figures_rows(setter, block, frame, parent)
        case Photo() | Photos() | ContactSheet():
            return photo_rows(setter, block, frame, parent)
        case Contents():
            return contents_rows(setter, frame, parent)


def _paragraph_rows(setter: Setter, block: Paragraph, frame: Frame, parent: Element) -> list[Row]:
    """The rows of a paragraph; the title of the kit is a heading."""
    is_title = block.role is Role.TITLE
    element = heading_element(setter, block.children, 1, parent, block) if is_title else parent.add("P", block)
    rows = setter.paragraph(block.children, setter.theme.style(block.role), frame, element, even=is_title)
    if block.role in _WHOLE and total_height(rows) <= setter.height * UNPARTED:
        keep_together(rows)
    if block.held and rows:
        rows[-1].keeps = True
    return rows


def _notice_rows(setter: Setter, notice: Notice, frame: Frame, parent: Element) -> list[Row]:
    """The paragraphs of a notice along one rule, on one page where they fit."""
    element = parent.add("Div", notice)
    rows = [row for paragraph in notice.paragraphs for row in block_rows(setter, paragraph, frame, element)]
    rule = setter.theme.style(Role.NOTICE).rule
    bar = Bar(frame.x, RULE_BESIDE, setter.theme.colour(rule)) if rule else None
    for row in rows:
        row.bar = bar
    return keep_together(rows)


def title_rows(setter: Setter, section: Section, frame: Frame) -> list[Row]:
    """The rows of a section's title, under a short bar; empty for a section without one."""
    element = heading_element(setter, section.title, 1, setter.tree.here, section)
    return _headed(setter, section.title, setter.theme.style(StyleName.HEADING_1), frame, element, section.anchor)


def heading_element(setter: Setter, children: Inlines, level: int, parent: Element, source: object) -> Element:
    """The element of a heading; one without words is none."""
    return setter.tree.heading(parent, level, source) if plain(children) else parent.add("P", source)


def _heading_rows(setter: Setter, heading: Heading, frame: Frame, parent: Element) -> list[Row]:
    style = setter.theme.style(StyleName.HEADING_2 if heading.level == 2 else StyleName.HEADING_3)
    if parent is setter.tree.here:
        parent = setter.tree.section(heading.level)
    element = heading_element(setter, heading.children, heading.level, parent, heading)
    return _headed(setter, heading.children, style, frame, element, heading.anchor)


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


def _listing_rows(setter: Setter, listing: Listing, frame: Frame, parent: Element) -> list[Row]:
    style = setter.theme.style(StyleName.LIST)
    element = parent.add("L", listing)
    # No kind of numbering is called a dash (ISO 32000-1, table 347): a disc is the plainest mark there is.
    element.numbering = "Decimal" if listing.ordered else "Disc"
    rows: list[Row] = []
    for number, item in enumerate(listing.items, 1):
        of_item = element.add("LI")
        label, body = of_item.add("Lbl"), of_item.add("LBody")
        item_rows = [row for block in item for row in _item_rows(setter, block, style, frame, body)]
        if item_rows:
            mark = _label(setter, number if listing.ordered else None, style, frame, label)
            item_rows[0].marks.insert(0, mark)
        rows += item_rows
    return rows


def _item_rows(setter: Setter, block: Block, style: Style, frame: Frame, body: Element) -> list[Row]:
    if isinstance(block, Paragraph):
        return setter.paragraph(block.children, style, frame, body.add("P", block))
    return block_rows(setter, block, frame.indented(style.indent), body)


def _label(setter: Setter, number: int | None, style: Style, frame: Frame, label: Element) -> Mark:
    """A dash, as French lists have it, drawn and read as one; or a number."""
    if number is None:
        label.actual = "\u2013"
        colour = setter.theme.colour(style.colour)
        return Area(frame.x, style.leading / 2 + DASH_HEIGHT, DASH_WIDTH, DASH_HEIGHT, colour, label)
    (line,) = setter.lines((Text(f"{number}."),), style, frame.width, label)
    return Words(frame.x, baseline(style), line)
