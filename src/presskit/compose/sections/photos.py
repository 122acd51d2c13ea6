"""Photos: picture, caption, who stands where, credit, conditions of use; last, the contact sheet."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from presskit import typography
from presskit.compose.desk import titled
from presskit.compose.people import order_lines, plan_of
from presskit.compose.section_names import Agreement
from presskit.compose.wordings import of_photo
from presskit.document import ContactSheet, Heading, Paragraph, Photo, Photos, Role, Strong, Text, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.document import Block, Inline, Inlines, Section
    from presskit.kit import model

SHEET = "planche-contact"


def section(desk: Desk) -> Section | None:
    """Every photo that is not only a portrait, in the order of the file; those of the contact sheet come last."""
    portraits = {speaker.portrait for speaker in desk.kit.speakers.values()}
    shown = {name: photo for name, photo in desk.kit.photos.items() if name not in portraits}
    return titled("photos", _blocks(shown, desk), desk, of=Agreement(len(shown)), apart=True)


def _blocks(shown: dict[str, model.Photo], desk: Desk) -> Iterator[Block]:
    large = tuple(composed(name, photo, desk) for name, photo in shown.items() if photo.layout != "contact-sheet")
    small = tuple(_thumbnail(name, photo, desk) for name, photo in shown.items() if photo.layout == "contact-sheet")
    if large:
        yield Photos(large)
    if small:
        yield Heading(2, desk.setter.label("Contact sheet"), SHEET, in_contents=True)
        yield ContactSheet(small)


def composed(photo_id: str, photo: model.Photo, desk: Desk, *, portrait: bool = False) -> Photo:
    """A photo with the paragraphs under it. `portrait` sets it small, beside a biography."""
    layout: Literal["full", "half", "portrait"] = (
        "portrait" if portrait else "half" if photo.layout == "half" else "full"
    )
    alt = desk.setter.plain(photo.alt or photo.caption or photo.credit or photo_id)
    legend = tuple(_legend(photo_id, photo, desk))
    return Photo(desk.pictures[photo_id], alt, legend, layout, f"photo:{photo_id}", plan_of(photo))


def _thumbnail(photo_id: str, photo: model.Photo, desk: Desk) -> Photo:
    """A photo of the contact sheet: its legend begins with its id and the size of its file in pixels."""
    made = composed(photo_id, photo, desk)
    name = Paragraph((Strong((Text(photo_id),)), Text(" "), *_size(made, desk)), Role.CREDIT)
    return replace(made, legend=(name, *made.legend))


def _size(photo: Photo, desk: Desk) -> Inlines:
    picture, setter = photo.picture, desk.setter
    width, height = (
        typography.number(Decimal(side), setter.locale) for side in picture.original or (picture.width, picture.height)
    )
    return setter.inlines(f"{width} × {height}{typography.NO_BREAK}px")


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
    terms = tuple(_terms(photo_id, photo, desk))
    if terms:
        yield Paragraph(terms, Role.RIGHTS)


def _terms(photo_id: str, photo: model.Photo, desk: Desk) -> Iterator[Inline]:
    """The conditions of use, then until when they hold."""
    setter = desk.setter
    if photo.rights:
        yield from setter.worded(of_photo(photo.rights, Wording.RIGHTS, photo_id))
    if photo.rights_until:
        until = setter.labels.label("May be used until {day}", day=setter.day(photo.rights_until))
        yield Text(" " if photo.rights else "")
        yield from setter.inlines(f"{until}.")
