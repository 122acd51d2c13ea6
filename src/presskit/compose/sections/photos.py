"""Photos: picture, caption, who stands where, credit, conditions of use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from presskit.compose.desk import titled
from presskit.compose.people import order_lines
from presskit.compose.wordings import of_photo
from presskit.document import Paragraph, Photo, Role, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.document import Section
    from presskit.kit import model


def section(desk: Desk) -> Section | None:
    """Every photo that is not only a portrait, in the order of the file."""
    portraits = {speaker.portrait for speaker in desk.kit.speakers.values()}
    shown = [
        composed(photo_id, photo, desk) for photo_id, photo in desk.kit.photos.items() if photo_id not in portraits
    ]
    title = desk.setter.labels.agree("masculine", "Photo", "Photos", len(shown))
    return titled("photos", title, shown, desk)


def composed(photo_id: str, photo: model.Photo, desk: Desk, *, portrait: bool = False) -> Photo:
    """A photo with the paragraphs under it. `portrait` sets it small, beside a biography."""
    layout: Literal["full", "half", "portrait"] = (
        "portrait" if portrait else "half" if photo.layout == "half" else "full"
    )
    alt = desk.setter.plain(photo.alt or photo.caption or photo.credit or photo_id)
    legend = tuple(_legend(photo_id, photo, desk))
    return Photo(desk.pictures[photo_id], alt, legend, layout, f"photo:{photo_id}")


def _legend(photo_id: str, photo: model.Photo, desk: Desk) -> Iterator[Paragraph]:
    setter = desk.setter
    if photo.caption:
        caption = of_photo(photo.caption, Wording.CAPTION, photo_id)
        yield Paragraph(setter.worded(caption), Role.CAPTION, caption.ref)
    for line in order_lines(desk.kit, photo_id, setter):
        yield Paragraph(setter.assembled(line), Role.ORDER)
    if photo.credit:
        credit = of_photo(photo.credit, Wording.CREDIT, photo_id)
        yield Paragraph(setter.worded(credit), Role.CREDIT, credit.ref)
    if photo.rights:
        yield Paragraph(setter.worded(of_photo(photo.rights, Wording.RIGHTS, photo_id)), Role.RIGHTS)
