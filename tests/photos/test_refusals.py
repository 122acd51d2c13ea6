"""What the photo gate refuses, and how it says so."""

from __future__ import annotations

import os
import struct
import warnings
import zlib
from io import BytesIO
from math import isqrt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, TiffImagePlugin

from presskit.diagnostics import Refused, Severity, Span
from presskit.photos import inspect, load, load_with_warnings

if TYPE_CHECKING:
    from pathlib import Path

SPAN = Span("speakers.yaml", 12, 11, 12, 26)
MANY_FORMATS = ["JPEG", "PNG", "TIFF", "WEBP"]


def bytes_of(format_name: str, size: tuple[int, int] = (64, 48)) -> bytes:
    buffer = BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(buffer, format_name)
    return buffer.getvalue()


def code_of(path: Path) -> str:
    """The one diagnostic that `load` raises and `inspect` returns, at the place in the kit."""
    with pytest.raises(Refused) as refused:
        load(path, max_width_px=100, span=SPAN)
    assert refused.value.diagnostics == inspect(path, SPAN)
    (diagnostic,) = refused.value.diagnostics
    assert diagnostic.severity is Severity.ERROR
    assert diagnostic.span == SPAN
    assert diagnostic.help is not None
    return f"{diagnostic.code}: {diagnostic.message}"


def png_that_promises(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    )


def test_a_missing_file(tmp_path: Path) -> None:
    assert code_of(tmp_path / "a.jpg") == "photo-unreadable: the photo `a.jpg` cannot be read"


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert code_of(tmp_path / "a.jpg").startswith("photo-unreadable")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    assert code_of(tmp_path / "a.jpg").startswith("photo-unreadable")


def test_a_file_that_grows_while_it_is_read_is_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, fstat = tmp_path / "a.jpg", os.fstat
    path.write_bytes(b"a")

    def looked_at(descriptor: int) -> os.stat_result:
        state = fstat(descriptor)
        if state.st_ino == path.stat().st_ino:
            os.truncate(path, 50_000_001)
        return state

    monkeypatch.setattr(os, "fstat", looked_at)
    with pytest.raises(Refused, match="photo-too-large"):
        load(path, max_width_px=100)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    assert code_of(tmp_path / "a.jpg") == "photo-unreadable: the photo `a.jpg` is empty"


def test_a_text_that_is_called_jpg(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("Cette photo arrive demain.")
    assert code_of(tmp_path / "a.jpg") == "photo-format: `a.jpg` is not a JPEG, PNG, WebP or TIFF picture"


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [(b"%PDF-1.7", "PDF"), (b"\0\0\0\x18ftypavif", "AVIF"), (b"  <svg ", "SVG"), (b"8BPS", "Photoshop")],
)
def test_a_format_that_is_not_let_in_is_named(tmp_path: Path, beginning: bytes, kind: str) -> None:
    (tmp_path / "a.jpg").write_bytes(beginning + bytes(100))
    assert f"is a {kind} file" in code_of(tmp_path / "a.jpg")


