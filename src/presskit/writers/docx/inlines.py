"""Inlines as runs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.document import (
    Abbreviation,
    Deleted,
    Emphasis,
    Field,
    Foreign,
    Inserted,
    LineBreak,
    Link,
    Quote,
    Strong,
    Superscript,
    Text,
)
from presskit.writers.docx.anchors import bookmark_name
from presskit.writers.docx.ooxml.text import PLAIN, Look, hyperlink, line_break, run
from presskit.writers.docx.styles import LINK

if TYPE_CHECKING:
    from presskit.document import Inline, Inlines
    from presskit.template.theme import StyleName, Theme
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story


class Ground(Struct, frozen=True):
    """What the letters of a paragraph's style are already, on which stress must still be seen.

    `marks` is the colour in which the marks around a statement stand out; None where they are as its words.
    """

    italic: bool = False
    marks: str | None = None


UPRIGHT = Ground()


def ground_of(theme: Theme, name: StyleName) -> Ground:
    """The ground that a style of the theme gives; the marks of a quotation have the colour of its rule."""
    style = theme.style(name)
    return Ground(style.italic, theme.colour(style.rule) if style.rule else None)


def set_inlines(parent: Element, inlines: Inlines, story: Story, ground: Ground = UPRIGHT, look: Look = PLAIN) -> None:
    """Append the runs of some inlines to a paragraph or a link."""
    for inline in inlines:
        _set(parent, inline, story, ground, look)


def _set(parent: Element, inline: Inline, story: Story, ground: Ground, look: Look) -> None:
    match inline:
        case Text(text) | Abbreviation(text):
            if text:
                run(parent, text, look)
        case Superscript(text):
            run(parent, text, replace(look, raised=True))
        case LineBreak():
            line_break(parent)
        case Quote() | Field():
            _set_wording(parent, inline, story, ground, look)
        case Link(href, children):
            set_inlines(_link(parent, href, story), children, story, ground, replace(look, style=LINK))
        case _:
            set_inlines(parent, inline.children, story, ground, _changed(inline, ground, look))


def _changed(inline: Strong | Emphasis | Foreign | Deleted | Inserted, ground: Ground, look: Look) -> Look:
    match inline:
        case Strong():
            return replace(look, bold=True)
        case Emphasis():
            # Stress within italics is set upright, as printers do.
            return replace(look, italic=not ground.italic)
        case Foreign(lang):
            return replace(look, lang=lang)
        case Deleted():
            return replace(look, struck=True)
        case Inserted():
            return replace(look, underlined=True)


def _set_wording(parent: Element, wording: Quote | Field, story: Story, ground: Ground, look: Look) -> None:
    """Words that can be corrected, those of a statement between their marks."""
    opening, closing = (wording.opening, wording.closing) if isinstance(wording, Quote) else ("", "")
    held = story.hold(parent, wording)
    if opening:
        run(parent, opening, _look_of_marks(ground, look))
    set_inlines(held.words(parent), wording.children, story, ground, look)
    if closing:
        run(parent, closing, _look_of_marks(ground, look))
    held.close(parent)


@lru_cache(256)
def _look_of_marks(ground: Ground, look: Look) -> Look:
    return replace(look, bold=True, italic=False, colour=ground.marks) if ground.marks else look


def _link(parent: Element, href: str, story: Story) -> Element:
    if href.startswith("#"):
        return hyperlink(parent, anchor=bookmark_name(href[1:]))
    return hyperlink(parent, relationship=story.link(href))
