"""Inlines as runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presskit.document import (
    Abbreviation,
    Emphasis,
    Field,
    Foreign,
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
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story


@dataclass(frozen=True, slots=True)
class Ground:
    """What the letters of a paragraph's style are already: stress must still be seen on it."""

    italic: bool = False


UPRIGHT = Ground()


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
        case Strong(children):
            set_inlines(parent, children, story, ground, replace(look, bold=True))
        case Emphasis(children):
            # Stress within italics is set upright, as printers do.
            set_inlines(parent, children, story, ground, replace(look, italic=not ground.italic))
        case Foreign(lang, children):
            set_inlines(parent, children, story, ground, replace(look, lang=lang))
        case Link(href, children):
            set_inlines(_link(parent, href, story), children, story, ground, replace(look, style=LINK))
        case Quote() | Field():
            _set_named(parent, inline, story, ground, look)


def _set_named(parent: Element, inline: Quote | Field, story: Story, ground: Ground, look: Look) -> None:
    """The words that a `ref` names, between their marks where they are a statement's."""
    opening, closing = (inline.opening, inline.closing) if isinstance(inline, Quote) else ("", "")
    set_inlines(parent, (Text(opening), *inline.children, Text(closing)), story, ground, look)


def _link(parent: Element, href: str, story: Story) -> Element:
    if href.startswith("#"):
        return hyperlink(parent, anchor=bookmark_name(href[1:]))
    return hyperlink(parent, relationship=story.link(href))
