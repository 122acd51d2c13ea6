"""Marked content: what is painted on which page for which element (ISO 32000-1, 14.7.4)."""

from __future__ import annotations

from typing import NamedTuple

from presskit.writers.pdf.structure import Artifact, Element, Owner, StructureError


class Shown(NamedTuple):
    """A marked stretch of a page's content. Pages count from 0."""

    page: int
    identifier: int


class Followed(NamedTuple):
    """An annotation of a page, by the number of its object."""

    page: int
    number: int


Piece = Shown | Followed | Element
Box = tuple[float, float, float, float]


class Record:
    """What stands on the pages for each element, in order, and back: the owner of each stretch and annotation."""

    def __init__(self, pages: int) -> None:
        self.pieces: dict[Element, list[Piece]] = {}
        self.boxes: dict[Element, Box] = {}
        self.owners: list[list[Element]] = [[] for _ in range(pages)]
        self.followed: list[Element] = []

    def show(self, owner: Owner | None, page: int) -> str:
        """The operator that begins marked content of an owner on a page."""
        if isinstance(owner, Artifact):
            return f"/Artifact <<{owner.properties}>> BDC" if owner.properties else "/Artifact BMC"
        if owner is None or not owner.holds_content:
            message = f"content in {'no element' if owner is None else owner.tag}"
            raise StructureError(message)
        owners = self.owners[page]
        owners.append(owner)
        self._add(owner, Shown(page, len(owners) - 1))
        return f"/{owner.tag} <</MCID {len(owners) - 1}>> BDC"

    @property
    def next_key(self) -> int:
        """The key in the parent tree of the next annotation; pages have the keys before."""
        return len(self.owners) + len(self.followed)

    def follow(self, owner: Element, page: int, annotation: int) -> None:
        """Take an annotation down as the element's; its key was `next_key`."""
        self.followed.append(owner)
        self._add(owner, Followed(page, annotation))

    def _add(self, element: Element, piece: Piece) -> None:
        pieces = self.pieces.get(element)
        if pieces is None:
            pieces = self.pieces[element] = []
            if element.parent is not None and element.parent.holds_text:
                self._add(element.parent, element)
        pieces.append(piece)
