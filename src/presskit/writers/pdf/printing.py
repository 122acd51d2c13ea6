"""Pages → the file: their content, what leads to and fro, the structure, and what is declared of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.pdf.bookmarks import Anchor, add_bookmarks
from presskit.writers.pdf.conformance import add_catalogue, add_info
from presskit.writers.pdf.file import File
from presskit.writers.pdf.links import Links
from presskit.writers.pdf.marking import Record
from presskit.writers.pdf.paint import Painter
from presskit.writers.pdf.pictures import Pictures
from presskit.writers.pdf.rows import Area
from presskit.writers.pdf.syntax import reference, references, stream
from presskit.writers.pdf.tagging import add_structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.document import Document
    from presskit.writers.pdf.pages import Sheet
    from presskit.writers.pdf.rows import Bar
    from presskit.writers.pdf.running import RunningMarks
    from presskit.writers.pdf.setting import Setter


class Printing:
    """One file in the making."""

    def __init__(self, document: Document, setter: Setter, sheets: list[Sheet], running: RunningMarks) -> None:
        self._document = document
        self._setter = setter
        self._page = setter.theme.page
        self._sheets = sheets
        self._running = running
        self._file = File()
        self._parent = self._file.reserve()
        self._numbers = [self._file.reserve() for _ in sheets]
        self._anchors = dict(self._places())

    def file(self) -> bytes:
        """The bytes of the file."""
        file, numbers = self._file, self._numbers
        record = Record(len(self._sheets))
        self._print_pages(record)
        size = f"{self._page.width:.2f} {self._page.height:.2f}".encode()
        pages = b"<</Type/Pages/Count %d/Kids %b/MediaBox[0 0 %b]>>" % (len(numbers), references(numbers), size)
        file.put(self._parent, pages)
        root = add_structure(file, self._setter.tree, record, numbers)
        entries = b"/Pages %b/StructTreeRoot %b/PageLabels<</Nums[0<</S/D>>]>>"
        catalogue = entries % (reference(self._parent), reference(root))
        bookmarks = add_bookmarks(file, self._document, self._anchors, numbers)
        if bookmarks is not None:
            catalogue += b"/PageMode/UseOutlines/Outlines " + reference(bookmarks)
        return file.close(add_catalogue(file, self._document, catalogue), add_info(file, self._document))

    def _places(self) -> Iterator[tuple[str, Anchor]]:
        """Where every anchor lies; the first place of one that stands twice is given last, and counts."""
        for page, sheet in reversed(list(enumerate(self._sheets))):
            for row, down in reversed(sheet.placed):
                for anchor in row.anchors:
                    yield anchor, Anchor(page, self._page.height - self._page.top - down + row.before)

    def _print_pages(self, record: Record) -> None:
        file, pictures = self._file, Pictures(self._file)
        links = Links(file, record, self._anchors, self._numbers)
        painter = Painter(file, self._page.height, record, self._anchors, links, pictures)
        for page, (sheet, number) in enumerate(zip(self._sheets, self._numbers, strict=True)):
            self._paint(painter, sheet, page)
            contents = file.add_stream(stream(b"", painter.finish_page()))
            annotations = b"/Annots" + references(links.pages[page]) if links.pages[page] else b""
            resources = b"/Font %b%b" % (reference(file.fonts), pictures.take_used())
            file.put(
                number,
                b"<</Type/Page/Parent %b/Resources<<%b>>/Contents %b/StructParents %d/Tabs/S%b>>"
                % (reference(self._parent), resources, reference(contents), page, annotations),
            )
            painter.begin_page()

    def _paint(self, painter: Painter, sheet: Sheet, page: int) -> None:
        for bar in _bars(sheet):
            painter.paint(bar, self._page.top)
        for row, down in sheet.placed:
            for mark in row.marks:
                painter.paint(mark, self._page.top + down)
        for mark in self._running.on(page + 1, bare=sheet.bare):
            painter.paint(mark, 0)


def _bars(sheet: Sheet) -> Iterator[Area]:
    """Each bar from the first to the last of its rows on the page, in one piece."""
    ends: dict[Bar, tuple[float, float]] = {}
    for row, down in sheet.placed:
        if row.bar is not None:
            first, _ = ends.get(row.bar, (down, 0))
            ends[row.bar] = first, down + row.height
    for bar, (first, last) in ends.items():
        yield Area(bar.x, first, bar.width, last - first, bar.colour)
