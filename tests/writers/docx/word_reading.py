"""Reads a DOCX back as XML."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


@dataclass(frozen=True)
class Read:
    """A DOCX opened as XML."""

    data: bytes

    def member(self, name: str) -> bytes:
        with zipfile.ZipFile(BytesIO(self.data)) as archive:
            return archive.read(name)

    def members(self) -> list[str]:
        with zipfile.ZipFile(BytesIO(self.data)) as archive:
            return archive.namelist()

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.member(name))

    @property
    def body(self) -> etree._Element:
        return self.part("word/document.xml")[0]

    def find(self, path: str) -> list[etree._Element]:
        return nodes(self.body, path)

    def paragraph(self, words: str) -> etree._Element:
        """The one paragraph of the body that holds these words, whatever stands in the contents."""
        found = [p for p in self.body.iter(f"{W}p") if words in text_of(p) and style_of(p) not in ("TOC1", "TOC2")]
        assert len(found) == 1, f"{len(found)} paragraphs hold {words!r}"
        return found[0]

    def lines(self) -> list[str]:
        """The paragraphs as a reader of the text has them: contents, column titles, pictures and empty cells aside."""
        aside = ("TOC1", "TOC2", "PresskitTeteColonne", "PresskitPhoto")
        return [text_of(p) for p in self.body.iter(f"{W}p") if style_of(p) not in aside and text_of(p)]


def nodes(element: etree._Element, path: str) -> list[etree._Element]:
    return cast("list[etree._Element]", element.xpath(path, namespaces=NAMES))


def values(element: etree._Element, path: str) -> list[str]:
    return [str(value) for value in cast("list[str]", element.xpath(path, namespaces=NAMES))]


def text_of(element: etree._Element) -> str:
    return "".join("\n" if e.tag == f"{W}br" else e.text or "" for e in element.iter(f"{W}t", f"{W}br"))


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def has(paragraph: etree._Element, name: str) -> bool | None:
    """Whether a paragraph has a property of its own: True, False, or None where its style decides."""
    found = paragraph.find(f"{W}pPr/{W}{name}")
    return None if found is None else found.get(f"{W}val") != "0"
