"""How words that can be corrected are held in the file: not at all, or each by an anchor that editing leaves in place.

An anchor is a hidden bookmark around the words and their marks, and within it one rich-text content control around the
words alone. Word keeps both; LibreOffice 7.4 drops the control's tag and keeps the bookmark. A bookmark on the words
alone would lose what is typed at its edge; a control that is nested, bound, plain or of a block does not survive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from presskit.document import Quote, Wording
from presskit.document.plain import plain
from presskit.writers.docx.anchors import anchor_key
from presskit.writers.docx.ooxml.controls import base, control, item_properties, track_changes
from presskit.writers.docx.ooxml.markup import NAMESPACES
from presskit.writers.docx.ooxml.text import close_bookmark, open_bookmark

if TYPE_CHECKING:
    from presskit.document import Document, Field
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.package import Package

# By this identifier the part is found again, whatever name a word processor gives it.
BASE_ID = "{2399E077-B7A5-555A-BFAC-DC9F059F3FAD}"


class Hold(Protocol):
    """What holds one wording while it is written."""

    def words(self, parent: Element) -> Element:
        """Where its words go, without their marks."""

    def close(self, parent: Element) -> None:
        """End it, once words and marks are written."""


class Anchoring(Protocol):
    """How the wordings of one document are held, in reading order."""

    def hold(self, parent: Element, wording: Quote | Field, bookmark: int) -> Hold:
        """Begin to hold a wording; `bookmark` is the number that its bookmark may have."""

    def set_up(self, settings: Element) -> None:
        """Say in the settings how the file is edited."""

    def attach(self, made: Package, document: Document) -> None:
        """Add what the file must remember of its anchors."""


class _Loose:
    def words(self, parent: Element) -> Element:
        return parent

    def close(self, parent: Element) -> None:
        pass


_LOOSE = _Loose()


class Clean:
    """The journalists': nothing holds the words, and the file has nothing but its identity."""

    def hold(self, parent: Element, wording: Quote | Field, bookmark: int) -> Hold:
        """Nothing begins."""
        del parent, wording, bookmark
        return _LOOSE

    def set_up(self, settings: Element) -> None:
        """Everybody edits as they like."""

    def attach(self, made: Package, document: Document) -> None:
        """Nothing is remembered."""


CLEAN = Clean()


class Anchor(Struct, frozen=True):
    """One anchor as it was made: its key, what it stands for, and what it held: marks and words."""

    key: str
    ref: str
    kind: Wording
    title: str
    opening: str
    words: str
    closing: str


class Anchored(Struct):
    """The editors': an anchor for every wording each time it is printed, every change tracked, the words remembered."""

    anchors: dict[str, Anchor] = {}
    _printed: dict[str, int] = {}
    _open: bool = False

    def hold(self, parent: Element, wording: Quote | Field, bookmark: int) -> Hold:
        """Begin the anchor of a wording. One without words, or within another, has none."""
        words = plain(wording.children)
        if self._open or not words:
            return _LOOSE
        anchor = self._anchor(wording, words)
        open_bookmark(parent, f"_pk_{anchor.key}", bookmark)
        self._open = True
        return _Held(self, anchor, bookmark, len(self.anchors))

    def _anchor(self, wording: Quote | Field, words: str) -> Anchor:
        times = self._printed[wording.ref] = self._printed.get(wording.ref, 0) + 1
        key = anchor_key(wording.ref, times, self.anchors)
        title = wording.title or wording.ref
        if isinstance(wording, Quote):
            made = Anchor(key, wording.ref, Wording.QUOTATION, title, wording.opening, words, wording.closing)
        else:
            made = Anchor(key, wording.ref, wording.kind, title, "", words, "")
        return self.anchors.setdefault(key, made)

    def release(self) -> None:
        """The anchor that was begun last has ended."""
        self._open = False

    def set_up(self, settings: Element) -> None:
        """Every change is tracked, whoever makes it."""
        track_changes(settings)

    def attach(self, made: Package, document: Document) -> None:
        """The words of every anchor as they are now, so that a returned file tells what was changed."""
        identity = {"kit": document.id, "edition": document.edition, "content": document.content_hash}
        entries = (
            (
                {"key": key, "ref": it.ref, "kind": it.kind, "opening": it.opening, "closing": it.closing},
                it.words,
            )
            for key, it in self.anchors.items()
        )
        made.attach_data(base(identity, entries), item_properties(BASE_ID, NAMESPACES["pk"]), "rId-base")


class _Held(Struct):
    anchored: Anchored
    anchor: Anchor
    bookmark: int
    number: int

    def words(self, parent: Element) -> Element:
        return control(parent, self.anchor.title, f"pk1.{self.anchor.key}", self.number)

    def close(self, parent: Element) -> None:
        close_bookmark(parent, self.bookmark)
        self.anchored.release()
