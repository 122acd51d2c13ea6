"""Tables: thin rules between the rows, the titles of the columns again at the head of every page."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from presskit.template.theme import StyleName
from presskit.writers.pdf.flow import flow
from presskit.writers.pdf.rows import Area, Row, keep_together, total_height
from presskit.writers.pdf.setting import Frame, baseline, place
from presskit.writers.pdf.structure import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presskit.document import Inlines, Table
    from presskit.template.theme import Style
    from presskit.writers.pdf.lines import Line
    from presskit.writers.pdf.setting import Setter
    from presskit.writers.pdf.structure import Element, Owner, Tag

GAP = 14.0  # between two columns
PADDING = 6.0  # from a rule to the words
RULE, HEAD_RULE = 0.5, 1.0
AFTER = 18.0
# A head that takes more of a page is not repeated; a row too tall for a page is parted into pieces so tall at most.
TALLEST_HEAD = 1 / 4
PIECE = 1 / 8
# A table shorter than this part of a page is never parted.
UNDIVIDED = 0.6
SMALLEST = 0.5

REPEATED = Artifact("/Type/Pagination")


class Column(NamedTuple):
    """Where the cells of a column stand, and how their words look: in a style, `scale` times its size."""

    frame: Frame
    style: Style
    scale: float = 1

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.style.leading * self.scale

    @property
    def baseline(self) -> float:
        """From the top of a line to where its letters stand."""
        return baseline(self.style, self.scale)


def table_rows(setter: Setter, table: Table, frame: Frame, parent: Element) -> list[Row]:
    """The rows of a table whose cells have one look."""
    style = setter.theme.style(StyleName.FIGURE_LABEL)
    columns = [Column(column, style) for column in column_frames(table, frame)]
    if table.row_headers and columns:
        columns[0] = columns[0]._replace(style=style.model_copy(update={"bold": True}))
    return rows_in(setter, table, columns, parent)


def column_frames(table: Table, frame: Frame) -> list[Frame]:
    """The columns side by side, each as wide as its share, with a gap between two."""
    shares = sum(column.share for column in table.columns)
    free = frame.width - GAP * (len(table.columns) - 1)
    frames: list[Frame] = []
    x = frame.x
    for column in table.columns:
        frames.append(Frame(x, free * column.share / shares))
        x += frames[-1].width + GAP
    return frames


def scale_to_fit(setter: Setter, cells: Iterable[Inlines], style: Style, width: float, largest: float = 1) -> float:
    """One size for all cells of a column, small enough for the longest to stand on one line."""
    widths = (sum(bit.fragment.width + bit.fragment.look.space for bit in flow(c, setter.looks, style)) for c in cells)
    longest = max(widths, default=0)
    return max(SMALLEST, min(largest, width / longest)) if longest else largest


def rows_in(setter: Setter, table: Table, columns: Sequence[Column], parent: Element) -> list[Row]:
    """The rows of a table in columns; none is parted that a page can hold, and none stands alone at a page's edge."""
    if not columns:
        return []
    element = parent.add("Table", table)
    heads = _head_rows(setter, table, columns, element)
    head = _repeated_head(setter, table, columns)
    room = setter.height - (head.height + head.after if head is not None else 0)
    body = element.add("TBody") if table.rows else element
    groups = [_body_rows(setter, cells, columns, room, body, table) for cells in table.rows]
    for row in (row for group in groups for row in group):
        row.head = head
    _hold_ends(heads, groups)
    rows = [*heads, *(row for group in groups for row in group)]
    rows[-1].after = AFTER
    return keep_together(rows) if total_height(rows) <= UNDIVIDED * setter.height else rows


def _hold_ends(heads: list[Row], groups: list[list[Row]]) -> None:
    """The head holds to the first row, the first to the second, and the last to the one before it."""
    for row in heads:
        row.keeps = bool(groups)
    for group in (*groups[:1], *groups[-2:-1]) if len(groups) > 1 else ():
        group[-1].keeps = True


