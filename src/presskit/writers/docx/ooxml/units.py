"""The units of OOXML, from points."""

from __future__ import annotations


def twips(points: float) -> int:
    """Twentieths of a point: page, margins, indents and spacing (ST_TwipsMeasure)."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Half points: sizes of type (ST_HpsMeasure)."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Eighths of a point: the width of a border, from a quarter of a point to twelve (ST_EighthPointMeasure)."""
    return min(96, max(2, round(points * 8)))


def emu(points: float) -> int:
    """English metric units, 12 700 to the point: drawings (ST_PositiveCoordinate)."""
    return round(points * 12_700)


def hex_colour(colour: str) -> str:
    """`#1f4e79` as `1F4E79` (ST_HexColor)."""
    return colour.removeprefix("#").upper()
