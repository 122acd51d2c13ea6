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
    from presskit.writers.pdf.structure import Element

NUMBERS = 34.0
LEADER_GAP = 6.0


def contents_rows(setter: Setter, frame: Frame, parent: Element) -> list[Row]:
    """The rows of all entries; the entries of a level make a list within that of the level above."""
    rows: list[Row] = []
    lists: list[Element] = []
    for entry in setter.entries:
        del lists[entry.level :]
        if len(lists) < entry.level:
            lists.append((lists[-1] if lists else parent).add("TOC"))
        link = lists[-1].add("TOCI", entry).add("Reference").add("Link")
        style = setter.theme.style(StyleName.CONTENTS_1 if entry.level == 1 else StyleName.CONTENTS_2)
        rows.append(_entry_row(setter, entry, link, style, frame))
    return rows


def _entry_row(setter: Setter, entry: Entry, link: Element, style: Style, frame: Frame) -> Row:
    column = frame.indented(style.indent, NUMBERS)
    lines = setter.lines(entry.children, style, column.width, link)
    row = Row(style.leading * len(lines), before=style.before, after=style.after)
    row.marks += (place(line, style, column, index * style.leading) for index, line in enumerate(lines))
    contents = " ".join(plain(entry.children).split())
    jump = Jump(frame.x, 0, frame.width, row.height, entry.anchor, contents, link)
    if lines:
        _lead(setter, row, jump, style, column.x + lines[-1].width)
    row.marks.append(jump)
    return row


def _lead(setter: Setter, row: Row, jump: Jump, style: Style, end: float) -> None:
    """Number and leaders, on the last line of an entry."""
    down = row.height - style.leading + baseline(style)
    right = jump.x + jump.width
    colour = setter.theme.colour(setter.theme.style(StyleName.CONTENTS_2).colour)
    row.marks.append(Number(right, down, jump.anchor, setter.looks.look(style), jump.owner))
    row.marks.append(Leader(end + LEADER_GAP, down, right - NUMBERS + LEADER_GAP, colour))