def _head_rows(setter: Setter, table: Table, columns: Sequence[Column], element: Element) -> list[Row]:
    # A head must have a body (ISO 32000-1, table 337): titles alone are one.
    line = element.add("THead" if table.rows else "TBody").add("TR")
    owners = [_cell(line, "TH", "Column") for _ in columns]
    titles = [column.title for column in table.columns]
    colour = setter.theme.style(StyleName.FIGURE_VALUE).colour
    return _line_rows(setter, titles, _titles(setter, columns), owners, (HEAD_RULE, colour), setter.height)


def _repeated_head(setter: Setter, table: Table, columns: Sequence[Column]) -> Row | None:
    """The head as it comes again, read once only; none where it would take too much of every page."""
    titles = [column.title for column in table.columns]
    colour = setter.theme.style(StyleName.FIGURE_VALUE).colour
    owners = [REPEATED] * len(columns)
    row, *more = _line_rows(setter, titles, _titles(setter, columns), owners, (HEAD_RULE, colour), setter.height)
    return None if more or row.height > TALLEST_HEAD * setter.height else row


def _titles(setter: Setter, columns: Sequence[Column]) -> list[Column]:
    style = setter.theme.style(StyleName.FIGURE_CONTEXT).model_copy(update={"bold": True})
    return [Column(column.frame, style) for column in columns]


def _body_rows(
    setter: Setter, cells: Sequence[Inlines], columns: Sequence[Column], room: float, body: Element, table: Table
) -> list[Row]:
    line = body.add("TR")
    owners = [
        _cell(line, "TH", "Row") if table.row_headers and at == 0 else _cell(line, "TD") for at in range(len(columns))
    ]
    return _line_rows(setter, cells, columns, owners, (RULE, _pale(setter)), room)


def _cell(line: Element, tag: Tag, scope: str = "") -> Element:
    cell = line.add(tag)
    cell.scope = scope
    return cell.add("P")


def _pale(setter: Setter) -> str:
    """The colour of thin rules, by name."""
    return "pale" if "pale" in setter.theme.colours else setter.theme.style(StyleName.FOOTER).colour


def _line_rows(
    setter: Setter,
    cells: Sequence[Inlines],
    columns: Sequence[Column],
    owners: Sequence[Owner],
    rule: tuple[float, str],
    room: float,
) -> list[Row]:
    """One row of the table, over its rule; in pieces where it is taller than the room of a page."""
    lines = [
        setter.lines(cell, column.style, column.frame.width, owner, scale=column.scale)
        for cell, column, owner in zip(cells, columns, owners, strict=True)
    ]
    whole = _piece(columns, lines)
    pieces = [whole] if whole.height + PADDING <= room else list(_pieces(columns, lines, room * PIECE))
    last = pieces[-1]
    last.height, last.after = last.height + PADDING, PADDING
    left, right = columns[0].frame, columns[-1].frame
    width = right.x + right.width - left.x
    last.marks.append(Area(left.x, last.height - rule[0], width, rule[0], setter.theme.colour(rule[1])))
    return pieces


def _pieces(columns: Sequence[Column], lines: Sequence[list[Line]], height: float) -> Iterable[Row]:
    counts = [max(1, int(height // column.leading)) for column in columns]
    for at in range(max(ceil(len(some) / count) for some, count in zip(lines, counts, strict=True))):
        parts = (some[at * count : (at + 1) * count] for some, count in zip(lines, counts, strict=True))
        yield _piece(columns, list(parts))


def _piece(columns: Sequence[Column], lines: Sequence[list[Line]]) -> Row:
    """Cells side by side, their first lines on one baseline."""
    row = Row(0)
    lowest = max(column.baseline for column, some in zip(columns, lines, strict=True) if some or not any(lines))
    for column, some in zip(columns, lines, strict=True):
        top = lowest - column.baseline
        for at, line in enumerate(some):
            words = place(line, column.style, column.frame)
            row.marks.append(words._replace(down=top + at * column.leading + column.baseline))
        row.height = max(row.height, top + max(len(some), 1) * column.leading)
    return row
