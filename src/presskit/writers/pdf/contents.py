"""The table of contents: a line an entry, leaders, the page at the right; the whole line leads there.

Page numbers stand in a column of their own width, so that the contents take the same place whatever they are:
pages are filled once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.pdf.rows import Jump, Leader, Number, Row
from presskit.writers.pdf.setting import baseline, place

if TYPE_CHECKING:
    from presskit.document.whole import Entry
    from presskit.template.theme import Style
    from presskit.writers.pdf.setting import Frame, Setter

NUMBERS = 34.0
LEADER_GAP = 6.0


def contents_rows(setter: Setter, frame: Frame) -> list[Row]:
    """The rows of all entries."""
    rows: list[Row] = []
    for entry in setter.entries:
        style = setter.theme.style(StyleName.CONTENTS_1 if entry.level == 1 else StyleName.CONTENTS_2)
        rows.append(_entry_row(setter, entry, style, frame))
    return rows


def _entry_row(setter: Setter, entry: Entry, style: Style, frame: Frame) -> Row:
    column = frame.indented(style.indent, NUMBERS)
    lines = setter.lines(entry.children, style, column.width)
    row = Row(style.leading * len(lines), before=style.before, after=style.after)
    row.marks += (place(line, style, column, entry, index * style.leading) for index, line in enumerate(lines))
    if lines:
        _lead(setter, row, entry, style, frame, column.x + lines[-1].width)
    row.marks.append(Jump(frame.x, 0, frame.width, row.height, entry.anchor, plain(entry.children)))
    return row


def _lead(setter: Setter, row: Row, entry: Entry, style: Style, frame: Frame, end: float) -> None:
    """Leaders and number, on the last line of an entry."""
    down = row.height - style.leading + baseline(style)
    right = frame.x + frame.width
    colour = setter.theme.colour(setter.theme.style(StyleName.CONTENTS_2).colour)
    row.marks.append(Leader(end + LEADER_GAP, down, right - NUMBERS + LEADER_GAP, colour))
    row.marks.append(Number(right, down, entry.anchor, setter.looks.look(style), entry))
