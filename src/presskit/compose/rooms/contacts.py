"""Press contacts, by their names."""

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
        "": label("Press contact"),
        "name": label("Name"),
        "function": label("Function"),
        "organisation": label("Organisation"),
        "email": label("E-mail address"),
        "phone": label("Telephone"),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    at = int(name.identity)
    names = tuple(person.name for person in desk.kit.contacts[at : at + 1])
    return (desk.setter.labels.label("Press contact"), *names) if name.part else names


ROOM = Room(_parts, _whole, {"email": forms.literal, "phone": forms.literal})
