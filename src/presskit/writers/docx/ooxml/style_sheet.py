"""Style definitions (ECMA-376 part 1, clause 17.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.writers.docx.ooxml.markup import child, root
from presskit.writers.docx.ooxml.text import languages
from presskit.writers.docx.ooxml.units import eighths, half_points, hex_colour, twips
from presskit.writers.page_lengths import RULE_ABOVE_FOOTER, RULE_BESIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.writers.docx.ooxml.markup import Element


class Letters(Struct, frozen=True):
    """How the letters of a style look; sizes and tracking in points."""

    font: str
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    tracking: float = 0


class Shape(Struct, frozen=True):
    """How the lines of a style lie; lengths in points.

    `rule` is the colour of a line at the left, `rule_gap` its distance from the text; `rule_above` that of a thin line
    over the paragraph. `fill` is the colour of the ground, which reaches `padding` above and below the lines.
    `outline` is the heading's level from 0; `tab` a right-hand tab stop, with `leader` as what fills it.
    """

    leading: float | None
    before: float = 0
    after: float = 0
    indent: float = 0
    indent_right: float = 0
    align: str = "left"
    keep_next: bool = False
    keep_lines: bool = False
    rule: str | None = None
    rule_gap: float = 0
    rule_above: str | None = None
    fill: str | None = None
    padding: float = 0
    outline: int | None = None
    tab: float | None = None
    leader: str = "none"


class ParagraphStyle(Struct, frozen=True):
    """A paragraph style; `own` where Word does not know it by its name."""

    id: str
    name: str
    letters: Letters
    shape: Shape
    own: bool = True
    based_on: str = "Normal"
    next: str | None = None


def style_sheet(letters: Letters, lang: str) -> Element:
    """The styles part with its document defaults and `Normal`."""
    styles = root("w:styles")
    defaults = child(styles, "w:docDefaults")
    _letters(child(child(defaults, "w:rPrDefault"), "w:rPr"), letters, lang)
    child(child(defaults, "w:pPrDefault"), "w:pPr")
    normal = child(styles, "w:style", {"w:type": "paragraph", "w:default": 1, "w:styleId": "Normal"})
    child(normal, "w:name", {"w:val": "Normal"})
    child(normal, "w:qFormat")
    child(child(normal, "w:pPr"), "w:widowControl")
    child(child(normal, "w:rPr"), "w:lang", languages(lang))
    return styles


def paragraph_style(parent: Element, style: ParagraphStyle) -> Element:
    """A paragraph style, whole: it leaves nothing to the style it is based on."""
    made = _style(parent, "paragraph", style.id, style.name, own=style.own)
    child(made, "w:basedOn", {"w:val": style.based_on})
    if style.next is not None:
        child(made, "w:next", {"w:val": style.next})
    child(made, "w:qFormat")
    _shape(child(made, "w:pPr"), style.shape)
    _letters(child(made, "w:rPr"), style.letters, None)
    return made


def link_style(parent: Element, style: str, colour: str) -> Element:
    """The character style of links: coloured and underlined."""
    made = _style(parent, "character", style, "Hyperlink", own=False)
    properties = child(made, "w:rPr")
    child(properties, "w:color", {"w:val": hex_colour(colour)})
    child(properties, "w:u", {"w:val": "single"})
    return made


def _style(parent: Element, kind: str, style: str, name: str, *, own: bool) -> Element:
    made = child(parent, "w:style", {"w:type": kind, "w:customStyle": 1 if own else None, "w:styleId": style})
    child(made, "w:name", {"w:val": name})
    return made


def _shape(properties: Element, shape: Shape) -> None:
    if shape.keep_next:
        child(properties, "w:keepNext")
    if shape.keep_lines:
        child(properties, "w:keepLines")
    borders = tuple(_borders(shape))
    if borders:
        around = child(properties, "w:pBdr")
        for edge, width, gap, colour in borders:
            line = {"w:val": "single", "w:sz": eighths(width), "w:space": round(gap), "w:color": hex_colour(colour)}
            child(around, f"w:{edge}", line)
    if shape.fill is not None:
        child(properties, "w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": hex_colour(shape.fill)})
    if shape.tab is not None:
        stop = {"w:val": "right", "w:leader": shape.leader, "w:pos": twips(shape.tab)}
        child(child(properties, "w:tabs"), "w:tab", stop)
    # A fixed leading holds the grid: the line height that a font asks for would open the lines of most text faces.
    leading = {} if shape.leading is None else {"w:line": twips(shape.leading), "w:lineRule": "exact"}
    child(properties, "w:spacing", {"w:before": twips(shape.before), "w:after": twips(shape.after), **leading})
    child(properties, "w:ind", {"w:left": twips(shape.indent), "w:right": twips(shape.indent_right)})
    child(properties, "w:jc", {"w:val": {"justify": "both", "centre": "center"}.get(shape.align, shape.align)})
    if shape.outline is not None:
        child(properties, "w:outlineLvl", {"w:val": shape.outline})


def _borders(shape: Shape) -> Iterator[tuple[str, float, float, str]]:
    """Edge, width, distance and colour of each border, in the order that the schema asks for."""
    if shape.fill is not None:
        yield "top", 0.25, shape.padding, shape.fill
    elif shape.rule_above is not None:
        yield "top", RULE_ABOVE_FOOTER, shape.padding, shape.rule_above
    if shape.rule is not None:
        yield "left", RULE_BESIDE, shape.rule_gap, shape.rule
    if shape.fill is not None:
        yield "bottom", 0.25, shape.padding, shape.fill


def _letters(properties: Element, letters: Letters, lang: str | None) -> None:
    faces = dict.fromkeys(("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"), letters.font)
    child(properties, "w:rFonts", faces)
    for name, value in (("b", letters.bold), ("i", letters.italic)):
        if value:
            child(properties, f"w:{name}")
            child(properties, f"w:{name}Cs")
    if letters.capitals:
        child(properties, "w:caps")
    child(properties, "w:color", {"w:val": hex_colour(letters.colour)})
    if letters.tracking:
        child(properties, "w:spacing", {"w:val": twips(letters.tracking)})
    for name in ("w:sz", "w:szCs"):
        child(properties, name, {"w:val": half_points(letters.size)})
    if lang is not None:
        child(properties, "w:lang", languages(lang))
