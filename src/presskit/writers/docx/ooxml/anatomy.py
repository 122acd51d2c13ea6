"""What the blocks of a written text are made of: paragraphs and their properties, tables, rows, cells, lists."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.markup import qualified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from presskit.writers.docx.ooxml.markup import Tree

_PARAGRAPH, _TABLE, _ROW, _CELL = (qualified(name) for name in ("w:p", "w:tbl", "w:tr", "w:tc"))
_PROPERTIES, _STYLE, _VALUE = qualified("w:pPr"), qualified("w:pStyle"), qualified("w:val")
_SECTION = qualified("w:sectPr")
_CELL_PROPERTIES = qualified("w:tcPr")
_AROUND = frozenset((_CELL_PROPERTIES, _SECTION))
_BULLETS = "1"


def is_paragraph(block: Tree) -> bool:
    """Whether a block is a paragraph."""
    return block.tag == _PARAGRAPH


def is_table(block: Tree) -> bool:
    """Whether a block is a table."""
    return block.tag == _TABLE


def flow(container: Tree) -> list[Tree]:
    """The blocks of a body, cell, header or footer, without the properties that begin or end it."""
    return [block for block in container if block.tag not in _AROUND]


def refill(container: Tree, old: Iterable[Tree], blocks: Iterable[Tree]) -> None:
    """Set blocks in the place of the old ones of a container."""
    blocks_begin = (place for place, child in enumerate(container) if child.tag != _CELL_PROPERTIES)
    index = next(blocks_begin, len(container))
    for block in old:
        container.remove(block)
    container[index:index] = list(blocks)


def properties(paragraph: Tree) -> Tree | None:
    """The properties of a paragraph, its style among them."""
    return paragraph.find(_PROPERTIES)


def section(paragraph: Tree) -> Tree | None:
    """The section of pages that ends with a paragraph."""
    return paragraph.find(f"{_PROPERTIES}/{_SECTION}")


def is_section(block: Tree) -> bool:
    """Whether it is the properties of a section of pages."""
    return block.tag == _SECTION


def sectionless(block: Tree) -> Tree:
    """A block without a section that ends with it, a copy if there is one."""
    if section(block) is None:
        return block
    copy = deepcopy(block)
    for end in copy.findall(f"{_PROPERTIES}/{_SECTION}"):
        copy[0].remove(end)
    return copy


def holds(paragraph: Tree) -> bool:
    """Whether a paragraph holds any run."""
    return next(paragraph.iter(qualified("w:r")), None) is not None


def said(properties: Tree | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the properties of a paragraph say, without a section that ends in it."""
    for entry in () if properties is None else properties:
        if entry.tag != _SECTION:
            for part in entry.iter():
                yield str(part.tag), tuple(sorted(f"{name!s}={value!s}" for name, value in part.items()))


def style(paragraph: Tree) -> str:
    """The identifier of a paragraph's style."""
    found = paragraph.find(f"{_PROPERTIES}/{_STYLE}")
    return "" if found is None else str(found.get(_VALUE))


def starts_page(paragraph: Tree) -> bool:
    """Whether a paragraph starts a page."""
    return paragraph.find(f"{_PROPERTIES}/{qualified('w:pageBreakBefore')}") is not None


def words_of(block: Tree) -> str:
    """The text of a block, its runs set apart where something stands between them."""
    return "".join(text.text or "" for text in block.iter(qualified("w:t")))


def rows(table: Tree) -> list[Tree]:
    """The rows of a table."""
    return table.findall(_ROW)


def cells(row: Tree) -> list[Tree]:
    """The cells of a row."""
    return row.findall(_CELL)


def columns(table: Tree) -> int:
    """How many columns the grid of a table has."""
    return len(table.findall(f"{qualified('w:tblGrid')}/{qualified('w:gridCol')}"))


def field_depth(paragraph: Tree) -> int:
    """How many more fields begin in a paragraph than end in it."""
    kinds = [mark.get(qualified("w:fldCharType")) for mark in paragraph.iter(qualified("w:fldChar"))]
    return kinds.count("begin") - kinds.count("end")


def ordered_list(paragraph: Tree) -> str:
    """The number of the ordered list to which a paragraph belongs; empty for none."""
    found = next(_list_numbers(paragraph), None)
    number = "" if found is None else str(found.get(_VALUE))
    return "" if number == _BULLETS else number


def renumber_lists(blocks: Sequence[Tree], numbers: Mapping[str, str]) -> None:
    """Give paragraphs to lists of other numbers."""
    for block in blocks:
        for found in _list_numbers(block):
            number = str(found.get(_VALUE))
            found.set(_VALUE, numbers.get(number, number))


def keep_bookmarks(part: Tree, besides: Tree) -> None:
    """Remove from a part the bookmarks whose names another part has."""
    name, number = qualified("w:name"), qualified("w:id")
    taken = {mark.get(name) for mark in besides.iter(qualified("w:bookmarkStart"))}
    starts = [mark for mark in part.iter(qualified("w:bookmarkStart")) if mark.get(name) in taken]
    numbers = {mark.get(number) for mark in starts}
    ends = [mark for mark in part.iter(qualified("w:bookmarkEnd")) if mark.get(number) in numbers]
    for mark in (*starts, *ends):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)


def _list_numbers(block: Tree) -> Iterator[Tree]:
    return block.iter(qualified("w:numId"))
