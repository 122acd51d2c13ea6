"""XML of a base document: judged as text, then parsed with nothing that reads or expands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.template.letterhead.faults import Named

Element: TypeAlias = "etree._Element"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ENCODING = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)")


def parsed(name: str, data: bytes, named: Named) -> Element:
    """The root of a part. UTF-8 without document type only: no other is written, and none can hide a declaration.

    ECMA-376 part 2, clause 8.1.4, forbids document types in every part.
    """
    encoding = _ENCODING.match(data)
    if b"\0" in data or (encoding and encoding[1].lower() not in (b"utf-8", b"us-ascii")):
        raise named.damaged(say("`{part}` is not in UTF-8", part=name))
    if _DECLARED.search(data):
        raise named.damaged(say("`{part}` declares a document type or entities", part=name))
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as problem:
        raise named.damaged(say("`{part}` is not well-formed XML", part=name)) from problem


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
    )
