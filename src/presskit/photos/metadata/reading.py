"""What a file says of its photo, where XMP, IIM and Exif may each say it.

The order is that of the Metadata Working Group (Guidelines for Handling Image Metadata 2.0, 3.3): Exif before the
others where it is filled; then XMP, unless the digest shows that a program which knows IIM alone wrote there since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.photos.metadata import exif, iim, image_resources, packet, properties
from presskit.photos.metadata.blocks import Blocks, Damaged
from presskit.photos.metadata.containers import container_of
from presskit.photos.metadata.facts import Facts
from presskit.photos.metadata.fields import SEVERAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    Stated = Mapping[str, tuple[str, ...]]


def read(data: bytes) -> Facts:
    """The facts of a file: none where it is no picture, or its metadata cannot be read. It never raises."""
    container = container_of(data)
    if container is None:
        return Facts()
    try:
        return _reconciled(container.blocks(data))
    except Damaged:
        return Facts()


def iim_of(blocks: Blocks) -> bytes:
    """The IIM of a file, wherever it lies."""
    return blocks.iim or image_resources.iim_in(blocks.resources)


def _reconciled(blocks: Blocks) -> Facts:
    rdf = packet.parsed(blocks.xmp, blocks.extension)
    in_xmp = properties.stated(rdf) if rdf is not None else {}
    in_iim, in_exif = iim.stated(iim_of(blocks)), exif.stated(blocks.exif)
    in_order = (in_exif, in_iim, in_xmp) if _iim_is_newer(blocks) else (in_exif, in_xmp, in_iim)
    names = dict.fromkeys(name for stated in in_order for name in stated)
    found = {name: _best([stated[name] for stated in in_order if name in stated]) for name in names}
    language = properties.language(rdf) if rdf is not None else None
    values = {name: texts if name in SEVERAL else texts[0] for name, texts in found.items()}
    return Facts(**values, language=language)  # type: ignore[arg-type]


def _iim_is_newer(blocks: Blocks) -> bool:
    return image_resources.is_in_step(blocks.resources, iim_of(blocks)) is False


def _best(candidates: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The first of several, or a later one of which it is only the beginning: IIM and old Exif cut what is long."""
    best = candidates[0]
    for other in candidates[1:]:
        if len(other) >= len(best) and all(b.startswith(a) for a, b in zip(best, other, strict=False)):
            best = other
    return best
