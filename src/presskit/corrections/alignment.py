"""Which item of a list is which once the list has grown or shrunk: what is counted goes by its later number.

A list that is as long as it was is compared item by item.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from presskit.corrections.naming import COUNTED
from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from presskit.kit.model import Kit, Photo

    # A kit, and the values of its texts by their names.
    Read = tuple[Kit, Mapping[str, str]]

_PLACE = on_demand(rf"({'|'.join(COUNTED)})\.\d+|photo:[^.]+\.(rows\.\d+\.)?left_to_right\.\d+")


def moves(before: Read, after: Read) -> Mapping[str, str | None]:
    """Where each item went of the lists that are not as long as they were: `contacts.0` to `contacts.1`, or nowhere."""
    found: dict[str, str | None] = {}
    (kit, then), (later, now) = before, after
    for room in COUNTED:
        found.update(_moved(room, _items(room, then), _items(room, now)))
    for photo_id, photo in kit.photos.items():
        if photo_id in later.photos:
            found.update(_stood(photo_id, photo, later.photos[photo_id]))
    return found


def moved(name: str, found: Mapping[str, str | None]) -> str | None:
    """The later name of a text; None where its item is gone."""
    place = _PLACE.match(name)
    if place is None or place[0] not in found:
        return name
    target = found[place[0]]
    return None if target is None else target + name[place.end() :]


def _items(room: str, texts: Mapping[str, str]) -> list[str]:
    """What an item of a list is known by: the name of a contact, the heading of a passage, else its text."""
    known: dict[int, str] = {}
    for name, text in texts.items():
        found = re.fullmatch(rf"{room}\.(\d+)\.(name|heading|text)", name)
        if found:
            known.setdefault(int(found[1]), text)
    return [known.get(at, "") for at in range(max(known, default=-1) + 1)]


def _moved(room: str, then: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Items that are alike, in order; of those between, the first stand for the first."""
    if len(then) == len(now):
        return
    for _, first, last, start, end in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        for at in range(first, last):
            target = start + at - first
            yield f"{room}.{at}", f"{room}.{target}" if target < end else None


def _stood(photo_id: str, then: Photo, now: Photo) -> Iterator[tuple[str, str | None]]:
    """Each person of a photo, wherever they stand now."""
    if [len(row.left_to_right) for row in then.ranks] == [len(row.left_to_right) for row in now.ranks]:
        return
    left = [(place, who) for place, who in _places(photo_id, now) if who]
    for place, who in _places(photo_id, then):
        target = next((pair for pair in left if pair[1] == who), None)
        if target:
            left.remove(target)
        yield place, target[0] if target else None


def _places(photo_id: str, photo: Photo) -> Iterator[tuple[str, str | None]]:
    for at, row in enumerate(photo.ranks):
        stem = f"photo:{photo_id}." + (f"rows.{at}." if photo.rows else "")
        for number, position in enumerate(row.left_to_right):
            yield f"{stem}left_to_right.{number}", position.speaker or position.name
