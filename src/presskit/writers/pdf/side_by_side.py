"""Rows beside each other as one that no page break divides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.pdf.rows import Row, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presskit.writers.pdf.rows import Mark


def side_by_side(cells: Iterable[Sequence[Row]], after: float) -> Row:
    """One row of cells, each made of rows that were set in a column of its own; their tops are aligned."""
    row = Row(0, after=after)
    for cell in cells:
        down = 0.0
        for index, line in enumerate(cell):
            down += line.before if index else 0
            row.marks += _lowered(line.marks, down)
            row.height = max(row.height, down + line.height)
            down += line.height + line.after
    return row


def _lowered(marks: Iterable[Mark], by: float) -> Iterator[Mark]:
    for mark in marks:
        if isinstance(mark, Shape):
            yield mark._replace(points=tuple((x, down + by) for x, down in mark.points))
        else:
            yield mark._replace(down=mark.down + by)
