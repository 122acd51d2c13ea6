"""The document as a whole: its identity, its running marks, its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.document.blocks import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from presskit.document.blocks import Block
    from presskit.document.inlines import Inlines


class Section(Struct, frozen=True):
    """A part of the kit. `kind` is its name in the file, one of `section_kinds`.

    `title` is empty for the cover, which has no heading of its own. One that stands `apart` is used by itself too:
    where a format has sections of pages, which can be turned or printed by themselves, it is one.
    """

    kind: str
    title: Inlines
    anchor: str
    blocks: tuple[Block, ...]
    starts_page: bool = True
    apart: bool = False


class Running(Struct, frozen=True):
    """What stands on every page but the cover.

    `banner` (embargo, draft) stands on the cover too. `page` is « {page}/{pages} », plain text with both in braces.
    """

    header: Inlines
    footer: Inlines
    banner: Inlines = ()
    page: str = "{page}/{pages}"


class Entry(Struct, frozen=True):
    """One line of the contents: level 1 for a section, 2 and more for a heading in it."""

    level: int
    children: Inlines
    anchor: str


class Document(Struct, frozen=True):
    """A whole press kit, ready for any writer.

    `lang` is a BCP 47 tag. `moment` is the date that outputs carry in their metadata: never the clock's, so that
    the same input gives the same bytes. `identifier` names kit and edition; `content_hash` (SHA-256, hex) what
    it was made from.
    """

    id: str
    title: str
    lang: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    moment: datetime
    edition: str
    identifier: str
    content_hash: str
    running: Running
    sections: tuple[Section, ...]

    def outline(self) -> Iterator[Entry]:
        """The entries of the contents, in reading order: every titled section but the contents, and marked headings."""
        for section in self.sections:
            if section.title and section.kind != "contents":
                yield Entry(1, section.title, section.anchor)
            for block in section.blocks:
                if isinstance(block, Heading) and block.in_contents:
                    yield Entry(block.level, block.children, block.anchor)
