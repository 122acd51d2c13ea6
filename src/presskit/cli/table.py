"""A plain table for a terminal: columns as wide as their text, wide characters counted as two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wcwidth import wcswidth

from presskit.cli.report import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREAKING = re.compile(r"[ \t\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
"""White space at which a line could end: a no-break space stays one."""


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None) -> str:
    """Lines of aligned columns under their heads. `width`: the columns after which the last one is cut."""
    lines = [[visible(_BREAKING.sub(" ", cell).strip()) for cell in row] for row in rows]
    if width is not None:
        lines = [[*row[:-1], _cut(row[-1], width)] for row in lines]
    cells = [list(heads), *lines]
    widths = [max(wcswidth(row[column]) for row in cells) for column in range(len(heads))]
    return "\n".join(_line(row, widths) for row in cells)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - wcswidth(cell)) for cell, width in zip(row, widths, strict=True))
    return "  ".join(padded).rstrip()


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
