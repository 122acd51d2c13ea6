"""A picture made from the bytes of a file: decode whole, reduce, bring to paper, encode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from presskit.photos import problems
from presskit.photos.colour import UnknownPixelsError, on_paper, simplified
from presskit.photos.encoding import encoded
from presskit.photos.opening import decode, opened, pictures_in, upright_size

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic, Span
    from presskit.document import Picture

_LOSSLESS = ("PNG", "TIFF")


def made(data: bytes, name: str, span: Span | None, limits: tuple[int, int | None]) -> Picture:
    """The picture, within the width and the height given in pixels."""
    with opened(data, name, span) as image:
        size = _fitted(upright_size(image), *limits)
        profile, lossless = image.info.get("icc_profile"), image.format in _LOSSLESS
        decoded = decode(image, size)
    pixels = _simplified(decoded, name, span)
    if pixels.size != size:
        pixels = pixels.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return encoded(on_paper(pixels, profile), lossless=lossless)


def tried(data: bytes, name: str, span: Span | None) -> tuple[Diagnostic, ...]:
    """The warnings of a picture decoded whole, at the least size that its format allows."""
    with opened(data, name, span) as image:
        count = pictures_in(image)
        decoded = decode(image, (1, 1))
    _simplified(decoded, name, span)
    return (problems.several_pictures(name, span, count),) if count > 1 else ()


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
