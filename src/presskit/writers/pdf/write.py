"""`Document` and `Theme` → the bytes of a PDF.

1. set every block as rows of lines;
2. fill pages with the rows;
3. refuse what no face can print;
4. print the pages, with links, bookmarks, structure and metadata.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from presskit.collector import collector_paused
from presskit.document import Heading
from presskit.writers import Unprintable
from presskit.writers.logo import logo_of
from presskit.writers.page_lengths import SECTION_GAP
from presskit.writers.pdf.boxes import block_rows, title_rows
from presskit.writers.pdf.cover import cover_rows
from presskit.writers.pdf.fonts import try_embedding
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.pages import paginate
from presskit.writers.pdf.printing import Printing
from presskit.writers.pdf.running import RunningMarks
from presskit.writers.pdf.setting import Frame, Setter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.document import Block, Document, Section
    from presskit.template.theme import Theme
    from presskit.writers.pdf.pages import Sheet
    from presskit.writers.pdf.rows import Row


def write(document: Document, theme: Theme) -> bytes:
    """The document as a PDF, the same bytes whenever and wherever.

    Raises `presskit.writers.Unprintable` with every character that no face of the theme has, and `ValueError`
    for a link that may not be followed.
    """
    with collector_paused():
        return Printing(document, *_lay_out(document, theme)).file()


def rehearse(document: Document, theme: Theme) -> None:
    """Set the document and try its fonts, and write nothing: raises `Unprintable` and `UnreadableFont` as `write` does.

    It takes half the time of `write`.
    """
    with collector_paused():
        layout = _lay_out(document, theme)
        try_embedding((fragment.look.face, fragment.shown) for fragment in layout.setter.looks.measured())


class _Layout(NamedTuple):
    """A document on its pages, not yet printed."""

    setter: Setter
    sheets: list[Sheet]
    running: RunningMarks


def _lay_out(document: Document, theme: Theme) -> _Layout:
    setter = Setter(theme, Looks(theme), tuple(document.outline()), logo_of(theme, document))
    sheets = paginate(document_rows(setter, document), setter.height)
    running = RunningMarks(setter, document.running, len(sheets))
    for page in (1, len(sheets)):
        running.on(page, bare=False)
    if setter.looks.missing:
        raise Unprintable(tuple(glyph for _, glyph in sorted(setter.looks.missing.items())))
    return _Layout(setter, sheets, running)


def document_rows(setter: Setter, document: Document) -> Iterator[Row]:
    """The rows of every section, in order."""
    for section in document.sections:
        yield from section_rows(setter, section)


def section_rows(setter: Setter, section: Section) -> list[Row]:
    """The rows of a section, its title first."""
    setter.tree.part(section)
    if section.kind == "cover":
        return cover_rows(setter, section)
    rows = title_rows(setter, section, setter.frame)
    columns = setter.columns(section.kind)
    frame = Frame(setter.frame.x, columns.step - setter.theme.gutter) if columns else setter.frame
    above: Block | None = None
    for block in section.blocks:
        new = block_rows(setter, block, frame, setter.tree.here)
        for row in new if columns else ():
            row.columns = columns
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
