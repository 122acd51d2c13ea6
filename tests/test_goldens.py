"""Every page looks as it did: `python scripts/goldens.py` renews the pictures when it should look otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "scripts"))

import goldens  # noqa: E402

MOST_BYTES = 1_500_000
KEPT = sorted(path.relative_to(goldens.FOLDER).as_posix() for path in goldens.FOLDER.glob("*/page-??.png"))


@pytest.fixture(scope="module")
def pages() -> dict[str, Image.Image]:
    return dict(goldens.page_pictures())


def golden(name: str) -> Image.Image:
    with Image.open(goldens.FOLDER / name) as picture:
        return picture.convert("RGB")


def test_there_is_a_picture_of_every_page_and_no_other(pages: dict[str, Image.Image]) -> None:
    assert list(pages) == KEPT


@pytest.mark.parametrize("name", KEPT)
def test_a_page_looks_as_it_did(pages: dict[str, Image.Image], name: str) -> None:
    assert name in pages, "the page is no more"
    found = goldens.difference(golden(name), pages[name])
    if found.seen:
        beside = goldens.keep(name.replace(".png", ".new.png"), pages[name])
        pytest.fail(f"{name} differs by {found}: compare it with {beside.relative_to(ROOT)}")


def test_the_pictures_are_small() -> None:
    assert sum((goldens.FOLDER / name).stat().st_size for name in KEPT) < MOST_BYTES


@pytest.mark.parametrize("name", KEPT)
def test_a_page_moved_by_a_line_of_pixels_is_seen(name: str) -> None:
    assert goldens.difference(golden(name), ImageChops.offset(golden(name), 0, 1)).seen


@pytest.mark.parametrize("name", [name for name in KEPT if "page-01" not in name])
def test_a_lost_word_is_seen(name: str) -> None:
    page = golden(name)
    ImageDraw.Draw(page).rectangle(place_of_a_word(page), fill="white")
    assert goldens.difference(golden(name), page).seen


def place_of_a_word(page: Image.Image) -> tuple[int, int, int, int]:
    """The inkiest place of the size of a short word, between running header and footer."""
    width, height, margin = 18, 6, 36
    ink = ImageChops.invert(page.convert("L").crop((0, margin, page.width, page.height - margin)))
    places = ink.resize((ink.width // width, ink.height // height), Image.Resampling.BOX)
    levels = places.tobytes()
    row, column = divmod(levels.index(max(levels)), places.width)
    left, top = column * page.width // places.width, margin + row * ink.height // places.height
    return left, top, left + width, top + height


def test_the_few_colours_of_a_kept_picture_are_not(pages: dict[str, Image.Image]) -> None:
    for page in pages.values():
        kept = page.quantize(goldens.COLOURS, dither=Image.Dither.NONE)
        assert not goldens.difference(page, kept).seen
