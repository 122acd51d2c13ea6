"""Rows → pages. A greedy fill that never parts rows which keep together; time grows with the number of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from presskit.writers.pdf.rows import total_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.writers.pdf.rows import Row


class Placed(NamedTuple):
    """A row and how far its top lies below the top of the type area."""

    row: Row
    down: float


class Sheet(Struct):
    """The rows of one page; a bare one has no running marks."""

    bare: bool = False
    placed: list[Placed] = []


def paginate(rows: Iterable[Row], height: float) -> list[Sheet]:
    """The pages that hold the rows, each with a type area of some height; at least one page."""
    filling = _Filling(height)
    for chain in _chains(rows):
        filling.add(chain)
    return filling.sheets or [Sheet()]


def _chains(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in groups that keep together."""
    chain: list[Row] = []
    for row in rows:
        if chain and (row.starts_page or not chain[-1].keeps):
            yield chain
            chain = []
        chain.append(row)
    if chain:
        yield chain


class _Filling:
    def __init__(self, height: float) -> None:
        self.sheets: list[Sheet] = []
        self._height = height
        self._down = 0.0
        self._after = 0.0

    def add(self, chain: list[Row]) -> None:
        first = chain[0]
        if not self.sheets or first.starts_page or first.bare != self.sheets[-1].bare:
            self._new_sheet(first)
        needed = total_height(chain)
        if not self._fits(first.before, needed) and needed <= self._height - _height_of_head(first):
            self._new_sheet(first)
        for row in chain:
            self._place(row)

    def _fits(self, before: float, needed: float) -> bool:
        gap = self._after + before if self.sheets[-1].placed else 0
        return self._down + gap + needed <= self._height + 0.01

    def _place(self, row: Row) -> None:
        if self.sheets[-1].placed and not self._fits(row.before, row.height):
            self._new_sheet(row)
        self._put(row)

    def _put(self, row: Row) -> None:
        sheet = self.sheets[-1]
        gap = self._after + row.before if sheet.placed else 0
        sheet.placed.append(Placed(row, self._down + gap))
        self._down += gap + row.height
        self._after = row.after

    def _new_sheet(self, first: Row) -> None:
        """Begin a page with a row, below the head of its table."""
        if not self.sheets or self.sheets[-1].placed:
            self.sheets.append(Sheet())
        self.sheets[-1].bare = first.bare
        self._down = self._after = 0.0
        if first.head is not None:
            self._put(first.head)


def _height_of_head(row: Row) -> float:
    return row.head.height + row.head.after if row.head is not None else 0.0
