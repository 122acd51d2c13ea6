"""What is different between two kits, text by text, and in what no text says: kinds, and who stands where.

Texts go by the names that the command line knows. A statement that one side withdrew is told as withdrawn.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presskit.editions.sides import Side
    from presskit.kit.model import Kit, Position


class Sort(StrEnum):
    """What happened to a text from one side to the other."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    WITHDRAWN = "withdrawn"


class Found(Struct, frozen=True):
    """One difference; `before` is empty where something was added, `after` where it is gone."""

    ref: str
    sort: Sort
    before: str
    after: str


def compared(before: Side, after: Side) -> tuple[Found, ...]:
    """Every difference, in the order of the later file; what only the earlier has comes last."""
    then, now = _values(before), _values(after)
    return tuple(_found(then, now, after))


def _found(then: Mapping[str, str], now: Mapping[str, str], after: Side) -> Iterator[Found]:
    for ref, value in now.items():
        if ref not in then:
            yield Found(ref, Sort.ADDED, "", value)
        elif then[ref] != value:
            yield Found(ref, Sort.CHANGED, then[ref], value)
    for ref in (ref for ref in then if ref not in now):
        statement, _, part = ref.partition(".")
        if statement not in after.withdrawn:
            yield Found(ref, Sort.REMOVED, then[ref], "")
        elif not part:
            yield Found(ref, Sort.WITHDRAWN, then[ref], "")


def _values(side: Side) -> dict[str, str]:
    texts = References(side.loaded.places.node())
    values: dict[str, str] = {}
    for name in texts.names():
        if name.partition(".")[0] not in side.withdrawn:
            values[name] = texts.find(name).wording
    return values | dict(_kinds(side.loaded.kit)) | dict(_orders(side.loaded.kit))


def _kinds(kit: Kit) -> Iterator[tuple[str, str]]:
    """How each statement stands to what was said, and whose it is."""
    for statement_id, (speaker_id, statement) in kit.statements().items():
        yield f"{statement_id}.kind", statement.kind.value
        yield f"{statement_id}.speaker", kit.speakers[speaker_id].full_name


def _orders(kit: Kit) -> Iterator[tuple[str, str]]:
    """Who stands in each photo, from left to right, the front row first, then who is absent."""
    for photo_id, photo in kit.photos.items():
        rows = ["; ".join(_name(kit, place) for place in row.left_to_right) for row in photo.ranks]
        if rows:
            yield f"photo:{photo_id}.order", " / ".join(rows)
        if photo.absent:
            yield f"photo:{photo_id}.absent", "; ".join(kit.speakers[who].full_name for who in photo.absent)


def _name(kit: Kit, place: Position) -> str:
    if place.speaker is None:
        return place.name or "unidentified"
    return kit.speakers[place.speaker].full_name if place.speaker in kit.speakers else place.speaker
