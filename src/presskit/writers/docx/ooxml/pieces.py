"""Paragraphs as pieces that can be compared and cut, and pieces as the runs of a paragraph again."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from presskit.writers.docx.ooxml.markup import qualified
from presskit.writers.docx.ooxml.revisions import Change, copied, holder, text_run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presskit.writers.docx.ooxml.markup import Tree

    Link: TypeAlias = tuple[tuple[str, str], ...]
    Changed: TypeAlias = tuple[Change, "Piece"]

_P_PROPERTIES, _RUN, _TEXT = qualified("w:pPr"), qualified("w:r"), qualified("w:t")
_RUN_PROPERTIES, _LINK = qualified("w:rPr"), qualified("w:hyperlink")
_FIELD_MARK, _FIELD_MARK_KIND = qualified("w:fldChar"), qualified("w:fldCharType")
_MARKS = frozenset((qualified("w:bookmarkStart"), qualified("w:bookmarkEnd")))
_FIRST_SIGN, _SIGNS = 0xF0000, 0xFFFE

# Numbers that tell parts of one document apart, and say nothing of what they are.
_NUMBERED = re.compile(rb"<(?:wp:docPr|pic:cNvPr|wp:anchor)\b[^>]*")
_NUMBERS = re.compile(rb' (?:id|name|relativeHeight)="[^"]*"')
_BOOKMARK = re.compile(rb"<w:bookmark(?:Start|End)\b[^>]*>")
_LIST = re.compile(rb'<w:numId w:val="(?!1")\d+"')


class Piece(Struct, frozen=True):
    """Text of one look and one link, or an object: a picture, a break, a field; or a bookmark's end, which has no text.

    An object is one character, whatever it is; its `look` is all that it is. `content` are its elements.
    """

    text: str
    look: bytes = b""
    link: Link = ()
    properties: Tree | None = None
    content: tuple[Tree, ...] = ()

    def cut(self, first: int, last: int) -> Piece:
        """The part between two places of its text."""
        return self if last - first == len(self.text) else replace(self, text=self.text[first:last])

    def is_as(self, other: Piece) -> bool:
        """Whether nothing tells the two apart."""
        return (self.text, self.look, self.link) == (other.text, other.look, other.link)


def identity(element: Tree) -> bytes:
    """An element as bytes that are the same for what reads, looks and leads the same, bookmarks aside."""
    found = _BOOKMARK.sub(b"", etree.tostring(element, with_tail=False))
    return _LIST.sub(b"<w:numId", _NUMBERED.sub(lambda numbered: _NUMBERS.sub(b"", numbered[0]), found))


def has_bookmark(paragraph: Tree) -> bool:
    """Whether a bookmark begins or ends in a paragraph."""
    return any(child.tag in _MARKS for child in paragraph)


def pieces(paragraph: Tree, signs: dict[bytes, str]) -> list[Piece]:
    """What a paragraph holds, in order. `signs` gives objects that are the same the same character."""
    return list(_pieces(paragraph, (), signs))


def write_pieces(paragraph: Tree, changed: Iterable[Changed]) -> None:
    """Append pieces to a paragraph, each as what became of it; neighbours of one look become one run."""
    for link, linked in groupby(changed, lambda pair: pair[1].link):
        parent = etree.SubElement(paragraph, _LINK, dict(link)) if link else paragraph
        for (change, is_mark), group in groupby(linked, lambda pair: (pair[0], not pair[1].text)):
            _write_group(parent if is_mark else holder(parent, change), change, [piece for _, piece in group])


def _write_group(parent: Tree, change: Change, group: Sequence[Piece]) -> None:
    for (_, is_object), alike in groupby(group, lambda piece: (piece.look, bool(piece.content))):
        same = list(alike)
        if is_object:
            for piece in same:
                copied(parent, piece.content, change)
        else:
            text_run(parent, "".join(piece.text for piece in same), same[0].properties, change)


def _pieces(parent: Tree, link: Link, signs: dict[bytes, str]) -> Iterator[Piece]:
    children = [child for child in parent if child.tag != _P_PROPERTIES]
    index = 0
    while index < len(children):
        child = children[index]
        end = _field_end(children, index) if _field_mark(child) == "begin" else index + 1
        if end > index + 1:
            yield _object(children[index:end], link, signs)
        elif child.tag == _RUN:
            yield from _run_pieces(child, link, signs)
        elif child.tag == _LINK:
            yield from _pieces(child, tuple(sorted((str(name), str(value)) for name, value in child.items())), signs)
        elif child.tag in _MARKS:
            yield Piece("", content=(child,))
        else:
            yield _object([child], link, signs)
        index = end


def _run_pieces(run: Tree, link: Link, signs: dict[bytes, str]) -> Iterator[Piece]:
    properties = run.find(_RUN_PROPERTIES)
    look = b"" if properties is None else etree.tostring(properties, with_tail=False)
    if all(part.tag in (_TEXT, _RUN_PROPERTIES) for part in run):
        text = "".join(part.text or "" for part in run.iterchildren(_TEXT))
        if text:
            yield Piece(text, look, link, properties)
    else:
        yield _object([run], link, signs)


def _object(content: Sequence[Tree], link: Link, signs: dict[bytes, str]) -> Piece:
    look = b"".join(map(identity, content))
    return Piece(signs.setdefault(look, chr(_FIRST_SIGN + len(signs) % _SIGNS)), look, link, content=tuple(content))


def _field_mark(element: Tree) -> str:
    found = element.find(_FIELD_MARK) if element.tag == _RUN else None
    return "" if found is None else str(found.get(_FIELD_MARK_KIND))


def _field_end(children: Sequence[Tree], index: int) -> int:
    """Where a field ends that begins here: after its end, or after its instruction where its result is more than runs.

    What stands between the marks of such a field can change; the marks themselves cannot.
    """
    depth, opened = 0, index + 1
    for place in range(index, len(children)):
        mark = _field_mark(children[place])
        if children[place].tag != _RUN:
            break
        depth += (mark == "begin") - (mark == "end")
        if mark == "separate" and depth == 1:
            opened = place + 1
        if depth == 0:
            return place + 1
    return opened
