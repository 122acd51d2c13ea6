"""Rows → pages, across the type area or in columns; time grows with the number of rows."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from presskit.writers.pdf.columns import set_in_columns
from presskit.writers.pdf.filling import Filling, Sheet, chains

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presskit.writers.pdf.rows import Row

__all__ = ["Sheet", "paginate"]


def paginate(rows: Iterable[Row], height: float) -> list[Sheet]:
    """The pages that hold the rows, each with a type area of some height; at least one page."""
    filling = Filling(lambda _: height, height)
    held: list[Row] = []
    for columns, run in groupby(rows, key=attrgetter("columns")):
        if columns is not None:
            set_in_columns(filling, held, list(run), columns, height)
            held = []
            continue
        for chain in chains(run):
            if held:
                filling.add(held)
            held = chain
    if held:
        filling.add(held)
    return filling.sheets or [Sheet()]
