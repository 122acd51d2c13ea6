"""Photos, by the first words of their captions; of the people in them, by the names that are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose import forms
from presskit.compose.pictured import photo_words, the_photo
from presskit.compose.rooms.room import Room

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.compose.rooms.room import Parts
    from presskit.corrections.naming import Name
    from presskit.locales import Catalogue


def _parts(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        "": label("Photo"),
        "caption": label("Caption"),
        "headline": label("Headline"),
        "credit": label("Credit"),
        "copyright": label("Copyright notice"),
        "creator": label("Author"),
        "rights": label("Conditions of use"),
        "rights_until": label("End of the licence"),
        "consent_until": label("End of the consent"),
        "alt": label("Alternative text"),
        "description": label("Description"),
        "date": label("Date of the picture"),
        "place": label("Place of the picture"),
        "count": label("Number of people"),
        "label": label("Name of a row"),
        "name": label("Name"),
        **dict.fromkeys(("as", "function"), label("Function")),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    if not name.part:
        return (photo_words(name.identity, desk),)
    photo = the_photo(name.identity, desk)
    return (_standing(name, desk), photo) if name.part in ("as", "function") else (photo,)


def _standing(name: Name, desk: Desk) -> str:
    """Who stands at a place of a photo, by the name that is printed."""
    photo = desk.kit.photos.get(name.identity)
    row, at = name.place if len(name.place) == 2 else (0, *name.place)
    people = [who for rank in (photo.ranks[row : row + 1] if photo else ()) for who in rank.left_to_right[at : at + 1]]
    return "".join(who.name or (desk.kit.speakers[who.speaker].full_name if who.speaker else "") for who in people)


ROOM = Room(_parts, _whole, {"rights_until": forms.day, "consent_until": forms.day, "date": forms.day})
