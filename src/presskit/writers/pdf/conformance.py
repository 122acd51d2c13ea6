"""What PDF/A-2a and PDF/UA-1 ask of a file as a whole: metadata, colour, and what the catalogue declares.

ISO 19005-2 (6.2.3 output intents, 6.6 metadata) and ISO 14289-1 (5 and 7.1) name the entries.
"""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from presskit.cache import remembered
from presskit.writers.pdf.syntax import date_string, reference, stream, text_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.document import Document
    from presskit.writers.pdf.file import File

PRODUCER = "ReportLab PDF Library"
CREATOR = "presskit"

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}

# PDF/A allows no property that it does not know; PDF/UA's own is described here (ISO 19005-2, 6.6.2.3.3).
_EXTENSION = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""


def add_catalogue(file: File, document: Document, entries: bytes) -> int:
    """Write the catalogue with all that the standards ask for beside some entries; its number."""
    metadata = file.add_stream(stream(b"/Type/Metadata/Subtype/XML", _packet(document), compress=False))
    profile = file.add_stream(stream(b"/N 3", _srgb()))
    intent = b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %b>>"
    return file.add(
        b"<</Type/Catalog%b/Lang %b/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
        b"/Metadata %b/OutputIntents[%b]>>"
        % (entries, text_string(document.lang), reference(metadata), intent % reference(profile))
    )


def add_info(file: File, document: Document) -> int:
    """Write the information dictionary, which says what the metadata say; its number."""
    date = date_string(document.moment)
    entries = [b"/%b %b" % (name, text_string(text)) for name, text in _named(document) if text]
    return file.add(b"<<%b/CreationDate %b/ModDate %b>>" % (b"".join(entries), date, date))


def _named(document: Document) -> Iterator[tuple[bytes, str]]:
    yield b"Title", document.title
    yield b"Author", document.author
    yield b"Subject", document.subject
    yield b"Keywords", ", ".join(document.keywords)
    yield b"Creator", CREATOR
    yield b"Producer", PRODUCER


def _packet(document: Document) -> bytes:
    """The XMP packet (ISO 16684-1)."""
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about=""{spaces}>\n' + "\n".join(_properties(document)) + "\n</rdf:Description>\n"
        '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>'
    ).encode()


def _properties(document: Document) -> Iterator[str]:
    moment = document.moment.isoformat(timespec="seconds")
    yield _alternatives("dc:title", document.title)
    yield _array("dc:creator", "Seq", [document.author])
    yield _alternatives("dc:description", document.subject)
    yield _array("dc:subject", "Bag", document.keywords)
    yield _array("dc:language", "Bag", [document.lang])
    yield _simple("dc:identifier", document.identifier)
    yield _simple("dc:format", "application/pdf")
    yield _array("xmp:Identifier", "Bag", [document.identifier, f"sha256:{document.content_hash}"])
    yield _simple("xmp:CreateDate", moment)
    yield _simple("xmp:ModifyDate", moment)
    yield _simple("xmp:CreatorTool", CREATOR)
    yield _simple("pdf:Producer", PRODUCER)
    yield _simple("pdf:Keywords", ", ".join(document.keywords))
    yield "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>"
    yield _EXTENSION


def _simple(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>" if text else ""


def _alternatives(name: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{escape(text, quote=False)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>" if text else ""


def _array(name: str, kind: str, texts: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{escape(text, quote=False)}</rdf:li>" for text in texts if text)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


@cache
def _srgb() -> bytes:
    """The sRGB profile of LittleCMS, which is free to use, its clock set to the day of ICC version 4.4."""
    from PIL import __version__

    return remembered(("sRGB profile", __version__), _made_srgb)


def _made_srgb() -> bytes:
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = b"".join(number.to_bytes(2, "big") for number in (2022, 5, 1, 0, 0, 0))
    return bytes(profile)
