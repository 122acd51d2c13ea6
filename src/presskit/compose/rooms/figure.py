"""Key figures, by what they count."""

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
        **dict.fromkeys(("", "value"), label("Figure")),
        "unit": label("Unit of the figure"),
        "qualifier": label("Words before the figure"),
        "label": label("Label of the figure"),
        "source": label("Source of the figure"),
        "speaker": label("Origin of the figure"),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    return tuple(figure.label for figure in desk.kit.figures if figure.id == name.identity)


ROOM = Room(_parts, _whole, {"value": forms.amount})
