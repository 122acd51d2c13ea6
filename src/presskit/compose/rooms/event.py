"""The event, of which there is but one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose import forms
from presskit.compose.rooms.room import Room

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.compose.rooms.room import Parts
    from presskit.corrections.naming import Name
    from presskit.locales import Catalogue


def _parts(labels: Catalogue) -> Parts:
    label = labels.label
    return {"name": label("Event"), "date": label("Date"), "place": label("Place"), "organiser": label("Organiser")}


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    return (desk.setter.labels.label("Event"),) if name.part != "name" else ()


ROOM = Room(_parts, _whole, {"date": forms.day})
