"""Speakers, by their names."""

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
        "": label("Speaker"),
        **dict.fromkeys(("given", "family", "name"), label("Name")),
        **dict.fromkeys(("function", "function.short", "function.full"), label("Function")),
        "biography": label("Biography"),
        "portrait": label("Portrait"),
        "organisation": label("Organisation"),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    speaker = desk.kit.speakers.get(name.identity)
    return (speaker.full_name,) if speaker else ()


ROOM = Room(_parts, _whole, {"biography": forms.prose})
