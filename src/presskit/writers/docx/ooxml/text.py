"""Paragraphs, runs, fields, links and bookmarks, each appended to a parent."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from presskit.writers.docx.ooxml.markup import NONE, Element, Markup, child, escaped, markup
from presskit.writers.docx.ooxml.units import eighths, half_points, hex_colour, twips
from presskit.writers.page_lengths import RULE_ABOVE_TERMS


class Placement(Struct, frozen=True):
    """What one paragraph has beyond its style: how it holds to the next, where it starts, its place in a list.

    None where the style decides. `numbering` is the list's number and the level, from 0; `rule_above` the colour of a
    line over the paragraph and its distance from the words; `leading` the height of its lines; `indent_right` how far
    they end before the column does. Lengths are points.
    """

    keep_next: bool | None = None
    starts_page: bool = False
    numbering: tuple[int, int] | None = None
    space_before: float | None = None
    space_after: float | None = None
    rule_above: tuple[str, float] | None = None
    leading: float | None = None
    indent_right: float | None = None


class Look(Struct, frozen=True):
    """What some runs have beyond the style of their paragraph; None where the style decides.

    `ground` is the colour behind the letters.
    """

    bold: bool | None = None
    italic: bool | None = None
    lang: str | None = None
    raised: bool = False
    colour: str | None = None
    size: float | None = None
    style: str | None = None
    ground: str | None = None
    struck: bool = False
    underlined: bool = False


PLAIN = Look()
IN_FLOW = Placement()


def paragraph(parent: Element, style: str, placement: Placement = IN_FLOW) -> Element:
    """A paragraph of a named style."""
    made = Element("w:p", NONE, [_paragraph_properties(style, placement)])
    parent.content.append(made)
    return made


@lru_cache(1024)
def _paragraph_properties(style: str, placement: Placement) -> Markup:
    made = Element("w:pPr")
    child(made, "w:pStyle", {"w:val": style})
    if placement.keep_next is not None:
        child(made, "w:keepNext", None if placement.keep_next else {"w:val": "0"})
    if placement.starts_page:
        child(made, "w:pageBreakBefore")
    if placement.numbering is not None:
        number, level = placement.numbering
        numbering = child(made, "w:numPr")
        child(numbering, "w:ilvl", {"w:val": level})
        child(numbering, "w:numId", {"w:val": number})
    if placement.rule_above is not None:
        colour, gap = placement.rule_above
        line = {
            "w:val": "single",
            "w:sz": eighths(RULE_ABOVE_TERMS),
            "w:space": round(gap),
            "w:color": hex_colour(colour),
        }
        child(child(made, "w:pBdr"), "w:top", line)
    spaces = {
        "w:before": _space(placement.space_before),
        "w:after": _space(placement.space_after),
        "w:line": _space(placement.leading),
        "w:lineRule": None if placement.leading is None else "exact",
    }
    if any(space is not None for space in spaces.values()):
        child(made, "w:spacing", spaces)
    if placement.indent_right is not None:
        child(made, "w:ind", {"w:right": twips(placement.indent_right)})
    return markup(made)


def _space(points: float | None) -> int | None:
    return None if points is None else twips(points)


def run(parent: Element, text: str, look: Look = PLAIN) -> None:
    """A run of text. Every character stays as it is, the spaces at both ends included."""
    loose = text != text.strip() or "  " in text
    opening = '<w:t xml:space="preserve">' if loose else "<w:t>"
    properties = NONE if look is PLAIN else _run_properties(look)
    parent.content.append(Markup(f"<w:r>{properties}{opening}{escaped(text)}</w:t></w:r>"))


def line_break(parent: Element) -> None:
    """The end of a line within a paragraph."""
    parent.content.append(Markup("<w:r><w:br/></w:r>"))


def tab(parent: Element) -> None:
    """A step to the next tab stop."""
    parent.content.append(Markup("<w:r><w:tab/></w:r>"))


@lru_cache(1024)
def _run_properties(look: Look) -> Markup:
    """The properties as markup; none where the look leaves all to the style."""
    made = Element("w:rPr")
    if look.style is not None:
        child(made, "w:rStyle", {"w:val": look.style})
    for name, value in (("b", look.bold), ("i", look.italic)):
        if value is not None:
            child(made, f"w:{name}", None if value else {"w:val": "0"})
            child(made, f"w:{name}Cs", None if value else {"w:val": "0"})
    _add_drawing(made, look)
    if look.lang is not None:
        child(made, "w:lang", languages(look.lang))
    return markup(made) if made.content else NONE


def _add_drawing(made: Element, look: Look) -> None:
    """How letters are drawn, in the order that the schema asks for."""
    if look.struck:
        child(made, "w:strike")
    if look.colour is not None:
        child(made, "w:color", {"w:val": hex_colour(look.colour)})
    if look.size is not None:
        for name in ("w:sz", "w:szCs"):
            child(made, name, {"w:val": half_points(look.size)})
    if look.underlined:
        child(made, "w:u", {"w:val": "single"})
    if look.ground is not None:
        child(made, "w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": hex_colour(look.ground)})
    if look.raised:
        child(made, "w:vertAlign", {"w:val": "superscript"})


def languages(lang: str) -> dict[str, str]:
    """The attributes that give a text its language, whatever its script."""
    return {"w:val": lang, "w:eastAsia": lang, "w:bidi": lang}


def hyperlink(parent: Element, *, anchor: str | None = None, relationship: str | None = None) -> Element:
    """A link to a bookmark of this document, or to what a relationship of its part names."""
    return child(parent, "w:hyperlink", {"r:id": relationship, "w:anchor": anchor, "w:history": 1})


def open_bookmark(parent: Element, name: str, number: int) -> None:
    """The start of a bookmark; `number` pairs it with its end."""
    parent.content.append(Markup(f'<w:bookmarkStart w:id="{number:d}" w:name="{escaped(name)}"/>'))


def close_bookmark(parent: Element, number: int) -> None:
    """The end of a bookmark."""
    parent.content.append(Markup(f'<w:bookmarkEnd w:id="{number:d}"/>'))


def field(parent: Element, instruction: str, result: str, look: Look = PLAIN) -> None:
    """A complex field with the result that stands until a word processor works it out again."""
    open_field(parent, instruction)
    run(parent, result, look)
    close_field(parent)


def hidden_field(parent: Element, instruction: str) -> None:
    """A complex field that is counted and never shown; LibreOffice shows the result of a field unless its runs hide."""
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    marks = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    marks.insert(1, f'<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText>')
    parent.content.extend(Markup(f"<w:r>{hidden}{mark}</w:r>") for mark in marks)


def open_field(parent: Element, instruction: str) -> None:
    """The start of a complex field whose result may span paragraphs; `instruction` is ours, never from a file."""
    child(child(parent, "w:r"), "w:fldChar", {"w:fldCharType": "begin"})
    child(child(parent, "w:r"), "w:instrText", {"xml:space": "preserve"}, f" {instruction} ")
    child(child(parent, "w:r"), "w:fldChar", {"w:fldCharType": "separate"})


def close_field(parent: Element) -> None:
    """The end of a complex field."""
    child(child(parent, "w:r"), "w:fldChar", {"w:fldCharType": "end"})
