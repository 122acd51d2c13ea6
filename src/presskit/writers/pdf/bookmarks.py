"""Places in the file: where anchors lie, and the bookmarks that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from presskit.document.plain import plain
from presskit.writers.pdf.syntax import reference, text_string

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from presskit.document import Document
    from presskit.writers.pdf.file import File


class Anchor(NamedTuple):
    """A place on a page, pages counted from 0; `top` is measured upwards."""

    page: int
    top: float

    def destination(self, pages: Sequence[int]) -> bytes:
        """An explicit destination (ISO 32000-1, 12.3.2.2); `pages` are the numbers of the page objects."""
        return b"[%b/XYZ 0 %b null]" % (reference(pages[self.page]), f"{self.top:.2f}".encode())


class _Bookmark(Struct):
    number: int
    title: str
    destination: bytes
    children: list[_Bookmark] = []

    def count(self) -> int:
        return sum(1 + child.count() for child in self.children)


def add_bookmarks(file: File, document: Document, anchors: Mapping[str, Anchor], pages: Sequence[int]) -> int | None:
    """Write the entries of the contents as bookmarks, no level skipped; the number of their root, if there are any."""
    root = _Bookmark(file.reserve(), "", b"")
    path = [root]
    for entry in document.outline():
        anchor = anchors.get(entry.anchor)
        if anchor is not None:
            del path[entry.level :]
            title = " ".join(plain(entry.children).split("\n"))
            bookmark = _Bookmark(file.reserve(), title, anchor.destination(pages))
            path[-1].children.append(bookmark)
            path.append(bookmark)
    if not root.children:
        return None
    file.put(root.number, b"<</Type/Outlines%b/Count %d>>" % (_ends(root), root.count()))
    _write_children(file, root)
    return root.number


def _ends(bookmark: _Bookmark) -> bytes:
    first, last = bookmark.children[0].number, bookmark.children[-1].number
    return b"/First %b/Last %b" % (reference(first), reference(last))


def _write_children(file: File, parent: _Bookmark) -> None:
    children = parent.children
    for position, child in enumerate(children):
        entries = [b"/Title %b/Parent %b" % (text_string(child.title), reference(parent.number))]
        if position:
            entries.append(b"/Prev " + reference(children[position - 1].number))
        if position + 1 < len(children):
            entries.append(b"/Next " + reference(children[position + 1].number))
        if child.children:
            entries.append(b"%b/Count %d" % (_ends(child), child.count()))
        file.put(child.number, b"<<%b/Dest %b>>" % (b"".join(entries), child.destination))
        _write_children(file, child)
