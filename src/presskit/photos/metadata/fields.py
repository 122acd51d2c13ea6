"""Where a photo's file keeps each fact: one table, after the IPTC Photo Metadata Standard 2021.1.

XMP holds every fact. IIM (IPTC-NAA Information Interchange Model 4.2, record 2) and Exif 2.32 hold copies of some, for
programs that read nothing else; lengths of IIM are in bytes.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from msgspec import Struct

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML: Final = "http://www.w3.org/XML/1998/namespace"
META: Final = "adobe:ns:meta/"
NOTE: Final = "http://ns.adobe.com/xmp/note/"
EXIF: Final = "http://ns.adobe.com/exif/1.0/"

NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
}
RELEASES: Final = "http://ns.useplus.org/ldf/vocab/"
"""The PLUS vocabulary: `MR-NON` is no model release, `MR-NAP` none needed, `MR-LMR` limited or incomplete ones."""


class Form(Enum):
    """How XMP writes a value (XMP Part 1, 7.5 to 7.9)."""

    TEXT = "text"
    LANGUAGES = "Alt"
    ORDERED = "Seq"
    UNORDERED = "Bag"  # whose order is kept all the same


class Dataset(Struct, frozen=True):
    """A dataset of IIM's record 2: its number and the most bytes of one value."""

    number: int
    longest: int
    is_date: bool = False


class Field(Struct, frozen=True):
    """One fact, its XMP property, and where IIM and Exif copy it."""

    fact: str
    prefix: str
    name: str
    form: Form = Form.TEXT
    iim: Dataset | None = None
    exif: int | None = None

    @property
    def tag(self) -> str:
        """The property's name as lxml writes it."""
        return f"{{{NAMESPACES[self.prefix]}}}{self.name}"


FIELDS: Final = (
    Field("description", "dc", "description", Form.LANGUAGES, Dataset(120, 2000), 0x010E),
    Field("headline", "photoshop", "Headline", Form.TEXT, Dataset(105, 256)),
    Field("creators", "dc", "creator", Form.ORDERED, Dataset(80, 32), 0x013B),
    Field("credit", "photoshop", "Credit", Form.TEXT, Dataset(110, 32)),
    Field("copyright", "dc", "rights", Form.LANGUAGES, Dataset(116, 128), 0x8298),
    Field("usage_terms", "xmpRights", "UsageTerms", Form.LANGUAGES),
    Field("web_statement", "xmpRights", "WebStatement"),
    Field("date", "photoshop", "DateCreated", Form.TEXT, Dataset(55, 8, is_date=True)),
    Field("place", "photoshop", "City", Form.TEXT, Dataset(90, 32)),
    Field("people", "Iptc4xmpExt", "PersonInImage", Form.UNORDERED),
    Field("alt", "Iptc4xmpCore", "AltTextAccessibility", Form.LANGUAGES),
    Field("extended_description", "Iptc4xmpCore", "ExtDescrAccessibility", Form.LANGUAGES),
    Field("instructions", "photoshop", "Instructions", Form.TEXT, Dataset(40, 256)),
    Field("model_release", "plus", "ModelReleaseStatus"),
    Field("source", "photoshop", "Source", Form.TEXT, Dataset(115, 32)),
)

SEVERAL: Final = frozenset({"creators", "people"})
"""The facts of which there may be several."""
