"""Where a photo was taken to the metre, with which very camera and by whom is not published."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from tests.photos.metadata.pictures import (
    EVERYTHING,
    EXIF_IFD,
    GPS_IFD,
    KINDS,
    MAKE,
    SECRETS,
    SERIAL,
    decoded,
    exif_of,
    pixels,
    plain,
    rich,
)

from presskit.photos.metadata import Facts, jpeg, written
from presskit.photos.metadata.blocks import Blocks
from presskit.photos.metadata.private import is_private_property


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_private_is_left_in_any_byte(kind: str) -> None:
    before, after = rich(kind), written(rich(kind), EVERYTHING)
    assert [secret for secret in SECRETS if secret not in before] == []
    assert [secret for secret in SECRETS if secret in after] == []
    assert exif_of(after, GPS_IFD) == {}
    assert GPS_IFD not in exif_of(after)


@pytest.mark.parametrize("kind", KINDS)
def test_private_data_stay_where_that_is_asked(kind: str) -> None:
    after = written(rich(kind), EVERYTHING, keep_private=True)
    assert [secret for secret in SECRETS if secret not in after] == []
    assert exif_of(after, EXIF_IFD)[SERIAL] == "SECRET-SERIAL"
    assert exif_of(after, GPS_IFD)[1] == "N"


def test_what_follows_a_jpeg_goes_too() -> None:
    film = b"\0\0\0\x18ftypmp42 SECRET"
    before = plain("JPEG")
    assert written(before + film, Facts(credit="A")) == written(before, Facts(credit="A"))
    assert written(before + film, Facts(credit="A"), keep_private=True).endswith(film)


def test_what_follows_a_png_goes_too() -> None:
    before = plain("PNG")
    assert written(before + b"SECRET", Facts(credit="A")) == written(before, Facts(credit="A"))


def test_exif_that_cannot_be_read_is_blanked() -> None:
    before = rich("JPEG").replace(b"Exif\0\0MM\0*", b"Exif\0\0??\0*").replace(b"Exif\0\0II*\0", b"Exif\0\0??*\0")
    after = written(before, EVERYTHING)
    assert b"SECRET" not in after
    assert decoded(after) == decoded(before)


@pytest.mark.parametrize("name", [
    "{http://ns.adobe.com/exif/1.0/}GPSLatitude", "{http://ns.adobe.com/exif/1.0/aux/}SerialNumber",
    "{http://cipa.jp/exif/1.0/}BodySerialNumber", "{http://cipa.jp/exif/1.0/}LensSerialNumber",
    "{http://cipa.jp/exif/1.0/}CameraOwnerName", "{http://ns.adobe.com/exif/1.0/aux/}OwnerName",
    "{http://www.dji.com/drone-dji/1.0/}GpsLatitude",
])  # fmt: skip
def test_a_private_property_is_known_by_its_name(name: str) -> None:
    assert is_private_property(name)


@pytest.mark.parametrize("name", [
    "{http://ns.useplus.org/ldf/xmp/1.0/}CopyrightOwnerName", "{http://ns.adobe.com/photoshop/1.0/}City",
    "{http://ns.adobe.com/tiff/1.0/}Model",
])  # fmt: skip
def test_names_of_rights_and_towns_are_not_private(name: str) -> None:
    assert not is_private_property(name)


def test_a_second_block_of_exif_goes() -> None:
    second = b"\xff\xe1\x00\x12Exif\0\0SECRET-TWO"
    before = rich("JPEG")
    after = written(before[:2] + before[2:].replace(b"\xff\xdb", second + b"\xff\xdb", 1), EVERYTHING)
    assert b"SECRET" not in after
    assert exif_of(after)[MAKE] == "Maker of cameras"


def test_copies_of_exif_and_xmp_in_photoshops_resources_go() -> None:
    copies = b"".join(b"8BIM\x04" + number + b"\0\0\0\0\0\x06SECRET" for number in (b"\x22", b"\x23", b"\x24"))
    before = jpeg.rewritten(plain("JPEG"), Blocks(resources=copies), keep_private=True)
    assert b"SECRET" not in written(before, EVERYTHING)
    assert written(before, EVERYTHING, keep_private=True).count(b"SECRET") == 3


def test_the_packet_of_a_second_page_goes() -> None:
    buffer = BytesIO()
    pages = [pixels(), pixels()]
    for page in pages:
        page.encoderinfo = {"tiffinfo": {700: b"SECRET-PAGE"}}
    pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:], tiffinfo={700: b"SECRET-PAGE"})
    assert buffer.getvalue().count(b"SECRET-PAGE") == 2
    after = written(buffer.getvalue(), EVERYTHING)
    assert b"SECRET-PAGE" not in after
    with Image.open(BytesIO(after)) as image:
        assert image.n_frames == 2  # type: ignore[attr-defined]
