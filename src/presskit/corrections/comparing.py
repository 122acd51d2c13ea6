"""What is different between two kits, text by text, and in what no text says: who and whence, places, photo files.

All that a reader can see or be read is compared; what is not is in `NOT_COMPARED`, with its reason. Texts go by the
names that the command line knows. A statement that one side withdrew is told as withdrawn. A person whose name was
mended is the same person: nothing was attributed to somebody else.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from presskit.corrections.alignment import moved, moves
from presskit.corrections.references import References
from presskit.kit.model import UNIDENTIFIED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from presskit.kit.load import Loaded
    from presskit.kit.model import Kit, Position, Source

NOT_COMPARED: Mapping[str, str] = MappingProxyType({
    "presskit": "the version of the format",
    "kit.id": "names the outputs; another id is another kit",
    "kit.locale": "how words are set",
    "kit.profile": "how words are set",
    "kit.approval": "decides when a release may go out",
    "kit.template": "the house style",
    "terms": "tells the checks what is no quotation",
    "sources.*.file": "a path; its words are looked up in",
    "speakers.*.gender": "agreement of labels",
    "speakers.*.statements.id": "a name for editors; under another it is another statement",
    "figures.id": "a name for editors; under another it is another figure",
    "figures.style": "the same number, written shorter",
    "photos.*.file": "a path; its bytes are compared",
    "photos.*.consent": "decides when a release may go out",
    "photos.*.layout": "how large it is printed",
})  # fmt: skip
"""The fields of the model whose change is not told, each with its reason."""
PERSON, ROW = "; ", " / "
"""What stands between two people of a photo, and between two rows of them."""


class Sort(StrEnum):
    """What happened to a text from one side to the other; where `same-on-page`, in the kit's file alone."""

    CHANGED = "changed"
    SAME_ON_PAGE = "same-on-page"
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


class Names(Struct, frozen=True):
    """What speakers, sources and organisations are called on the page, by their ids."""

    speakers: Mapping[str, str]
    sources: Mapping[str, str]
    organisations: Mapping[str, str]

    @classmethod
    def of(cls, kit: Kit, later: Names | None = None) -> Names:
        """Those of a kit; whom and what a `later` one knows too goes by its name there."""
        own = cls(
            {who: speaker.full_name for who, speaker in kit.speakers.items()},
            {name: _cited(source) for name, source in kit.sources.items()},
            {name: body.name for name, body in kit.organisations.items()},
        )
        if later is None:
            return own
        pairs = ((getattr(own, room), getattr(later, room)) for room in cls.__struct_fields__)
        return cls(*({name: after.get(name, said) for name, said in before.items()} for before, after in pairs))


class Found(Struct, frozen=True):
    """One difference; `before` is empty where something was added, `after` where it is gone."""

    ref: str
    sort: Sort
    before: str
    after: str


def compared(before: Side, after: Side) -> tuple[Found, ...]:
    """Every difference, in the order of the later file; what only the earlier has comes last."""
    later = Names.of(after.loaded.kit)
    then, now = (dict(_values(*sides, later)) for sides in ((before, after), (after, before)))
    went = moves((before.loaded.kit, then), (after.loaded.kit, now))
    by_name = {name: value for ref, value in then.items() if (name := moved(ref, went)) is not None}
    gone = tuple(Found(ref, Sort.REMOVED, value, "") for ref, value in then.items() if moved(ref, went) is None)
    return *_found(by_name, now, after), *gone


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


def _cited(source: Source) -> str:
    """A source as its reference has it, without what is told of it alone: its day."""
    return ", ".join(part for part in (source.title, source.author, source.publisher) if part)


def photos_of(kit: Kit, files: Mapping[str, str]) -> dict[str, str]:
    """The digest of each photo of a kit by its id, where `files` knows that of its file."""
    return {name: files[photo.file] for name, photo in kit.photos.items() if photo.file in files}


def _values(side: Side, other: Side, later: Names) -> Iterator[tuple[str, str]]:
    """The value of everything that is compared; whom and what both sides know goes by its later name."""
    texts = References(side.loaded.places.node())
    for name in texts.names():
        if name.partition(".")[0] not in side.withdrawn:
            yield name, texts.find(name).wording
    kit = side.loaded.kit
    names = Names.of(kit, later)
    values = (*_statements(kit, names), *_attributions(kit, names), *_orders(kit, names))
    yield from ((name, value) for name, value in values if value)
    yield "kit.sections", " ".join(kit.kit.sections)
    yield from _files(side, other)


def _statements(kit: Kit, names: Names) -> Iterator[tuple[str, str | None]]:
    """How each statement stands to what was said, whose it is, in which language, and where it is found."""
    for statement_id, (speaker_id, statement) in kit.statements().items():
        yield f"{statement_id}.kind", statement.kind.value
        yield f"{statement_id}.speaker", names.speakers[speaker_id]
        yield f"{statement_id}.lang", statement.lang
        yield f"{statement_id}.source", names.sources.get(statement.source or "")


def _attributions(kit: Kit, names: Names) -> Iterator[tuple[str, str | None]]:
    """Who claims a figure, where it is found; who organises; for whom somebody speaks or answers; who is pictured."""
    for figure in kit.figures:
        yield f"figure:{figure.id}.speaker", names.speakers.get(figure.speaker or "")
        yield f"figure:{figure.id}.source", names.sources.get(figure.source or "")
    for at, contact in enumerate(kit.contacts):
        yield f"contacts.{at}.organisation", names.organisations.get(contact.organisation or "")
    if kit.event is not None:
        yield "event.organiser", names.organisations.get(kit.event.organiser or "")
    for speaker_id, speaker in kit.speakers.items():
        yield f"speaker:{speaker_id}.portrait", speaker.portrait
        yield f"speaker:{speaker_id}.organisation", names.organisations.get(speaker.organisation or "")


def _orders(kit: Kit, names: Names) -> Iterator[tuple[str, str | None]]:
    """Who stands in each photo, from left to right, the front row first, then who is absent."""
    for photo_id, photo in kit.photos.items():
        rows = [PERSON.join(_name(place, names) for place in row.left_to_right) for row in photo.ranks]
        yield f"photo:{photo_id}.order", ROW.join(rows)
        yield f"photo:{photo_id}.absent", PERSON.join(names.speakers[who] for who in photo.absent)


def _name(place: Position, names: Names) -> str:
    return place.name or (names.speakers.get(place.speaker, place.speaker) if place.speaker else UNIDENTIFIED)


def _files(side: Side, other: Side) -> Iterator[tuple[str, str]]:
    """The digest of each photo; of one that both sides have, where both know it."""
    for photo_id, hashed in side.photos.items():
        if photo_id in other.photos or photo_id not in other.loaded.kit.photos:
            yield f"photo:{photo_id}.file", hashed
