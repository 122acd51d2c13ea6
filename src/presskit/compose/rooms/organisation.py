"""Organisations, by their names."""

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
        **dict.fromkeys(("", "name"), label("Organisation")),
        "about": label("About"),
        "url": label("Web site"),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    body = desk.kit.organisations.get(name.identity)
    return (body.name,) if body else ()


ROOM = Room(_parts, _whole, {"about": forms.prose, "url": forms.literal})
