"""A picture made from the bytes of a file: decode whole, reduce, turn upright, bring to paper, encode."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from presskit.photos import problems
from presskit.photos.colour import UnknownPixelsError, check_pixels, on_paper
from presskit.photos.encoding import encoded
from presskit.photos.opening import ON_ITS_SIDE, decode, opened, pictures_in, turn
from presskit.photos.reducing import reduced

if TYPE_CHECKING:
    from presskit.diagnostics import Span
    from presskit.document import Picture

MOST_PRINTED = 10_000_000
"""Pixels of a picture that is embedded: an A4 page at 300 dpi has 9 million."""

_LOSSLESS = ("PNG", "TIFF")


def made(data: bytes, name: str, span: Span | None, limits: tuple[int, int | None]) -> tuple[Picture, int]:
    """The picture, within the width and the height given in pixels, and how many pictures the file holds."""
    with opened(data, name, span) as image:
        count, upright = pictures_in(image), turn(image)
        original = image.size[::-1] if upright in ON_ITS_SIDE else image.size
        fitted = _fitted(original, *limits)
        size = fitted[::-1] if upright in ON_ITS_SIDE else fitted
        profile, lossless = image.info.get("icc_profile"), image.format in _LOSSLESS
        decoded = decode(image, size)
    try:
        pixels = reduced(decoded, size)
    except UnknownPixelsError as unknown:
        raise problems.wrong_pixels(name, span, str(unknown)) from unknown
    if upright is not None:
        pixels = pixels.transpose(upright)
    return encoded(on_paper(pixels, profile), lossless=lossless, original=original), count


def tried(data: bytes, name: str, span: Span | None) -> int:
    """How many pictures the file holds, the first of which is decoded whole, at the least size its format allows."""
    with opened(data, name, span) as image:
        count = pictures_in(image)
        decoded = decode(image, (1, 1))
    try:
        check_pixels(decoded)
    except UnknownPixelsError as unknown:
        raise problems.wrong_pixels(name, span, str(unknown)) from unknown
    return count


def _fitted(size: tuple[int, int], max_width: int, max_height: int | None) -> tuple[int, int]:
    """The largest size of the same shape within the limits, and not above the original."""
    width, height = size
    scale = min(1.0, max_width / width, (max_height or height) / height, sqrt(MOST_PRINTED / (width * height)))
    return max(1, round(width * scale)), max(1, round(height * scale))
