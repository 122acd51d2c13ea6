"""Photos and their legends: across the measure, beside their legend, or side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from presskit.document import ContactSheet, Photo, Photos, Role
from presskit.writers.page_lengths import AFTER_PHOTO
from presskit.writers.pdf.legends import legend_rows
from presskit.writers.pdf.rows import Image, Row, keep_together, total_height
from presskit.writers.pdf.setting import Frame
from presskit.writers.pdf.side_by_side import side_by_side
from presskit.writers.pdf.structure import DECORATION
from presskit.writers.photo_layout import (
    GUTTER,
    SHEET_COLUMNS,
    UNDER_SMALL,
    Room,
    column_width,
    in_lines,
    printed_size,
    room_for,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.writers.pdf.setting import Setter
    from presskit.writers.pdf.structure import Element

NARROW = 0.6
"""A picture that takes less of the measure than this has its legend beside it."""


class _Line(NamedTuple):
    """Photos side by side: how many columns there are, the room in each, whether all stand on one foot."""

    photos: Sequence[Photo]
    columns: int
    room: Room
    on_one_foot: bool = False
    role: Role | None = None


def photo_rows(setter: Setter, block: Photo | Photos | ContactSheet, frame: Frame, parent: Element) -> list[Row]:
    """The rows of a photo, of photos set together, or of a contact sheet; no legend leaves its picture."""
    match block:
        case Photo():
            return _photo(setter, block, frame, parent)
        case Photos():
            return _photos(setter, block, frame, parent)
        case ContactSheet():
            return _contact_sheet(setter, block, frame, parent)


def _photos(setter: Setter, photos: Photos, frame: Frame, parent: Element) -> list[Row]:
    half = room_for("half", frame.width, setter.height)
    rows: list[Row] = []
    for line in in_lines(photos.items):
        first, *others = line.photos
        if others:
            rows += _side_by_side(setter, _Line(line.photos, len(line.photos), half), frame, parent)
        else:
            rows += _photo(setter, first, frame, parent, several=line.several)
    return rows


def _contact_sheet(setter: Setter, sheet: ContactSheet, frame: Frame, parent: Element) -> list[Row]:
    """Small photos whose feet are on one line, a small legend under each."""
    element = parent.add("Div", sheet)
    room = room_for("contact-sheet", frame.width, setter.height)
    starts = range(0, len(sheet.items), SHEET_COLUMNS)
    lines = (sheet.items[start : start + SHEET_COLUMNS] for start in starts)
    made = (_Line(line, SHEET_COLUMNS, room, on_one_foot=True, role=Role.CREDIT) for line in lines)
    return [row for line in made for row in _side_by_side(setter, line, frame, element)]


def _photo(setter: Setter, photo: Photo, frame: Frame, parent: Element, *, several: bool = False) -> list[Row]:
    """A photo by itself, its legend under it, or beside a picture that is narrow.

    The legend stands beside the figure in the structure, not in it: an alternative text is read instead of all that
    an element holds (ISO 32000-1, 14.9.3).
    """
    element = parent.add("Div", photo)
    room = room_for(photo.layout, frame.width, setter.height, beside=photo.layout == "full")
    if photo.legend and printed_size(photo.picture, room).width <= frame.width * NARROW:
        rows = _beside(setter, photo, frame, room, element)
        if rows:
            return rows
    room = room_for(photo.layout, frame.width, setter.height, several=several)
    return keep_together(_under(setter, photo, frame, room, element))


def _under(
    setter: Setter, photo: Photo, frame: Frame, room: Room, element: Element, *, role: Role | None = None
) -> list[Row]:
    """The picture, then its legend under it."""
    image = _image(photo, frame, room, element)
    rows = [Row(image.height, [image]), *legend_rows(setter, photo, frame, element, only=role)]
    rows[-1].after = AFTER_PHOTO
    return rows


def _beside(setter: Setter, photo: Photo, frame: Frame, room: Room, element: Element) -> list[Row]:
    """The picture, and its legend beside it; nothing where that is longer than a page."""
    image = _image(photo, frame, room, element)
    legend = legend_rows(setter, photo, frame.indented(image.width + GUTTER), element)
    if total_height(legend) > setter.height:
        element.children = ()
        return []
    return [side_by_side(([Row(image.height, [image])], legend), AFTER_PHOTO)]


def _side_by_side(setter: Setter, line: _Line, frame: Frame, parent: Element) -> list[Row]:
    """Photos beside each other; one under the other where their legends would be longer than a page."""
    width = column_width(line.columns, frame.width)
    holders = [parent.add("Div", photo) for photo in line.photos]
    cells = [
        _under(setter, photo, Frame(frame.x + index * (width + GUTTER), width), line.room, holder, role=line.role)
        for index, (photo, holder) in enumerate(zip(line.photos, holders, strict=True))
    ]
    if line.on_one_foot:
        _align_feet([cell[0] for cell in cells])
    row = side_by_side(cells, AFTER_PHOTO)
    if row.height <= setter.height:
        return [row]
    rows: list[Row] = []
    for photo, holder in zip(line.photos, holders, strict=True):
        holder.children = ()
        rows += keep_together(_under(setter, photo, frame, line.room, holder))
    return rows


def _align_feet(rows: Sequence[Row]) -> None:
    """Bring the pictures of some rows down to the foot of the highest."""
    highest = max(row.height for row in rows)
    for row in rows:
        row.marks[:] = [mark._replace(down=highest - row.height) for mark in row.marks if isinstance(mark, Image)]
        row.height, row.after = highest, UNDER_SMALL


def _image(photo: Photo, frame: Frame, room: Room, element: Element) -> Image:
    """The picture at the left of a frame, as large as its room and its pixels allow."""
    width, height = printed_size(photo.picture, room)
    figure = element.add("Figure")
    figure.alt = photo.alt
    return Image(frame.x, 0, width, height, photo.picture, figure if photo.alt else DECORATION)
