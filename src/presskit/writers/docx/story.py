"""What the parts of one document share while it is written: relationships, bookmarks, lists and drawings."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.writers.docx.anchoring import CLEAN
from presskit.writers.docx.anchors import bookmark_name
from presskit.writers.docx.ooxml.text import close_bookmark, open_bookmark

if TYPE_CHECKING:
    from presskit.document import Document, Field, Picture, Quote
    from presskit.template.theme import Theme
    from presskit.writers.docx.anchoring import Anchoring, Hold
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.logo import Logo


_NO_BOOKMARK = nullcontext()


class _Bookmark(Struct):
    parent: Element
    name: str
    number: int

    def __enter__(self) -> None:
        open_bookmark(self.parent, self.name, self.number)

    def __exit__(self, *_: object) -> None:
        close_bookmark(self.parent, self.number)


class Story(Struct):
    """The document being written. Identifiers are counted in reading order, so the same input has the same ones.

    python-docx would look for the next free one among all that there are, each time.
    """

    document: Document
    theme: Theme
    logo: Logo | None = None
    smaller: frozenset[str] = frozenset()
    """The roles of the cover whose letters are smaller than their style has them."""
    anchoring: Anchoring = CLEAN
    links: dict[str, str] = {}
    pictures: dict[str, tuple[str, Picture]] = {}
    ordered_lists: int = 0
    drawings: int = 0
    bookmarks: int = 0
    columns: int = 1
    _anchors: set[str] = set()

    @property
    def measure(self) -> float:
        """The width of a line where text is set now."""
        whole, gutters = self.theme.page.measure, (self.columns - 1) * self.theme.gutter
        return (whole - gutters) / self.columns

    def beside(self, other: Story) -> Story:
        """Another story as one that goes into the same package, its identifiers after those of this one."""
        return replace(
            other,
            links=self.links,
            pictures=self.pictures,
            ordered_lists=self.ordered_lists,
            drawings=self.drawings,
            bookmarks=self.bookmarks,
        )

    def link(self, href: str) -> str:
        """The relationship of an address outside the document."""
        return self.links.setdefault(href, f"rIdL{len(self.links) + 1}")

    def picture(self, picture: Picture) -> str:
        """The relationship of a picture; the same bytes are kept once."""
        known = (f"rIdP{len(self.pictures) + 1}", picture)
        return self.pictures.setdefault(sha256(picture.data).hexdigest(), known)[0]

    def next_drawing(self) -> int:
        """The number of a new drawing, from 1."""
        self.drawings += 1
        return self.drawings

    def next_ordered_list(self) -> int:
        """The number of a new ordered list: 2 and more, for the first is the bulleted one."""
        self.ordered_lists += 1
        return self.ordered_lists + 1

    def bookmark(self, parent: Element, anchor: str) -> AbstractContextManager[None]:
        """The bookmark of an anchor around what is appended to a paragraph; none where the anchor is empty.

        Raises ValueError where two blocks have the same anchor: a link would lead to either.
        """
        if not anchor:
            return _NO_BOOKMARK
        name = bookmark_name(anchor)
        if name in self._anchors:
            message = f"two blocks have the anchor {anchor!r}"
            raise ValueError(message)
        self._anchors.add(name)
        return _Bookmark(parent, name, self._next_bookmark())

    def hold(self, parent: Element, wording: Quote | Field) -> Hold:
        """What holds words that can be corrected, for as long as they are written."""
        return self.anchoring.hold(parent, wording, self._next_bookmark())

    def _next_bookmark(self) -> int:
        self.bookmarks += 1
        return self.bookmarks
