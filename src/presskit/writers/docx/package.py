"""The package: parts and relationships in python-docx's terms, zipped so that the same input has the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package as OpcPackage

from presskit.writers.docx.ooxml.markup import serialised
from presskit.writers.docx.ooxml.parts import content_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.document import Picture
    from presskit.template.letterhead import Reference
    from presskit.writers.docx.ooxml.markup import Element, Tree

_ASCII = bytes(range(0x80))
_EARLIEST = (1980, 1, 1, 0, 0, 0)
# Fonts grow by a fifteenth when they are deflated in half the time.
_FONT, _FAST = ".odttf", 1
_CONTENT_TYPES = "[Content_Types].xml"
_DEFAULTS = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
_PICTURES = {"jpeg": CONTENT_TYPE.JPEG, "png": CONTENT_TYPE.PNG}
_KINDS = {"image": RELATIONSHIP_TYPE.IMAGE, "hyperlink": RELATIONSHIP_TYPE.HYPERLINK, "font": RELATIONSHIP_TYPE.FONT}
_DATA_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

STYLES = (RELATIONSHIP_TYPE.STYLES, CONTENT_TYPE.WML_STYLES)
NUMBERING = (RELATIONSHIP_TYPE.NUMBERING, CONTENT_TYPE.WML_NUMBERING)
SETTINGS = (RELATIONSHIP_TYPE.SETTINGS, CONTENT_TYPE.WML_SETTINGS)
HEADER = (RELATIONSHIP_TYPE.HEADER, CONTENT_TYPE.WML_HEADER)
FOOTER = (RELATIONSHIP_TYPE.FOOTER, CONTENT_TYPE.WML_FOOTER)
THEME = (RELATIONSHIP_TYPE.THEME, CONTENT_TYPE.OFC_THEME)
FONTS = (RELATIONSHIP_TYPE.FONT_TABLE, CONTENT_TYPE.WML_FONT_TABLE)
MAIN = (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, CONTENT_TYPE.WML_DOCUMENT_MAIN)
CORE = (RELATIONSHIP_TYPE.CORE_PROPERTIES, CONTENT_TYPE.OPC_CORE_PROPERTIES)
CUSTOM = (RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, _CUSTOM_PROPERTIES)


class Package:
    """A package in the making. Relationship ids are given, never searched for."""

    def __init__(self) -> None:
        self._package = OpcPackage()
        self._main: Part | None = None
        self._carried: dict[str, Part] = {}

    def add(self, name: str, kind: tuple[str, str], content: Element | Tree) -> None:
        """A part of the package itself: the document, or a part about it. The first is the document."""
        relationship, content_type = kind
        part = Part(PackURI(name), content_type, serialised(content), self._package)
        self._package.load_rel(relationship, part, f"rId{len(self._package.rels) + 1}")
        self._main = self._main or part

    def attach(
        self,
        name: str,
        kind: tuple[str, str],
        content: Element | Tree,
        relationship: str,
        references: Iterable[Reference] = (),
    ) -> None:
        """A part that the document refers to by a relationship, with what it refers to among the parts carried."""
        reltype, content_type = kind
        part = Part(PackURI(name), content_type, serialised(content), self._package)
        for reference in references:
            target = reference.target if reference.external else self._carried[reference.target]
            part.load_rel(_KINDS[reference.kind.rpartition("/")[2]], target, reference.id, reference.external)
        self._relate(reltype, part, relationship)

    def carry(self, origin: str, name: str, content_type: str, data: bytes) -> None:
        """A part of a letterhead under a name of ours, which others refer to by its name there."""
        self._carried[origin] = Part(PackURI(name), content_type, data, self._package)

    def attach_picture(self, name: str, picture: Picture, relationship: str) -> None:
        """An image part that the document refers to."""
        kind = _PICTURES[picture.format.lower()]
        self._relate(RELATIONSHIP_TYPE.IMAGE, Part(PackURI(name), kind, picture.data, self._package), relationship)

    def attach_link(self, href: str, relationship: str) -> None:
        """An address that the document refers to."""
        self._document.load_rel(RELATIONSHIP_TYPE.HYPERLINK, href, relationship, is_external=True)

    def attach_data(self, content: Element, about: Element, relationship: str) -> None:
        """A custom XML part under a free name, with the part that says what it is."""
        data = self._free("/customXml/item%d.xml", CONTENT_TYPE.XML, content)
        self._relate(RELATIONSHIP_TYPE.CUSTOM_XML, data, relationship)
        properties = self._free("/customXml/itemProps%d.xml", _DATA_PROPERTIES, about)
        data.load_rel(RELATIONSHIP_TYPE.CUSTOM_XML_PROPS, properties, "rId1")

    def _free(self, template: str, kind: str, content: Element | Tree) -> Part:
        return Part(self._package.next_partname(template), kind, serialised(content), self._package)

    def characters(self) -> frozenset[int]:
        """Every character beyond ASCII in the parts that there are so far."""
        texts = (part.blob for part in self._package.iter_parts() if part.content_type.endswith("xml"))
        return frozenset(map(ord, "".join(blob.translate(None, _ASCII).decode() for blob in texts)))

    def zipped(self) -> bytes:
        """The bytes of the file: members by name after the content types, dated 1980, pictures stored as they are."""
        members = dict(self._members())
        out = BytesIO()
        with ZipFile(out, "w") as archive:
            for name in sorted(members, key=lambda name: (name != _CONTENT_TYPES, name)):
                archive.writestr(_entry(name), members[name], compresslevel=_FAST if name.endswith(_FONT) else None)
        return out.getvalue()

    @property
    def _document(self) -> Part:
        if self._main is None:
            raise ValueError("the document is the first part to add")
        return self._main

    def _relate(self, reltype: str, part: Part, relationship: str) -> None:
        self._document.load_rel(reltype, part, relationship)

    def _members(self) -> Iterator[tuple[str, bytes]]:
        parts = tuple(self._package.iter_parts())
        overrides = {str(part.partname): part.content_type for part in parts if part.partname.ext not in _PICTURES}
        yield _CONTENT_TYPES, serialised(content_types({**_DEFAULTS, **_PICTURES}, overrides))
        yield "_rels/.rels", _bytes(self._package.rels.xml)
        for part in parts:
            yield part.partname.membername, part.blob
            if part.rels:
                yield part.partname.rels_uri.membername, _bytes(part.rels.xml)


def _bytes(xml: str | bytes) -> bytes:
    return xml.encode() if isinstance(xml, str) else xml


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_STORED if name.rpartition(".")[2] in _PICTURES else ZIP_DEFLATED
    entry.create_system = 0
    return entry
