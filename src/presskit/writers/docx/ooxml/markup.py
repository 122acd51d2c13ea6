"""Elements and attributes by their prefixed names, and the one gate by which text enters XML.

The parts that we write are elements of our own, which cost a tenth of a parsed tree's; parts of another document, which
are read and changed, are lxml's trees. `as_tree` and `adopt` lead from the one to the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NewType, TypeAlias

from lxml import etree
from msgspec import Struct

from presskit.writers import MissingGlyph, Unprintable

if TYPE_CHECKING:
    from collections.abc import Mapping

    Tree: TypeAlias = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "op": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    "pk": "urn:presskit:base:1",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}
# So many pieces are encoded at once: the whole of a large document as text would take twice the memory of its bytes.
_BATCH = 4096
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

# Controls, surrogates and the two non-characters that XML 1.0 forbids (clause 2.2), and the tab and line ends that
# Word would turn into spaces.
_CONTROLS = "\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_CONTROLS}]")
_NOT_PLAIN = re.compile(f'[&<>"{_CONTROLS}]')

Markup = NewType("Markup", str)
"""Text that is XML already. Only `escaped` makes it of text that is not ours; around it stand names of ours alone."""
NONE = Markup("")


class Element(Struct, gc=False):
    """An element in the making: its prefixed name, its attributes as markup, and what it holds, in order.

    It knows nothing of namespaces: the root of its part declares the prefixes.
    """

    name: str
    attributes: Markup = NONE
    content: list[Element | Markup] = []


def qualified(name: str) -> str:
    """The name of an element or attribute as lxml has it; without a prefix, it stays as it is."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def escaped(text: str) -> Markup:
    """The text itself as markup, for what an element holds and for an attribute.

    Raises `Unprintable` for a character that may not stand in XML, a control character or a lone surrogate: the text
    gate stands before the writers, so one that comes this far is refused, never dropped.
    """
    if not _NOT_PLAIN.search(text):
        return Markup(text)
    forbidden = _FORBIDDEN.findall(text)
    if forbidden:
        raise Unprintable(tuple(MissingGlyph(character, ()) for character in dict.fromkeys(forbidden)))
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;"))


def root(name: str, *prefixes: str, attributes: Mapping[str, object] | None = None) -> Element:
    """A new root element that declares its own prefix and the others that are named."""
    declared = _declared(name.partition(":")[0], *prefixes)
    return Element(name, Markup(declared + _attributes(attributes or {})))


def default_root(name: str, prefix: str, *prefixes: str) -> Element:
    """A new root element whose namespace, that of the prefix, is the one of all names without a prefix."""
    declared = f' xmlns="{NAMESPACES[prefix]}"{_declared(*prefixes)}'
    return Element(name, Markup(declared))


def child(
    parent: Element, name: str, attributes: Mapping[str, object] | None = None, text: str | None = None
) -> Element:
    """A new last child. Attribute values are written as text; one that is None is left out."""
    made = Element(name, _attributes(attributes) if attributes else NONE)
    if text is not None:
        made.content.append(escaped(text))
    parent.content.append(made)
    return made


def declared_child(
    parent: Element, name: str, *prefixes: str, attributes: Mapping[str, object] | None = None
) -> Element:
    """A new last child that declares prefixes of its own: a drawing in a text."""
    made = root(name, *prefixes, attributes=attributes)
    parent.content.append(made)
    return made


def markup(element: Element) -> Markup:
    """The element as markup, without the declarations of its part."""
    return Markup("".join(_collect(element, [])))


def serialised(part: Element | Tree) -> bytes:
    """The root of a part of a package as its bytes: UTF-8, with an XML declaration."""
    if isinstance(part, Element):
        pieces = _collect(part, [_DECLARATION])
        starts = range(0, len(pieces), _BATCH)
        return b"".join("".join(pieces[start : start + _BATCH]).encode() for start in starts)
    return etree.tostring(part, encoding="UTF-8", xml_declaration=True, standalone=True)


def as_tree(part: Element) -> Tree:
    """A part of ours as a tree, to be made one with a tree of another document."""
    return etree.fromstring(serialised(part))


def adopt(parent: Tree, part: Element) -> None:
    """Append to the root of another document's part what a part of ours holds."""
    parent.extend(as_tree(part))


def foreign(tree: Tree) -> Markup:
    """What was taken out of another document as markup for a part of ours; it declares its prefixes itself."""
    return Markup(etree.tostring(tree, encoding="unicode", with_tail=False))


def _declared(*prefixes: str) -> str:
    return "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in dict.fromkeys(prefixes))


def _attributes(attributes: Mapping[str, object]) -> Markup:
    given = [f' {name}="{escaped(str(value))}"' for name, value in attributes.items() if value is not None]
    return Markup("".join(given))


def _collect(element: Element, pieces: list[str]) -> list[str]:
    """Append the markup of an element to the pieces, which are joined once."""
    if not element.content:
        pieces.append(f"<{element.name}{element.attributes}/>")
        return pieces
    pieces.append(f"<{element.name}{element.attributes}>")
    for part in element.content:
        if isinstance(part, Element):
            _collect(part, pieces)
        else:
            pieces.append(part)
    pieces.append(f"</{element.name}>")
    return pieces
