"""The gate itself: a file's bytes, then a picture made from them, or remembered from an earlier build."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

import PIL

from presskit.cache import remembered
from presskit.diagnostics import Refused
from presskit.document import Picture
from presskit.photos import problems
from presskit.photos.content import content

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Span

MAKING = 3
"""To be raised with every change to the pixels or the encoding of pictures, so that none of before is remembered."""


class Passed(NamedTuple):
    """A picture that passed, what is to be known of its file, and the SHA-256 (hex) of that file."""

    picture: Picture
    warnings: tuple[Diagnostic, ...]
    digest: str


def load(path: Path, *, max_width_px: int, max_height_px: int | None = None, span: Span | None = None) -> Picture:
    """The picture of a file, ready to be embedded: upright, opaque, sRGB or grey, without metadata.

    It is reduced to fit the width and height given in pixels, and 10 megapixels; never enlarged. The path is one that
    the path gate gave: no link leads to it. Raises `Refused` with one diagnostic at `span` where the file is not a
    whole JPEG, PNG, WebP or TIFF picture of at most 50 MB, 60 megapixels (fewer where its kind takes more memory to
    decode) and 20 000 pixels on a side.
    """
    return load_with_warnings(path, max_width_px=max_width_px, max_height_px=max_height_px, span=span).picture


def load_with_warnings(
    path: Path, *, max_width_px: int, max_height_px: int | None = None, span: Span | None = None
) -> Passed:
    """The picture of `load`, and what is to be known of its file: that it holds others, which are not printed.

    The file is read once, and hashed once: its digest is given so that nobody else does.
    """
    data = content(path, span)
    digest = sha256(data).hexdigest()
    limits = (max_width_px, max_height_px)

    def make() -> bytes:
        from presskit.photos.making import made

        return _packed(*made(data, path.name, span, limits))

    packed = remembered(("picture", MAKING, PIL.__version__, digest, limits), make)
    picture, count = _unpacked(packed)
    return Passed(picture, _warnings(count, path.name, span), digest)


def inspect(path: Path, span: Span | None = None) -> tuple[Diagnostic, ...]:
    """What is wrong with a photo's file, found by decoding it whole, at the least size that its format allows."""
    try:
        return inspect_content(content(path, span), path.name, span)
    except Refused as refused:
        return refused.diagnostics


def inspect_content(data: bytes, name: str, span: Span | None = None) -> tuple[Diagnostic, ...]:
    """The same of a file that was read."""
    from presskit.photos.making import tried

    try:
        return _warnings(tried(data, name, span), name, span)
    except Refused as refused:
        return refused.diagnostics


def _warnings(count: int, name: str, span: Span | None) -> tuple[Diagnostic, ...]:
    return (problems.several_pictures(name, span, count),) if count > 1 else ()


def _packed(picture: Picture, count: int) -> bytes:
    sizes = picture.width, picture.height, *(picture.original or ())
    return " ".join(map(str, (picture.format, count, *sizes))).encode() + b"\n" + picture.data


def _unpacked(packed: bytes) -> tuple[Picture, int]:
    head, _, data = packed.partition(b"\n")
    form, *numbers = head.decode().split()
    count, width, height, *original = map(int, numbers)
    known = (original[0], original[1]) if original else None
    return Picture(data, cast('Literal["JPEG", "PNG"]', form), width, height, known), count
