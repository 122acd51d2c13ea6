"""Finds the anchors of a DOCX again: bookmarks first, for they outlive the controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.writers.docx.word_reading import W, nodes, text_of, values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree
    from tests.writers.docx.word_reading import Read

BASE = "{urn:presskit:base:1}"


def bookmarked(read: Read, *, tracked: str = "accept") -> dict[str, str]:
    """What stands between the ends of each of our bookmarks, with tracked changes accepted or rejected (`reject`)."""
    held: dict[str, list[str]] = {}
    opened: dict[str, str] = {}
    for element in read.body.iter():
        if element.tag == f"{W}bookmarkStart" and (name := element.get(f"{W}name", "")).startswith("_pk_"):
            opened[element.get(f"{W}id", "")] = name
            held[name] = []
        elif element.tag == f"{W}bookmarkEnd":
            opened.pop(element.get(f"{W}id", ""), None)
        elif _stands(element, tracked):
            for name in opened.values():
                held[name].append(element.text or "")
    return {name: "".join(texts) for name, texts in held.items()}


def _stands(element: etree._Element, tracked: str) -> bool:
    if tracked == "accept":
        return bool(element.tag == f"{W}t")
    inserted = next(element.iterancestors(f"{W}ins"), None) is not None
    return element.tag == f"{W}delText" or (element.tag == f"{W}t" and not inserted)


def controls(read: Read) -> Iterator[tuple[str, str, str]]:
    """Title, tag and words of each content control, in reading order."""
    for control in read.find(".//w:sdt"):
        (title,), (tag,) = (values(control, f"w:sdtPr/w:{name}/@w:val") for name in ("alias", "tag"))
        (content,) = nodes(control, "w:sdtContent")
        yield title, tag, text_of(content)


def base(read: Read) -> etree._Element:
    """What the editors' DOCX remembers of its words."""
    return read.part("customXml/item1.xml")


def remembered(read: Read) -> dict[str, tuple[str, str, str, str, str]]:
    """By key: reference, kind, opening, words, closing."""
    return {_said(e, "key"): _entry(e) for e in base(read).iter(f"{BASE}anchor")}


def _entry(anchor: etree._Element) -> tuple[str, str, str, str, str]:
    ref, kind, opening, closing = (_said(anchor, name) for name in ("ref", "kind", "opening", "closing"))
    return ref, kind, opening, anchor.text or "", closing


def _said(anchor: etree._Element, name: str) -> str:
    return str(anchor.attrib[name])
