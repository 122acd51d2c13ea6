"""The metadata of a picture's file as it lies there: four blocks of bytes, each of a syntax of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Part = TypeVar("Part")


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


def without_repeats(parts: Iterable[Part], is_exif: Callable[[Part], bool]) -> list[Part]:
    """The parts of a file without a second block of Exif, which no program reads and anything may lie in."""
    kept: list[Part] = []
    found = False
    for part in parts:
        if not (found and is_exif(part)):
            kept.append(part)
        found = found or is_exif(part)
    return kept
