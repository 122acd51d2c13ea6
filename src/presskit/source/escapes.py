"""Characters that a text within double quotation marks holds as escapes: the text gate sees them in the value only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.source.text_gate import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.source.charmap import Piece
    from presskit.source.nodes import Scalar
    from presskit.source.text_gate import Finding

MOST_PIECES = 100_000
"""So many pieces of a file's texts are followed, in order to point at escapes; a page of text has none to follow."""


class EscapeSearch:
    """The search of one file's scalars, which share what it may cost."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = MOST_PIECES

    def findings(self, scalar: Scalar) -> Iterator[tuple[Finding, int, int]]:
        """What the gate finds in the value where it was written as an escape, and the place in the file.

        Beyond the bound, one finding answers for those that follow it, and its place is the rest of the scalar.
        """
        trail = _Trail(self._text, scalar)
        for found in scan(scalar.value):
            pieces_before = trail.pieces
            reached = trail.follow(found, self._left)
            self._left -= trail.pieces - pieces_before
            if not reached:
                if self._text.find(found.characters[0], trail.start, scalar.end) < 0:
                    yield found, trail.start, scalar.end
                return
            if self._text.find("\\", trail.start, trail.end) >= 0:
                yield found, trail.start, trail.end


class _Trail:
    """A way through a scalar: `start` to `end` is the place of the last finding, as far as it was followed."""

    def __init__(self, text: str, scalar: Scalar) -> None:
        from presskit.source.charmap import pieces_of

        self.start = self.end = scalar.start
        self.pieces = 0
        self._rest = pieces_of(text, scalar)
        self._value = scalar.value
        self._piece: Piece | None = None
        self._at = 0  # where in the value the piece begins

    def follow(self, found: Finding, most: int) -> bool:
        """Go on to a finding; False where its place cannot be told, or would take more than so many pieces."""
        most += self.pieces
        first = self._go(found.start, most)
        if first is None:
            self.start = self.end
            return False
        self.start = first.start + (found.start - self._at if first.is_verbatim else 0)
        last = self._go(found.end - 1, most)
        if last is None:
            return False
        self.end = last.start + found.end - self._at if last.is_verbatim else last.end
        return True

    def _go(self, index: int, most: int) -> Piece | None:
        """The piece that holds a character of the value."""
        while self._piece is None or index >= self._at + len(self._piece.value):
            if self._piece is not None:
                self._at, self.end = self._at + len(self._piece.value), self._piece.end
            if self.pieces >= most:
                return None
            self._piece = next(self._rest, None)
            if self._piece is None or not self._value.startswith(self._piece.value, self._at):
                return None
            self.pieces += 1
        return self._piece
