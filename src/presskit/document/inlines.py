"""Inlines: what a line of text is made of. Every text is typeset already; a writer changes no character."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters, among them the no-break spaces that typography set."""

    text: str


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised letters of an ordinal or a century: the « er » of « 1er », which extracts as "1er"."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line ends here, within one paragraph."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong importance, set bold."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stress, set italic."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than the document's; `lang` is a BCP 47 tag."""

    lang: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An acronym with what it stands for, for assistive technology; only `text` is printed."""

    text: str
    expansion: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `href` is an allowed URL (https, http, mailto, tel) or `#anchor` within the document."""

    href: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one statement between their marks.

    `opening` and `closing` hold mark and space (« and no-break space); `children` the words alone; `ref`
    names the statement.
    """

    opening: str
    children: Inlines
    closing: str
    ref: str


@dataclass(frozen=True, slots=True)
class Field:
    """The wording of one field of the kit that can be corrected: a function, a caption, a credit, a figure.

    `ref` names it as the command line does: `speaker:jeannerot.function.short`, `figure:cables.value`.
    """

    children: Inlines
    ref: str


Inline = Text | Superscript | LineBreak | Strong | Emphasis | Foreign | Abbreviation | Link | Quote | Field
Inlines = tuple[Inline, ...]
