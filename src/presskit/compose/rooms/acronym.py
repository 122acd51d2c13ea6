"""Acronyms, which stand for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.rooms.room import Room

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.compose.rooms.room import Parts
    from presskit.corrections.naming import Name
    from presskit.locales import Catalogue


def _parts(labels: Catalogue) -> Parts:
    return {"expansion": labels.label("Acronym")}


def _whole(name: Name, _: Desk) -> tuple[str, ...]:
    return (name.identity,)


ROOM = Room(_parts, _whole)
