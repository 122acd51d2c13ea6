"""Parts of another document as XML: parsed without entities, and rid of what tells who made them, where and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from presskit.writers.docx.ooxml.markup import NAMESPACES, qualified

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.writers.docx.ooxml.markup import Tree

_W = f"{{{NAMESPACES['w']}}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_VML_OFFICE = "{urn:schemas-microsoft-com:office:office}"
# Revision and paragraph numbers of the origin; the titles of VML pictures, which are their files' names. Also that a
# field is out of date: Word would ask every reader about other files, though it works out those of headers by itself.
_TELLING = re.compile(
    rf"(?:{re.escape(_W)}(?:rsid\w*|dirty)|{re.escape(_W14)}(?:paraId|textId)|{re.escape(_VML_OFFICE)}(?:title|href))"
)
# Bindings to properties and building blocks that are not carried would empty the text that they hold; the numbers of
# controls might be those of ours, and Word gives new ones.
_LOOSE = (f"{_W}rsid", f"{_W}proofErr", f"{_W}dataBinding", f"{_W}placeholder", f"{_W}id", f"{_W15}dataBinding")
_FILE = re.compile(r".*\\.*|file:.*|\S+\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|svg)", re.IGNORECASE | re.DOTALL)
_BEYOND_OURS = 1_000_000


def parsed(data: bytes) -> Tree:
    """The root of a part that has passed the gate of base documents, without comments and traces."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    for element in root.iter("*"):
        for name in [name for name in element.attrib if _TELLING.fullmatch(str(name))]:
            del element.attrib[name]
    for element in [*root.iter(*_LOOSE)]:
        _remove(element)
    return root


def renumber(root: Tree, next_drawing: Callable[[], int]) -> None:
    """Give drawings and bookmarks numbers that the document has not, and drawings names that are not their files'."""
    for drawing in root.iter(qualified("wp:docPr")):
        number = next_drawing()
        drawing.set("id", str(number))
        drawing.set("name", f"Image {number}")
        _without_file(drawing)
    for picture in root.iter(qualified("pic:cNvPr")):
        picture.set("name", "Image")
        _without_file(picture)
    for mark in root.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd"):
        number_of = str(mark.get(f"{_W}id"))
        mark.set(
            f"{_W}id", str(_BEYOND_OURS + int(number_of[-9:]) % _BEYOND_OURS if number_of.isdecimal() else _BEYOND_OURS)
        )


def _without_file(drawing: Tree) -> None:
    """Without the description that older versions of Word made of the path of the picture's file."""
    for name in ("descr", "title"):
        if _FILE.fullmatch(drawing.get(name, "")):
            del drawing.attrib[name]


def _remove(element: Tree) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
