"""A greedy fill of sheets or columns with rows; those that keep together are never parted where one can hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from presskit.writers.pdf.rows import total_height

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from presskit.writers.pdf.rows import Row

_TOLERANCE = 0.01


class Placed(NamedTuple):
    """A row and how far its top lies below the top of the type area."""

    row: Row
    down: float


class Sheet(Struct):
    """The rows of one page, or of one column; a bare page has no running marks."""

    bare: bool = False
    placed: list[Placed] = []

    @property
    def depth(self) -> float:
        """How far down its last row reaches."""
        return max((down + row.height for row, down in self.placed), default=0.0)


def chains(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in groups that keep together."""
    chain: list[Row] = []
    for row in rows:
        if chain and (row.starts_page or not chain[-1].keeps):
            yield chain
            chain = []
        chain.append(row)
    if chain:
        yield chain


class Filling:
    """Sheets that are filled one after the other. `height_of` is the height of each, `tallest` that of the tallest."""

    def __init__(self, height_of: Callable[[int], float], tallest: float) -> None:
        self.sheets: list[Sheet] = []
        self._height_of = height_of
        self._tallest = tallest
        self._height = 0.0
        self._down = 0.0
        self._after = 0.0

    def add(self, chain: list[Row]) -> None:
        """Place rows that keep together."""
        self.make_room(chain)
        for row in chain:
            self._place(row)

    def make_room(self, chain: Sequence[Row]) -> None:
        """Begin a new sheet where the rows would not stay together on the one at hand, but do on another."""
        first = chain[0]
        if not self.sheets or first.starts_page or first.bare != self.sheets[-1].bare:
            self.begin(first)
        needed = total_height(chain)
        while not self._fits(first.before, needed) and needed + _under_head(first) <= self._tallest:
            self.begin(first)

    def begin(self, first: Row) -> None:
        """Begin a new sheet with a row, below the head of its table."""
        self.sheets.append(Sheet(bare=first.bare))
        self._height = self._height_of(len(self.sheets) - 1)
        self._down = self._after = 0.0
        if first.head is not None:
            self._put(first.head)

    def room_below(self, before: float) -> tuple[float, float]:
        """How far down the next row would begin, with so much white before it, and what is left of the sheet there."""
        top = self._down + self._gap(before)
        return top, self._height - top

    def place_at(self, placed: Iterable[Placed], depth: float, after: float) -> None:
        """Take rows down that have their places already; what follows begins at a depth, after some white."""
        self.sheets[-1].placed += placed
        self._down, self._after = depth, after

    def _gap(self, before: float) -> float:
        return self._after + before if self.sheets[-1].placed else 0.0

    def _fits(self, before: float, needed: float) -> bool:
        return self._down + self._gap(before) + needed <= self._height + _TOLERANCE

    def _place(self, row: Row) -> None:
        while not self._fits(row.before, row.height) and (self.sheets[-1].placed or self._height < self._tallest):
            self.begin(row)
        self._put(row)

    def _put(self, row: Row) -> None:
        top, _ = self.room_below(row.before)
        self.sheets[-1].placed.append(Placed(row, top))
        self._down, self._after = top + row.height, row.after


def _under_head(row: Row) -> float:
    """What the head of its table takes from a sheet that a row begins."""
    return row.head.height + row.head.after + row.before if row.head is not None else 0.0
