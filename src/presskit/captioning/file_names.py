"""Clean names for the files of photos: `ftwks-2015_point-presse_Jeannerot-Orgeas-Paoli-Sperling.jpg`."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.kit.model import Kit, Photo

MOST_NAMES = 6
_MOST_LETTERS = 80
_NOT_DECOMPOSED = str.maketrans({
    "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ß": "ss", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
})  # fmt: skip
_AND_OTHERS = "et-al"


def file_name(kit: Kit, photo_id: str, suffix: str) -> str:
    """The name of a photo's file: kit, photo, and the family names of those pictured, in their order.

    Letters of ASCII, digits, hyphens and underscores alone. The ids make it unique, since no slug holds an underscore.
    """
    families = list(_families(kit, kit.photos[photo_id]))
    shown = families[:MOST_NAMES]
    while len("-".join(shown)) > _MOST_LETTERS:
        shown.pop()
    people = [*shown, *([_AND_OTHERS] if len(shown) < len(families) else [])]
    return "_".join([kit.kit.id, photo_id, *(["-".join(people)] if people else [])]) + suffix


def ascii_letters(text: str) -> str:
    """A name in letters of ASCII and digits, each of its words with a capital: « Le Goff » is `LeGoff`."""
    letters = unicodedata.normalize("NFKD", text.translate(_NOT_DECOMPOSED))
    # An accent belongs to its letter; every other sign parts two words.
    plain = "".join(c if c.isascii() and c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return "".join(word[0].upper() + word[1:] for word in plain.split())


def _families(kit: Kit, photo: Photo) -> Iterator[str]:
    for row in photo.ranks:
        for position in row.left_to_right:
            if position.speaker is not None:
                speaker = kit.speakers[position.speaker]
                family = speaker.family or speaker.full_name
            else:
                family = (position.name or " ").split(" ")[-1]
            if folded := ascii_letters(family):
                yield folded
