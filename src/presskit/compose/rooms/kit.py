"""The kit itself, whose texts say what they are, or are those of the press release."""

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
    return {
        "title": label("Title"),
        "lead": label("Lead"),
        "embargo": label("Embargo"),
        "issued.date": label("Date"),
        "issued.place": label("Place"),
        "sections": label("Sections"),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    in_release = name.part == "lead" or name.part.startswith("issued.")
    return (desk.setter.labels.label("Press release"),) if in_release else ()


ROOM = Room(
    _parts, _whole, {"lead": forms.prose, "embargo": forms.moment, "issued.date": forms.day, "sections": forms.sections}
)
