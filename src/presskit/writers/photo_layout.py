"""How large photos are printed and which stand side by side, the same in every format. Lengths are points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.document import Photo, Picture, Plan

Layout = Literal["full", "half", "portrait", "contact-sheet"]

GUTTER = 16.0
"""The white between photos that stand side by side."""
SHEET_COLUMNS = 3
UNDER_SMALL = 5.0
"""The white under a picture of a contact sheet."""
PORTRAIT_WIDTH = 96.0
COARSEST = 150
"""With fewer pixels to the inch a print shows them: a small picture is set smaller rather than blurred."""

DIAMETER, GAP, LINE = 15.0, 5.0, 0.7
"""Of the circles of a plan: how large, how far apart, how thick."""
DIGITS = 0.52
"""The size of the number in a circle, as a share of the diameter."""

# Shares of the type area's height that leave room for a legend. Where several photos follow each other, two of them
# stand on a page.
_TALLEST, _TALLEST_OF_SEVERAL, _TALLEST_HALF = 0.52, 0.32, 0.36
_TALLEST_BESIDE = 0.44
_SHEET_HEIGHT = 0.72  # of its width: a landscape of any camera, and room to see one that stands upright


class Room(NamedTuple):
    """The largest width and height that a picture may have."""

    width: float
    height: float


def room_for(layout: Layout, measure: float, depth: float, *, several: bool = False, beside: bool = False) -> Room:
    """The room for a picture in a column of a measure, on a page whose type area has a depth.

    `several`: this one is in a `Line` of several. `beside`: the legend stands beside this one.
    """
    match layout:
        case "half":
            return Room(column_width(2, measure), depth * _TALLEST_HALF)
        case "portrait":
            return Room(min(PORTRAIT_WIDTH, measure / 2), depth * _TALLEST)
        case "contact-sheet":
            width = column_width(SHEET_COLUMNS, measure)
            return Room(width, min(width * _SHEET_HEIGHT, depth * _TALLEST))
        case "full":
            under = _TALLEST_OF_SEVERAL if several else _TALLEST
            return Room(measure, depth * (_TALLEST_BESIDE if beside else under))


def column_width(count: int, measure: float) -> float:
    """The width of one of several columns side by side."""
    return (measure - GUTTER * (count - 1)) / count


def printed_size(picture: Picture, room: Room) -> Room:
    """Width and height on the page, with the proportions of the pixels; a small picture is not enlarged to its room."""
    width = min(room.width, room.height * picture.width / picture.height, picture.width * 72 / COARSEST)
    return Room(width, width * picture.height / picture.width)


class Line(NamedTuple):
    """The photos that stand side by side, or one by itself.

    `several`: it is of the whole width like the one before or after it, so that two are to stand on a page.
    """

    photos: tuple[Photo, ...]
    several: bool


def in_lines(photos: Sequence[Photo], most: int = 2) -> tuple[Line, ...]:
    """Photos line by line: those of half a width that follow each other side by side, so many at most."""
    lines = tuple(_side_by_side(photos, most))
    full = [False, *(line[0].layout == "full" for line in lines), False]
    return tuple(Line(line, full[at] and (full[at - 1] or full[at + 1])) for at, line in enumerate(lines, 1))


def _side_by_side(photos: Sequence[Photo], most: int) -> Iterator[tuple[Photo, ...]]:
    line: tuple[Photo, ...] = ()
    for photo in photos:
        if line and (len(line) == most or photo.layout != "half" or line[-1].layout != "half"):
            yield line
            line = ()
        line = (*line, photo)
    if line:
        yield line


class Circle(NamedTuple):
    """A person's number on a plan, and where: the centre from the left and from the top, and the radius."""

    number: int
    x: float
    down: float
    radius: float


def circles(plan: Plan, measure: float) -> tuple[float, float, tuple[Circle, ...]]:
    """The width and the height of a plan and its circles: front row at the bottom, each row in the middle."""
    width = plan_width(plan, measure)
    step = width / (max(map(len, plan.rows)) - GAP / (DIAMETER + GAP))
    radius = step * DIAMETER / (DIAMETER + GAP) / 2
    height = len(plan.rows) * step - step + 2 * radius
    return (
        width,
        height,
        tuple(
            Circle(number, (width - (len(numbers) - 1) * step) / 2 + place * step, radius + index * step, radius)
            for index, numbers in enumerate(reversed(plan.rows))
            for place, number in enumerate(numbers)
        ),
    )


def plan_width(plan: Plan, measure: float) -> float:
    """How wide a plan is: its widest row, or the measure where that would be wider."""
    return min(measure, max(map(len, plan.rows)) * (DIAMETER + GAP) - GAP)
