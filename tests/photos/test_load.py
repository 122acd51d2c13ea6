"""What the photo gate lets through, and as what."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from presskit.photos import inspect, load

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.document import Picture

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)
ORIENTATION, GPS = 0x0112, 0x8825


def pixels(picture: Picture) -> Image.Image:
    image = Image.open(BytesIO(picture.data))
    image.load()
    return image


def colour_at(picture: Picture, place: tuple[int, int]) -> tuple[int, ...]:
    found = pixels(picture).convert("RGB").getpixel(place)
    assert isinstance(found, tuple)
    return found


def near(found: tuple[int, ...], expected: tuple[int, ...], tolerance: int = 6) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(found, expected, strict=True))


def half_red_half_blue(size: tuple[int, int] = (80, 40)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, BLUE)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2 - 1, size[1]), fill=RED)
    return image


def test_a_wide_photo_is_reduced_to_the_width_in_its_own_shape(tmp_path: Path) -> None:
    half_red_half_blue((900, 600)).save(tmp_path / "a.jpg")
    picture = load(tmp_path / "a.jpg", max_width_px=300)
    assert (picture.width, picture.height) == (300, 200)
    assert pixels(picture).size == (300, 200)


def test_a_tall_photo_is_reduced_to_the_height_in_its_own_shape(tmp_path: Path) -> None:
    half_red_half_blue((600, 900)).save(tmp_path / "a.jpg")
    picture = load(tmp_path / "a.jpg", max_width_px=600, max_height_px=300)
    assert (picture.width, picture.height) == (200, 300)


def test_a_photo_is_never_enlarged(tmp_path: Path) -> None:
    half_red_half_blue((90, 60)).save(tmp_path / "a.png")
    picture = load(tmp_path / "a.png", max_width_px=3000, max_height_px=3000)
    assert (picture.width, picture.height) == (90, 60)


@given(width=st.integers(1, 300), height=st.integers(1, 300), limit=st.integers(1, 300))
def test_no_photo_leaves_larger_than_it_came_or_than_it_may(
    tmp_path_factory: pytest.TempPathFactory, width: int, height: int, limit: int
) -> None:
    path = tmp_path_factory.mktemp("photos") / "a.png"
    Image.new("L", (width, height), 128).save(path)
    picture = load(path, max_width_px=limit, max_height_px=limit)
    assert 1 <= picture.width <= min(width, limit)
    assert 1 <= picture.height <= min(height, limit)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(tmp_path: Path, orientation: int) -> None:
    upright = half_red_half_blue((1600, 800))
    held = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = upright.transpose(held[orientation]) if orientation in held else upright
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    stored.save(tmp_path / "a.jpg", exif=exif)
    picture = load(tmp_path / "a.jpg", max_width_px=200)
    assert (picture.width, picture.height) == (200, 100)
    assert near(colour_at(picture, (20, 50)), RED)
    assert near(colour_at(picture, (180, 50)), BLUE)


MODES = {
    "jpg": ("1", "L", "RGB", "CMYK", "YCbCr"),
    "png": ("1", "L", "LA", "P", "RGB", "RGBA"),
    "tif": ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr"),
    "webp": ("L", "LA", "P", "RGB", "RGBA"),
}


@pytest.mark.parametrize(("suffix", "mode"), [(suffix, mode) for suffix in MODES for mode in MODES[suffix]])
def test_every_mode_of_every_format_becomes_rgb_or_grey(tmp_path: Path, suffix: str, mode: str) -> None:
    path = tmp_path / f"a.{suffix}"
    Image.new("RGB", (40, 30), "white").convert(mode).save(path)
    picture = load(path, max_width_px=40)
    assert pixels(picture).mode in {"L", "RGB"}
    assert pixels(picture).format == picture.format
    assert near(colour_at(picture, (20, 15)), WHITE)


def test_sixteen_bits_are_scaled_and_not_clipped_to_white(tmp_path: Path) -> None:
    Image.new("I", (20, 20), 40_000).convert("I;16").save(tmp_path / "a.png")
    picture = load(tmp_path / "a.png", max_width_px=20)
    assert near(colour_at(picture, (10, 10)), (156, 156, 156), 1)


def test_what_is_transparent_is_white_as_the_paper(tmp_path: Path) -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 19, 40), fill=(*RED, 255))
    image.save(tmp_path / "a.png")
    picture = load(tmp_path / "a.png", max_width_px=40)
    assert colour_at(picture, (35, 20)) == WHITE
    assert near(colour_at(picture, (5, 20)), RED)


def test_a_transparent_colour_of_a_palette_is_white_too(tmp_path: Path) -> None:
    image = Image.new("P", (40, 40), 0)
    image.putpalette([0, 0, 0, *RED])
    ImageDraw.Draw(image).rectangle((0, 0, 19, 40), fill=1)
    image.save(tmp_path / "a.png", transparency=0)
    picture = load(tmp_path / "a.png", max_width_px=40)
    assert colour_at(picture, (35, 20)) == WHITE
    assert near(colour_at(picture, (5, 20)), RED)


@pytest.mark.parametrize(("mode", "black"), [("RGB", (0, 0, 0)), ("L", 0)])
def test_one_colour_that_stands_for_transparent_is_white_too(
    tmp_path: Path, mode: str, black: int | tuple[int, int, int]
) -> None:
    image = Image.new(mode, (40, 40), black)
    ImageDraw.Draw(image).rectangle((0, 0, 19, 40), fill="grey")
    image.save(tmp_path / "a.png", transparency=black)
    picture = load(tmp_path / "a.png", max_width_px=40)
    assert colour_at(picture, (35, 20)) == WHITE
    assert near(colour_at(picture, (5, 20)), (128, 128, 128))


def test_colours_are_brought_to_srgb_by_the_profile_of_the_file(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red_and_blue_swapped = srgb.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    Image.new("RGB", (20, 20), RED).save(tmp_path / "a.png", icc_profile=red_and_blue_swapped)
    assert near(colour_at(load(tmp_path / "a.png", max_width_px=20), (10, 10)), BLUE)


def test_a_profile_that_makes_no_sense_leaves_the_colours_as_they_are(tmp_path: Path) -> None:
    Image.new("RGB", (20, 20), RED).save(tmp_path / "a.png", icc_profile=b"no profile at all")
    assert near(colour_at(load(tmp_path / "a.png", max_width_px=20), (10, 10)), RED)


def test_nothing_that_the_file_told_beside_its_pixels_goes_on(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of Jean"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (43.5, 31.0, 47.0)
    half_red_half_blue().save(tmp_path / "a.jpg", exif=exif, comment=b"at Jean's home", xmp=b"<x>Jean</x>")
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Jean")
    half_red_half_blue().save(tmp_path / "a.png", pnginfo=notes, exif=exif)
    with (tmp_path / "a.jpg").open("ab") as file:
        file.write(b"Jean, after the end")
    assert b"Jean" in (tmp_path / "a.png").read_bytes()
    for name in ("a.jpg", "a.png"):
        picture = load(tmp_path / name, max_width_px=80)
        assert b"Jean" not in picture.data
        assert not pixels(picture).getexif()
        assert not set(pixels(picture).info) & {"exif", "comment", "xmp", "icc_profile", "Author"}


def test_a_photograph_leaves_as_a_baseline_jpeg(tmp_path: Path) -> None:
    Image.effect_noise((200, 200), 60).convert("RGB").save(tmp_path / "a.jpg", progressive=True)
    picture = load(tmp_path / "a.jpg", max_width_px=100)
    assert picture.format == "JPEG"
    assert "progressive" not in pixels(picture).info


def test_a_drawing_leaves_as_a_png_where_that_is_smaller(tmp_path: Path) -> None:
    half_red_half_blue((400, 200)).save(tmp_path / "a.png")
    assert load(tmp_path / "a.png", max_width_px=400).format == "PNG"


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    Image.effect_mandelbrot((400, 300), (-3, -2.5, 2, 2.5), 100).convert("RGB").save(tmp_path / "a.jpg")
    assert load(tmp_path / "a.jpg", max_width_px=200) == load(tmp_path / "a.jpg", max_width_px=200)


def test_a_large_jpeg_reduced_while_decoding_looks_like_one_decoded_whole(tmp_path: Path) -> None:
    source = Image.linear_gradient("L").resize((2000, 1500)).convert("RGB")
    source.save(tmp_path / "a.jpg", quality=95)
    source.save(tmp_path / "a.png")
    drafted, whole = (load(tmp_path / name, max_width_px=200) for name in ("a.jpg", "a.png"))
    for y in (10, 75, 140):
        assert near(colour_at(drafted, (100, y)), colour_at(whole, (100, y)), 3)


def test_a_cameras_jpeg_with_previews_behind_it_is_one_photo(tmp_path: Path) -> None:
    half_red_half_blue().save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[Image.new("RGB", (8, 8))])
    assert load(tmp_path / "a.jpg", max_width_px=80).width == 80
    assert inspect(tmp_path / "a.jpg") == ()
