"""The four kinds of file that metadata can be written into, told by how they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from presskit.photos.metadata import jpeg, png, tiff, webp

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.photos.metadata.blocks import Blocks


class Rewriting(Protocol):
    """Puts other metadata into a file."""

    def __call__(self, data: bytes, new: Blocks, /, *, keep_private: bool) -> bytes:
        """The file with other metadata, its picture as it was."""


class Container(Struct, frozen=True):
    """One kind of file: its suffix, how its metadata are found and replaced, and which of IIM it can hold."""

    suffix: str
    blocks: Callable[[bytes], Blocks]
    rewritten: Rewriting
    holds_iim: bool = False


_JPEG = Container(".jpg", jpeg.blocks, jpeg.rewritten, holds_iim=True)
_PNG = Container(".png", png.blocks, png.rewritten)
_WEBP = Container(".webp", webp.blocks, webp.rewritten)
TIFF = Container(".tif", tiff.blocks, tiff.rewritten, holds_iim=True)


def container_of(data: bytes) -> Container | None:
    """The kind of a file; None for any other."""
    if data.startswith(jpeg.BEGINNING):
        return _JPEG
    if data.startswith(png.BEGINNING):
        return _PNG
    if data.startswith(tiff.BEGINNINGS):
        return TIFF
    return _WEBP if webp.is_webp(data) else None
