"""Draw the illustration that stands in for the group photograph of 24 September 2015.

Four plain silhouettes, side by side, in the blues of the template `classique`: nobody's likeness, the same drawing on
every run. `python scripts/draw_point_presse.py` writes photos/point-presse.jpg.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Sequence

TARGET = Path(__file__).parent.parent / "photos" / "point-presse.jpg"
WIDTH, HEIGHT = 2400, 1500
OVERSAMPLING = 2

SKY, HORIZON = (219, 229, 240), (248, 250, 252)
ARCH = (206, 219, 233)
ARCHES = (0.0, 0.25, 0.5, 0.75, 1.0)  # the axes of five arches, as parts of the width

# From left to right: the axis as a part of the width, the height of the crown as a part of the height, a colour.
PEOPLE = (
    (0.175, 0.235, (58, 100, 142)),
    (0.392, 0.185, (31, 78, 121)),
    (0.608, 0.250, (74, 117, 158)),
    (0.825, 0.205, (24, 60, 95)),
)
STATURE = 1.32  # what the whole of a person would measure, as a part of the height: the picture ends at the waist
HEAD = (0.068, 0.172)  # half its width, and its height, as parts of the stature

# The right half of a bust: (distance from the axis, depth below the crown), as parts of the stature. Cubic Bézier
# curves, each an end, two handles, an end.
OUTLINE = (
    (0.036, 0.120), (0.036, 0.178), (0.038, 0.192), (0.062, 0.206),  # neck to collar
    (0.112, 0.228), (0.152, 0.236), (0.166, 0.318),  # shoulder
    (0.176, 0.390), (0.180, 0.480), (0.184, 0.700),  # arm, out of the picture
)  # fmt: skip
# The gap between arm and chest, drawn as a quiet line: its top and its foot.
SLEEVE = ((0.118, 0.400), (0.112, 0.700))

Point = tuple[float, float]


def bezier(corners: Sequence[Point], steps: int = 24) -> list[Point]:
    """Points on a cubic Bézier curve of four corners, its start left out."""
    points = []
    for step in range(1, steps + 1):
        t = step / steps
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        x, y = (sum(w * corner[axis] for w, corner in zip(weights, corners, strict=True)) for axis in (0, 1))
        points.append((x, y))
    return points


def half_outline() -> list[Point]:
    """The right half of the body as a fine polyline."""
    points = [OUTLINE[0]]
    for index in range(0, len(OUTLINE) - 1, 3):
        points += bezier(OUTLINE[index : index + 4])
    return points


def draw_person(draw: ImageDraw.ImageDraw, axis: float, crown: float, colour: tuple[int, int, int]) -> None:
    """One silhouette, symmetrical about its axis, in one colour. Lengths are pixels of the large drawing."""
    unit = STATURE * HEIGHT * OVERSAMPLING
    right = half_outline()
    body = [(axis + x * unit, crown + y * unit) for x, y in right]
    body += [(axis - x * unit, crown + y * unit) for x, y in reversed(right)]
    draw.polygon(body, fill=colour)
    half, tall = HEAD[0] * unit, HEAD[1] * unit
    draw.ellipse((axis - half, crown, axis + half, crown + tall), fill=colour)
    darker = (colour[0] * 4 // 5, colour[1] * 4 // 5, colour[2] * 4 // 5)
    for side in (-1, 1):
        line = [(axis + side * x * unit, crown + y * unit) for x, y in SLEEVE]
        draw.line(line, fill=darker, width=4 * OVERSAMPLING)


def draw_arcade(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    """The wall behind them: a colour that lightens towards the foot, and five arches that fade with it."""
    half, top = width * 0.088, height * 0.10
    for y in range(height):
        part = y / height
        draw.line((0, y, width, y), fill=blend(SKY, HORIZON, part))
        if y < top:
            continue
        depth = min(half, y - top)
        reach = (half**2 - (half - depth) ** 2) ** 0.5
        for axis in (place * width for place in ARCHES):
            draw.line((axis - reach, y, axis + reach, y), fill=blend(ARCH, HORIZON, part))


def blend(first: tuple[int, int, int], second: tuple[int, int, int], part: float) -> tuple[int, int, int]:
    """The colour between two: `part` 0 is the first, 1 the second."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(first, second, strict=True))
    return red, green, blue


def illustration() -> Image.Image:
    """The whole drawing, made large and reduced, so that its edges are smooth."""
    width, height = WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING
    canvas = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(canvas)
    draw_arcade(draw, width, height)
    for axis, crown, colour in PEOPLE:
        draw_person(draw, axis * width, crown * height, colour)
    return canvas.reduce(OVERSAMPLING)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    illustration().save(TARGET, quality=88, subsampling=0, optimize=True)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1000} kB")
