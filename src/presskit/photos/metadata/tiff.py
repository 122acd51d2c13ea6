"""TIFF: metadata as entries of the main directory, of which a new one is written at the end (TIFF 6.0, section 2)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from presskit.photos.metadata.blocks import Blocks, Unwritable
from presskit.photos.metadata.ifd import directories, order_of
from presskit.photos.metadata.ifd_editing import remove

if TYPE_CHECKING:
    from presskit.photos.metadata.ifd import Directory

BEGINNINGS = (b"II*\0", b"MM\0*")
_XMP, _IIM, _RESOURCES = 700, 33723, 34377
_OURS = (_XMP, _IIM, _RESOURCES)
_BYTES, _LONGS = 1, 4
_MOST = 0xFFFF_FFFF


def blocks(data: bytes) -> Blocks:
    """The metadata of a file, which is a TIFF structure itself."""
    main = directories(data)[0]
    return Blocks(
        xmp=_value(data, main, _XMP),
        resources=_value(data, main, _RESOURCES),
        iim=_value(data, main, _IIM),
        exif=data,
    )


def rewritten(_: bytes, new: Blocks, *, keep_private: bool) -> bytes:  # noqa: ARG001 - nothing lies beside
    """The file with other metadata: `new.exif` is the file as it shall be but for XMP and IIM.

    The main directory is written again at the end; nothing else moves, strips and tiles least of all.
    """
    edited = bytearray(new.exif)
    old = directories(edited)[0]
    order, following = order_of(edited), bytes(edited[old.end : old.end + 4]).ljust(4, b"\0")
    kept = [bytes(edited[entry.at : entry.at + 12]) for entry in old.entries if entry.tag not in _OURS]
    _forget(edited)
    # Photoshop, libtiff and Nikon's programs know IIM here as long words alone.
    fresh = ((_XMP, _BYTES, 1, new.xmp), (_IIM, _LONGS, 4, new.iim), (_RESOURCES, _BYTES, 1, new.resources))
    for tag, kind, size, value in fresh:
        kept.append(struct.pack(f"{order}HHII", tag, kind, len(value) // size, _appended(edited, value)))
    kept.sort(key=lambda entry: struct.unpack_from(f"{order}H", entry)[0])
    at = _appended(edited, struct.pack(f"{order}H", len(kept)) + b"".join(kept) + following)
    struct.pack_into(f"{order}I", edited, 4, at)
    return bytes(edited)


def _forget(edited: bytearray) -> None:
    """Overwrite the metadata that is replaced, and keep the rest of the main directory, which is read no more."""
    remove(edited, lambda directory, entry: directory.role == "main" and entry.tag in _OURS)


def _appended(edited: bytearray, value: bytes) -> int:
    """Add some bytes at the end, at an even place as every offset has to be; returns the place."""
    edited += b"\0" * (len(edited) % 2)
    at = len(edited)
    if at + len(value) > _MOST:
        raise Unwritable
    edited += value
    return at


def _value(data: bytes, main: Directory, tag: int) -> bytes:
    found = [data[entry.start : entry.end] for entry in main.entries if entry.tag == tag]
    return bytes(found[0]) if found else b""
