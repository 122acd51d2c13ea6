"""The redline: a document with what it changed in an earlier one tracked, for Word and LibreOffice to accept or reject.

Whoever accepts all has what the `docx` writer makes of the later document, and whoever rejects all what it makes of the
earlier one: text, styles, pictures, tables, sections of pages, running headers and footers. What has no tracked change
is the later document's: the sheets, with the sizes of styles, and the properties of the file.

LibreOffice 7.4 leaves some of it. It never takes away the mark of a section of pages that refers to headers or footers,
or ends with an empty paragraph, nor an empty paragraph where a table goes together with the line before it. It keeps a
page break that came, and the style of an empty paragraph; it knows no change of sections, nor of a table's measures.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.writers.docx import letterhead
from presskit.writers.docx.ooxml.anatomy import keep_bookmarks
from presskit.writers.docx.ooxml.markup import Element, as_tree
from presskit.writers.docx.ooxml.revisions import turn
from presskit.writers.docx.ooxml.signing import sign
from presskit.writers.docx.redline.flow import merge
from presskit.writers.docx.redline.sections import make_explicit
from presskit.writers.docx.write import begun, draft, packed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from presskit.document import Document
    from presskit.template.theme import Theme
    from presskit.writers.docx.marks import Mark
    from presskit.writers.docx.ooxml.markup import Tree

__all__ = ["redline"]


def redline(before: Document, after: Document, theme: Theme, author: str, moment: datetime) -> bytes:
    """The bytes of a Word document of `after` with all that it changed in `before`, by `author` at `moment`.

    `moment` has a time zone; the file has it in UTC. Raises what the writer of DOCX raises, and
    `presskit.writers.Unprintable` for an author that XML cannot hold.
    """
    base = letterhead.letterhead_of(theme)
    theme = letterhead.fitted(theme, base)
    # Styles have one language.
    earlier = draft(begun(replace(before, lang=after.lang), theme), base)
    later = draft(earlier.story.beside(begun(after, theme)), base)
    root = _merged_bodies(earlier.root, later.root)
    marks = tuple(_merged_marks(earlier.marks, later.marks))
    changed = (root, *(_tree(mark.content) for mark in marks))
    sign(changed, author, moment.astimezone(UTC), later.story.bookmarks + 1)
    return packed(replace(later, root=root, marks=marks))


def _merged_bodies(earlier: Element | Tree, later: Element | Tree) -> Tree:
    old, new = _tree(earlier), _tree(later)
    make_explicit(old[0], new[0])
    keep_bookmarks(old, new)
    merge(old[0], new[0])
    turn(new[0][-1], old[0][-1])
    return new


def _merged_marks(earlier: Iterable[Mark], later: Iterable[Mark]) -> Iterable[Mark]:
    """The headers and footers of both; the first page alone may have one in one of them, and then says so itself."""
    known = {(mark.kind, mark.which): mark for mark in earlier}
    for mark in later:
        old = known.pop((mark.kind, mark.which), None)
        if old is None:
            yield mark
            continue
        before, after = _tree(old.content), _tree(mark.content)
        keep_bookmarks(before, after)
        merge(before, after)
        yield replace(mark, content=after)
    yield from known.values()


def _tree(part: Element | Tree) -> Tree:
    return as_tree(part) if isinstance(part, Element) else part
