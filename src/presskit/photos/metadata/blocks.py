"""The metadata of a picture's file as it lies there: four blocks of bytes, each of a syntax of its own."""

from __future__ import annotations

from msgspec import Struct


class Blocks(Struct, frozen=True):
    """The metadata blocks of a file; empty where it has none.

    `xmp` is the packet, `extension` the rest of it where JPEG had to part it; `resources` are Photoshop's image
    resources, which hold IIM in a JPEG; `iim` is IIM that stands alone, in a TIFF; `exif` is a TIFF structure.
    """

    xmp: bytes = b""
    extension: bytes = b""
    resources: bytes = b""
    iim: bytes = b""
    exif: bytes = b""


class Damaged(Exception):
    """Raised where the blocks of a file contradict each other, or break off."""


class Unwritable(Exception):
    """Raised for a file into which no metadata can be written."""
