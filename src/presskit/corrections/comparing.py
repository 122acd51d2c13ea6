"""What is different between two kits, text by text, and in what no text says: kinds, places, photo files.

Texts go by the names that the command line knows. A statement that one side withdrew is told as withdrawn. A person
whose name was mended is the same person: nothing was attributed to somebody else.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from presskit.corrections.references import References
from presskit.kit.model import UNIDENTIFIED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from presskit.kit.load import Loaded
    from presskit.kit.model import Kit, Position

    Names = Mapping[str, str]

PERSON, ROW = "; ", " / "
"""What stands between two people of a photo, and between two rows of them."""


class Sort(StrEnum):
    """What happened to a text from one side to the other."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    WITHDRAWN = "withdrawn"


class Side(Protocol):
    """A kit to be compared."""

    @property
    def loaded(self) -> Loaded:
        """The kit without what was withdrawn; its file may still hold that."""

    @property
    def withdrawn(self) -> Collection[str]:
        """The ids of the statements that were taken back."""

    @property
    def photos(self) -> Mapping[str, str]:
        """The SHA-256 of the files of photos by the photos' ids, those that are known."""


class Present(Struct, frozen=True):
    """The kit as it is now, as a side of a comparison."""

    loaded: Loaded
    withdrawn: Collection[str]
    photos: Mapping[str, str]


class Found(Struct, frozen=True):
    """One difference; `before` is empty where something was added, `after` where it is gone."""

    ref: str
    sort: Sort
    before: str
    after: str


def compared(before: Side, after: Side) -> tuple[Found, ...]:
    """Every difference, in the order of the later file; what only the earlier has comes last."""
    names = {who: speaker.full_name for who, speaker in after.loaded.kit.speakers.items()}
    titles = {source: about.title for source, about in after.loaded.kit.sources.items()}
    then, now = (dict(_values(*sides, names, titles)) for sides in ((before, after), (after, before)))
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


def photos_of(kit: Kit, files: Mapping[str, str]) -> dict[str, str]:
    """The digest of each photo of a kit by its id, where `files` knows that of its file."""
    return {name: files[photo.file] for name, photo in kit.photos.items() if photo.file in files}


def _values(side: Side, other: Side, names: Names, titles: Names) -> Iterator[tuple[str, str]]:
    """The value of everything that is compared; whom and what both sides know goes by its later name."""
    texts = References(side.loaded.places.node())
    for name in texts.names():
        if name.partition(".")[0] not in side.withdrawn:
            yield name, texts.find(name).wording
    kit = side.loaded.kit
    own = {who: names.get(who, speaker.full_name) for who, speaker in kit.speakers.items()}
    yield from _kinds(kit, own)
    yield from _sources(kit, {source: titles.get(source, about.title) for source, about in kit.sources.items()})
    yield from _orders(kit, own)
    yield from _files(side, other)


def _sources(kit: Kit, titles: Names) -> Iterator[tuple[str, str]]:
    """Where each statement and each figure comes from."""
    cited = [(statement_id, said.source) for statement_id, (_, said) in kit.statements().items()]
    cited += [(f"figure:{figure.id}", figure.source) for figure in kit.figures]
    yield from ((f"{name}.source", titles[source]) for name, source in cited if source is not None)


def _kinds(kit: Kit, names: Names) -> Iterator[tuple[str, str]]:
    """How each statement stands to what was said, and whose it is."""
    for statement_id, (speaker_id, statement) in kit.statements().items():
        yield f"{statement_id}.kind", statement.kind.value
        yield f"{statement_id}.speaker", names[speaker_id]


def _orders(kit: Kit, names: Names) -> Iterator[tuple[str, str]]:
    """Who stands in each photo, from left to right, the front row first, then who is absent."""
    for photo_id, photo in kit.photos.items():
        rows = [PERSON.join(_name(place, names) for place in row.left_to_right) for row in photo.ranks]
        if rows:
            yield f"photo:{photo_id}.order", ROW.join(rows)
        if photo.absent:
            yield f"photo:{photo_id}.absent", PERSON.join(names[who] for who in photo.absent)


def _name(place: Position, names: Names) -> str:
    return place.name or (names.get(place.speaker, place.speaker) if place.speaker else UNIDENTIFIED)


def _files(side: Side, other: Side) -> Iterator[tuple[str, str]]:
    """The digest of each photo; of one that both sides have, where both know it."""
    for photo_id, hashed in side.photos.items():
        if photo_id in other.photos or photo_id not in other.loaded.kit.photos:
            yield f"photo:{photo_id}.file", hashed
