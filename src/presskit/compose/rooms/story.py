"""The press release, part by part."""

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
    return {"heading": labels.label("Subheading"), "text": labels.label("Press release")}


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    return (desk.setter.labels.label("Press release"),) if name.part == "heading" else ()


ROOM = Room(_parts, _whole, {"text": forms.prose})
