"""What a room of the kit is to the readers of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presskit.compose.desk import Desk
    from presskit.corrections.naming import Name
    from presskit.locales import Catalogue

    Parts = Mapping[str, str]
    Form = Callable[[str, str, Desk], str]


class Room(Struct, frozen=True):
    """A room, in which texts are called by the names of `Name.part`.

    `parts` is what each text is called on the page, empty where what it belongs to says it; the part that has no name
    (`photo:groupe`, `contacts.0`) is all of what can be added or removed as a whole. `whole` is what a text belongs
    to, where its own title does not say it: « André Jeannerot ». `forms` sets the texts that are no line of text.
    """

    parts: Callable[[Catalogue], Parts]
    whole: Callable[[Name, Desk], tuple[str, ...]]
    forms: Mapping[str, Form] = {}
