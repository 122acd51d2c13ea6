"""Whether a file of a template is what its key says: a TrueType font, a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, Severity, error, say
from presskit.template.gate import MOST_OF_A_FONT, MOST_OF_A_LOGO, checked, unread
from presskit.template.known_fonts import NOT_TRUETYPE, known_font

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Span

_PNG_OR_JPEG = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def font_fault(font: Path, span: Span) -> Diagnostic | None:
    """What `font_digest` refuses of a font, if anything."""
    try:
        font_digest(font, span)
    except Refused as refused:
        return refused.diagnostics[0]
    return None


def font_digest(font: Path, span: Span | None) -> str:
    """The SHA-256 of a font; `Refused` where it is not a whole one with TrueType outlines, which draw its letters."""
    try:
        known = known_font(font)
    except OSError as problem:
        raise Refused([unread(problem, font.name, MOST_OF_A_FONT, span)]) from None
    if known.fault is not None:
        raise Refused([_font_fault(font, known.fault, span)])
    return known.file.digest


def _font_fault(font: Path, fault: str, span: Span | None) -> Diagnostic:
    if fault == NOT_TRUETYPE:
        message = say("`{file}` is not a TrueType font", file=font.name)
        return error(
            "font-format", span, message, say("convert it to TrueType outlines (`.ttf`), or take another font")
        )
    message = say("the font `{file}` is damaged: its table `{table}`", file=font.name, table=fault)
    return error("font-format", span, message, say("copy the file again from its origin, or take another font"))


def logo_fault(logo: Path, span: Span) -> Diagnostic | None:
    """That a file is not a PNG or JPEG picture, whole and within the limits of the photo gate."""
    try:
        data = checked(logo, MOST_OF_A_LOGO, span)
    except Refused as refused:
        return refused.diagnostics[0]
    if data.startswith(_PNG_OR_JPEG):
        from presskit import photos

        found = photos.inspect_content(data, logo.name, span)
        return next((fault for fault in found if fault.severity is Severity.ERROR), None)
    message = say("`{file}` is not a PNG or JPEG picture", file=logo.name)
    return error("logo-format", span, message, say("export the logo as a PNG"))
