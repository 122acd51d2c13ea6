"""Rows in columns: filled one after the other, of about one height on the last page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.writers.pdf.filling import Filling, Placed, chains
from presskit.writers.pdf.rows import moved, total_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presskit.writers.pdf.filling import Sheet
    from presskit.writers.pdf.rows import Bar, Columns, Row

# Balanced columns are sought to so many points.
EVEN_ENOUGH = 2.0
# What is shorter than this part of a page stays in one column: two lines side by side are no columns.
SHORTEST = 1 / 8


def set_in_columns(filling: Filling, held: list[Row], rows: list[Row], columns: Columns, height: float) -> None:
    """Place rows in columns on pages of a height; the rows `held` above them, across the page, go first."""
    _make_room(filling, held, rows)
    first = rows[0]
    top, room = filling.room_below(first.before)
    start = 0
    while start < len(rows):
        page = _page(rows, start, columns.count, room, height)
        moved_to = (_shifted(column, index * columns.step, top) for index, column in enumerate(page) if column.placed)
        placed = [row for column in moved_to for row in column]
        after = max(column.placed[-1].row.after for column in page if column.placed) if placed else 0
        filling.place_at(placed, top + max(column.depth for column in page), after)
        start += sum(map(_own_rows, page))
        if start < len(rows):
            filling.begin(replace(rows[start], head=None))
            top, room = 0.0, height


def _make_room(filling: Filling, held: list[Row], rows: list[Row]) -> None:
    """Place what stands above, on a page where some of the first column follows if it must."""
    below = next(chains(rows))
    if not held:
        filling.make_room(below)
    elif held[-1].keeps and not below[0].starts_page:
        filling.make_room([*held, *below])
        filling.add([replace(held[0], starts_page=False), *held[1:]])
    else:
        filling.add(held)
        filling.make_room(below)


def _page(rows: Sequence[Row], start: int, count: int, room: float, height: float) -> list[Sheet]:
    """The columns of one page: full where rows are left for another, else as short as can be."""
    full = _filled(_from(rows, start), count, room, height)
    if len(full) > count:
        return full[:count]
    longest = max(total_height(chain) for chain in chains(_from(rows, start)))
    low, high = min(max(longest, SHORTEST * height), room), room
    while high - low > EVEN_ENOUGH:
        middle = (low + high) / 2
        tried = _filled(_from(rows, start), count, middle, middle)
        if len(tried) <= count and all(column.depth <= middle + EVEN_ENOUGH for column in tried):
            full, high = tried, middle
        else:
            low = middle
    return full


def _from(rows: Sequence[Row], start: int) -> Iterator[Row]:
    """The rows from one on; a slice would copy them all for every page."""
    return map(rows.__getitem__, range(start, len(rows)))


def _filled(rows: Iterable[Row], count: int, room: float, height: float) -> list[Sheet]:
    """The columns that rows take, those of the first page so high as there is room; no more than one page too many."""
    filling = Filling(lambda index: room if index < count else height, height)
    for chain in chains(rows):
        filling.add(chain)
        if len(filling.sheets) > count:
            break
    return filling.sheets


def _own_rows(column: Sheet) -> int:
    """How many rows a column holds; the head of a table that comes again is none of them."""
    heads = {id(placed.row.head) for placed in column.placed}
    return sum(id(placed.row) not in heads for placed in column.placed)


def _shifted(column: Sheet, across: float, down: float) -> Iterator[Placed]:
    """The rows of a column at their place on the page, and the bars along them."""
    bars: dict[Bar, Bar] = {}
    for row, top in column.placed:
        if across:
            bar = row.bar and bars.setdefault(row.bar, replace(row.bar, x=row.bar.x + across))
            yield Placed(replace(row, marks=[moved(mark, across) for mark in row.marks], bar=bar), down + top)
        else:
            yield Placed(row, down + top)
