"""Elements and attributes by their prefixed names, and the one gate by which text enters XML."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from presskit.writers import MissingGlyph, Unprintable

if TYPE_CHECKING:
    from collections.abc import Mapping

    Element: TypeAlias = etree._Element

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

# Controls, surrogates and the two non-characters that XML 1.0 forbids (clause 2.2), and the tab and line ends that
# Word would turn into spaces.
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@cache
def qualified(name: str) -> str:
    """The name of an element or attribute as lxml has it; without a prefix, it stays as it is."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def legal(text: str) -> str:
    """The text itself, once every character of it may stand in XML.

    Raises `Unprintable` for a control character or a lone surrogate: the text gate stands before the writers, so
    one that comes this far is refused, never dropped.
    """
    forbidden = _FORBIDDEN.findall(text)
    if forbidden:
        raise Unprintable(tuple(MissingGlyph(character, ()) for character in dict.fromkeys(forbidden)))
    return text


def root(name: str, *prefixes: str, attributes: Mapping[str, object] | None = None) -> Element:
    """A new root element that declares its own prefix and the others that are named."""
    declared = {prefix: NAMESPACES[prefix] for prefix in (name.partition(":")[0], *prefixes)}
    made = etree.Element(qualified(name), nsmap=declared)
    return _with(made, attributes)


def child(
    parent: Element, name: str, attributes: Mapping[str, object] | None = None, text: str | None = None
) -> Element:
    """A new last child. Attribute values are written as text; one that is None is left out."""
    made = etree.SubElement(parent, qualified(name))
    if text is not None:
        made.text = legal(text)
    return _with(made, attributes) if attributes else made


def declared_child(parent: Element, name: str, *prefixes: str) -> Element:
    """A new last child that declares prefixes of its own: a drawing in a text."""
    return etree.SubElement(parent, qualified(name), nsmap={prefix: NAMESPACES[prefix] for prefix in prefixes})


def default_root(name: str) -> Element:
    """A new root element whose namespace is the default one."""
    declared: dict[str | None, str] = {None: NAMESPACES[name.partition(":")[0]]}
    return etree.Element(qualified(name), nsmap=declared)  # type: ignore[arg-type]


def serialised(element: Element) -> bytes:
    """The element as a part of a package: UTF-8, with an XML declaration."""
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)


def _with(element: Element, attributes: Mapping[str, object] | None) -> Element:
    for name, value in (attributes or {}).items():
        if value is not None:
            element.set(qualified(name), legal(str(value)))
    return element
