"""Where the YAML parser stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from presskit.source.nodes import Scalar
    from presskit.source.text import SourceText


class Stop(Struct, frozen=True):
    """Where the parser stopped (`at`), and where what it was reading began (`since`)."""

    source: SourceText
    at: int
    since: int | None
    scanning: bool
    last: Scalar | None

    @property
    def text(self) -> str:
        """The whole text."""
        return self.source.text

    @property
    def line_start(self) -> int:
        """Where the line begins in which the parser stopped."""
        return self.source.offset(self.source.position(self.at)[0], 1)

    @property
    def line_end(self) -> int:
        """Where that line ends."""
        return self.line_start + len(self.source.line(self.source.position(self.at)[0]))

    def char(self, offset: int | None) -> str:
        """The character at a place; empty at none, and at the end."""
        return "" if offset is None else self.text[offset : offset + 1]
