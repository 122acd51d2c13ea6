"""Sections of a document: runs of pages, or of lines across them, with one set-up (ECMA-376 part 1, clause 17.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from presskit.writers.docx.ooxml.markup import NAMESPACES, NONE, Element, Markup, child, foreign, markup, qualified
from presskit.writers.docx.ooxml.units import twips

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from presskit.writers.docx.ooxml.markup import Tree

# What of a section is the set-up of its pages, in the order of CT_SectPr (ECMA-376 part 1, clause 17.6.17).
_SECTION = (
    "w:pgSz", "w:pgMar", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:vAlign", "w:titlePg",
    "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid",
)  # fmt: skip


class Flow(Struct, frozen=True):
    """How a section begins, and in how many columns its text runs, so many points apart.

    Without a `start` it is the first: it has headers and footers, which the others take over from it.
    """

    start: Literal["nextPage", "continuous"] | None = None
    columns: int = 1
    gutter: float = 0


FIRST = Flow()


def own_section(
    flow: Flow,
    sheet: tuple[float, float],
    margins: Mapping[str, float],
    running: Iterable[tuple[str, str, str]],
    *,
    cover: bool,
) -> Element:
    """A section of ours: sheet and margins in points, headers and footers as (kind, type, relationship).

    `cover` gives the first page of the first section a header and a footer of its own.
    """
    made = _opening(flow, running)
    child(made, "w:pgSz", {"w:w": twips(sheet[0]), "w:h": twips(sheet[1])})
    child(made, "w:pgMar", {f"w:{edge}": twips(points) for edge, points in margins.items()})
    if flow.columns > 1:
        _columns(made, flow)
    if cover and flow.start is None:
        child(made, "w:titlePg")
    return made


def inherited_section(
    flow: Flow,
    base: tuple[Tree, tuple[float, float]],
    running: Iterable[tuple[str, str, str]],
    distances: Mapping[str, float],
    *,
    cover: bool,
) -> Element:
    """A section that is set up as another document's `w:sectPr`, which is taken apart.

    `base` is that, and the sheet in points for one that names none, where word processors differ.
    `distances` are those of header and footer from the edge, in points, where they are not to be the base's.
    """
    made = _opening(flow, running)
    section, (width, height) = base
    known = {str(entry.tag): entry for entry in section}
    for edge, points in distances.items():
        for margins in section.iterchildren(qualified("w:pgMar")):
            margins.set(qualified(f"w:{edge}"), str(twips(points)))
    for name in _SECTION:
        entry = known.get(qualified(name))
        if name == "w:titlePg":
            if cover and flow.start is None:
                child(made, name)
        elif name == "w:cols" and flow.columns > 1:
            _columns(made, flow)
        elif name == "w:pgNumType" and flow.start is not None and entry is not None:
            _go_on_counting(entry)
            made.content.append(foreign(entry))
        elif entry is not None:
            _without_relationships(entry)
            made.content.append(foreign(entry))
        elif name == "w:pgSz":
            child(made, name, {"w:w": twips(width), "w:h": twips(height)})
    return made


def end_section(paragraph: Element, section: Element) -> None:
    """Let a section end with a paragraph."""
    properties, *rest = paragraph.content
    whole = properties if isinstance(properties, str) else markup(properties)
    inside = whole.removeprefix("<w:pPr>").removesuffix("</w:pPr>")
    paragraph.content[:] = [Markup(f"<w:pPr>{inside}{markup(section)}</w:pPr>"), *rest]


def bare_paragraph(body: Element) -> Element:
    """A paragraph of no height that only ends a section: after a table, or below columns that are to be balanced."""
    line = {"w:before": 0, "w:after": 0, "w:line": 20, "w:lineRule": "exact"}
    properties = Element("w:pPr")
    child(properties, "w:spacing", line)
    made = Element("w:p", NONE, [markup(properties)])
    body.content.append(made)
    return made


def _opening(flow: Flow, running: Iterable[tuple[str, str, str]]) -> Element:
    made = Element("w:sectPr")
    if flow.start is not None:
        child(made, "w:type", {"w:val": flow.start})
        return made
    for kind, which, relationship in running:
        child(made, f"w:{kind}Reference", {"w:type": which, "r:id": relationship})
    return made


def _columns(section: Element, flow: Flow) -> None:
    child(section, "w:cols", {"w:num": flow.columns, "w:space": twips(flow.gutter)})


def _go_on_counting(numbers: Tree) -> None:
    for name in [name for name in numbers.attrib if name == qualified("w:start")]:
        del numbers.attrib[name]


def _without_relationships(entry: Tree) -> None:
    for element in entry.iter("*"):
        for name in [name for name in element.attrib if str(name).startswith(f"{{{NAMESPACES['r']}}}")]:
            del element.attrib[name]
