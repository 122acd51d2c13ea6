"""Judges a DOCX by those rules of Microsoft's accessibility checker that can be read from XML.

« Rules for the Accessibility Checker » (support.microsoft.com): alternative text, titles, header rows, simple tables,
blank rows and paragraphs, order of headings, contrast (WCAG 2.2, 1.4.3), link texts, pictures in line, language.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree
from tests.writers.docx.contrast_reading import hard_to_read
from tests.writers.docx.word_reading import Read, W, nodes, text_of, values

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {"adec": "http://schemas.microsoft.com/office/drawing/2017/decorative"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SAYS_NOTHING = frozenset(("ici", "cliquez ici", "lien", "en savoir plus", "here", "click here", "link", "read more"))
_BLANKS = re.compile(r"[ \t]{3,}")


def faults(data: bytes) -> list[str]:
    """Every fault of a file, one a line: its kind, and where it is."""
    read = Read(data)
    running = [read.part(name) for name in read.members() if re.fullmatch(r"word/(?:header|footer)[\w-]*\.xml", name)]
    body = read.body
    return [
        *_identity(read),
        *(fault for part in (body, *running) for fault in _pictures(part)),
        *_floating(body),
        *(fault for table in body.iter(f"{W}tbl") for fault in _table(table)),
        *_blank_paragraphs(body),
        *_headings(read),
        *_links(body),
        *(fault for part in (body, *running) for fault in _letters(part)),
        *(fault for part in (body, *running) for fault in hard_to_read(read, part)),
    ]


def _identity(read: Read) -> Iterator[str]:
    core, styles = read.part("docProps/core.xml"), read.part("word/styles.xml")
    known = {etree.QName(entry).localname: entry.text for entry in core}
    if not known.get("title"):
        yield "no title"
    said = [
        known.get("language") or "",
        *values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val"),
        *values(read.part("word/settings.xml"), "w:themeFontLang/@w:val"),
    ]
    if len(said) != 3 or len(set(said)) != 1 or not _LANGUAGE.fullmatch(said[0]):
        yield f"no language: {said}"


def _pictures(part: etree._Element) -> Iterator[str]:
    for about in nodes(part, ".//wp:docPr"):
        decorative = about.findall(".//adec:decorative[@val='1']", _NAMES)
        if not about.get("descr") and not decorative:
            yield f"no alternative text: {about.get('name')}"
        if about.get("descr") and decorative:
            yield f"a decoration that says something: {about.get('name')}"


def _floating(body: etree._Element) -> Iterator[str]:
    yield from (f"not in line: {anchor[0].tag}" for anchor in nodes(body, ".//wp:anchor | .//w:framePr | .//w:pict"))


def _table(table: etree._Element) -> Iterator[str]:
    rows = [[*row.iterchildren(f"{W}tc")] for row in table.iterchildren(f"{W}tr")]
    if nodes(table, ".//w:gridSpan | .//w:vMerge | .//w:hMerge"):
        yield "merged cells"
    if nodes(table, ".//w:tc//w:tbl"):
        yield "a table in a table"
    if len({len(row) for row in rows}) > 1:
        yield "rows of unlike length"
    look = values(table, "w:tblPr/w:tblLook/@w:firstRow")
    if look != ["1"]:
        return
    if not nodes(table, "w:tr[1]/w:trPr/w:tblHeader"):
        yield "no header row"
    if not all(text_of(cell).strip() for cell in rows[0]):
        yield "a column without a title"
    yield from ("a blank row" for row in rows if not any(text_of(cell).strip() for cell in row))


def _blank_paragraphs(body: etree._Element) -> Iterator[str]:
    """Paragraphs that only make white; one that ends a section has no height, and a cell must have one."""
    blank = [block.tag == f"{W}p" and _is_blank(block) for block in body]
    tall = [p for p in body.iterchildren(f"{W}p") if _is_blank(p) and values(p, "w:pPr/w:spacing/@w:line") != ["20"]]
    yield from ("a blank paragraph" for _ in tall)
    if any(both == (True, True) for both in pairwise(blank)):
        yield "blank paragraphs one after the other"


def _is_blank(paragraph: etree._Element) -> bool:
    return not text_of(paragraph).strip() and not nodes(paragraph, ".//w:drawing | .//w:fldChar")


def _headings(read: Read) -> Iterator[str]:
    styles = read.part("word/styles.xml")
    levels = {
        str(style.get(f"{W}styleId")): int(values(style, "w:pPr/w:outlineLvl/@w:val")[0]) + 1
        for style in nodes(styles, "w:style[w:pPr/w:outlineLvl]")
    }
    last = 0
    for paragraph in read.body.iter(f"{W}p"):
        level = levels.get("".join(values(paragraph, "w:pPr/w:pStyle/@w:val")))
        if level is None:
            continue
        if level > last + 1:
            yield f"a heading of level {level} after level {last}: {text_of(paragraph)}"
        if not text_of(paragraph).strip():
            yield "a heading without words"
        last = level


def _links(body: etree._Element) -> Iterator[str]:
    """Texts that do not say where they lead. An address may stand as it is, which is what a reader on paper needs."""
    for link in body.iter(f"{W}hyperlink"):
        words = text_of(link).strip().casefold().rstrip(".")
        if not words or words in _SAYS_NOTHING:
            yield f"a link that says nothing: {words!r}"


def _letters(part: etree._Element) -> Iterator[str]:
    yield from (f"white made of blanks: {text_of(p)!r}" for p in part.iter(f"{W}p") if _BLANKS.search(text_of(p)))
    for lang in values(part, ".//w:lang/@w:val"):
        if not _LANGUAGE.fullmatch(lang):
            yield f"no language: {lang!r}"
    if nodes(part, ".//w:txbxContent"):
        yield "words in a text box"
