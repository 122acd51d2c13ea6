"""Accepts or rejects every tracked change of a part by the standard's rules, and reads what is left.

ISO/IEC 29500-1, 17.13.5. Stricter than Word where the standard says nothing: the mark of a paragraph may go only where
another paragraph follows, in the text that is left.
"""

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
Told = dict[str, list[tuple[object, ...]]]
# What goes when a change is turned back, of each kind of properties that has one.
TURNED = {
    "pPr": "*[not(self::w:rPr or self::w:sectPr)]",
    "sectPr": "*[not(self::w:headerReference or self::w:footerReference)]",
    "trPr": "*[not(self::w:ins or self::w:del)]",
    "tblPr": "*",
    "tblGrid": "*",
    "tcPr": "*",
}


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
        picture = target.startswith("media/")
        known[relation.get("Id")] = sha256(read.member(f"word/{target}")).hexdigest() if picture else target
    for element in nodes(part, ".//*[@r:id or @r:embed]"):
        for attribute in (f"{R}id", f"{R}embed"):
            if element.get(attribute):
                element.set(attribute, known[element.get(attribute)])
    return part


def left(redline: bytes, verdict: Verdict) -> Told:
    """What a reader finds in each part of a redline once all its changes are accepted or rejected."""
    return _told({name: resolved(_flow(part), verdict) for name, part in texts(Read(redline)).items()})


def found(written: bytes) -> Told:
    """What a reader finds in each part of a document."""
    return _told({name: _flow(part) for name, part in texts(Read(written)).items()})


def _told(parts: dict[str, etree._Element]) -> Told:
    """The text, and the headers and footers that its sections show."""
    body = parts["word/document.xml"]
    shown = {f"word/{target}" for target in settle(body)}
    return {name: told(part) for name, part in parts.items() if part is body or name in shown}


def settle(body: etree._Element) -> set[str]:
    """Let each section say which headers and footers it shows, those that it takes over too (17.10.1); all of them."""
    running: dict[tuple[str, str], str] = {}
    shown: set[str] = set()
    for section in nodes(body, ".//w:sectPr"):
        for reference in nodes(section, "w:headerReference | w:footerReference"):
            running[reference.tag, str(reference.get(f"{W}type"))] = str(reference.get(f"{R}id"))
            section.remove(reference)
        pages = {"default", "even", *(["first"] if nodes(section, "w:titlePg") else [])}
        own = sorted((tag, which, target) for (tag, which), target in running.items() if which in pages)
        shown |= {target for *_, target in own}
        section.set("shows", repr(own))
    return shown


def _flow(part: etree._Element) -> etree._Element:
    return part[0] if part.tag == f"{W}document" else part


def resolved(part: etree._Element, verdict: Verdict) -> etree._Element:
    """The part without changes: what is inserted and what is deleted stays as what it holds, or goes with all of it."""
    part = deepcopy(part)
    deleted, inserted = ("del", "moveFrom"), ("ins", "moveTo")
    goes, stays = (deleted, inserted) if verdict == "accept" else (inserted, deleted)
    gone = [f"w:{name}[w:r]" for name in goes]
    ranges = [f"w:{kind}Range{end}" for kind in ("moveFrom", "moveTo") for end in ("Start", "End")]
    for path in (f"w:tr[w:trPr/w:{goes[0]}]", "w:tbl[not(w:tr)]", *gone, *ranges):
        for element in nodes(part, f".//{path}"):
            remove(element)
    for name in TURNED:
        for record in nodes(part, f".//w:{name}Change"):
            _turn_back(record, name) if verdict == "reject" else remove(record)
    for paragraph in nodes(part, f".//w:p[w:pPr/w:rPr[w:{goes[0]} or w:{goes[1]}]]"):
        join(paragraph)
    for record in [record for name in stays for record in nodes(part, f".//w:{name}")]:
        unwrap(record)
    for empty in nodes(part, ".//w:pPr/w:rPr[not(*)] | .//w:trPr[not(*)]"):
        remove(empty)
    for old, new in (("delText", "t"), ("delInstrText", "instrText")):
        for text in nodes(part, f".//w:{old}"):
            text.tag = W + new
    return part


def _turn_back(record: etree._Element, name: str) -> None:
    """What had properties has those again."""
    now = record.getparent()
    assert now is not None
    for entry in nodes(now, TURNED[name]):
        now.remove(entry)
    ahead = nodes(now, "w:headerReference | w:footerReference")
    for index, entry in enumerate(list(record[0]), len(ahead)):
        now.insert(index, entry)


def join(paragraph: etree._Element) -> None:
    """A paragraph whose mark goes: what is left of it begins the next one, which keeps its properties."""
    left = [child for child in paragraph if child.tag != f"{W}pPr"]
    following = paragraph.getnext()
    assert following is not None, "the last mark of a text cannot go"
    assert following.tag == f"{W}p", "a mark before a table cannot go"
    for index, child in enumerate(left, len(nodes(following, "w:pPr"))):
        following.insert(index, child)
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
    return [told_of(block) for block in nodes(part, "w:p | w:tbl | w:sectPr")]


def told_of(block: etree._Element) -> tuple[object, ...]:
    if block.tag == f"{W}tbl":
        rows = [
            (said(row, "w:trPr"), [(said(cell, "w:tcPr"), told(cell)) for cell in nodes(row, "w:tc")])
            for row in nodes(block, "w:tr")
        ]
        return ("table", said(block, "w:tblPr"), said(block, "w:tblGrid"), rows)
    if block.tag == f"{W}sectPr":
        return ("end", said(block, "."))
    return (style_of(block), tuple(properties(block)), said(block, "w:pPr/w:sectPr"), tuple(runs(block)))


def said(element: etree._Element, path: str) -> list[tuple[str, ...]]:
    """Properties as what they say, one after the other."""
    parts = [part for found in nodes(element, path) for part in found.iter()]
    return [(str(part.tag), *(f"{name!s}={value!s}" for name, value in sorted(part.items()))) for part in parts]


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
