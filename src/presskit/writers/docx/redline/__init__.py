"""The redline: a document with what it changed in an earlier one tracked, for Word and LibreOffice to accept or reject.

Whoever accepts all has what the `docx` writer makes of the later document, and whoever rejects all has the words,
styles and pictures of the earlier one. Running headers and footers are redlined too, where both have them. What is not
text has no tracked change and is the later document's: the sheet, the styles, the columns of a table, the properties of
the file. What moved is deleted in one place and inserted in the other.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.writers.docx import letterhead
from presskit.writers.docx.ooxml.anatomy import keep_bookmarks
from presskit.writers.docx.ooxml.markup import Element, as_tree
from presskit.writers.docx.ooxml.revisions import sign
from presskit.writers.docx.redline.flow import merge
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
    root = _merged(earlier.root, later.root)
    marks = tuple(_merged_marks(earlier.marks, later.marks))
    changed = (root, *(_tree(mark.content) for mark in marks))
    sign(changed, author, moment.astimezone(UTC), later.story.bookmarks + 1)
    return packed(replace(later, root=root, marks=marks))


def _merged(earlier: Element | Tree, later: Element | Tree) -> Tree:
    """The later of two texts with the changes that led to it."""
    old, new = _tree(earlier), _tree(later)
    keep_bookmarks(old, new)
    merge(*(tree[0] if tree.tag.endswith("}document") else tree for tree in (old, new)))
    return new


def _merged_marks(earlier: Iterable[Mark], later: Iterable[Mark]) -> Iterable[Mark]:
    known = {(mark.kind, mark.which): mark for mark in earlier}
    for mark in later:
        old = known.get((mark.kind, mark.which))
        yield mark if old is None else replace(mark, content=_merged(old.content, mark.content))


def _tree(part: Element | Tree) -> Tree:
    return as_tree(part) if isinstance(part, Element) else part
