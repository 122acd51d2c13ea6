"""HEIC, the format of telephones: read where the extra is installed, and else the extra is named."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from presskit.diagnostics import Refused
from presskit.photos import heif, inspect, load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def heic(tmp_path: Path) -> Path:
    """Red above blue, held on its side by a telephone."""
    pytest.importorskip("pillow_heif")
    image = Image.new("RGB", (96, 160), (30, 30, 200))
    image.paste((200, 30, 30), (0, 0, 96, 80))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of Jean"
    held = image.transpose(Image.Transpose.ROTATE_90)
    held.info["exif"] = exif.tobytes()
    assert heif.readable()
    held.save(tmp_path / "a.heic", quality=90)
    return tmp_path / "a.heic"


def test_a_photo_of_a_telephone_is_read_upright(heic: Path) -> None:
    picture = load(heic, max_width_px=48)
    assert (picture.width, picture.height, picture.original) == (48, 80, (96, 160))
    image = Image.open(BytesIO(picture.data)).convert("RGB")
    top, foot = image.getpixel((24, 10)), image.getpixel((24, 70))
    assert isinstance(top, tuple)
    assert isinstance(foot, tuple)
    assert top[0] > 150 > top[2]
    assert foot[2] > 150 > foot[0]
    assert b"Jean" not in picture.data


def test_a_whole_one_has_nothing_to_be_said_of(heic: Path) -> None:
    assert inspect(heic) == ()


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_one_that_ends_too_early_is_damaged(heic: Path, part: float) -> None:
    data = heic.read_bytes()
    heic.write_bytes(data[: int(len(data) * part)])
    with pytest.raises(Refused) as refused:
        load(heic, max_width_px=48)
    assert [diagnostic.code for diagnostic in refused.value.diagnostics] == ["photo-damaged"]


def test_without_the_extra_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    (tmp_path / "a.jpg").write_bytes(b"\0\0\0\x18ftypheic" + bytes(100))
    (diagnostic,) = inspect(tmp_path / "a.jpg")
    assert (diagnostic.code, str(diagnostic.message)) == (
        "photo-format",
        "`a.jpg` is a HEIC file, expected a JPEG, PNG, WebP or TIFF picture",
    )
    assert str(diagnostic.help) == "install `presskit-fr[heic]`, or export the photo as a JPEG"


def test_nothing_is_loaded_for_other_formats() -> None:
    assert not heif.is_heif(b"\xff\xd8\xff\xe0")
    assert not heif.is_heif(b"\0\0\0\x18ftypavif")


@pytest.mark.parametrize(
    ("brand", "kind"),
    [("heic", "HEIC"), ("heix", "HEIC"), ("heim", "HEIC"), ("heis", "HEIC"), ("mif1", "HEIF"), ("msf1", "HEIF")],
)
def test_every_brand_is_named_where_none_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, brand: str, kind: str
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    (tmp_path / "a.jpg").write_bytes(b"\0\0\0\x18ftyp" + brand.encode() + bytes(100))
    (problem,) = inspect(tmp_path / "a.jpg")
    assert f"is a {kind} file" in str(problem.message)
    assert "presskit-fr[heic]" in str(problem.help)
