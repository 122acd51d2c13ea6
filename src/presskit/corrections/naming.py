"""The parts of a name by which a text goes (see `references`): what it belongs to, which, and what of it."""

from __future__ import annotations

import re

from msgspec import Struct

_LISTS = ("contacts", "story")
_SINGLE = ("kit", "event")


class Name(Struct, frozen=True):
    """The name of a text in its parts.

    `room` is what it belongs to (`speaker`, `photo`, `contacts`, `kit`; `statement` where the name says none),
    `identity` which of them, `part` what of it, `place` where among the people of a photo, row by row: the part of
    `photo:x.left_to_right.0.as` is `as`, its place (0,); the part of `savoir-faire` is `text`.
    """

    room: str
    identity: str
    part: str
    place: tuple[int, ...] = ()


def parts_of(name: str) -> Name:
    """The name of a text, or of what else `comparing` names, in its parts."""
    if name.startswith("acronym:"):
        return Name("acronym", name.removeprefix("acronym:"), "expansion")
    first, _, rest = name.partition(".")
    room, colon, identity = first.partition(":")
    if colon:
        way, part = re.fullmatch(r"((?:(?:rows|left_to_right)\.\d+\.)*)(.*)", rest).groups()  # type: ignore[union-attr]
        return Name(room, identity, part, tuple(map(int, re.findall(r"\d+", way))))
    if room in _LISTS and rest:
        identity, _, part = rest.partition(".")
        return Name(room, identity, part)
    if room in _SINGLE and rest:
        return Name(room, "", rest)
    return Name("statement", room, re.sub(r"^translations\..+", "translations", rest) or "text")


def is_counted(name: str) -> bool:
    """Whether a name counts places in a list: it may lead to something else once the list has changed."""
    return not name.startswith("acronym:") and re.search(r"\.\d+(\.|$)", name) is not None
