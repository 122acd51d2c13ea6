"""Setting: paragraphs → rows of lines, in a frame of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from presskit.writers.pdf.flow import flow
from presskit.writers.pdf.justified import justify
from presskit.writers.pdf.lines import balance, break_evenly
from presskit.writers.pdf.rows import Columns, Row, Words
from presskit.writers.pdf.structure import Tree

if TYPE_CHECKING:
    from presskit.document import Inlines
    from presskit.document.whole import Entry
    from presskit.template.theme import Style, Theme
    from presskit.writers.logo import Logo
    from presskit.writers.pdf.lines import Line
    from presskit.writers.pdf.looks import Looks
    from presskit.writers.pdf.structure import Owner

# Lines of one paragraph that stay together at the foot and at the head of a page.
ORPHANS = WIDOWS = 2


class Frame(NamedTuple):
    """A column: its left edge on the sheet and its width, in points."""

    x: float
    width: float

    def indented(self, left: float, right: float = 0) -> Frame:
        """The same column, narrower."""
        return Frame(self.x + left, self.width - left - right)


class Setter(Struct, frozen=True):
    """What every part of the layout needs: the theme, its looks, entries of the contents, logo, and the structure."""

    theme: Theme
    looks: Looks
    entries: tuple[Entry, ...] = ()
    logo: Logo | None = None
    tree: Tree = field(default_factory=Tree)

    @property
    def frame(self) -> Frame:
        """The type area, as a column."""
        return Frame(self.theme.page.left, self.theme.page.measure)

    def columns(self, kind: str) -> Columns | None:
        """The columns in which the theme sets sections of a kind, if it does."""
        count = self.theme.columns_of(kind)
        return Columns(count, (self.frame.width + self.theme.gutter) / count) if count > 1 else None

    @property
    def height(self) -> float:
        """The height of the type area."""
        page = self.theme.page
        return page.height - page.top - page.bottom

    def lines(
        self, inlines: Inlines, style: Style, width: float, owner: Owner, *, scale: float = 1, even: bool = False
    ) -> list[Line]:
        """The lines of some inlines of an owner; `even` makes them about equally long."""
        bits = flow(inlines, self.looks, style, owner, scale=scale)
        if style.align == "justify":
            return justify(bits, width)
        return balance(bits, width) if even else break_evenly(bits, width)

    def paragraph(self, inlines: Inlines, style: Style, frame: Frame, owner: Owner, *, even: bool = False) -> list[Row]:
        """The rows of a paragraph, one a line, with its white, its widows and orphans kept."""
        column = frame.indented(style.indent, style.indent_right)
        lines = self.lines(inlines, style, column.width, owner, even=even)
        rows = [Row(style.leading, [place(line, style, column)]) for line in lines]
        if rows:
            rows[0].before, rows[-1].after = style.before, style.after
            _keep_ends(rows)
            rows[-1].keeps = style.keep_with_next
        return rows


def place(line: Line, style: Style, column: Frame, down: float = 0) -> Words:
    """A line in its column, aligned as the style says, its top `down` below that of the row."""
    slack = column.width - line.width
    shift = {"right": slack, "centre": slack / 2}.get(style.align, 0)
    stretch = line.stretch(column.width) if style.align == "justify" else 0
    return Words(column.x + shift, down + baseline(style), line, stretch)


def baseline(style: Style, scale: float = 1) -> float:
    """How far below the top of a line its letters stand: the same white above capitals as below the baseline."""
    return (style.leading / 2 + style.size * 0.35) * scale


def _keep_ends(rows: list[Row]) -> None:
    for row in (*rows[: ORPHANS - 1], *rows[-WIDOWS:-1]):
        row.keeps = True
