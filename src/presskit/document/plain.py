"""The text of a document as a reader sees it, without layout: what every format must hold, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document.blocks import (
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
from presskit.document.inlines import Abbreviation, LineBreak, Quote, Superscript, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.document.blocks import Block
    from presskit.document.inlines import Inline, Inlines
    from presskit.document.whole import Document, Section


def plain(inlines: Inlines) -> str:
    """The characters of some inlines, in order; a line break is a newline."""
    return "".join(_characters(inline) for inline in inlines)


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text) | Superscript(text) | Abbreviation(text):
            return text
        case LineBreak():
            return "\n"
        case Quote(opening, children, closing):
            return opening + plain(children) + closing
        case _:
            return plain(inline.children)


def section_lines(section: Section) -> Iterator[str]:
    """The paragraphs of a section as plain text: its title, then every block; contents and pictures have none."""
    if section.title:
        yield plain(section.title)
    for block in section.blocks:
        yield from block_lines(block)


def block_lines(block: Block) -> Iterator[str]:
    """The paragraphs of a block as plain text."""
    match block:
        case Heading(_, children) | Paragraph(children):
            yield plain(children)
        case Quotation(paragraphs, attribution, context):
            yield from (plain(inlines) for inlines in (*paragraphs, attribution, context) if inlines)
        case Notice(paragraphs):
            yield from (plain(paragraph.children) for paragraph in paragraphs)
        case Listing(items):
            yield from (line for item in items for inner in item for line in block_lines(inner))
        case Table(columns, rows):
            titles = tuple(column.title for column in columns)
            yield from (plain(cell) for row in (titles, *rows) for cell in row if cell)
        case Figures(items):
            yield from (plain(part) for item in items for part in (item.value, item.label, item.context) if part)
        case Photo(legend=legend):
            yield from (plain(paragraph.children) for paragraph in legend)
        case Photos(items) | ContactSheet(items):
            yield from (line for photo in items for line in block_lines(photo))
        case Contents():
            return


def document_lines(document: Document) -> Iterator[str]:
    """Every paragraph of the document as plain text, in reading order, running marks aside."""
    for section in document.sections:
        yield from section_lines(section)
