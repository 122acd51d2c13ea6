"""Running marks as parts: a header or footer, and the pages on which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.template.theme import StyleName
from presskit.writers.docx.body import has_cover
from presskit.writers.docx.cover import cover_footer, cover_header
from presskit.writers.docx.header_footer import running_footer, running_header
from presskit.writers.docx.styles import style_id

if TYPE_CHECKING:
    from presskit.template.letterhead import Reference
    from presskit.writers.docx.ooxml.markup import Element, Tree
    from presskit.writers.docx.story import Story


class Mark(Struct, frozen=True):
    """A header or footer (`kind`) for the pages `which`: first, default or even; with what it refers to."""

    kind: str
    which: str
    content: Element | Tree
    references: tuple[Reference, ...] = ()

    @property
    def name(self) -> str:
        """The name of its part, without folder and ending."""
        return self.kind + {"default": "", "first": "-cover"}.get(self.which, f"-{self.which}")


def own_marks(story: Story) -> tuple[Mark, ...]:
    """The headers and footers of a document on no letterhead: those of the cover apart."""
    pages = ("default", "first") if has_cover(story) else ("default",)
    return tuple(own_mark(kind, which, story) for which in pages for kind in ("header", "footer"))


def own_mark(kind: str, which: str, story: Story, footer_style: str = style_id(StyleName.FOOTER)) -> Mark:
    """A header or footer that is ours alone."""
    cover = which == "first" and has_cover(story)
    if kind == "header":
        return Mark(kind, which, cover_header(story) if cover else running_header(story))
    return Mark(kind, which, cover_footer() if cover else running_footer(story, footer_style))
