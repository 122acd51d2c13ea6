"""The file around the pages: canvas, metadata, bookmarks and an identity made from the content."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from presskit.document.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from presskit.document import Document
    from presskit.template.theme import Theme
    from presskit.writers.pdf.fonts import Face

_UNKNOWN_ID = b"0" * 32


def open_canvas(document: Document, theme: Theme, face: Face) -> Canvas:
    """An empty file in memory; `face` stands where ReportLab would name Helvetica."""
    rl_config.useA85 = 0
    canvas = Canvas(
        BytesIO(),
        pagesize=(theme.page.width, theme.page.height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=face.name,  # type: ignore[arg-type]
        lang=document.lang,
    )
    inside(canvas)._ID = b"[<%b><%b>]" % (_UNKNOWN_ID, _UNKNOWN_ID)  # made known by `close`
    _describe(canvas, document)
    return canvas


def inside(canvas: Canvas) -> Any:
    """ReportLab's document behind a canvas: font subsets and image objects are kept there, under no public name."""
    return canvas._doc  # type: ignore[attr-defined]


def _describe(canvas: Canvas, document: Document) -> None:
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.subject)
    canvas.setKeywords(", ".join(document.keywords))
    canvas.setCreator("presskit")
    stamp = pdf_date(document.moment)
    canvas.setDateFormatter(lambda *_: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def pdf_date(moment: datetime) -> str:
    """A date as ISO 32000-1, 7.9.4 writes it; without a time zone when the moment has none."""
    offset = moment.utcoffset()
    zone = ""
    if offset is not None:
        minutes = int(offset.total_seconds()) // 60
        zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}'{abs(minutes) % 60:02}'"
    return f"D:{moment:%Y%m%d%H%M%S}{zone}"


def add_outline(canvas: Canvas, document: Document, anchors: Mapping[str, int]) -> None:
    """The bookmarks: the entries of the contents, no level skipped."""
    level = -1
    for entry in document.outline():
        if entry.anchor in anchors:
            level = min(entry.level - 1, level + 1)
            canvas.addOutlineEntry(" ".join(plain(entry.children).split("\n")), entry.anchor, level)
    if level >= 0:
        canvas.showOutline()


def close(canvas: Canvas) -> bytes:
    """The bytes of the file. Its identifier is a digest of everything else (ISO 32000-1, 14.4)."""
    data = bytes(canvas.getpdfdata())  # type: ignore[no-untyped-call]
    body, _, trailer = data.rpartition(b"\ntrailer")
    digest = sha256(data).hexdigest()[:32].encode()
    return body + b"\ntrailer" + trailer.replace(_UNKNOWN_ID, digest)
