"""Photos with their legends, kept together on one page: under each other, or side by side in a table without rules."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from presskit.document import ContactSheet, Photo, Photos, Role
from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.docx.inlines import ground_of, set_inlines
from presskit.writers.docx.ooxml.drawing import Drawn, picture
from presskit.writers.docx.ooxml.tables import cell, layout_table, row
from presskit.writers.docx.ooxml.text import Placement, hidden_field, paragraph
from presskit.writers.docx.plan import plan_picture
from presskit.writers.docx.styles import PICTURE, style_id
from presskit.writers.page_lengths import AFTER_PHOTO
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

    from presskit.document import Plan
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story
    from presskit.writers.photo_layout import Layout, Line

# By it Word lists captions and refers to them. The number is not shown, for no other format prints one.
_NUMBER = r"SEQ Photo \* ARABIC \h"
# Characters of a legend that fit under a picture in the narrowest column; a row of a table that is higher than a page
# would be torn.
_MOST_BESIDE = 1_000


def write_photos(body: Element, block: Photo | Photos | ContactSheet, story: Story) -> None:
    """Append a photo, photos that are set together, or a contact sheet."""
    match block:
        case Photo():
            _write_photo(body, block, story, _room(block.layout, story))
        case Photos(items):
            _write_lines(body, items, story)
        case ContactSheet(items):
            _write_sheet(body, items, story)


def _write_lines(body: Element, photos: Sequence[Photo], story: Story) -> None:
    """Photos of half a width that follow each other in one table, for Word makes one of two that touch."""
    for beside, group in groupby(in_lines(photos), _is_table):
        lines = list(group)
        if beside:
            _write_table(body, [line.photos for line in lines], story)
            continue
        for line in lines:
            for photo in line.photos:
                _write_photo(body, photo, story, _room(photo.layout, story, several=line.several))


def _is_table(line: Line) -> bool:
    return len(line.photos) > 1 and not any(map(_is_long, line.photos))


def _write_sheet(body: Element, photos: Sequence[Photo], story: Story) -> None:
    for long, group in groupby(photos, _is_long):
        items = list(group)
        if long:
            for photo in items:
                _write_photo(body, photo, story, _room("contact-sheet", story))
            continue
        starts = range(0, len(items), SHEET_COLUMNS)
        _write_table(body, [items[start : start + SHEET_COLUMNS] for start in starts], story, sheet=True)


def _is_long(photo: Photo) -> bool:
    return sum(len(plain(paragraph.children)) for paragraph in photo.legend) > _MOST_BESIDE


def _write_table(body: Element, lines: Sequence[Sequence[Photo]], story: Story, *, sheet: bool = False) -> None:
    if not lines:
        return
    measure, columns = story.measure, SHEET_COLUMNS if sheet else 2
    width = column_width(columns, measure)
    room = _room("contact-sheet" if sheet else "half", story)
    widths = [*[width + GUTTER] * (columns - 1), width]
    made = layout_table(body, widths, GUTTER)
    for line in lines:
        places = row(made)
        foot = max(printed_size(photo.picture, room).height for photo in line) if sheet else None
        for index, place in enumerate(widths):
            holder = cell(places, place, middle=False)
            if index < len(line):
                _write_photo(holder, line[index], story, room, foot=foot, role=Role.CREDIT if sheet else None)
            else:
                paragraph(holder, PICTURE)


def _write_photo(
    body: Element, photo: Photo, story: Story, room: Room, *, foot: float | None = None, role: Role | None = None
) -> None:
    """The picture in a paragraph of its own, then its legend; only the last paragraph may end the page.

    The foot of the picture stands so far below the top; its legend is of one role, whatever its paragraphs are.
    """
    width, height = printed_size(photo.picture, room)
    number = story.next_drawing()
    above, below = (None, None) if foot is None else (foot - height, UNDER_SMALL)
    held = Placement(keep_next=bool(photo.legend), space_before=above, space_after=below)
    made = paragraph(body, PICTURE, held)
    picture(made, Drawn(number, f"Photo {number}", photo.alt, width, height), story.picture(photo.picture))
    plan = photo.plan
    for index, line in enumerate(photo.legend):
        if plan is not None and line.role is Role.ORDER:
            _write_plan(body, plan, story, room.width)
            plan = None
        last = index == len(photo.legend) - 1
        placement = Placement(keep_next=False, space_after=AFTER_PHOTO) if last else Placement(keep_next=True)
        name = StyleName(role or line.role)
        made = paragraph(body, style_id(name), placement)
        if line.role is Role.CAPTION:
            hidden_field(made, _NUMBER)
        set_inlines(made, line.children, story, ground_of(story.theme, name))


def _write_plan(body: Element, plan: Plan, story: Story, measure: float) -> None:
    """The plan as a picture that is seen and not read: the sentences under it say the same."""
    drawn = plan_picture(plan, story.theme, measure)
    number = story.next_drawing()
    made = paragraph(body, PICTURE, Placement(keep_next=True))
    picture(made, Drawn(number, f"Plan {number}", "", drawn.width, drawn.height), story.picture(drawn.picture))


def _room(layout: Layout, story: Story, *, several: bool = False) -> Room:
    return room_for(layout, story.measure, story.theme.page.depth, several=several)
