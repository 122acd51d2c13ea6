"""The text of one file, and the way from a character's offset to its line and column."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

from presskit.diagnostics import Span

_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text as it stands, without its byte order mark; line ends are kept.

    `name` is the path as it is shown to the user. Offsets count characters from 0, lines and columns from 1.
    """

    name: str
    text: str = field(repr=False)
    bom: bool = False
    _starts: array[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Packed, since a file of line ends alone has as many lines as characters.
        starts = array("I", (0,))
        starts.extend(found.end() for found in _BREAK.finditer(self.text))
        object.__setattr__(self, "_starts", starts)

    @property
    def line_count(self) -> int:
        """The number of lines; the one after a final line end counts."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """The line of that number, without its line end; empty beyond the last."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of a character."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of the character at a line and column."""
        return self._starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """The place of the characters from `start` up to, not including, `end`."""
        return Span(self.name, *self.position(start), *self.position(end))

    def whole(self) -> Span:
        """The file as a whole."""
        return Span(self.name)
