"""Facts put into a file: XMP, and the copies in IIM and Exif that older programs read; the picture is not touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.photos.metadata import exif, iim, image_resources, jpeg, packet, properties
from presskit.photos.metadata.blocks import Blocks, Damaged, Unwritable
from presskit.photos.metadata.containers import TIFF, container_of
from presskit.photos.metadata.ifd_editing import without_private
from presskit.photos.metadata.parting import parted
from presskit.photos.metadata.private import is_private_property
from presskit.photos.metadata.reading import iim_of

if TYPE_CHECKING:
    from presskit.photos.metadata.containers import Container
    from presskit.photos.metadata.facts import Facts


def written(data: bytes, facts: Facts, *, keep_private: bool = False) -> bytes:
    """The file with these facts in it, every other field and every pixel as they were, private data removed.

    A fact that is None is left as the file has it. A packet of XMP that cannot be read gives way to a new one. Raises
    `Unwritable` for a file that is none of JPEG, PNG, WebP and TIFF, or is damaged.
    """
    container = container_of(data)
    if container is None:
        raise Unwritable
    try:
        new = _renewed(container.blocks(data), facts, container, keep_private=keep_private)
        return container.rewritten(data, new, keep_private=keep_private)
    except Damaged as damage:
        raise Unwritable from damage


def sidecar(facts: Facts) -> bytes:
    """The facts as a file of their own, to lie beside a picture that takes none (XMP Part 3, 1.2.3)."""
    rdf = packet.empty()
    properties.state(rdf, facts)
    return packet.packed(rdf)


def _renewed(old: Blocks, facts: Facts, container: Container, *, keep_private: bool) -> Blocks:
    xmp, extension = _xmp(old, facts, container, keep_private=keep_private)
    records = _iim(old, facts, container)
    alone = container is TIFF
    dropped = frozenset[int]() if keep_private else image_resources.COPIES
    resources = image_resources.merged(old.resources, records, holds_iim=not alone, dropped=dropped)
    return Blocks(xmp, extension, resources, records if alone else b"", _exif(old, facts, keep_private=keep_private))


def _xmp(old: Blocks, facts: Facts, container: Container, *, keep_private: bool) -> tuple[bytes, bytes]:
    rdf = packet.parsed(old.xmp, old.extension)
    if rdf is None:
        rdf = packet.empty()
    if not keep_private:
        packet.drop(rdf, is_private_property)
    properties.state(rdf, facts)
    return parted(rdf, jpeg.MOST_OF_PACKET) if container.suffix == ".jpg" else (packet.packed(rdf), b"")


def _iim(old: Blocks, facts: Facts, container: Container) -> bytes:
    if not container.holds_iim:
        return b""
    records = iim.merged(iim_of(old), facts)
    return records + b"\0" * (-len(records) % 4) if container is TIFF else records


def _exif(old: Blocks, facts: Facts, *, keep_private: bool) -> bytes:
    if not old.exif:
        return b""
    try:
        block = old.exif if keep_private else without_private(old.exif)
        return exif.merged(block, facts)
    except Damaged:
        # Nobody can tell what a block holds that cannot be read.
        return old.exif if keep_private else bytes(len(old.exif))
