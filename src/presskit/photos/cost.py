"""How much memory the decoder of a picture takes, known from its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MOST_MEMORY = 360_000_000
"""Bytes that decoding one picture may take; with the file, the reduced picture and presskit itself, below 500 MB."""

_PIXEL = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16L": 2, "I;16B": 2}  # four bytes in every other mode of Pillow
_WEBP_BUFFERS = 16  # two canvases of an animation, a copy of one, and the pixels of a lossless file
_HEIF_BUFFERS = 6  # the planes of the video frame, and the pixels they become
_COEFFICIENT = 2
_BITS, _SAMPLES, _ROWS_OF_STRIP, _ROWS_OF_TILE = 258, 277, 278, 323  # TIFF 6.0


def most_pixels(image: Image.Image) -> int:
    """How many pixels a picture of this kind may have, so that decoding it does not take more than `MOST_MEMORY`."""
    return int(MOST_MEMORY / (_PIXEL.get(image.mode, 4) + _beside(image)))


def _beside(image: Image.Image) -> float:
    """The bytes that a decoder keeps for each pixel beside the pixels themselves."""
    if image.format == "WEBP":
        return _WEBP_BUFFERS
    if image.format == "HEIF":
        return _HEIF_BUFFERS
    if image.format in ("JPEG", "MPO") and image.info.get("progressive"):
        return _COEFFICIENT * len(image.getbands())
    if image.format == "TIFF":
        return _strip(image)
    return 0


def _strip(image: Image.Image) -> float:
    """A strip or a row of tiles of a TIFF is decoded whole."""
    tags = getattr(image, "tag_v2", {})
    bits = max(tags.get(_BITS, (8,)))
    rows = min(tags.get(_ROWS_OF_TILE) or tags.get(_ROWS_OF_STRIP) or image.height, image.height)
    return float(tags.get(_SAMPLES, 1) * bits / 8 * rows / image.height)
