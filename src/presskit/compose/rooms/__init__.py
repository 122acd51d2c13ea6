"""The rooms of a kit, one module each: what the page calls their texts, and how it sets them, where one was changed.

A new room is a new module and a line in `ROOMS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose import forms
from presskit.compose.rooms import (
    acronym,
    contacts,
    event,
    figure,
    kit,
    organisation,
    photo,
    source,
    speaker,
    statement,
    story,
)
from presskit.corrections.naming import parts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.compose.desk import Desk
    from presskit.compose.rooms.room import Room

ROOMS: Mapping[str, Room] = {
    "statement": statement.ROOM,
    "speaker": speaker.ROOM,
    "photo": photo.ROOM,
    "figure": figure.ROOM,
    "organisation": organisation.ROOM,
    "source": source.ROOM,
    "acronym": acronym.ROOM,
    "kit": kit.ROOM,
    "event": event.ROOM,
    "story": story.ROOM,
    "contacts": contacts.ROOM,
}
"""By `Name.room`."""


def subject(ref: str, desk: Desk) -> str:
    """What a reference names, in a reader's words: « Citation – André Jeannerot », « Légende – « Les élus… » ».

    No id of the file is among them: whoever reads the page does not know it. KeyError for what no reference names.
    """
    name = parts_of(ref)
    room = ROOMS[name.room]
    what = room.parts(desk.setter.labels)[name.part]
    return " – ".join(part for part in (what, *room.whole(name, desk)) if part)


def printed_text(ref: str, text: str, desk: Desk) -> str:
    """A text as the page has it, in plain characters, a line a paragraph; `desk` is that of the kit it stands in."""
    if not text:
        return ""
    name = parts_of(ref)
    return ROOMS[name.room].forms.get(name.part, forms.line)(ref, text, desk)
