"""Which of XMP, IIM and Exif is believed (Metadata Working Group, Guidelines for Handling Image Metadata 2.0)."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from tests.photos.metadata.pictures import ARTIST, IMAGE_DESCRIPTION, plain

from presskit.photos.metadata import Facts, iim, image_resources, jpeg, packet, properties, read
from presskit.photos.metadata.blocks import Blocks


def xmp(facts: Facts) -> bytes:
    rdf = packet.empty()
    properties.state(rdf, facts)
    return packet.packed(rdf)


def picture(in_xmp: Facts, in_iim: Facts, *, digest_of: Facts | None, exif: dict[int, str] | None = None) -> bytes:
    block = iim.merged(b"", in_iim)
    resources = image_resources.merged(b"", block)
    if digest_of is None:
        resources = resources[: resources.index(b"8BIM\x04\x25")]
    elif digest_of != in_iim:
        other = image_resources.merged(b"", iim.merged(b"", digest_of))
        resources = resources[: resources.index(b"8BIM\x04\x25")] + other[other.index(b"8BIM\x04\x25") :]
    buffer = BytesIO()
    tags = Image.Exif()
    tags.update(exif or {})
    with Image.open(BytesIO(plain("JPEG"))) as image:
        image.save(buffer, "JPEG", exif=tags)
    return jpeg.rewritten(buffer.getvalue(), Blocks(xmp=xmp(in_xmp), resources=resources), keep_private=True)


OURS, THEIRS = Facts(credit="XMP"), Facts(credit="IIM")


def test_xmp_is_believed_where_iim_is_in_step() -> None:
    assert read(picture(OURS, THEIRS, digest_of=THEIRS)).credit == "XMP"


def test_xmp_is_believed_where_nothing_tells_which_is_newer() -> None:
    assert read(picture(OURS, THEIRS, digest_of=None)).credit == "XMP"


def test_iim_is_believed_where_it_was_changed_since() -> None:
    assert read(picture(OURS, THEIRS, digest_of=Facts(credit="before"))).credit == "IIM"


def test_xmp_is_believed_where_iim_only_cut_it() -> None:
    long = Facts(credit="Réseau des ateliers de la vallée et des villes")
    assert read(picture(long, long, digest_of=Facts(credit="before"))).credit == long.credit


def test_iim_answers_where_xmp_does_not() -> None:
    assert read(picture(Facts(headline="a"), THEIRS, digest_of=THEIRS)) == Facts(headline="a", credit="IIM")


def test_exif_is_believed_before_the_others() -> None:
    facts = Facts(description="XMP", creators=("XMP",))
    found = read(picture(facts, facts, digest_of=facts, exif={IMAGE_DESCRIPTION: "Exif", ARTIST: 'A; "B; C"'}))
    assert found.description == "Exif"
    assert found.creators == ("A", "B; C")


def test_iim_without_a_declared_character_set_is_read_by_its_bytes() -> None:
    for encoding in ("utf-8", "cp1252"):
        block = iim._packed(iim.Value((2, 110), "l’été".encode(encoding)))
        data = jpeg.rewritten(plain("JPEG"), Blocks(resources=image_resources.merged(b"", block)), keep_private=False)
        assert read(data).credit == "l’été"


def test_a_day_of_iim_may_leave_its_month_open() -> None:
    block = iim._packed(iim.Value((2, 55), b"20150000"))
    assert iim.stated(block) == {"date": ("2015",)}


def test_a_name_in_exif_that_is_nothing_but_space_is_none() -> None:
    found = read(picture(Facts(), Facts(), digest_of=None, exif={ARTIST: ' ;"  "; \x01;A'}))
    assert found.creators == ("A",)
