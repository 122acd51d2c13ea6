"""The logo of a house style on the cover: its pixels, through the photo gate, and its size on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from presskit.document import Document, Picture
    from presskit.template.theme import Theme

WIDEST, TALLEST = 190.0, 54.0
BELOW = 26.0
"""The white below a logo, in points."""
DPI = 600
COARSEST = 100
"""With fewer pixels to the inch a logo is set smaller rather than blurred."""


class Logo(Struct, frozen=True):
    """A logo with its alternative text and its size in points."""

    picture: Picture
    alt: str
    width: float
    height: float


def logo_of(theme: Theme, document: Document) -> Logo | None:
    """The logo of a house style, if it has one; it is the organiser's, or else the template's own.

    Raises `Refused` for a file that does not pass the photo gate, or has changed since it was checked.
    """
    if theme.logo is None:
        return None
    from presskit import photos
    from presskit.template.gate import hold

    widest = min(WIDEST, theme.page.measure)
    limits = round(widest / 72 * DPI), round(TALLEST / 72 * DPI)
    passed = photos.load_with_warnings(theme.logo, max_width_px=limits[0], max_height_px=limits[1])
    hold(theme.logo, passed.digest)
    picture = passed.picture
    width = min(widest, TALLEST * picture.width / picture.height, picture.width * 72 / COARSEST)
    return Logo(picture, document.author or theme.name, width, width * picture.height / picture.width)
