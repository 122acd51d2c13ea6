"""Accepts or rejects every tracked change of a part as Word does, and reads what is left."""

from __future__ import annotations

import re
from copy import deepcopy
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from lxml import etree
from tests.writers.docx.word_reading import NAMES, Read, W, nodes, style_of, values

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = re.compile(r"word/(?:document|(?:header|footer)[-a-z]*)[.]xml")
R = f"{{{NAMES['r']}}}"
Verdict = Literal["accept", "reject"]


def texts(read: Read) -> dict[str, etree._Element]:
    """The parts with text, by name; what they refer to by what it is, not by the name of the relationship."""
    return {name: _referring(read, name) for name in read.members() if PARTS.fullmatch(name)}


def _referring(read: Read, name: str) -> etree._Element:
    part = read.part(name)
    folder, _, file = name.rpartition("/")
    relations = f"{folder}/_rels/{file}.rels"
    known = {}
    for relation in read.part(relations) if relations in read.members() else ():
        target = str(relation.get("Target"))
        data = read.member(f"word/{target}") if target.startswith("media/") else target.encode()
        known[relation.get("Id")] = sha256(data).hexdigest()
    for element in nodes(part, ".//*[@r:id or @r:embed]"):
        for attribute in (f"{R}id", f"{R}embed"):
            if element.get(attribute):
                element.set(attribute, known[element.get(attribute)])
    return part


def left(redline: bytes, verdict: Verdict) -> dict[str, list[tuple[object, ...]]]:
    """What a reader finds in each part of a redline once all its changes are accepted or rejected."""
    return {name: told(resolved(_flow(part), verdict)) for name, part in texts(Read(redline)).items()}


def found(written: bytes) -> dict[str, list[tuple[object, ...]]]:
    """What a reader finds in each part of a document."""
    return {name: told(_flow(part)) for name, part in texts(Read(written)).items()}


def _flow(part: etree._Element) -> etree._Element:
    return part[0] if part.tag == f"{W}document" else part


def resolved(part: etree._Element, verdict: Verdict) -> etree._Element:
    """The part without changes: `w:ins` or `w:del` stay as what they hold, and the other goes with all of it."""
    part = deepcopy(part)
    goes, stays = ("del", "ins") if verdict == "accept" else ("ins", "del")
    for gone in (f"w:tr[w:trPr/w:{goes}]", "w:tbl[not(w:tr)]", f"w:{goes}[w:r]"):
        for element in nodes(part, f".//{gone}"):
            remove(element)
    for record in nodes(part, ".//w:pPrChange"):
        _turn_back(record) if verdict == "reject" else remove(record)
    for paragraph in nodes(part, f".//w:p[w:pPr/w:rPr/w:{goes}]"):
        join(paragraph)
    for record in nodes(part, f".//w:{stays}"):
        unwrap(record)
    for mark in nodes(part, ".//w:pPr/w:rPr[not(*)]"):
        remove(mark)
    for old, new in (("delText", "t"), ("delInstrText", "instrText")):
        for text in nodes(part, f".//w:{old}"):
            text.tag = W + new
    return part


def _turn_back(record: etree._Element) -> None:
    """A paragraph has the properties again that it had."""
    now = record.getparent()
    assert now is not None
    for entry in nodes(now, "*[not(self::w:rPr or self::w:sectPr)]"):
        now.remove(entry)
    for index, entry in enumerate(list(record[0])):
        now.insert(index, entry)


def join(paragraph: etree._Element) -> None:
    """A paragraph whose mark goes: what is left of it begins the next one, which keeps its properties."""
    left = [child for child in paragraph if child.tag != f"{W}pPr"]
    following = paragraph.getnext()
    if following is not None and following.tag == f"{W}p":
        for index, child in enumerate(left, len(nodes(following, "w:pPr"))):
            following.insert(index, child)
    else:
        assert not nodes(paragraph, ".//w:r"), "text would join a table, or nothing"
        assert following is not None, "the last mark of a text cannot go"
    remove(paragraph)


def remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    index = parent.index(element)
    parent[index : index + 1] = list(element)


def told(part: etree._Element) -> list[tuple[object, ...]]:
    """What a reader finds in a part: each paragraph with its style, its list, its properties, its runs; each table."""
    return [told_of(block) for block in nodes(part, "w:p | w:tbl")]


def told_of(block: etree._Element) -> tuple[object, ...]:
    if block.tag == f"{W}tbl":
        rows = [[told(cell) for cell in nodes(row, "w:tc")] for row in nodes(block, "w:tr")]
        return ("table", rows)
    return (style_of(block), tuple(properties(block)), tuple(runs(block)))


def properties(paragraph: etree._Element) -> Iterator[str]:
    """The properties of its own, whatever the number of its list."""
    for entry in nodes(paragraph, "w:pPr/*[not(self::w:sectPr)]"):
        numbered = nodes(entry, "self::w:numPr/w:numId[@w:val != '1']")
        for number in numbered:
            number.set(f"{W}val", "ordered")
        yield etree.tostring(entry, with_tail=False).decode()


def runs(paragraph: etree._Element) -> Iterator[tuple[object, ...]]:
    """Text by look and link, neighbours together; fields, breaks and pictures one by one."""
    parts = [part for run in nodes(paragraph, ".//w:r") for part in run if part.tag != f"{W}rPr"]
    for (link, look, kind), same in groupby(parts, seen):
        if kind == f"{W}t":
            yield (link, look, "".join(part.text or "" for part in same))
        else:
            yield from ((link, look, kind, part.text, *values(part, ".//@r:embed")) for part in same)


def seen(part: etree._Element) -> tuple[object, ...]:
    looks = [etree.tostring(entry, with_tail=False) for entry in nodes(part, "../w:rPr/*")]
    links = [sorted(map(str, link.attrib.items())) for link in nodes(part, "ancestor::w:hyperlink")]
    return (links, looks, str(part.tag))
