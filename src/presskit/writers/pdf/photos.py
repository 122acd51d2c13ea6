"""Photos and their legends: across the measure, or beside their legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.pdf.rows import Image, Row, Words, keep_together, total_height

if TYPE_CHECKING:
    from presskit.document import Photo
    from presskit.writers.pdf.setting import Frame, Setter

TALLEST = 0.52  # of the type area
GUTTER = 16.0
PORTRAIT_WIDTH = 96.0
AFTER = 14.0


def photo_rows(setter: Setter, photo: Photo, frame: Frame) -> list[Row]:
    """The rows of a photo; its legend never leaves it."""
    if photo.layout == "full":
        return _across(setter, photo, frame)
    width = (frame.width - GUTTER) / 2 if photo.layout == "half" else PORTRAIT_WIDTH
    return _beside(setter, photo, frame, min(width, frame.width / 2))


def _across(setter: Setter, photo: Photo, frame: Frame) -> list[Row]:
    image = _image(setter, photo, frame, frame.width)
    rows = [Row(image.height, [image]), *_legend(setter, photo, frame)]
    rows[-1].after = AFTER
    return keep_together(rows)


def _beside(setter: Setter, photo: Photo, frame: Frame, width: float) -> list[Row]:
    image = _image(setter, photo, frame, width)
    legend = _legend(setter, photo, frame.indented(image.width + GUTTER))
    if total_height(legend) > setter.height:
        return _across(setter, photo, frame)
    row = Row(max(image.height, total_height(legend)), [image], after=AFTER)
    down = 0.0
    for position, line in enumerate(legend):
        down += line.before if position else 0
        row.marks += (mark._replace(down=down + mark.down) for mark in line.marks if isinstance(mark, Words))
        down += line.height + line.after
    return [row]


def _legend(setter: Setter, photo: Photo, frame: Frame) -> list[Row]:
    rows: list[Row] = []
    for paragraph in photo.legend:
        rows += setter.paragraph(paragraph.children, setter.theme.style(paragraph.role), frame, paragraph)
    if rows:
        rows[-1].keeps = False
    return rows


def _image(setter: Setter, photo: Photo, frame: Frame, width: float) -> Image:
    """The picture as wide as asked, unless it would be too tall."""
    picture = photo.picture
    height = min(width * picture.height / picture.width, setter.height * TALLEST)
    return Image(frame.x, 0, height * picture.width / picture.height, height, picture, photo)
