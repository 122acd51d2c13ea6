"""Links: which addresses may be followed, and the annotations that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document.plain import plain
from presskit.writers.pdf.structure import link_of
from presskit.writers.pdf.syntax import reference, text_string

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from presskit.writers.pdf.bookmarks import Anchor
    from presskit.writers.pdf.file import File
    from presskit.writers.pdf.marking import Box, Record
    from presskit.writers.pdf.structure import Element

SCHEMES = ("https:", "http:", "mailto:", "tel:")


class Links:
    """The link annotations of a file. An address of another scheme, or an unknown anchor, is a `ValueError`.

    `pages` are the numbers of the page objects.
    """

    def __init__(self, file: File, record: Record, anchors: Mapping[str, Anchor], pages: Sequence[int]) -> None:
        self._file = file
        self._record = record
        self._anchors = anchors
        self._numbers = pages
        self.pages: list[list[int]] = [[] for _ in pages]

    def follow(self, link: Element, box: Box, page: int) -> None:
        """Make an area (left, bottom, right, top) of a page follow the address of a link, or lead to its anchor."""
        source = link_of(link)
        contents = " ".join(plain(source.children).split()) or source.href
        if source.href.startswith("#"):
            self.jump(source.href[1:], contents, box, link, page)
        elif source.href.lower().startswith(SCHEMES):
            action = b"/A<</S/URI/URI %b>>" % text_string(_address(source.href))
            self._annotate(action, contents, box, link, page)
        else:
            scheme = source.href.partition(":")[0]
            message = f"a link of scheme {scheme!r} cannot be followed from a press kit"
            raise ValueError(message)

    def jump(self, anchor: str, contents: str, box: Box, owner: Element, page: int) -> None:
        """Make an area lead to an anchor of the document."""
        if anchor not in self._anchors:
            message = f"no place in the document is called {anchor!r}"
            raise ValueError(message)
        destination = b"/Dest%b" % self._anchors[anchor].destination(self._numbers)
        self._annotate(destination, contents, box, owner, page)

    def _annotate(self, target: bytes, contents: str, box: Box, owner: Element, page: int) -> None:
        """An annotation that is printed (flag 4) and says where it leads (ISO 14289-1, 7.18.5)."""
        number = self._file.add(
            b"<</Type/Annot/Subtype/Link/Rect[%b]/F 4/Border[0 0 0]/P %b/Contents %b/StructParent %d%b>>"
            % (
                " ".join(f"{side:.2f}" for side in box).encode(),
                reference(self._numbers[page]),
                text_string(contents),
                self._record.next_key,
                target,
            )
        )
        self.pages[page].append(number)
        self._record.follow(owner, page, number)


def _address(href: str) -> str:
    """An address as the ASCII that a URI is made of (ISO 32000-1, 12.6.4.7; RFC 3987, 3.1)."""
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in href)
