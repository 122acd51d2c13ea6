"""The structure tree in the file: elements with what stands on the pages for them, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.pdf.marking import Followed, Shown
from presskit.writers.pdf.syntax import reference, references, text_string

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.writers.pdf.file import File
    from presskit.writers.pdf.marking import Piece, Record
    from presskit.writers.pdf.structure import Element, Tree


_CELLS = frozenset({"TH", "TD"})
_KEYS = {"lang": b"Lang", "alt": b"Alt", "actual": b"ActualText", "expansion": b"E"}


def add_structure(file: File, tree: Tree, record: Record, pages: Sequence[int]) -> int:
    """Write the tree; `pages` are the numbers of the page objects. The number of its root."""
    root = file.reserve()
    tagging = _Tagging(file, record, pages)
    document = tagging.write(tree.root, root)
    parents = _parent_tree(file, record, tagging.numbers)
    file.put(
        root,
        b"<</Type/StructTreeRoot/K %b/ParentTree %b/ParentTreeNextKey %d>>"
        % (reference(document), reference(parents), record.next_key),
    )
    return root


def _parent_tree(file: File, record: Record, numbers: dict[Element, int]) -> int:
    """The elements of each page's marked content and of each annotation, by key (ISO 32000-1, 14.7.4.4)."""
    nums = [b"%d %b" % (key, references(numbers[owner] for owner in page)) for key, page in enumerate(record.owners)]
    nums += (b"%d %b" % (key, reference(numbers[owner])) for key, owner in enumerate(record.followed, len(nums)))
    return file.add(b"<</Nums[%b]>>" % b"\n".join(nums))


class _Tagging:
    def __init__(self, file: File, record: Record, pages: Sequence[int]) -> None:
        self.numbers: dict[Element, int] = {}
        self._file = file
        self._record = record
        self._pages = pages

    def write(self, element: Element, parent: int) -> int:
        """Write an element under its parent, those in it after it; its number."""
        number = self.numbers[element] = self._file.reserve()
        pieces: Sequence[Piece] = self._record.pieces.get(element, ())
        page = next((piece.page for piece in pieces if isinstance(piece, (Shown, Followed))), None)
        kids = [self._piece(piece, page, number) for piece in pieces]
        kids += [b"%d 0 R" % self.write(child, number) for child in element.children if self._kept(child)]
        self._file.put(
            number,
            b"<</S/%b/P %d 0 R%b%b/K%b>>"
            % (
                element.tag.encode(),
                parent,
                b"" if page is None else b"/Pg %d 0 R" % self._pages[page],
                b"".join(self._properties(element)) if element.remarkable else b"",
                b" %b" % kids[0] if len(kids) == 1 else b"[%b]" % b" ".join(kids),
            ),
        )
        return number

    def _kept(self, element: Element) -> bool:
        """Whether anything of an element is on a page; an empty cell still has its place in the row."""
        return element in self._record.pieces or element.tag in _CELLS or any(map(self._kept, element.children))

    def _piece(self, piece: Piece, page: int | None, number: int) -> bytes:
        match piece:
            case Shown(own, identifier):
                if own == page:
                    return b"%d" % identifier
                return b"<</Type/MCR/Pg %b/MCID %d>>" % (reference(self._pages[own]), identifier)
            case Followed(own, annotation):
                return b"<</Type/OBJR/Pg %b/Obj %b>>" % (reference(self._pages[own]), reference(annotation))
            case _:
                return reference(self.write(piece, number))

    def _properties(self, element: Element) -> Iterator[bytes]:
        for name in ("lang", "alt", "actual", "expansion"):
            text = getattr(element, name)
            if text:
                yield b"/%b %b" % (_KEYS[name], text_string(text))
        if element.numbering:
            yield b"/A<</O/List/ListNumbering/%b>>" % element.numbering.encode()
        if element.decoration:
            yield b"/A<</O/Layout/TextDecorationType/%b>>" % element.decoration.encode()
        if element.scope:
            yield b"/A<</O/Table/Scope/%b>>" % element.scope.encode()
        box = self._record.boxes.get(element)
        if box is not None:
            yield b"/A<</O/Layout/Placement/Block/BBox[%b]>>" % " ".join(f"{side:.2f}" for side in box).encode()
