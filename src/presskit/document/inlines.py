"""Inlines: what a line of text is made of. Every text is typeset already; a writer changes no character."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Wording(StrEnum):
    """What some words of the kit are, which can be corrected by themselves."""

    QUOTATION = "quotation"
    REPORTED = "reported"
    FUNCTION = "function"
    CAPTION = "caption"
    CREDIT = "credit"
    RIGHTS = "rights"
    FIGURE = "figure"
    FIGURE_LABEL = "figure-label"
    TITLE = "title"


class Text(Struct, frozen=True):
    """Plain characters, among them the no-break spaces that typography set."""

    text: str


class Superscript(Struct, frozen=True):
    """Raised letters of an ordinal or a century: the « er » of « 1er », which extracts as "1er"."""

    text: str


class LineBreak(Struct, frozen=True):
    """A line ends here, within one paragraph."""


class Strong(Struct, frozen=True):
    """Strong importance, set bold."""

    children: Inlines


class Emphasis(Struct, frozen=True):
    """Stress, set italic."""

    children: Inlines


class Foreign(Struct, frozen=True):
    """Words in another language than the document's; `lang` is a BCP 47 tag."""

    lang: str
    children: Inlines


class Abbreviation(Struct, frozen=True):
    """An acronym with what it stands for, for assistive technology; only `text` is printed."""

    text: str
    expansion: str


class Link(Struct, frozen=True):
    """A link: `href` is an allowed URL (https, http, mailto, tel) or `#anchor` within the document."""

    href: str
    children: Inlines


class Quote(Struct, frozen=True):
    """The words of one statement between their marks.

    `opening` and `closing` hold mark and space (« and no-break space); `children` the words alone; `ref`
    names the statement, `title` says to an editor what the words are: « Citation – André Jeannerot – savoir-faire ».
    """

    opening: str
    children: Inlines
    closing: str
    ref: str
    title: str = ""


class Field(Struct, frozen=True):
    """The wording of one field of the kit that can be corrected: a function, a caption, a credit, a figure.

    `ref` names it as the command line does: `speaker:jeannerot.function.short`, `figure:cables.value`; `title` says
    it to an editor: « Fonction – André Jeannerot ». No quote nor field lies within another.
    """

    children: Inlines
    ref: str
    kind: Wording
    title: str = ""


class Deleted(Struct, frozen=True):
    """Words that an earlier wording had and the present one has not; struck through."""

    children: Inlines


class Inserted(Struct, frozen=True):
    """Words that the present wording has and an earlier one had not; underlined."""

    children: Inlines


Inline = (
    Text | Superscript | LineBreak | Strong | Emphasis | Foreign | Abbreviation | Link | Quote | Field
    | Deleted | Inserted
)  # fmt: skip
Inlines = tuple[Inline, ...]
