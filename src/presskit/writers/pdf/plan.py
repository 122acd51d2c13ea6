"""The plan of a group photo: a numbered circle for each person, as one sees them."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from presskit.document import Role, Text
from presskit.writers.pdf.rows import Row, Shape, Words
from presskit.writers.pdf.structure import DECORATION
from presskit.writers.photo_layout import DIGITS, LINE, circles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.document import Plan
    from presskit.writers.pdf.rows import Mark
    from presskit.writers.pdf.setting import Frame, Setter
    from presskit.writers.photo_layout import Circle

PAPER = "#ffffff"
_CORNERS = 48  # so many make a circle of this size rounder than any printer


def plan_row(setter: Setter, plan: Plan, frame: Frame) -> Row:
    """The plan as a row. It is drawn and not read: the legend says the same."""
    style = setter.theme.style(Role.ORDER)
    _, height, places = circles(plan, frame.width)
    marks = [mark for place in places for mark in _person(setter, place._replace(x=frame.x + place.x))]
    return Row(height, marks, before=style.before, after=style.after + 2, keeps=True)


def _person(setter: Setter, circle: Circle) -> Iterator[Mark]:
    style = setter.theme.style(Role.ORDER)
    yield Shape(_round(circle, circle.radius), setter.theme.colour(style.colour))
    yield Shape(_round(circle, circle.radius - LINE), PAPER)
    scale = 2 * circle.radius * DIGITS / style.size
    (line,) = setter.lines((Text(str(circle.number)),), style, 9 * circle.radius, DECORATION, scale=scale)
    yield Words(circle.x - line.width / 2, circle.down + style.size * scale * 0.35, line)


def _round(circle: Circle, radius: float) -> tuple[tuple[float, float], ...]:
    angles = (2 * pi * corner / _CORNERS for corner in range(_CORNERS))
    return tuple((circle.x + radius * cos(angle), circle.down + radius * sin(angle)) for angle in angles)
