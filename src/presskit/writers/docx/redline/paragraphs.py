"""What a paragraph holds, with its changes: word by word where both texts have it, else as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections.differences import Deleted, Equal, differences
from presskit.writers.docx.ooxml.pieces import pieces
from presskit.writers.docx.ooxml.revisions import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.ooxml.pieces import Changed, Piece

KEPT, INSERTED, DELETED = Change.KEPT, Change.INSERTED, Change.DELETED


def held(old: Tree | None, new: Tree | None, *, moved: bool) -> Iterable[Changed]:
    """What a paragraph of the earlier text and one of the later hold, as one, in reading order."""
    if old is not None and new is not None:
        signs: dict[bytes, str] = {}
        return _changes(pieces(old, signs), pieces(new, signs))
    if old is not None:
        return _as(Change.MOVED_FROM if moved else DELETED, pieces(old, {}))
    return _as(Change.MOVED_TO if moved else INSERTED, [] if new is None else pieces(new, {}))


def _changes(old: list[Piece], new: list[Piece]) -> Iterator[Changed]:
    """The pieces of both in reading order. Bookmarks are changed by nobody."""
    earlier, later = _Reader(old), _Reader(new)
    for part in differences(earlier.text, later.text):
        length = len(part.text)
        if isinstance(part, Equal):
            yield from _both(earlier.take(length), later.take(length))
        elif isinstance(part, Deleted):
            yield from _as(DELETED, earlier.take(length))
        else:
            yield from _as(INSERTED, later.take(length))
    yield from _as(KEPT, [*earlier.rest(), *later.rest()])


def _as(change: Change, some: Sequence[Piece]) -> Iterator[Changed]:
    return ((change if piece.text else KEPT, piece) for piece in some)


def _both(old: list[Piece], new: list[Piece]) -> Iterator[Changed]:
    """The same characters in two looks: kept where these are one, else deleted and inserted."""
    ends = sorted({*_ends(old), *_ends(new)})
    earlier, later, start = _Reader(old), _Reader(new), 0
    for end in ends:
        before, after = earlier.take(end - start), later.take(end - start)
        start = end
        yield from _as(KEPT, [piece for piece in (*before, *after) if not piece.text])
        (one,), (other,) = ([piece for piece in some if piece.text] for some in (before, after))
        if one.is_as(other):
            yield KEPT, other
        else:
            yield DELETED, one
            yield INSERTED, other


def _ends(some: Sequence[Piece]) -> Iterator[int]:
    end = 0
    for piece in some:
        end += len(piece.text)
        if piece.text:
            yield end


class _Reader:
    """Pieces taken one stretch after the other."""

    def __init__(self, some: list[Piece]) -> None:
        self.text = "".join(piece.text for piece in some)
        self._pieces = some
        self._next = self._into = 0

    def take(self, length: int) -> list[Piece]:
        """The pieces of the next characters, with the bookmarks before and between them."""
        taken: list[Piece] = []
        while length:
            piece = self._pieces[self._next]
            end = min(len(piece.text), self._into + length)
            taken.append(piece.cut(self._into, end) if piece.text else piece)
            length -= end - self._into
            self._into = end
            if end == len(piece.text):
                self._next, self._into = self._next + 1, 0
        return taken

    def rest(self) -> list[Piece]:
        """All that is left."""
        return self._pieces[self._next :]
