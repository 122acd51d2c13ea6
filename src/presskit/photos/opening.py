"""From the bytes of a file to a decoded, upright picture: limits on the header before any pixel, then every pixel."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from presskit.diagnostics import Refused
from presskit.photos import heif, problems
from presskit.photos.cost import most_pixels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Span

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
MAX_PIXELS = 60_000_000
MAX_SIDE = 20_000

_ONE_PICTURE = ("JPEG", "MPO")
_ORIENTATION_TAG = 0x0112  # Exif 2.32, 4.6.4
_TURNS: dict[object, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ON_ITS_SIDE = frozenset(_TURNS[orientation] for orientation in (5, 6, 7, 8))
"""The turns that exchange width and height."""


@contextmanager
def opened(data: bytes, name: str, span: Span | None) -> Iterator[Image.Image]:
    """The picture with its header read and found within the limits; no pixel is decoded yet.

    Whatever a decoder raises within the `with` block becomes a diagnostic: `photo-unreadable`, `photo-too-large`,
    `photo-format` or `photo-damaged`, raised in `Refused`.
    """
    with (
        _complaints_named(name, span, data),
        Image.open(BytesIO(data), formats=_formats(data)) as image,
    ):
        if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
            raise problems.too_many_pixels(name, span, image.size, (MAX_PIXELS, MAX_SIDE))
        if image.width * image.height > (most := most_pixels(image)):
            raise problems.too_many_pixels_of_a_kind(name, span, image.size, most, image.format)
        pictures_in(image)  # a chain of pages that breaks off is damage, whichever page is printed
        yield image


def _formats(data: bytes) -> tuple[str, ...]:
    return (heif.FORMAT,) if heif.is_heif(data[:12]) and heif.readable() else FORMATS


def pictures_in(image: Image.Image) -> int:
    """How many frames or pages the file holds; the previews that a camera puts behind a JPEG do not count."""
    return 1 if image.format in _ONE_PICTURE else getattr(image, "n_frames", 1)


def decode(image: Image.Image, at_least: tuple[int, int]) -> Image.Image:
    """All pixels, as they lie in the file. A JPEG is decoded at an eighth, a quarter or a half if `at_least` allows."""
    image.draft(None, at_least)
    image.load()
    return image


def turn(image: Image.Image) -> Image.Transpose | None:
    """What brings the picture upright, once the camera's orientation is known; None where it stands."""
    return _TURNS.get(image.getexif().get(_ORIENTATION_TAG))


@contextmanager
def _complaints_named(name: str, span: Span | None, data: bytes) -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            yield
        except Refused:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
            raise problems.too_many_pixels(name, span, None, (MAX_PIXELS, MAX_SIDE)) from problem
        except UnidentifiedImageError as problem:
            if heif.is_heif(data[:12]) and heif.readable():
                raise problems.damaged(name, span) from problem
            raise problems.wrong_format(name, span, data[:64]) from problem
        except Exception as problem:
            # Decoders raise what they like (struct.error, IndexError, SyntaxError …) on bytes that lie.
            raise problems.damaged(name, span) from problem
