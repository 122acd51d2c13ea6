"""A packet too large for one segment of a JPEG, parted in two (XMP Part 3, 1.1.3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from presskit.photos.metadata import packet
from presskit.photos.metadata.fields import FIELDS, NOTE, RDF
from presskit.photos.metadata.jpeg import digest

if TYPE_CHECKING:
    from presskit.photos.metadata.packet import Element

_ROOM_FOR_DIGEST = 200


def parted(rdf: Element, most: int) -> tuple[bytes, bytes]:
    """The packet, and its extension, empty where the packet fits: the largest properties move, the facts last."""
    whole = packet.packed(rdf)
    if len(whole) <= most:
        return whole, b""
    moved = etree.Element(f"{{{RDF}}}RDF", nsmap={"rdf": RDF})
    target = packet.description_of(moved)
    excess = len(whole) + _ROOM_FOR_DIGEST - most
    for element in sorted(_properties(rdf), key=_importance):
        if excess <= 0:
            break
        excess -= len(etree.tostring(element, with_tail=False))
        packet.unlink(element)
        element.tail = None
        target.append(element)
    extension = packet.bare(moved)
    packet.description_of(rdf).set(f"{{{NOTE}}}HasExtendedXMP", digest(extension).decode())
    return packet.packed(rdf), extension


def _properties(rdf: Element) -> list[Element]:
    return [element for description in packet.descriptions(rdf) for element in description.iterchildren(etree.Element)]


def _importance(element: Element) -> tuple[bool, int]:
    facts = {field.tag for field in FIELDS}
    return element.tag in facts, -len(etree.tostring(element))
