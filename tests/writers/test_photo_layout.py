"""How large photos are printed, and which stand side by side, whatever the format."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writers.sample import jpeg

from presskit.document import Photo, Picture, Plan
from presskit.writers.photo_layout import (
    COARSEST,
    Layout,
    circles,
    in_lines,
    printed_size,
    room_for,
)

MEASURE, DEPTH = 431.0, 681.0
LAYOUTS: tuple[Layout, ...] = get_args(Layout)


def photos(layouts: str) -> list[Photo]:
    """A photo a letter: `f`ull, `h`alf."""
    names = {"f": "full", "h": "half"}
    return [Photo(jpeg(), "", (), names[letter], f"photo:{letter}") for letter in layouts]  # type: ignore[arg-type]


@given(
    width=st.integers(1, 20_000),
    height=st.integers(1, 20_000),
    layout=st.sampled_from(LAYOUTS),
    several=st.booleans(),
    beside=st.booleans(),
)
def test_a_picture_keeps_its_shape_within_its_room_and_its_pixels(
    width: int, height: int, layout: Layout, *, several: bool, beside: bool
) -> None:
    room = room_for(layout, MEASURE, DEPTH, several=several, beside=beside)
    printed = printed_size(Picture(b"", "JPEG", width, height), room)
    assert printed.width / printed.height == pytest.approx(width / height)
    assert printed.width <= min(room.width, MEASURE) + 0.01
    assert printed.height <= min(room.height, DEPTH) + 0.01
    assert width / (printed.width / 72) >= COARSEST - 0.01


def test_a_small_picture_is_printed_at_150_pixels_to_the_inch_and_not_enlarged() -> None:
    assert printed_size(Picture(b"", "JPEG", 300, 150), room_for("full", MEASURE, DEPTH)) == (144, 72)


def test_a_landscape_by_itself_fills_the_measure_and_an_upright_picture_never_does() -> None:
    room = room_for("full", MEASURE, DEPTH)
    assert printed_size(Picture(b"", "JPEG", 3000, 2000), room).width == MEASURE
    assert printed_size(Picture(b"", "JPEG", 2000, 3000), room).width < MEASURE * 0.6


def test_two_of_several_photos_stand_on_a_page_with_a_title_and_their_legends() -> None:
    title, legend = 70, 75
    room = room_for("full", MEASURE, DEPTH, several=True)
    assert title + 2 * (room.height + legend) < DEPTH


@pytest.mark.parametrize(
    ("layouts", "lines"),
    [("hh", ["hh"]), ("hhh", ["hh", "h"]), ("fhhf", ["f", "hh", "f"]), ("hfh", ["h", "f", "h"]), ("", [])],
)
def test_photos_of_half_a_width_that_follow_each_other_stand_two_by_two(layouts: str, lines: list[str]) -> None:
    found = ["".join(photo.ref[-1] for photo in line.photos) for line in in_lines(photos(layouts))]
    assert found == lines


@pytest.mark.parametrize(
    ("layouts", "several"),
    [("f", "."), ("fh", ".."), ("fhf", "..."), ("hff", ".ss"), ("fffhf", "sss.."), ("fhhhff", "...ss"), ("", "")],
)
def test_photos_of_the_whole_width_are_several_where_nothing_stands_between_them(layouts: str, several: str) -> None:
    assert "".join("s" if line.several else "." for line in in_lines(photos(layouts))) == several


def test_the_front_row_of_a_plan_is_at_the_bottom_and_each_row_goes_from_left_to_right() -> None:
    _, height, places = circles(Plan(((1, 2, 3), (4, 5))), MEASURE)
    at = {place.number: place for place in places}
    assert at[1].x < at[2].x < at[3].x
    assert at[1].down == at[3].down > at[4].down == at[5].down
    assert at[2].x == pytest.approx((at[4].x + at[5].x) / 2)
    assert at[1].down + at[1].radius == pytest.approx(height)


@given(rows=st.lists(st.integers(1, 60), min_size=1, max_size=8), measure=st.floats(80, 500))
def test_the_circles_of_a_plan_stay_on_it_and_apart(rows: list[int], measure: float) -> None:
    width, height, places = circles(Plan(tuple(tuple(range(count)) for count in rows)), measure)
    assert width <= measure
    for place in places:
        assert -0.01 <= place.x - place.radius < place.x + place.radius <= width + 0.01
        assert -0.01 <= place.down - place.radius < place.down + place.radius <= height + 0.01
    for one, other in pairwise(places):
        assert one.down != other.down or other.x - one.x > 2 * one.radius
