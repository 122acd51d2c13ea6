"""Small pictures of the four kinds, with metadata that they had before."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from presskit.photos.metadata import Facts

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = ("JPEG", "PNG", "WEBP", "TIFF")
IMAGE_DESCRIPTION, MAKE, ARTIST, COPYRIGHT, EXIF_IFD, GPS_IFD = 0x010E, 0x010F, 0x013B, 0x8298, 0x8769, 0x8825
TAKEN, MAKER_NOTE, OWNER, SERIAL, LENS_SERIAL, LENS = 0x9003, 0x927C, 0xA430, 0xA431, 0xA435, 0xA434
SECRETS = (b"SECRET-NOTE", b"SECRET-OWNER", b"SECRET-SERIAL", b"SECRET-LENS", b"SECRET-XMP", b"SECRET-AUX")

XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:own="https://example.org/own/"
  xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmp:Rating="4" exif:GPSLatitude="SECRET-XMP" photoshop:Credit="Old credit">
  <own:shelf><rdf:Bag><rdf:li>A 12</rdf:li></rdf:Bag></own:shelf>
  <aux:SerialNumber>SECRET-AUX</aux:SerialNumber>
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Old</rdf:li>
   <rdf:li xml:lang="en">Old too</rdf:li></rdf:Alt></dc:description>
 </rdf:Description></rdf:RDF></x:xmpmeta>"""

EVERYTHING = Facts(
    description="Point presse.\nDe gauche à droite : Zoé Étienne ; 李雷 🙂.",
    headline="Le « Grand Opening »",
    creators=("Anne Martin", "Luc Petit; neveu"),
    credit="© A. Martin / Réseau des ateliers de la vallée, très long",
    copyright="© 2026 A. Martin",
    usage_terms="Libre de droits ]]> & <b>avec</b> le crédit",
    web_statement="https://example.org/droits",
    date="2026-03-01",
    place="Aix-en-Provence",
    people=("Zoé Étienne", "李雷", "Anne Martin"),
    alt="Trois personnes debout.",
    extended_description="Trois personnes debout devant un établi.",
    instructions="SOUS EMBARGO jusqu’au 2 mars 2026",
    model_release="http://ns.useplus.org/ldf/vocab/MR-LMR",
    source="Réseau",
    language="fr-FR",
)


def exif() -> Image.Exif:
    found = Image.Exif()
    found[MAKE] = "Maker of cameras"
    found[ARTIST] = "Somebody whose name is rather long"
    found.get_ifd(EXIF_IFD).update({
        TAKEN: "2015:09:24 18:30:00", MAKER_NOTE: b"SECRET-NOTE", OWNER: "SECRET-OWNER", SERIAL: "SECRET-SERIAL",
        LENS_SERIAL: "SECRET-LENS", LENS: "50 mm f/1.4",
    })  # fmt: skip
    found.get_ifd(GPS_IFD).update({1: "N", 2: (43.0, 31.0, 59.5)})
    return found


def pixels(size: tuple[int, int] = (24, 16)) -> Image.Image:
    image = Image.new("RGB", size)
    image.putdata([(x * 9 % 256, y * 13 % 256, (x * y) % 256) for y in range(size[1]) for x in range(size[0])])
    return image


def plain(kind: str) -> bytes:
    """A picture without metadata."""
    buffer = BytesIO()
    pixels().save(buffer, kind, **({"lossless": True} if kind == "WEBP" else {}))
    return buffer.getvalue()


def rich(kind: str) -> bytes:
    """A picture with Exif, private data and XMP."""
    buffer = BytesIO()
    options: dict[str, object] = {"lossless": True} if kind == "WEBP" else {}
    if kind == "PNG":
        from PIL.PngImagePlugin import PngInfo

        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", XMP.decode())
        info.add_text("Comment", "kept")
        options["pnginfo"] = info
    elif kind == "TIFF":
        tags = exif()
        tags[700] = XMP
        for pointer in (EXIF_IFD, GPS_IFD):
            tags[pointer] = dict(tags.get_ifd(pointer))
        pixels().save(buffer, kind, exif=tags)
        return buffer.getvalue()
    else:
        options["xmp"] = XMP
    pixels().save(buffer, kind, exif=exif().tobytes(), **options)
    return buffer.getvalue()


def decoded(data: bytes) -> tuple[str, tuple[int, int], bytes]:
    with Image.open(BytesIO(data)) as image:
        return image.mode, image.size, image.tobytes()


def exif_of(data: bytes, ifd: int | None = None) -> dict[int, object]:
    with warnings.catch_warnings(), Image.open(BytesIO(data)) as image:
        warnings.simplefilter("ignore")  # Pillow expects one long word of IIM, where every program writes many
        found = image.getexif()
        return dict(found if ifd is None else found.get_ifd(ifd))


def differing(found: Facts, expected: Facts) -> dict[str, tuple[object, object]]:
    """The facts that are not as expected."""
    return {
        name: (getattr(found, name), getattr(expected, name))
        for name in names()
        if getattr(found, name) != getattr(expected, name)
    }


def names() -> Sequence[str]:
    return Facts.__struct_fields__
