"""Rows: what a page is filled with, top down. A row is never divided; marks are what is painted in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from presskit.writers.pdf.structure import DECORATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.document import Picture
    from presskit.writers.pdf.lines import Line
    from presskit.writers.pdf.looks import Look
    from presskit.writers.pdf.structure import Element, Owner


class Words(NamedTuple):
    """A line of text: `x` is its left end, `down` its baseline below the row's top; `stretch` widens its spaces."""

    x: float
    down: float
    line: Line
    stretch: float = 0


class Number(NamedTuple):
    """The page on which an anchor lies, right-aligned at `x`."""

    x: float
    down: float
    anchor: str
    look: Look
    owner: Element


class Leader(NamedTuple):
    """The dots that lead the eye from an entry to its page."""

    x: float
    down: float
    end: float
    colour: str


class Area(NamedTuple):
    """A filled rectangle: rules, bands, marks of a list."""

    x: float
    down: float
    width: float
    height: float
    colour: str
    owner: Owner = DECORATION


class Shape(NamedTuple):
    """A filled polygon; points are (x, down)."""

    points: tuple[tuple[float, float], ...]
    colour: str


class Image(NamedTuple):
    """A picture, its top left corner at (x, down)."""

    x: float
    down: float
    width: float
    height: float
    picture: Picture
    owner: Owner


class Jump(NamedTuple):
    """An area that leads to an anchor of the document."""

    x: float
    down: float
    width: float
    height: float
    anchor: str
    contents: str
    owner: Element


Mark = Words | Number | Leader | Area | Shape | Image | Jump


class Bar(Struct, frozen=True, eq=False):
    """A rule along the left of several rows, one piece a page. Rows that share a bar hold the same object."""

    x: float
    width: float
    colour: str


class Columns(Struct, frozen=True, eq=False):
    """Columns side by side: how many, and how far it is from the left edge of one to that of the next."""

    count: int
    step: float


class Row(Struct, eq=False):
    """An undivided stretch of a page.

    `before` and `after` are the white around it, dropped at the edges of a page. `keeps` forbids a page break
    between the row and the next one; `starts_page` asks for one before it. `bare` rows make a page without
    running marks (the cover). `head` is the row that comes again above it where it begins a page. Rows in a run of
    `columns` are made for the first of them.
    """

    height: float
    marks: list[Mark] = []
    before: float = 0
    after: float = 0
    keeps: bool = False
    starts_page: bool = False
    bare: bool = False
    anchors: tuple[str, ...] = ()
    bar: Bar | None = None
    head: Row | None = None
    columns: Columns | None = None


def moved(mark: Mark, across: float) -> Mark:
    """The mark, so far to the right."""
    match mark:
        case Shape(points):
            return mark._replace(points=tuple((x + across, down) for x, down in points))
        case Leader():
            return mark._replace(x=mark.x + across, end=mark.end + across)
        case _:
            return mark._replace(x=mark.x + across)


def keep_together(rows: list[Row]) -> list[Row]:
    """The rows, with no page break between them."""
    for row in rows[:-1]:
        row.keeps = True
    return rows


def total_height(rows: Sequence[Row]) -> float:
    """How much of a page the rows take, the white before the first and after the last left out."""
    between = sum(above.after + below.before for above, below in pairwise(rows))
    return between + sum(row.height for row in rows)
