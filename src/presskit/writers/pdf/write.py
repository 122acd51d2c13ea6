"""`Document` and `Theme` → the bytes of a PDF.

1. set every block as rows of lines;
2. fill pages with the rows;
3. refuse what no face can print;
4. paint the pages, links and bookmarks with them;
5. close the file under an identifier made from its content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Heading
from presskit.template.theme import StyleName
from presskit.writers import Unprintable
from presskit.writers.pdf.boxes import block_rows, title_rows
from presskit.writers.pdf.cover import cover_rows
from presskit.writers.pdf.file import add_outline, close, open_canvas
from presskit.writers.pdf.links import Links
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.pages import paginate
from presskit.writers.pdf.paint import Painter
from presskit.writers.pdf.pictures import Pictures
from presskit.writers.pdf.running import RunningMarks
from presskit.writers.pdf.setting import Setter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

    from presskit.document import Block, Document, Section
    from presskit.template.theme import Theme
    from presskit.writers.pdf.pages import Sheet
    from presskit.writers.pdf.rows import Bar, Row

# The white above a section that goes on in the middle of a page.
SECTION_GAP = 26.0


def write(document: Document, theme: Theme) -> bytes:
    """The document as a PDF, the same bytes whenever and wherever.

    Raises `presskit.writers.Unprintable` with every character that no face of the theme has, and `ValueError`
    for a link that may not be followed.
    """
    setter = Setter(theme, Looks(theme), tuple(document.outline()))
    sheets = paginate(document_rows(setter, document), setter.height)
    running = RunningMarks(setter, document.running, len(sheets))
    for page in (1, len(sheets)):
        running.on(page, bare=False)
    if setter.looks.missing:
        raise Unprintable(tuple(glyph for _, glyph in sorted(setter.looks.missing.items())))
    canvas = open_canvas(document, theme, setter.looks.look(theme.style(StyleName.BODY)).face)
    anchors = _anchors(sheets)
    _paint(canvas, theme, sheets, running, anchors)
    add_outline(canvas, document, anchors)
    return close(canvas)


def document_rows(setter: Setter, document: Document) -> Iterator[Row]:
    """The rows of every section, in order."""
    for section in document.sections:
        yield from section_rows(setter, section)


def section_rows(setter: Setter, section: Section) -> list[Row]:
    """The rows of a section, its title first."""
    if section.kind == "cover":
        return cover_rows(setter, section)
    rows = title_rows(setter, section, setter.frame)
    above: Block | None = None
    for block in section.blocks:
        new = block_rows(setter, block, setter.frame)
        if rows and new and isinstance(block, Heading):
            _meet(rows[-1], new[0], above)
        rows += new
        above = block if new else above
    if rows:
        rows[-1].keeps = False
        rows[0].starts_page = section.starts_page
        rows[0].before += SECTION_GAP
        rows[0].anchors = (section.anchor, *(anchor for anchor in rows[0].anchors if anchor != section.anchor))
    return rows


def _meet(last: Row, first: Row, above: Block | None) -> None:
    """Where a heading follows: under a title it needs no white of its own; under text the page may always end."""
    if above is None:
        first.before = max(0.0, first.before - last.after)
    elif not isinstance(above, Heading):
        last.keeps = False


def _anchors(sheets: list[Sheet]) -> dict[str, int]:
    """The page of every anchor, counted from 1; the first place of an anchor counts."""
    pages: dict[str, int] = {}
    for number, sheet in enumerate(sheets, 1):
        for row, _ in sheet.placed:
            for anchor in row.anchors:
                pages.setdefault(anchor, number)
    return pages


def _paint(canvas: Canvas, theme: Theme, sheets: list[Sheet], running: RunningMarks, anchors: dict[str, int]) -> None:
    links, pictures = Links(canvas, anchors), Pictures(canvas)
    painter = Painter(canvas, theme.page.height, anchors, links, pictures)
    for number, sheet in enumerate(sheets, 1):
        _paint_bars(painter, sheet, theme.page.top)
        for row, down in sheet.placed:
            for anchor in row.anchors:
                canvas.bookmarkHorizontalAbsolute(anchor, theme.page.height - theme.page.top - down + row.before)
            for mark in row.marks:
                painter.paint(mark, theme.page.top + down)
        for mark in running.on(number, bare=sheet.bare):
            painter.paint(mark, 0)
        painter.finish_page()


def _paint_bars(painter: Painter, sheet: Sheet, top: float) -> None:
    """Each bar from the first to the last of its rows on the page, in one piece."""
    ends: dict[Bar, tuple[float, float]] = {}
    for row, down in sheet.placed:
        if row.bar is not None:
            first, _ = ends.get(row.bar, (down, 0))
            ends[row.bar] = first, down + row.height
    for bar, (first, last) in ends.items():
        painter.area(bar.x, top + first, bar.width, last - first, bar.colour)
