"""Tracked changes: what is inserted, deleted or moved, and properties as they were (ISO/IEC 29500-1, 17.13.5)."""

from __future__ import annotations

from copy import deepcopy
from enum import Enum
from typing import TYPE_CHECKING

from lxml import etree

from presskit.writers.docx.ooxml.anatomy import properties, said, section
from presskit.writers.docx.ooxml.markup import qualified

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presskit.writers.docx.ooxml.markup import Tree


class Change(Enum):
    """What becomes of a part: it stays, or it is one of the elements that record a change."""

    KEPT = ""
    INSERTED = "w:ins"
    DELETED = "w:del"
    MOVED_TO = "w:moveTo"
    MOVED_FROM = "w:moveFrom"


_W_RUN, _W_TEXT, _W_DELETED_TEXT = qualified("w:r"), qualified("w:t"), qualified("w:delText")
_INSTRUCTION, _DELETED_INSTRUCTION = qualified("w:instrText"), qualified("w:delInstrText")
_PROPERTIES, _RUN_PROPERTIES = qualified("w:pPr"), qualified("w:rPr")
_ROW_PROPERTIES, _SECTION = qualified("w:trPr"), qualified("w:sectPr")
_REFERENCES = (qualified("w:headerReference"), qualified("w:footerReference"))
_SPACE = qualified("xml:space")


def holder(parent: Tree, change: Change) -> Tree:
    """Where runs go that share a change: the parent itself, or a new last child of it."""
    return parent if change is Change.KEPT else etree.SubElement(parent, qualified(change.value))


def text_run(parent: Tree, text: str, properties: Tree | None, change: Change) -> None:
    """Append a run of text with the properties of another."""
    run = etree.SubElement(parent, _W_RUN)
    if properties is not None:
        run.append(deepcopy(properties))
    made = etree.SubElement(run, _W_DELETED_TEXT if change is Change.DELETED else _W_TEXT)
    made.text = text
    if text[:1].isspace() or text[-1:].isspace() or "  " in text:
        made.set(_SPACE, "preserve")


def copied(parent: Tree, content: Iterable[Tree], change: Change) -> None:
    """Append copies of runs or marks; the instructions of a deleted field are deleted ones."""
    for part in content:
        made = deepcopy(part)
        for name, deleted in ((_INSTRUCTION, _DELETED_INSTRUCTION), (_W_TEXT, _W_DELETED_TEXT)):
            for text in made.iterchildren(name) if change is Change.DELETED else ():
                text.tag = deleted
        parent.append(made)


def paragraph(before: Tree | None, after: Tree | None, *, moved: bool = False, turned: Tree | None = None) -> Tree:
    """A paragraph without runs that ends as one of the earlier text, as one of the later, or as both.

    Whoever rejects all has the properties of `before` again, or else of `turned`. Where it ends as both, whether a
    section of pages ends with it is not recorded.
    """
    made = etree.Element(qualified("w:p"))
    own = properties(before if after is None and before is not None else _known(after))
    entries = etree.Element(_PROPERTIES) if own is None else deepcopy(own)
    made.append(entries)
    end = entries.find(_SECTION)
    if end is not None:
        entries.remove(end)
    mark = _mark(before, after, moved=moved)
    if mark is not Change.KEPT:
        etree.SubElement(etree.SubElement(entries, _RUN_PROPERTIES), qualified(mark.value))
    if end is not None:
        entries.append(end)
    former = turned if before is None else before
    if former is not None and after is not None:
        _turn_paragraph(entries, former, after)
    return made


def _known(paragraph: Tree | None) -> Tree:
    assert paragraph is not None, "a paragraph ends as that of one text at least"
    return paragraph


def _mark(before: Tree | None, after: Tree | None, *, moved: bool) -> Change:
    if before is not None and after is not None:
        return Change.KEPT
    if before is None:
        return Change.MOVED_TO if moved else Change.INSERTED
    return Change.MOVED_FROM if moved else Change.DELETED


def _turn_paragraph(entries: Tree, before: Tree, after: Tree) -> None:
    was, now = section(before), entries.find(_SECTION)
    if was is not None and now is not None:
        turn(now, was)
    if not alike(before, after):
        earlier = properties(before)
        former = etree.Element(_PROPERTIES) if earlier is None else deepcopy(earlier)
        for end in former.findall(_SECTION):
            former.remove(end)
        etree.SubElement(entries, qualified("w:pPrChange")).append(former)


def alike(one: Tree, other: Tree) -> bool:
    """Whether two paragraphs have the same properties, a section that ends with them among these."""
    ends = [None if end is None else list(said(end)) for end in (section(one), section(other))]
    return ends[0] == ends[1] and list(said(properties(one))) == list(said(properties(other)))


def turn(now: Tree, former: Tree) -> None:
    """Record what the properties of a section, a table, a row, a cell or columns were, where they were others.

    References to headers and footers cannot be turned back.
    """
    if list(said(now)) == list(said(former)):
        return
    was = deepcopy(former)
    for reference in [*was.iterchildren(*_REFERENCES)]:
        was.remove(reference)
    etree.SubElement(now, f"{now.tag!s}Change").append(was)


def turn_row(now: Tree, former: Tree) -> None:
    """Record what the properties of a row were, where they were others."""
    was = former.find(_ROW_PROPERTIES)
    turn(_row_properties(now), etree.Element(_ROW_PROPERTIES) if was is None else was)


def mark_row(row: Tree, change: Change) -> None:
    """Record that a row of a table is inserted or deleted."""
    etree.SubElement(_row_properties(row), qualified(change.value))


def _row_properties(row: Tree) -> Tree:
    found = row.find(_ROW_PROPERTIES)
    if found is None:
        found = etree.Element(_ROW_PROPERTIES)
        row.insert(0, found)
    return found


def ranged(some: Sequence[Tree], change: Change, name: str) -> list[Tree]:
    """Paragraphs that moved together, between the marks of a passage, which has one name in both of its places."""
    start, end = (etree.Element(qualified(f"{change.value}Range{which}")) for which in ("Start", "End"))
    start.set(qualified("w:name"), name)
    return [start, *some, end]
