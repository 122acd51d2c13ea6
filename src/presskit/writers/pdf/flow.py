"""Inlines → a flat row of measured bits, each with the structure element that its characters belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from presskit.document import (
    Abbreviation,
    Deleted,
    Emphasis,
    Foreign,
    Inserted,
    LineBreak,
    Link,
    Quote,
    Strong,
    Superscript,
    Text,
)
from presskit.writers.pdf.looks import After, Fragment
from presskit.writers.pdf.structure import Element

if TYPE_CHECKING:
    from presskit.document import Inline, Inlines
    from presskit.template.theme import Style
    from presskit.writers.pdf.looks import Look, Looks
    from presskit.writers.pdf.structure import Owner, Tag


class Bit(NamedTuple):
    """A fragment of text and whose it is; None for words that are measured and never painted."""

    fragment: Fragment
    owner: Owner | None


class _Manner(Struct, frozen=True):
    """How the words at hand are to look, and what encloses them."""

    bold: bool
    italic: bool
    owner: Owner | None
    raised: bool = False
    colour: str | None = None


def flow(inlines: Inlines, looks: Looks, style: Style, owner: Owner | None = None, *, scale: float = 1) -> list[Bit]:
    """The bits of some inlines of an owner, set in a style, `scale` times its size."""
    walk = _Walk(looks, style, scale)
    walk.inlines(inlines, _Manner(style.bold, style.italic, owner))
    return walk.bits


class _Walk:
    def __init__(self, looks: Looks, style: Style, scale: float) -> None:
        self.bits: list[Bit] = []
        self._looks = looks
        self._style = style
        self._scale = scale

    def inlines(self, inlines: Inlines, manner: _Manner) -> None:
        for inline in inlines:
            self._inline(inline, manner)

    def _inline(self, inline: Inline, manner: _Manner) -> None:
        match inline:
            case Text(text):
                self._words(text, manner)
            case Superscript(text):
                self._words(text, replace(manner, raised=True))
            case LineBreak():
                self._end_line(manner)
            case Abbreviation(text, expansion):
                self._words(text, replace(manner, owner=_inner(manner, "Span", inline, expansion=expansion)))
            case Quote():
                self._quote(inline, manner)
            case _:
                self.inlines(inline.children, self._changed(inline, manner))

    def _changed(self, inline: Inline, manner: _Manner) -> _Manner:
        match inline:
            case Strong():
                return replace(manner, bold=True)
            case Emphasis():
                return replace(manner, italic=not manner.italic)
            case Link():
                colour = "accent" if "accent" in self._looks.theme.colours else None
                return replace(manner, colour=colour, owner=_inner(manner, "Link", inline))
            case Foreign(lang):
                return replace(manner, owner=_inner(manner, "Span", inline, lang=lang))
            case Deleted() | Inserted():
                return replace(manner, owner=_changed_words(manner, inline))
        return manner

    def _quote(self, quote: Quote, manner: _Manner) -> None:
        """The words between their marks; set as a block, the marks take the colour of its rule."""
        manner = replace(manner, owner=_inner(manner, "Quote", quote))
        marks = replace(manner, colour=self._style.rule, bold=True, italic=False) if self._style.rule else manner
        self._words(quote.opening, marks)
        self.inlines(quote.children, manner)
        self._words(quote.closing, marks)

    def _look(self, manner: _Manner) -> Look:
        return self._looks.look(
            self._style,
            bold=manner.bold,
            italic=manner.italic,
            raised=manner.raised,
            colour=manner.colour,
            scale=self._scale,
        )

    def _words(self, text: str, manner: _Manner) -> None:
        look, owner = self._look(manner), manner.owner
        *words, last = text.split(" ")
        spaced = look.spaced
        self.bits += [Bit(fragment, owner) for word in words for fragment in spaced[word]]
        if last:
            self.bits += [Bit(fragment, owner) for fragment in look.glued[last]]

    def _end_line(self, manner: _Manner) -> None:
        self.bits.append(Bit(Fragment("", 0, self._look(manner), After.END), manner.owner))


def _changed_words(manner: _Manner, inline: Deleted | Inserted) -> Owner | None:
    """A span of words that are struck through or underlined, which tells so (ISO 32000-1, table 343)."""
    owner = _inner(manner, "Span", inline)
    if isinstance(owner, Element):
        owner.decoration = "LineThrough" if isinstance(inline, Deleted) else "Underline"
    return owner


def _inner(manner: _Manner, tag: Tag, inline: Inline, *, lang: str = "", expansion: str = "") -> Owner | None:
    return manner.owner and manner.owner.inline(tag, inline, lang=lang, expansion=expansion)
