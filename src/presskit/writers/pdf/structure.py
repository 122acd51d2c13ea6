"""The structure of a document: which element every text and picture belongs to, in reading order.

A tree of elements, made while the blocks are set; it knows no page. The types are those of ISO 32000-1, 14.8.4; that
headings begin at level 1 and skip none is ISO 14289-1, 7.4.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from presskit.document import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

Tag = Literal[
    "Document", "Part", "Sect", "Div", "BlockQuote", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Figure",
    "Caption", "Table", "THead", "TBody", "TR", "TH", "TD", "TOC", "TOCI", "Reference", "Link", "Quote", "Span",
]  # fmt: skip

_DEEPEST = 3
_CHILDREN = {
    "Document": {"Part"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Table": {"THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "TOC": {"TOC", "TOCI"},
    "TOCI": {"Reference"},
    "Reference": {"Link"},
}
"""What some elements alone may hold (ISO 32000-1, 14.8.4.3)."""
_HOLD_TEXT = frozenset({"P", "H1", "H2", "H3", "Lbl", "Link", "Quote", "Span"})
_HOLD_CONTENT = _HOLD_TEXT | {"Figure"}


class StructureError(ValueError):
    """Raised where something would be painted that no element holds, or elements are joined that do not fit."""


class Artifact:
    """What stands on a page without being part of the text: rules, bands, running marks."""

    __slots__ = ("properties",)
    link = None
    decoration = ""

    def __init__(self, properties: str = "") -> None:
        self.properties = properties

    def inline(self, *_: object, **__: object) -> Artifact:
        """Words within an artifact are part of it."""
        return self


DECORATION = Artifact()
HEADER = Artifact("/Type/Pagination/Subtype/Header")
FOOTER = Artifact("/Type/Pagination/Subtype/Footer")
BANNER = Artifact("/Type/Pagination")


class Element:
    """One element. `source` is what it stands for in the document; `link` the link it is in, its own included.

    Inline elements (made by `inline`) are not among their parent's children: they take their place among its words
    where they are first painted.
    """

    __slots__ = (
        "actual", "alt", "children", "decoration", "expansion", "lang", "link", "numbering", "parent", "scope",
        "source", "tag",
    )  # fmt: skip

    def __init__(self, tag: Tag, parent: Element | None = None, source: object = None) -> None:
        self.tag = tag
        self.parent = parent
        self.source = source
        self.children: tuple[Element, ...] | list[Element] = ()
        self.link: Element | None = self if tag == "Link" else None
        self.lang = self.alt = self.actual = self.expansion = self.numbering = self.scope = self.decoration = ""

    @property
    def remarkable(self) -> bool:
        """Whether there is more to tell of the element than its type."""
        told = self.lang or self.alt or self.actual or self.expansion or self.numbering or self.scope or self.decoration
        return self.tag == "Figure" or bool(told)

    @property
    def holds_text(self) -> bool:
        """Whether words may stand in the element itself."""
        return self.tag in _HOLD_TEXT

    @property
    def holds_content(self) -> bool:
        """Whether words or a picture may stand in the element itself."""
        return self.tag in _HOLD_CONTENT

    def add(self, tag: Tag, source: object = None) -> Element:
        """A new last child; without a source of its own it stands for what its parent stands for."""
        if tag not in _CHILDREN.get(self.tag, {tag}) or self.holds_content:
            message = f"{self.tag} may not hold {tag}"
            raise StructureError(message)
        child = Element(tag, self, self.source if source is None else source)
        if not isinstance(self.children, list):
            self.children = []
        self.children.append(child)
        return child

    def inline(self, tag: Tag, source: object = None, *, lang: str = "", expansion: str = "") -> Element:
        """An element among this one's words.

        A link within a link stays part of it, and the words of a block quotation are quoted by their block. What is
        struck through or underlined is so to its innermost words, and no decoration is inherited (ISO 32000-1,
        table 343): each element tells of its own.
        """
        if tag == "Link" and self.link is not None:
            return self
        if tag == "Quote" and any(element.tag == "BlockQuote" for element in self.within()):
            return self
        child = Element(tag, self, source)
        child.lang, child.expansion = lang, expansion
        child.link, child.decoration = child.link or self.link, self.decoration
        return child

    def within(self) -> Iterator[Element]:
        """The element and those that hold it, outwards."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


Owner = Element | Artifact


def link_of(element: Element) -> Link:
    """The link of the document that a Link element stands for."""
    if not isinstance(element.source, Link):
        message = f"{element.tag} stands for no link"
        raise StructureError(message)
    return element.source


class Tree:
    """The whole structure, and where in it the next block goes."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._level = 0
        self._open: list[Element] = []

    @property
    def here(self) -> Element:
        """Where the next block goes: the part at hand, or its innermost section."""
        return self._open[-1] if self._open else self.part()

    def part(self, source: object = None) -> Element:
        """Begin a part: a section of the document."""
        self._open = [self.root.add("Part", source)]
        return self.here

    def section(self, level: int) -> Element:
        """Begin a section under a heading of a level from 2 on; sections of this level and below end."""
        del self._open[max(1, level - 1) :]
        section = self.here.add("Sect")
        self._open.append(section)
        return section

    def heading(self, parent: Element, level: int, source: object) -> Element:
        """A heading. One that would skip a level takes the next that is free."""
        self._level = min(level, self._level + 1, _DEEPEST)
        tags: tuple[Tag, ...] = ("H1", "H2", "H3")
        return parent.add(tags[self._level - 1], source)
