"""How a hard document is made: a cover, a contents page, and what is hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from tests.writers import sample

from presskit.document import Document, Paragraph, Quotation, Section, Text

if TYPE_CHECKING:
    from presskit.document import Block, Inlines

WORDS = (
    "Où l’œil naïf voit un hameau, Zoé bâtit dès l’aube, à vingt kilomètres, son çà et là de quinze ateliers ; joie ! "
)
NBSP, NARROW = "\u00a0", "\u202f"


def text(characters: str) -> Inlines:
    return (Text(characters),)


def paragraph(characters: str) -> Paragraph:
    return Paragraph(text(characters))


def section(title: str, anchor: str, *blocks: Block, kind: str = "release", starts_page: bool = True) -> Section:
    return Section(kind, text(title) if title else (), anchor, blocks, starts_page)


def kit(*blocks: Block) -> Document:
    """Some blocks in one titled section, behind cover and contents."""
    return sample.document(sample.cover(), sample.contents(), section("Communiqué de presse", "communique", *blocks))


def bare(*blocks: Block) -> Document:
    """Some blocks in one section and nothing else."""
    return sample.document(section("Communiqué", "communique", *blocks))


def said(words: str, name: str, *, attributed: bool = True) -> Quotation:
    """A statement as a block, with who said it and where."""
    who = text("Camille Durand, présidente") if attributed else ()
    return Quotation(((sample.quote(name, words),),), who, text(sample.SOURCE), name, f"propos-{name}")


def titled(title: str, document: Document) -> Document:
    return replace(document, title=title)
