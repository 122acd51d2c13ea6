"""What a photo is called where there is no picture of it: by the first words of its caption, never by its id."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from presskit import typography
from presskit.compose.past import earlier

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.kit.model import Kit

_LEAST = 6
"""So many words of a caption are shown, and as many more as tell one photo from another."""


def the_photo(photo_id: str, desk: Desk) -> str:
    """« la photo » where a kit has one only, before and now, else « Les élus au salon… » between its marks."""
    return desk.setter.labels.label("the photo") if is_only(photo_id, desk) else photo_words(photo_id, desk)


def is_only(photo_id: str, desk: Desk) -> bool:
    """Whether no other photo is meant: there is one, and was no other."""
    return all(set(kit.photos) <= {photo_id} for kit in (desk.kit, earlier(desk).kit))


def photo_words(photo_id: str, desk: Desk) -> str:
    """The first words of a photo's caption between the marks of the page; its number where nothing is said of it."""
    kit = next((kit for kit in (desk.kit, earlier(desk).kit) if photo_id in kit.photos), None)
    said = {name: _said(name, kit).split() for name in kit.photos} if kit else {}
    words = said.get(photo_id, [])
    if not words:
        return desk.setter.labels.label("photo {number}", number=[*said, photo_id].index(photo_id) + 1)
    others = [other for name, other in said.items() if name != photo_id]
    shown = next(n for n in count(_LEAST) if n >= len(words) or all(other[:n] != words[:n] for other in others))
    opening, closing = typography.marks(desk.setter.locale, desk.setter.profile)
    cut = " ".join(words[:shown]).rstrip(".,;:") + (typography.ELLIPSIS if shown < len(words) else "")
    return f"{opening}{desk.setter.plain(cut)}{closing}"


def _said(photo_id: str, kit: Kit) -> str:
    photo = kit.photos[photo_id]
    return photo.caption or photo.alt or ""
