"""Sources, by their titles."""

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
        **dict.fromkeys(("", "title"), label("Source")),
        "author": label("Author"),
        "publisher": label("Publisher"),
        "date": label("Date"),
        "url": label("Web address"),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    source = desk.kit.sources.get(name.identity)
    titles = (source.title,) if source else ()
    return titles if name.part in ("", "title") else (desk.setter.labels.label("Source"), *titles)


ROOM = Room(_parts, _whole, {"date": forms.day, "url": forms.literal})
