"""Pixels to the bytes that every format embeds: the same pixels give the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from presskit.document import Picture

if TYPE_CHECKING:
    from PIL import Image

QUALITY = 88
# A drawing has few colours, a photograph more than anybody counts.
FEW_COLOURS = 4_096


def encoded(image: Image.Image, *, lossless: bool, original: tuple[int, int]) -> Picture:
    """The picture as a baseline JPEG, or as a PNG where it is a drawing that came `lossless` and is smaller so.

    `original` is the size of the file that it was made from, upright.
    """
    jpeg = _saved(image, "JPEG", quality=QUALITY, subsampling=0, optimize=True, progressive=False)
    if lossless and image.getcolors(FEW_COLOURS) is not None:
        png = _saved(image, "PNG", optimize=True)
        if len(png) < len(jpeg):
            return Picture(png, "PNG", image.width, image.height, original)
    return Picture(jpeg, "JPEG", image.width, image.height, original)


def _saved(image: Image.Image, format_name: str, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, format_name, **options)
    return buffer.getvalue()
