"""Whose the tracked changes of a document are, and of when; and their numbers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.anatomy import is_paragraph
from presskit.writers.docx.ooxml.markup import escaped, qualified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from presskit.writers.docx.ooxml.markup import Tree

_STARTS = (qualified("w:moveFromRangeStart"), qualified("w:moveToRangeStart"))
_ENDS = (qualified("w:moveFromRangeEnd"), qualified("w:moveToRangeEnd"))
_INSERTIONS = (qualified("w:ins"), qualified("w:moveTo"))
_GRID = qualified("w:tblGridChange")
_NAMES = (
    "ins", "del", "moveTo", "moveFrom", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange",
)  # fmt: skip
_CHANGES = (*(qualified(f"w:{name}") for name in _NAMES), _GRID, *_STARTS, *_ENDS)
_PARAGRAPH, _RUN, _MARK = qualified("w:p"), qualified("w:r"), f"{qualified('w:pPr')}/{qualified('w:rPr')}"
_ID, _AUTHOR, _DATE = qualified("w:id"), qualified("w:author"), qualified("w:date")
_APART = timedelta(minutes=2)


def sign(parts: Iterable[Tree], author: str, moment: datetime, first: int) -> None:
    """Number the changes of some parts in reading order, from `first`, and say whose they are, and of when, in UTC.

    Raises `presskit.writers.Unprintable` for an author that XML cannot hold.
    """
    escaped(author)
    numbers: dict[str, str] = {}
    for part in parts:
        for change, late in _timed(part):
            kind = str(change.tag)
            if kind in _ENDS:
                change.set(_ID, numbers[kind.removesuffix("End")])
                continue
            change.set(_ID, str(first))
            numbers[kind.removesuffix("Start")] = str(first)
            first += 1
            if kind != _GRID:
                change.set(_AUTHOR, author)
                change.set(_DATE, (moment + late * _APART).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _timed(part: Tree) -> Iterator[tuple[Tree, bool]]:
    """The changes of a part in reading order, and whether each is of the later of two moments.

    LibreOffice 7.4 takes two insertions that meet at the mark of a paragraph for one, together with the mark, and who
    rejects them loses it; but not where they are more than a minute apart.
    """
    late = False
    for element in part.iter(_PARAGRAPH, *_CHANGES):
        if element.tag != _PARAGRAPH:
            yield element, late
        elif _opening(element) and _closing(_line_before(element)) == _opening(element):
            late = not late


def _line_before(paragraph: Tree) -> Tree | None:
    found = paragraph.getprevious()
    while found is not None and found.tag in (*_STARTS, *_ENDS):
        found = found.getprevious()
    return found if found is not None and is_paragraph(found) else None


def _opening(paragraph: Tree) -> str:
    """As what a paragraph begins that begins with an insertion."""
    run = next(paragraph.iter(_RUN), None)
    return _mark(paragraph) if run is None else _insertion(run)


def _closing(paragraph: Tree | None) -> str:
    """As what a paragraph ends that ends with an insertion and has no such mark."""
    if paragraph is None or _mark(paragraph):
        return ""
    runs = list(paragraph.iter(_RUN))
    return _insertion(runs[-1]) if runs else ""


def _mark(paragraph: Tree) -> str:
    marks = [str(mark.tag) for mark in paragraph.iterfind(f"{_MARK}/*")]
    return next((mark for mark in marks if mark in _INSERTIONS), "")


def _insertion(run: Tree) -> str:
    return next((str(around.tag) for around in run.iterancestors(*_INSERTIONS)), "")
