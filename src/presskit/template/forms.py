"""Whether a file of a template is what its key says: a TrueType font, a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Severity, error, say
from presskit.template.outlines import check_letters
from presskit.template.sfnt import BrokenFontError, NotTrueTypeError, read_tables

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Span

_PNG_OR_JPEG = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def font_fault(font: Path, span: Span) -> Diagnostic | None:
    """That a file is not a whole font with TrueType outlines, which draw its letters."""
    try:
        check_letters(read_tables(font.read_bytes()))
    except NotTrueTypeError:
        message = say("`{file}` is not a TrueType font", file=font.name)
        return error(
            "font-format", span, message, say("convert it to TrueType outlines (`.ttf`), or take another font")
        )
    except BrokenFontError as broken:
        message = say("the font `{file}` is damaged: its table `{table}`", file=font.name, table=str(broken))
        return error("font-format", span, message, say("copy the file again from its origin, or take another font"))
    return None


def logo_fault(logo: Path, span: Span) -> Diagnostic | None:
    """That a file is not a PNG or JPEG picture, whole and within the limits of the photo gate."""
    if _begins(logo, _PNG_OR_JPEG):
        from presskit import photos

        return next((fault for fault in photos.inspect(logo, span) if fault.severity is Severity.ERROR), None)
    message = say("`{file}` is not a PNG or JPEG picture", file=logo.name)
    return error("logo-format", span, message, say("export the logo as a PNG"))


def _begins(file: Path, beginnings: tuple[bytes, ...]) -> bool:
    with file.open("rb") as opened:
        return opened.read(max(map(len, beginnings))).startswith(beginnings)
