"""The names by which texts go (see `references`), told from one table: what has names, and which parts of it.

A part has a name if it is printed, on a page or into a photo's file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Mapping

_STATEMENT = r"text|cue|function|date|translations\.[^.]+"
_PARTS_OF_NAMED: Mapping[str, tuple[str, str]] = {
    "speakers": ("speaker", r"given|family|name|biography|function(\.(short|full))?"),
    "photos": (
        "photo",
        r"caption|headline|credit|copyright|creator|rights|rights_until|consent_until|alt|description|date|place|count"
        r"|rows\.\d+\.label|(rows\.\d+\.)?left_to_right\.\d+\.(as|name|function)",
    ),
    "figures": ("figure", "value|unit|qualifier|label"),
    "organisations": ("organisation", "name|about|url"),
    "sources": ("source", "title|author|publisher|date|url"),
}
_PARTS_OF_COUNTED = {"story": "heading|text", "contacts": "name|function|email|phone"}
_PARTS_OF_SINGLE = {"kit": r"title|lead|embargo|issued\.(date|place)", "event": "name|date|place"}

NAMED: Mapping[str, str] = {key: room for key, (room, _) in _PARTS_OF_NAMED.items()}
"""What goes by its id, `photo:groupe.caption`: the rooms by their keys in the file."""
COUNTED = tuple(_PARTS_OF_COUNTED)
"""What goes by its place in a list, from 0: `story.0.text`."""
PRINTED = on_demand(
    "|".join(
        (
            rf"(?P<statement>{_STATEMENT})",
            r"acronym:.+",
            *(rf"{room}:[^.]+\.({parts})" for room, parts in _PARTS_OF_NAMED.values()),
            *(rf"{room}\.\d+\.({parts})" for room, parts in _PARTS_OF_COUNTED.items()),
            *(rf"{room}\.({parts})" for room, parts in _PARTS_OF_SINGLE.items()),
        )
    )
)
"""The names that there are; of a statement, what stands behind its id."""


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
    if room in COUNTED and rest:
        identity, _, part = rest.partition(".")
        return Name(room, identity, part)
    if room in _PARTS_OF_SINGLE and rest:
        return Name(room, "", rest)
    return Name("statement", room, re.sub(r"^translations\..+", "translations", rest) or "text")


def is_counted(name: str) -> bool:
    """Whether a name counts places in a list: it may lead to something else once the list has changed."""
    return not name.startswith("acronym:") and re.search(r"\.\d+(\.|$)", name) is not None
