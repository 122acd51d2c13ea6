"""Inlines → a flat row of measured bits, each with the inlines that enclose it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from presskit.document import Abbreviation, Emphasis, LineBreak, Link, Quote, Strong, Superscript, Text
from presskit.writers.pdf.looks import After, Fragment

if TYPE_CHECKING:
    from presskit.document import Inline, Inlines
    from presskit.template.theme import Style
    from presskit.writers.pdf.looks import Look, Looks


class Origin(NamedTuple):
    """The inlines around a bit, outermost first: what a structure element needs to know of its words."""

    inlines: tuple[Inline, ...] = ()
    link: Link | None = None

    def within(self, inline: Inline) -> Origin:
        """The origin of what stands inside one more inline."""
        return Origin((*self.inlines, inline), inline if isinstance(inline, Link) else self.link)


NOWHERE = Origin()


class Bit(NamedTuple):
    """A fragment of text and where it comes from."""

    fragment: Fragment
    origin: Origin


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the words at hand are to look, and what encloses them."""

    bold: bool
    italic: bool
    origin: Origin = NOWHERE
    raised: bool = False
    colour: str | None = None


def flow(inlines: Inlines, looks: Looks, style: Style, *, scale: float = 1) -> list[Bit]:
    """The bits of some inlines set in a style, `scale` times its size."""
    walk = _Walk(looks, style, scale)
    walk.inlines(inlines, _Manner(style.bold, style.italic))
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
                self._words(text, replace(manner, raised=True, origin=manner.origin.within(inline)))
            case LineBreak():
                self._end_line(manner)
            case Abbreviation(text):
                self._words(text, replace(manner, origin=manner.origin.within(inline)))
            case Quote():
                self._quote(inline, manner)
            case _:
                self.inlines(inline.children, self._changed(inline, manner))

    def _changed(self, inline: Inline, manner: _Manner) -> _Manner:
        inner = replace(manner, origin=manner.origin.within(inline))
        match inline:
            case Strong():
                return replace(inner, bold=True)
            case Emphasis():
                return replace(inner, italic=not manner.italic)
            case Link():
                return replace(inner, colour="accent" if "accent" in self._looks.theme.colours else None)
        return inner

    def _quote(self, quote: Quote, manner: _Manner) -> None:
        """The words between their marks; set as a block, the marks take the colour of its rule."""
        inner = replace(manner, origin=manner.origin.within(quote))
        marks = replace(inner, colour=self._style.rule, bold=True, italic=False) if self._style.rule else inner
        self._words(quote.opening, marks)
        self.inlines(quote.children, inner)
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
        look, origin, add = self._look(manner), manner.origin, self.bits.append
        *words, last = text.split(" ")
        for word in words:
            for fragment in look.fragments(word, After.SPACE):
                add(Bit(fragment, origin))
        if last:
            for fragment in look.fragments(last, After.GLUED):
                add(Bit(fragment, origin))

    def _end_line(self, manner: _Manner) -> None:
        self.bits.append(Bit(Fragment("", 0, self._look(manner), After.END), manner.origin))
