"""The plan of a group photo as a picture: Word shows it everywhere, and takes it for one thing."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from presskit.document import Picture, Role
from presskit.writers.photo_layout import DIGITS, LINE, circles

if TYPE_CHECKING:
    from presskit.document import Plan
    from presskit.template.theme import Theme

_DPI = 600
_FINER = 2  # drawn so many times as large, then reduced: Pillow's circles have steps
_PAPER = 255


class Drawing(NamedTuple):
    """A plan's picture and its size in points."""

    picture: Picture
    width: float
    height: float


def plan_picture(plan: Plan, theme: Theme, measure: float) -> Drawing:
    """The plan in the colour and the face of the sentences that it goes with."""
    from PIL import Image, ImageDraw, ImageFont, ImageOps

    width, height, places = circles(plan, measure)
    style, scale = theme.style(Role.ORDER), _DPI / 72 * _FINER
    canvas = Image.new("L", (round(width * scale) + 1, round(height * scale) + 1), _PAPER)
    draw = ImageDraw.Draw(canvas)
    face = theme.display if style.family == "display" else theme.text
    for number, x, down, radius in places:
        box = [(side * scale) for side in (x - radius, down - radius, x + radius, down + radius)]
        draw.ellipse(box, outline=0, width=round(LINE * scale))
        font = ImageFont.truetype(str(face.regular), radius * 2 * DIGITS * scale)
        draw.text((x * scale, down * scale), str(number), fill=0, font=font, anchor="mm")
    small = canvas.resize((canvas.width // _FINER, canvas.height // _FINER), Image.Resampling.BOX)
    colour = theme.colour(style.colour)
    coloured = ImageOps.colorize(small, black=colour, white="white").quantize(16)
    buffer = BytesIO()
    coloured.save(buffer, "PNG", optimize=True)
    return Drawing(Picture(buffer.getvalue(), "PNG", *coloured.size), width, height)
