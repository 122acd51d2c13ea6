"""What else the file said stays as it was."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from tests.photos.metadata.pictures import (
    ARTIST,
    EVERYTHING,
    EXIF_IFD,
    IMAGE_DESCRIPTION,
    KINDS,
    LENS,
    MAKE,
    TAKEN,
    XMP,
    exif_of,
    plain,
    rich,
)

from presskit.photos.metadata import Facts, containers, iim, image_resources, jpeg, read, written
from presskit.photos.metadata.blocks import Blocks


def xmp_of(data: bytes) -> bytes:
    container = containers.container_of(data)
    assert container is not None
    return container.blocks(data).xmp


def with_iim(block: bytes) -> bytes:
    """A JPEG with that IIM and no XMP."""
    return jpeg.rewritten(plain("JPEG"), Blocks(resources=image_resources.merged(b"", block)), keep_private=False)


@pytest.mark.parametrize("kind", KINDS)
def test_properties_of_other_namespaces_stay(kind: str) -> None:
    after = xmp_of(written(rich(kind), EVERYTHING))
    assert b"<own:shelf><rdf:Bag><rdf:li>A 12</rdf:li></rdf:Bag></own:shelf>" in after
    assert b'xmp:Rating="4"' in after


@pytest.mark.parametrize("kind", KINDS)
def test_a_property_written_as_an_attribute_is_replaced(kind: str) -> None:
    before = rich(kind)
    assert read(before).credit == "Old credit"
    after = written(before, EVERYTHING)
    assert read(after).credit == EVERYTHING.credit
    assert b"Old credit" not in after


def test_a_translation_stays_and_the_old_wording_goes() -> None:
    after = xmp_of(written(rich("PNG"), EVERYTHING))
    assert b'<rdf:li xml:lang="en">Old too</rdf:li>' in after
    assert b">Old<" not in after


@pytest.mark.parametrize("kind", KINDS)
def test_exif_that_is_not_private_stays(kind: str) -> None:
    after = written(rich(kind), Facts(credit="A"))
    assert exif_of(after)[MAKE] == "Maker of cameras"
    assert exif_of(after, EXIF_IFD)[TAKEN] == "2015:09:24 18:30:00"
    assert exif_of(after, EXIF_IFD)[LENS] == "50 mm f/1.4"


@pytest.mark.parametrize("kind", KINDS)
def test_the_author_in_exif_follows_where_there_is_room(kind: str) -> None:
    assert exif_of(written(rich(kind), Facts(creators=("Anne Martin",))))[ARTIST] == "Anne Martin"


@pytest.mark.parametrize("kind", KINDS)
def test_the_author_in_exif_goes_where_there_is_no_room(kind: str) -> None:
    after = written(rich(kind), Facts(creators=("Anne Martin de la Vallée du Rhône et d’ailleurs",)))
    assert ARTIST not in exif_of(after)
    assert exif_of(after)[MAKE] == "Maker of cameras"


def test_other_segments_of_a_jpeg_are_byte_for_byte_what_they_were() -> None:
    comment = b"\xff\xfe\x00\x09comment"
    before = plain("JPEG")
    before = before[:2] + comment + before[2:]
    after = written(before, EVERYTHING)
    start = before.index(b"\xff\xdb")
    assert comment in after
    assert after.endswith(before[start:])


def test_other_chunks_of_a_png_are_byte_for_byte_what_they_were() -> None:
    before = rich("PNG")
    after = written(before, EVERYTHING)
    assert b"tEXtComment\0kept" in after
    assert after[after.index(b"IDAT") - 4 :] == before[before.index(b"IDAT") - 4 :]


def test_the_strips_of_a_tiff_do_not_move() -> None:
    before = rich("TIFF")
    after = written(before, EVERYTHING)
    with Image.open(BytesIO(before)) as old, Image.open(BytesIO(after)) as new:
        assert old.tag_v2[273] == new.tag_v2[273]  # type: ignore[attr-defined]
    assert len(after) > len(before)


def test_a_simple_webp_becomes_an_extended_one_of_the_same_size() -> None:
    after = written(plain("WEBP"), EVERYTHING)
    assert after[12:16] == b"VP8X"
    assert int.from_bytes(after[4:8], "little") + 8 == len(after)
    with Image.open(BytesIO(after)) as image:
        assert image.size == (24, 16)


def test_other_datasets_and_resources_stay_and_all_text_becomes_utf_8() -> None:
    keyword, caption = iim.Value((2, 25), "été".encode("latin-1")), iim.Value((2, 120), "légende".encode("latin-1"))
    block = b"".join(iim._packed(value) for value in (caption, keyword))
    resource = b"8BIM\x03\xed\0\0\0\0\0\x04\0\x48\0\x48"
    before = jpeg.rewritten(
        plain("JPEG"), Blocks(resources=image_resources.merged(resource, block)), keep_private=False
    )
    assert read(before).description == "légende"
    resources = jpeg.blocks(written(before, Facts(credit="©"))).resources
    values = iim.values_in(image_resources.iim_in(resources))
    assert iim.Value((1, 90), b"\x1b%G") in values
    assert iim.Value((2, 25), "été".encode()) in values
    assert iim.Value((2, 120), "légende".encode()) in values
    assert resource in resources
    assert image_resources.is_in_step(resources, image_resources.iim_in(resources)) is True


def test_a_value_too_long_for_iim_is_cut_between_two_characters() -> None:
    resources = jpeg.blocks(written(plain("JPEG"), Facts(credit="é" * 40))).resources
    values = iim.values_in(image_resources.iim_in(resources))
    assert iim.Value((2, 110), ("é" * 16).encode()) in values


def test_the_hour_goes_with_a_day_that_was_wrong() -> None:
    block = b"".join(
        iim._packed(value) for value in (iim.Value((2, 55), b"20150924"), iim.Value((2, 60), b"183000+0200"))
    )
    same = iim.values_in(iim.merged(block, Facts(date="2015-09-24")))
    other = iim.values_in(iim.merged(block, Facts(date="2015-09-25")))
    assert (2, 60) in {value.key for value in same}
    assert (2, 60) not in {value.key for value in other}


def test_an_hour_that_the_file_knows_of_the_same_day_is_kept() -> None:
    before = written(plain("PNG"), Facts(date="2015-09-24T18:30:00+02:00"))
    assert read(written(before, Facts(date="2015-09-24"))).date == "2015-09-24T18:30:00+02:00"
    assert read(written(before, Facts(date="2015-09-25"))).date == "2015-09-25"


def test_a_packet_too_large_for_a_segment_is_parted_and_read_whole() -> None:
    before = jpeg.rewritten(plain("JPEG"), Blocks(xmp=XMP), keep_private=False)
    facts = Facts(description="longue " * 20_000 + "fin", credit="A")
    after = written(before, facts)
    assert read(after).description == facts.description
    assert read(after).credit == "A"
    assert b"HasExtendedXMP" in jpeg.blocks(after).xmp
    again = written(after, Facts(description="courte"))
    assert b"HasExtendedXMP" not in jpeg.blocks(again).xmp
    assert b"xmp/extension" not in again
    assert b"A 12" in jpeg.blocks(again).xmp


@pytest.mark.parametrize("name", ["OLYMPUS DIGITAL CAMERA", "sony dsc"])
def test_what_a_camera_writes_by_itself_is_no_description(name: str) -> None:
    buffer = BytesIO()
    exif = Image.Exif()
    exif[IMAGE_DESCRIPTION] = name
    Image.new("L", (4, 4)).save(buffer, "JPEG", exif=exif)
    assert read(buffer.getvalue()).description is None


def test_resources_that_nobody_understands_stay() -> None:
    before = jpeg.rewritten(plain("JPEG"), Blocks(resources=b"????unknown"), keep_private=True)
    assert jpeg.blocks(written(before, EVERYTHING)).resources.endswith(b"????unknown")
