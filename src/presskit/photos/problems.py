"""What can be wrong with a photo's file, as diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say, warning
from presskit.photos.heif import is_heif, kind_of

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic, Span

# How files begin that are taken for pictures, and what they are.
_BEGINNINGS = (
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"8BPS", "Photoshop"),
    (b"%!PS", "PostScript"),
    (b"<svg", "SVG"),
    (b"<?xml", "XML"),
    (b"<!DOCTYPE", "HTML"),
    (b"<html", "HTML"),
    (b"PK\x03\x04", "ZIP"),
    (b"BM", "BMP"),
)


def unreadable(name: str, span: Span | None) -> Refused:
    """The file cannot be opened, or is no regular file."""
    message = say("the photo `{name}` cannot be read", name=name)
    return Refused([error("photo-unreadable", span, message, say("check that it is a file and that you may open it"))])


def empty(name: str, span: Span | None) -> Refused:
    """The file holds no byte."""
    message = say("the photo `{name}` is empty", name=name)
    return Refused([error("photo-unreadable", span, message, say("copy the file again from its origin"))])


def too_many_bytes(name: str, span: Span | None, found: int, limit: int) -> Refused:
    """The file is larger than the gate lets in."""
    message = say(
        "the photo `{name}` has {found} MB, expected at most {limit}",
        name=name,
        found=-(-found // 1_000_000),
        limit=limit // 1_000_000,
    )
    return Refused([error("photo-too-large", span, message, say("export it again as a JPEG"))])


def too_many_pixels(name: str, span: Span | None, size: tuple[int, int] | None, limits: tuple[int, int]) -> Refused:
    """The header promises more pixels than the gate lets in; `limits` are pixels in all, and on a side."""
    values = {"name": name, "limit": limits[0] // 1_000_000, "side": limits[1]}
    if size is None:
        message = say("the photo `{name}` has more than {limit} million pixels", **values)
    else:
        message = say(
            "the photo `{name}` has {width} × {height} pixels, expected at most {limit} million, and {side} on a side",
            width=size[0],
            height=size[1],
            **values,
        )
    return Refused([error("photo-too-large", span, message, say("reduce it in an image program"))])


def too_many_pixels_of_a_kind(
    name: str, span: Span | None, size: tuple[int, int], limit: int, kind: str | None
) -> Refused:
    """The decoder of this kind of picture would take more memory than a build may."""
    message = say(
        "the photo `{name}` has {width} × {height} pixels, expected at most {limit} million in this kind of {kind}",
        name=name,
        width=size[0],
        height=size[1],
        limit=limit // 1_000_000,
        kind=kind,
    )
    return Refused([error("photo-too-large", span, message, say("reduce it, or export it as a baseline JPEG"))])


def wrong_format(name: str, span: Span | None, head: bytes) -> Refused:
    """The content is none of the four formats, whatever the name says."""
    kind = _kind(head)
    message = (
        say("`{name}` is a {kind} file, expected a JPEG, PNG, WebP or TIFF picture", name=name, kind=kind)
        if kind
        else say("`{name}` is not a JPEG, PNG, WebP or TIFF picture", name=name)
    )
    help_ = say("export the photo as a JPEG")
    if is_heif(head):
        help_ = say("install `presskit-fr[heic]`, or export the photo as a JPEG")
    return Refused([error("photo-format", span, message, help_)])


def wrong_pixels(name: str, span: Span | None, mode: str) -> Refused:
    """The pixels are of a kind that has no one rendering on paper: floats, 32-bit integers, CIELAB."""
    message = say("the photo `{name}` has pixels of the kind `{mode}`, expected 8 or 16 bits", name=name, mode=mode)
    return Refused([error("photo-format", span, message, say("export the photo as a JPEG"))])


def damaged(name: str, span: Span | None) -> Refused:
    """The picture ends too early, or its content contradicts itself."""
    message = say("the photo `{name}` is damaged or ends too early", name=name)
    return Refused(
        [error("photo-damaged", span, message, say("copy the file again from its origin, or export it again"))]
    )


def several_pictures(name: str, span: Span | None, count: int) -> Diagnostic:
    """The file is animated or has pages, of which the first is printed."""
    message = say("the photo `{name}` holds {count} pictures, of which the first is printed", name=name, count=count)
    return warning("photo-animated", span, message, say("export the picture that you want as a JPEG"))


def _kind(head: bytes) -> str | None:
    if head[4:12] == b"ftypavif":
        return "AVIF"
    start = head.lstrip()
    return kind_of(head) or next((kind for beginning, kind in _BEGINNINGS if start.startswith(beginning)), None)
