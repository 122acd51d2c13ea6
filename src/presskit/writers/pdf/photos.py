"""Photos and their legends: across the measure, or beside their legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.pdf.rows import Image, Row, Words, keep_together, total_height
from presskit.writers.pdf.structure import DECORATION

if TYPE_CHECKING:
    from presskit.document import Photo
    from presskit.writers.pdf.setting import Frame, Setter
    from presskit.writers.pdf.structure import Element

TALLEST = 0.52  # of the type area
GUTTER = 16.0
PORTRAIT_WIDTH = 96.0
AFTER = 14.0


def photo_rows(setter: Setter, photo: Photo, frame: Frame, parent: Element) -> list[Row]:
    """The rows of a photo; its legend never leaves it.

    The legend stands beside the figure in the structure, not in it: an alternative text is read instead of all that
    an element holds (ISO 32000-1, 14.9.3).
    """
    element = parent.add("Div", photo)
    if photo.layout == "full":
        return _across(setter, photo, frame, element)
    width = (frame.width - GUTTER) / 2 if photo.layout == "half" else PORTRAIT_WIDTH
    return _beside(setter, photo, frame, min(width, frame.width / 2), element)


def _across(setter: Setter, photo: Photo, frame: Frame, element: Element) -> list[Row]:
    image = _image(setter, photo, frame, frame.width, element)
    rows = [Row(image.height, [image]), *_legend(setter, photo, frame, element)]
    rows[-1].after = AFTER
    return keep_together(rows)


def _beside(setter: Setter, photo: Photo, frame: Frame, width: float, element: Element) -> list[Row]:
    image = _image(setter, photo, frame, width, element)
    legend = _legend(setter, photo, frame.indented(image.width + GUTTER), element)
    if total_height(legend) > setter.height:
        element.children = ()
        return _across(setter, photo, frame, element)
    row = Row(max(image.height, total_height(legend)), [image], after=AFTER)
    down = 0.0
    for position, line in enumerate(legend):
        down += line.before if position else 0
        row.marks += (mark._replace(down=down + mark.down) for mark in line.marks if isinstance(mark, Words))
        down += line.height + line.after
    return [row]


def _legend(setter: Setter, photo: Photo, frame: Frame, element: Element) -> list[Row]:
    caption = element.add("Caption")
    rows: list[Row] = []
    for paragraph in photo.legend:
        style = setter.theme.style(paragraph.role)
        rows += setter.paragraph(paragraph.children, style, frame, caption.add("P", paragraph))
    if rows:
        rows[-1].keeps = False
    return rows


def _image(setter: Setter, photo: Photo, frame: Frame, width: float, element: Element) -> Image:
    """The picture as wide as asked, unless it would be too tall."""
    picture = photo.picture
    height = min(width * picture.height / picture.width, setter.height * TALLEST)
    figure = element.add("Figure")
    figure.alt = photo.alt
    owner = figure if photo.alt else DECORATION
    return Image(frame.x, 0, height * picture.width / picture.height, height, picture, owner)
