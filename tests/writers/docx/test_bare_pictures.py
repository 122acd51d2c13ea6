"""A letterhead's logo keeps its pixels and loses what its file says of its maker."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from presskit.writers.docx.bare_pictures import bare


def jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x013B] = "Odile Auteure"
    out = BytesIO()
    Image.linear_gradient("L").save(out, "JPEG", exif=exif, comment=b"C:\\Users\\Odile", icc_profile=b"profile")
    return out.getvalue()


def png() -> bytes:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", "Odile Auteure")
    said.add_itxt("XML:com.adobe.xmp", "<x>Odile</x>")
    out = BytesIO()
    Image.linear_gradient("L").save(out, "PNG", pnginfo=said, dpi=(300, 300))
    return out.getvalue() + b"Odile"


@pytest.mark.parametrize("data", [jpeg(), png()], ids=["jpeg", "png"])
def test_the_picture_stays_and_its_maker_goes(data: bytes) -> None:
    made = bare(data)
    assert b"Odile" in data
    assert b"Odile" not in made
    with Image.open(BytesIO(data)) as before, Image.open(BytesIO(made)) as after:
        assert after.tobytes() == before.tobytes()


def test_colours_and_resolution_stay() -> None:
    with Image.open(BytesIO(bare(jpeg()))) as photo, Image.open(BytesIO(bare(png()))) as drawing:
        assert photo.info["icc_profile"] == b"profile"
        assert round(drawing.info["dpi"][0]) == 300


@given(st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF89a"]), st.binary(max_size=200))
def test_any_bytes_come_to_an_end_and_grow_no_longer(beginning: bytes, rest: bytes) -> None:
    assert len(bare(beginning + rest)) <= len(beginning + rest)
