"""A decoded picture brought to its size in bands, so that no second copy of all its pixels is ever held."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PIL import Image

from presskit.photos.colour import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

BAND = 128
"""Rows of the reduced picture in one band."""
GAP = 3.0
"""Pixels are averaged as long as so many times the size stays for the finer filter: then nobody sees the difference."""

# Transparent pixels weigh nothing in an average: colours are multiplied by their opacity before, divided after.
_WEIGHED = {"LA": "La", "RGBA": "RGBa"}
_UNWEIGHED = {weighed: plain for plain, weighed in _WEIGHED.items()}


def reduced(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture at a size not above its own, in one of the modes of `simplified`.

    Raises `UnknownPixelsError` as `simplified` does.
    """
    if size == image.size:
        return simplified(image)
    factor = max(1, int(min(image.width / size[0], image.height / size[1]) / GAP))
    narrow: Image.Image | None = None
    for top, band in _bands(image, BAND * factor):
        weighed = band.convert(_WEIGHED[band.mode]) if band.mode in _WEIGHED else band
        part = _narrowed(weighed, factor, size[0])
        if narrow is None:
            narrow = Image.new(part.mode, (size[0], ceil(image.height / factor)))
        narrow.paste(part, (0, top // factor))
    assert narrow is not None
    whole = narrow.resize(size, Image.Resampling.LANCZOS, box=(0, 0, size[0], image.height / factor))
    return whole.convert(_UNWEIGHED[whole.mode]) if whole.mode in _UNWEIGHED else whole


def _bands(image: Image.Image, rows: int) -> Iterator[tuple[int, Image.Image]]:
    for top in range(0, image.height, rows):
        yield top, simplified(image.crop((0, top, image.width, min(top + rows, image.height))))


def _narrowed(band: Image.Image, factor: int, width: int) -> Image.Image:
    """A band averaged by a factor both ways, then brought to its width."""
    averaged = band.reduce(factor) if factor > 1 else band
    box = (0.0, 0.0, band.width / factor, float(averaged.height))
    return averaged.resize((width, averaged.height), Image.Resampling.LANCZOS, box=box)
