"""How the tests read a PDF back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

from presskit.document.plain import plain

if TYPE_CHECKING:
    from presskit.document import Running


def copied_pages(data: bytes) -> list[str]:
    """The text of each page as pdfium has it from first to last character, a line a line."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def page_texts(data: bytes) -> list[str]:
    """The text of each page as pdfium copies it, its line ends left out: a space at a line's end must be in the file.

    A hyphen at a line's end, which pdfium takes for hyphenation, is given back.
    """
    with pypdfium2.PdfDocument(data) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return [text.replace("\r\n", "").replace("\ufffe", "-") for text in texts]


def running_text(data: bytes, running: Running) -> str:
    """The text of all pages, running header and footer aside."""
    first, *others = page_texts(data)
    return first + "".join(text[: text.rindex(plain(running.header))] for text in others)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def pictures(pdf: pikepdf.Pdf) -> list[pikepdf.Stream]:
    """The image objects of a file."""
    streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
    return [stream for stream in streams if stream.get("/Subtype") == "/Image"]


def links(data: bytes) -> list[str]:
    """The addresses of the file's links, in order; « # » for a jump within it."""
    with opened(data) as pdf:
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        return [str(annotation.A.URI) if "/A" in annotation else "#" for annotation in annotations]


def titles(data: bytes) -> list[str]:
    """The titles of the bookmarks, indented by level."""
    with opened(data) as pdf, pdf.open_outline() as outline:
        return [line for item in outline.root for line in _titles(item, 0)]


def _titles(item: pikepdf.OutlineItem, level: int) -> list[str]:
    return ["  " * level + str(item.title), *(line for child in item.children for line in _titles(child, level + 1))]


def bookmark_pages(data: bytes) -> dict[str, int]:
    """The page, counted from 1, to which each bookmark of the first level leads."""
    with opened(data) as pdf, pdf.open_outline() as outline:
        pages = [page.obj.objgen for page in pdf.pages]
        return {str(item.title): pages.index(_page(item).objgen) + 1 for item in outline.root}


def _page(item: pikepdf.OutlineItem) -> pikepdf.Object:
    assert isinstance(item.destination, pikepdf.Array)
    return item.destination[0]