def test_a_gif_is_not_opened_though_pillow_could(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(bytes_of("GIF"))
    assert "is a GIF file" in code_of(tmp_path / "a.jpg")


@pytest.mark.parametrize("format_name", MANY_FORMATS)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_picture_that_ends_too_early(tmp_path: Path, format_name: str, part: float) -> None:
    whole = bytes_of(format_name)
    (tmp_path / "a.jpg").write_bytes(whole[: int(len(whole) * part)])
    assert code_of(tmp_path / "a.jpg").startswith(("photo-damaged", "photo-format"))


def test_a_jpeg_whose_second_half_is_missing_is_called_damaged(tmp_path: Path) -> None:
    whole = bytes_of("JPEG", (640, 480))
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    assert code_of(tmp_path / "a.jpg") == "photo-damaged: the photo `a.jpg` is damaged or ends too early"


def test_a_header_of_more_than_sixty_megapixels(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_that_promises(10_000, 7_000))
    assert "10000 × 7000 pixels, expected at most 60 million" in code_of(tmp_path / "a.png")


def test_a_header_of_more_than_twenty_thousand_pixels_on_a_side(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_that_promises(20_001, 10))
    assert code_of(tmp_path / "a.png").startswith("photo-too-large")


@pytest.mark.parametrize("side", [9_500, 60_000])
def test_a_bomb_is_refused_before_a_pixel_is_decoded(tmp_path: Path, side: int) -> None:
    (tmp_path / "a.png").write_bytes(png_that_promises(side, 9_500))
    assert code_of(tmp_path / "a.png") == "photo-too-large: the photo `a.png` has more than 60 million pixels"


def test_a_bomb_is_refused_even_where_warnings_are_not_heard(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_that_promises(9_500, 9_500))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert code_of(tmp_path / "a.png") == "photo-too-large: the photo `a.png` has more than 60 million pixels"


@pytest.mark.parametrize(
    ("format_name", "mode", "options", "limit"),
    [
        ("WEBP", "RGB", {}, 18),
        ("JPEG", "RGB", {"progressive": True}, 36),
        ("JPEG", "CMYK", {"progressive": True}, 30),
        ("TIFF", "RGBA", {"compression": "tiff_lzw", "strip_size": 10**9}, 45),
    ],
)
def test_a_kind_that_takes_more_memory_to_decode_may_have_fewer_pixels(
    tmp_path: Path, format_name: str, mode: str, options: dict[str, object], limit: int
) -> None:
    side = isqrt(limit * 1_000_000) + 1
    Image.new(mode, (side, side)).save(tmp_path / "a", format_name, **options)
    message = f"has {side} × {side} pixels, expected at most {limit} million in this kind of {format_name}"
    assert message in code_of(tmp_path / "a")


def test_pages_that_lead_nowhere_are_damage_though_the_first_is_whole(tmp_path: Path) -> None:
    page = Image.new("L", (8, 8))
    page.save(tmp_path / "a.tif", save_all=True, append_images=[page])
    with Image.open(tmp_path / "a.tif") as image:
        assert isinstance(image, TiffImagePlugin.TiffImageFile)
        second = image.tag_v2.next
    data = (tmp_path / "a.tif").read_bytes()
    assert data.count(struct.pack("<L", second)) == 1
    (tmp_path / "a.tif").write_bytes(data.replace(struct.pack("<L", second), struct.pack("<L", len(data) - 1)))
    assert code_of(tmp_path / "a.tif").startswith("photo-damaged")


def test_a_file_of_more_than_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(50_000_001)
    assert code_of(tmp_path / "a.jpg") == "photo-too-large: the photo `a.jpg` has 51 MB, expected at most 50"


def test_pixels_that_paper_does_not_know(tmp_path: Path) -> None:
    Image.new("F", (8, 8), 0.5).save(tmp_path / "a.tif")
    assert code_of(tmp_path / "a.tif").startswith("photo-format: the photo `a.tif` has pixels of the kind `F`")


def test_an_animation_is_let_in_with_a_warning_that_its_first_picture_counts(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue", "green")]
    frames[0].save(tmp_path / "a.webp", save_all=True, append_images=frames[1:], lossless=True)
    (diagnostic,) = inspect(tmp_path / "a.webp", SPAN)
    assert (diagnostic.code, diagnostic.severity) == ("photo-animated", Severity.WARNING)
    assert "holds 3 pictures" in str(diagnostic.message)
    for _ in ("made", "remembered"):
        assert load_with_warnings(tmp_path / "a.webp", max_width_px=8, span=SPAN)[1] == (diagnostic,)
    first = Image.open(BytesIO(load(tmp_path / "a.webp", max_width_px=8).data)).convert("RGB").getextrema()
    assert first == ((254, 254), (0, 0), (0, 0))


def test_a_whole_photo_has_nothing_to_be_said_of(tmp_path: Path) -> None:
    for format_name in MANY_FORMATS:
        (tmp_path / "a").write_bytes(bytes_of(format_name))
        assert inspect(tmp_path / "a", SPAN) == ()


@settings(max_examples=150, deadline=None)
@given(
    format_name=st.sampled_from(MANY_FORMATS),
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8),
)
def test_whatever_byte_is_changed_a_photo_passes_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, format_name: str, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(bytes_of(format_name, (24, 16)))
    for place, value in changes:
        data[int(place * len(data))] = value
    path = tmp_path_factory.mktemp("photos") / "a"
    path.write_bytes(data)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in inspect(path)):
        assert code_of(path).startswith("photo-")
    else:
        assert load(path, max_width_px=20).width <= 20
