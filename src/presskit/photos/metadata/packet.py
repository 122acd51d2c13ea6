"""XMP packets as trees: read with every door of XML shut, written the same for the same tree (ISO 16684-1)."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from lxml import etree

from presskit.photos.metadata.fields import META, NAMESPACES, NOTE, RDF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Element = etree._Element

MOST_BYTES = 20_000_000
_ABOUT, _DESCRIPTION, _ROOT = f"{{{RDF}}}about", f"{{{RDF}}}Description", f"{{{RDF}}}RDF"
_EXTENSION = f"{{{NOTE}}}HasExtendedXMP"
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'.encode()
_END = b'\n<?xpacket end="w"?>'


def parsed(packet: bytes, extension: bytes = b"") -> Element | None:
    """The rdf:RDF of a packet, with what its extension adds; None where there is none that can be trusted.

    A packet with a document type is refused, and with it every entity.
    """
    rdf = _rdf(packet)
    if rdf is None:
        return None
    more = _rdf(extension)
    if more is not None:
        rdf.extend(more.findall(_DESCRIPTION))
    drop(rdf, lambda name: name == _EXTENSION)
    return rdf


def empty() -> Element:
    """An rdf:RDF that says nothing."""
    rdf = etree.Element(_ROOT, nsmap={"rdf": RDF})
    description_of(rdf)
    return rdf


def description_of(rdf: Element) -> Element:
    """The rdf:Description to which properties are added: the first, made where there is none."""
    found = rdf.find(_DESCRIPTION)
    if found is not None:
        return found
    added = etree.SubElement(rdf, _DESCRIPTION, nsmap=dict(NAMESPACES))
    added.set(_ABOUT, "")
    return added


def descriptions(rdf: Element) -> Iterator[Element]:
    """Every rdf:Description of the packet."""
    yield from rdf.iterfind(_DESCRIPTION)


def packed(rdf: Element) -> bytes:
    """The tree as a packet, in UTF-8."""
    meta = etree.Element(f"{{{META}}}xmpmeta", nsmap={"x": META})
    meta.append(rdf)
    return _BEGIN + etree.tostring(meta, encoding="utf-8") + _END


def bare(rdf: Element) -> bytes:
    """The tree as the extension of a packet, which begins and ends without a mark (XMP Part 3, 1.1.3.1)."""
    meta = etree.Element(f"{{{META}}}xmpmeta", nsmap={"x": META})
    meta.append(rdf)
    return etree.tostring(meta, encoding="utf-8")


def drop(rdf: Element, is_dropped: Callable[[str], bool]) -> None:
    """Remove every property, at any depth, whose name `{namespace}name` is to be dropped."""
    for element in list(rdf.iter(etree.Element)):
        for name in [name for name in element.attrib if is_dropped(str(name))]:
            del element.attrib[name]
        if element is not rdf and is_dropped(str(element.tag)):
            unlink(element)


def unlink(element: Element) -> None:
    """Remove an element and keep the white space after it."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _rdf(packet: bytes) -> Element | None:
    cleaned = _in_utf8(packet).strip(b"\0 \t\r\n")
    if not cleaned or len(cleaned) > MOST_BYTES:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(cleaned, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.getroottree().docinfo.internalDTD is not None:
        return None
    return root if root.tag == _ROOT else root.find(_ROOT)


def _in_utf8(packet: bytes) -> bytes:
    if not packet.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
        return packet
    return packet.decode("utf-16", "replace").encode("utf-8", "replace")
