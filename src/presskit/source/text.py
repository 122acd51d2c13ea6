"""The text of one file, and the way from a character's offset to its line and column."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

from presskit.diagnostics import Diagnostic, Message, Span, error, say

_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text as it stands, without its byte order mark; line ends are kept.

    `name` is the path as it is shown to the user. Offsets count characters from 0, lines and columns from 1.
    """

    name: str
    text: str = field(repr=False)
    bom: bool = False
    _known: list[array[int]] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def _starts(self) -> array[int]:
        """Where each line begins: found when it is first asked for, since a file may be refused before."""
        if not self._known:
            # Packed, since a file of line ends alone has as many lines as characters.
            starts = array("I", (0,))
            starts.extend(found.end() for found in _BREAK.finditer(self.text))
            self._known.append(starts)
        return self._known[0]

    def line(self, number: int) -> str:
        """The line of that number, without its line end; empty beyond the last."""
        starts = self._starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of a character."""
        starts = self._starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of the character at a line and column."""
        return self._starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """The place of the characters from `start` up to, not including, `end`."""
        return Span(self.name, *self.position(start), *self.position(end))

    def whole(self) -> Span:
        """The file as a whole."""
        return Span(self.name)

    def empty(self, mend: Message | None) -> Diagnostic:
        """That the file holds nothing, and what to do about it."""
        return error("empty-file", self.whole(), say("the file is empty"), mend)
