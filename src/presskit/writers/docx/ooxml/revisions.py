"""Tracked changes: runs and paragraph marks that are inserted or deleted, rows, properties as they were (17.13.5)."""

from __future__ import annotations

from copy import deepcopy
from enum import Enum
from typing import TYPE_CHECKING

from lxml import etree

from presskit.writers.docx.ooxml.markup import escaped, qualified

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from presskit.writers.docx.ooxml.markup import Tree


class Change(Enum):
    """What becomes of a part: it stays, or it is one of the elements that record a change."""

    KEPT = ""
    INSERTED = "w:ins"
    DELETED = "w:del"


_W_RUN, _W_TEXT, _W_DELETED_TEXT = qualified("w:r"), qualified("w:t"), qualified("w:delText")
_INSTRUCTION, _DELETED_INSTRUCTION = qualified("w:instrText"), qualified("w:delInstrText")
_PROPERTIES, _RUN_PROPERTIES = qualified("w:pPr"), qualified("w:rPr")
_ROW_PROPERTIES, _SECTION = qualified("w:trPr"), qualified("w:sectPr")
_REVISIONS = tuple(qualified(name) for name in ("w:ins", "w:del", "w:pPrChange"))
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


def paragraph(properties: Tree | None, mark: Change, earlier: Tree | None = None) -> Tree:
    """A paragraph without runs, whose mark is kept, inserted or deleted.

    `earlier` are the properties that it had, where they were others: whoever rejects the change has those again.
    A section that ends in it is no property that could be changed back; with a mark that is deleted it goes at once.
    """
    made = etree.Element(qualified("w:p"))
    own = etree.Element(_PROPERTIES) if properties is None else deepcopy(properties)
    made.append(own)
    section = own.find(_SECTION)
    if section is not None:
        own.remove(section)
    if mark is not Change.KEPT:
        etree.SubElement(etree.SubElement(own, _RUN_PROPERTIES), qualified(mark.value))
    if section is not None and mark is not Change.DELETED:
        own.append(section)
    if earlier is not None:
        former = deepcopy(earlier)
        for section in former.findall(_SECTION):
            former.remove(section)
        etree.SubElement(own, qualified("w:pPrChange")).append(former)
    return made


def mark_row(row: Tree, change: Change) -> None:
    """Record that a row of a table is inserted or deleted."""
    properties = row.find(_ROW_PROPERTIES)
    if properties is None:
        properties = etree.Element(_ROW_PROPERTIES)
        row.insert(0, properties)
    etree.SubElement(properties, qualified(change.value))


def sign(parts: Iterable[Tree], author: str, moment: datetime, first: int) -> None:
    """Number the changes of some parts in reading order, from `first`, and say whose they are, and of when, in UTC.

    Raises `presskit.writers.Unprintable` for an author that XML cannot hold.
    """
    escaped(author)
    date = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    changes = (change for part in parts for change in part.iter(*_REVISIONS))
    for number, change in enumerate(changes, first):
        change.set(qualified("w:id"), str(number))
        change.set(qualified("w:author"), author)
        change.set(qualified("w:date"), date)
