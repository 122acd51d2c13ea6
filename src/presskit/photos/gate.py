"""The gate itself: open, decode whole, reduce, bring to paper, encode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from presskit.diagnostics import Refused
from presskit.photos import problems
from presskit.photos.colour import UnknownPixelsError, on_paper, simplified
from presskit.photos.encoding import encoded
from presskit.photos.opening import decode, opened, pictures_in, upright_size

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Span
    from presskit.document import Picture

_LOSSLESS = ("PNG", "TIFF")


def load(path: Path, *, max_width_px: int, max_height_px: int | None = None, span: Span | None = None) -> Picture:
    """The picture of a file, ready to be embedded: upright, opaque, sRGB or grey, without metadata.

    It is reduced to fit the width and height given in pixels, never enlarged. The path is trusted to lie within the
    kit's folder. Raises `Refused` with one diagnostic at `span` where the file is not a whole JPEG, PNG, WebP or TIFF
    picture of at most 50 MB, 60 megapixels and 20 000 pixels on a side.
    """
    with opened(path, span) as image:
        size = _fitted(upright_size(image), max_width_px, max_height_px)
        profile, lossless = image.info.get("icc_profile"), image.format in _LOSSLESS
        decoded = decode(image, size)
    pixels = _simplified(decoded, path.name, span)
    if pixels.size != size:
        pixels = pixels.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return encoded(on_paper(pixels, profile), lossless=lossless)


def inspect(path: Path, span: Span | None = None) -> tuple[Diagnostic, ...]:
    """What is wrong with a photo's file, found by decoding it whole, at the least size that its format allows."""
    try:
        with opened(path, span) as image:
            count = pictures_in(image)
            decoded = decode(image, (1, 1))
        _simplified(decoded, path.name, span)
    except Refused as refused:
        return refused.diagnostics
    return (problems.several_pictures(path.name, span, count),) if count > 1 else ()


def _fitted(size: tuple[int, int], max_width: int, max_height: int | None) -> tuple[int, int]:
    """The largest size of the same shape within the limits, and not above the original."""
    width, height = size
    scale = min(1.0, max_width / width, (max_height or height) / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _simplified(image: Image.Image, name: str, span: Span | None) -> Image.Image:
    try:
        return simplified(image)
    except UnknownPixelsError as unknown:
        raise problems.wrong_pixels(name, span, image.mode) from unknown
