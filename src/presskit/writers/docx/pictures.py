"""Photos with their legends, kept together on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.docx.inlines import ground_of, set_inlines
from presskit.writers.docx.ooxml.drawing import Drawn, picture
from presskit.writers.docx.ooxml.text import Placement, paragraph
from presskit.writers.docx.styles import PICTURE, style_id

if TYPE_CHECKING:
    from presskit.document import Photo, Picture
    from presskit.template.theme import Page
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

# The share of the measure that a layout takes, and of the type area's height that leaves room for the legend.
_WIDTHS = {"full": 1.0, "half": 0.5, "portrait": 0.22}
_TALLEST = 0.52
_AFTER = 14.0
# Below this many pixels to the inch a print shows them: a small picture is set smaller rather than blurred.
_COARSEST = 100


def write_photo(body: Element, photo: Photo, story: Story) -> None:
    """Append the picture in a paragraph of its own, then its legend; only the last paragraph may end the page."""
    width, height = printed_size(photo.picture, photo.layout, story.theme.page)
    number = story.next_drawing()
    made = paragraph(body, PICTURE, Placement(keep_next=bool(photo.legend)))
    picture(made, Drawn(number, f"Photo {number}", photo.alt, width, height), story.picture(photo.picture))
    for index, line in enumerate(photo.legend):
        last = index == len(photo.legend) - 1
        placement = Placement(keep_next=False, space_after=_AFTER) if last else Placement(keep_next=True)
        under = paragraph(body, style_id(line.role), placement)
        set_inlines(under, line.children, story, ground_of(story.theme, StyleName(line.role)))


def printed_size(picture: Picture, layout: str, page: Page) -> tuple[float, float]:
    """Width and height on the page, in points, with the proportions of the pixels."""
    tallest = _TALLEST * (page.height - page.top - page.bottom)
    width = min(
        _WIDTHS[layout] * page.measure, picture.width * 72 / _COARSEST, tallest * picture.width / picture.height
    )
    return width, width * picture.height / picture.width
