"""Draw the small group picture of the starter kit: four silhouettes in two rows, before a lighthouse.

`python scripts/draw_starter_photo.py` writes src/presskit/starter/kit/photos/equipe.jpg, the same on every run.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from draw_point_presse import HEIGHT, HORIZON, OVERSAMPLING, SKY, WIDTH, blend, draw_person

TARGET = Path(__file__).parent.parent / "src" / "presskit" / "starter" / "kit" / "photos" / "equipe.jpg"
REDUCTION = 2  # the picture is printed small: half the size of its big sister

SEA, TOWER, BAND, LAMP = (178, 198, 218), (250, 251, 253), (196, 210, 226), (236, 214, 160)

# The back row first, since the front row stands before it: axis, height of the crown, colour.
PEOPLE = (
    (0.300, 0.270, (110, 145, 180)),
    (0.655, 0.240, (92, 130, 168)),
    (0.180, 0.480, (31, 78, 121)),
    (0.520, 0.500, (24, 60, 95)),
)


def draw_coast(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    """A sky, the sea, and a lighthouse of three bands at the right."""
    sea = int(height * 0.62)
    for y in range(sea):
        draw.line((0, y, width, y), fill=blend(SKY, HORIZON, y / sea))
    draw.rectangle((0, sea, width, height), fill=SEA)
    axis, top, foot = width * 0.885, height * 0.24, height * 0.80
    half_top, half_foot = width * 0.030, width * 0.050
    for index in range(6):
        upper, lower = (top + (foot - top) * step / 6 for step in (index, index + 1))
        a, b = (half_top + (half_foot - half_top) * step / 6 for step in (index, index + 1))
        corners = [(axis - a, upper), (axis + a, upper), (axis + b, lower), (axis - b, lower)]
        draw.polygon(corners, fill=BAND if index % 2 else TOWER)
    draw.rectangle((axis - half_top * 1.4, top - height * 0.015, axis + half_top * 1.4, top), fill=(62, 104, 145))
    draw.rectangle(
        (axis - half_top * 0.7, top - height * 0.085, axis + half_top * 0.7, top - height * 0.015), fill=LAMP
    )
    roof = [
        (axis - half_top, top - height * 0.085),
        (axis, top - height * 0.14),
        (axis + half_top, top - height * 0.085),
    ]
    draw.polygon(roof, fill=(62, 104, 145))


def illustration() -> Image.Image:
    """The whole drawing, made large and reduced, so that its edges are smooth."""
    width, height = WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING
    canvas = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(canvas)
    draw_coast(draw, width, height)
    for axis, crown, colour in PEOPLE:
        draw_person(draw, axis * width, crown * height, colour)
    return canvas.reduce(OVERSAMPLING * REDUCTION)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    illustration().save(TARGET, quality=86, subsampling=0, optimize=True)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1000} kB")
