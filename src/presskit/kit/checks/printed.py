"""Every text of a kit that a reader will see, with its path and its sort."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presskit.kit.model import Function, Kit, Photo, Row, Speaker
    from presskit.validation import Places

    Path = tuple[str | int, ...]


class Sort(Enum):
    """What a printed text is to the rules."""

    PROSE = "prose"
    VERBATIM = "verbatim"
    REPORTED = "reported"
    TITLE = "title"
    PLAIN = "plain"
    NAME = "name"


class Printed(Struct, frozen=True):
    """A text, and where in the kit it stands."""

    path: Path
    text: str
    sort: Sort


def printed_texts(kit: Kit, places: Places) -> Iterator[Printed]:
    """Every printed text, in the order of the model."""
    yield Printed(("kit", "title"), kit.kit.title, Sort.TITLE)
    yield from _some(("kit",), {"lead": (kit.kit.lead, Sort.PROSE)})
    if kit.event is not None:
        yield from _some(("event",), _plain(name=kit.event.name, place=kit.event.place))
    for organisation_id, organisation in kit.organisations.items():
        fields = {"name": (organisation.name, Sort.NAME), "about": (organisation.about, Sort.PROSE)}
        yield from _some(("organisations", organisation_id), fields)
    for index, contact in enumerate(kit.contacts):
        fields = {"name": (contact.name, Sort.NAME), "function": (contact.function, Sort.PLAIN)}
        yield from _some(("contacts", index), fields)
    yield from _sources_and_story(kit)
    for speaker_id, speaker in kit.speakers.items():
        yield from _speaker(("speakers", speaker_id), speaker, places)
    for index, figure in enumerate(kit.figures):
        yield from _some(("figures", index), _plain(qualifier=figure.qualifier, label=figure.label))
    for photo_id, photo in kit.photos.items():
        yield from _photo(("photos", photo_id), photo)


def function_path(path: Path, function: Function, places: Places) -> Path:
    """Where the full form of a function is written, though the file may give one form for both."""
    full, short = (*path, "function", "full"), (*path, "function", "short")
    return short if function.full == function.short and not places.holds(*full) else full


def _sources_and_story(kit: Kit) -> Iterator[Printed]:
    for source_id, source in kit.sources.items():
        fields = _plain(title=source.title, author=source.author, publisher=source.publisher)
        yield from _some(("sources", source_id), fields)
    for index, passage in enumerate(kit.story):
        fields = {"heading": (passage.heading, Sort.TITLE), "text": (passage.text, Sort.PROSE)}
        yield from _some(("story", index), fields)


def _speaker(path: Path, speaker: Speaker, places: Places) -> Iterator[Printed]:
    for part, text in (("given", speaker.given), ("family", speaker.family), ("name", speaker.name)):
        yield from _some(path, {part: (text, Sort.NAME)})
    if speaker.function is not None:
        yield Printed(function_path(path, speaker.function, places), speaker.function.full, Sort.PLAIN)
        if speaker.function.short != speaker.function.full:
            yield Printed((*path, "function", "short"), speaker.function.short, Sort.PLAIN)
    yield from _some(path, {"biography": (speaker.biography, Sort.PROSE)})
    for index, statement in enumerate(speaker.statements):
        here = (*path, "statements", index)
        sort = Sort.VERBATIM if statement.verbatim else Sort.REPORTED
        yield Printed((*here, "text"), statement.text, sort)
        for lang, text in statement.translations.items():
            yield Printed((*here, "translations", lang), text, sort)
        yield from _some(here, _plain(cue=statement.cue, function=statement.function))


def _photo(path: Path, photo: Photo) -> Iterator[Printed]:
    fields = _plain(caption=photo.caption, credit=photo.credit, rights=photo.rights, alt=photo.alt, place=photo.place)
    yield from _some(path, fields)
    for row_path, row in rows(path, photo):
        yield from _some(row_path[:-1], _plain(label=row.label))
        for index, position in enumerate(row.left_to_right):
            place = (*row_path, index)
            yield from _some(place, {"name": (position.name, Sort.NAME)})
            yield from _some(place, {**_plain(function=position.function), "as": (position.as_, Sort.PLAIN)})


def rows(path: Path, photo: Photo) -> Iterator[tuple[Path, Row]]:
    """The rows of a photo, each with the path of its list of people."""
    for index, row in enumerate(photo.ranks):
        yield ((*path, "rows", index, "left_to_right") if photo.rows else (*path, "left_to_right")), row


def _plain(**texts: str | None) -> dict[str, tuple[str | None, Sort]]:
    return {name: (text, Sort.PLAIN) for name, text in texts.items()}


def _some(path: Path, fields: Mapping[str, tuple[str | None, Sort]]) -> Iterator[Printed]:
    for name, (text, sort) in fields.items():
        if text is not None:
            yield Printed((*path, name), text, sort)
