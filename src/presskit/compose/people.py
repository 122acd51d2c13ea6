"""Who is named, and how: names with functions, agreement, and the people of a photo from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.compose.typesetter import Typesetter
    from presskit.kit.model import Kit, Photo, Position, Row, Speaker


def gender_of(speakers: Iterable[Speaker]) -> str:
    """The grammatical gender of several people together: feminine only where every one is."""
    return "feminine" if all(speaker.gender == "f" for speaker in speakers) else "masculine"


def named(speaker: Speaker, function: str | None = None) -> str:
    """A speaker's name with a function, by default the short one: « André Jeannerot, président de Medinsoft »."""
    what = function or (speaker.function.short if speaker.function else None)
    return f"{speaker.full_name}, {what}" if what else speaker.full_name


def order_lines(kit: Kit, photo: Photo, setter: Typesetter) -> Iterator[str]:
    """The sentences that name the people of a photo in the order of the file, row by row, then the absent."""
    rows = photo.ranks
    for index, row in enumerate(rows):
        people = _joined((_in_place(kit, place, setter) for place in row.left_to_right), setter)
        yield f"{_introduction(row, index, len(rows), setter, people)}."
    if photo.absent:
        absent = [kit.speakers[who] for who in photo.absent]
        people = _joined((named(speaker) for speaker in absent), setter)
        sentence = setter.labels.agree(
            gender_of(absent), "Absent: {people}", "Absent: {people}", len(absent), people=people
        )
        yield f"{sentence}."


def _joined(people: Iterable[str], setter: Typesetter) -> str:
    """People with a semicolon between them, because functions hold commas."""
    return setter.labels.label("; ").join(people)


def _in_place(kit: Kit, place: Position, setter: Typesetter) -> str:
    if place.speaker is not None:
        return named(kit.speakers[place.speaker], place.as_)
    if place.name is not None:
        function = place.as_ or place.function
        return f"{place.name}, {function}" if function else place.name
    return setter.labels.label("unidentified")


def _introduction(row: Row, index: int, count: int, setter: Typesetter, people: str) -> str:
    """« De gauche à droite : … », « Au premier rang, de gauche à droite : … », « Au second rang : … »."""
    label = setter.labels.label
    if count == 1 and row.label is None:
        return label("From left to right: {people}", people=people)
    rank = _rank(row, index, count, setter)
    if index == 0:
        return label("{rank}, from left to right: {people}", rank=rank, people=people)
    return label("{rank}: {people}", rank=rank, people=people)


def _rank(row: Row, index: int, count: int, setter: Typesetter) -> str:
    label = setter.labels.label
    if row.label is not None:
        return _named_rank(row.label, setter)
    if index == 0:
        return label("In the front row")
    if count == 2:
        return label("In the second row")
    return label("In row {number}", number=index + 1)


def _named_rank(name: str, setter: Typesetter) -> str:
    """A rank named in the file: « premier rang » becomes « Au premier rang », « debout » only its capital."""
    if name.endswith((" rang", " row")) and name[:1].islower():
        return setter.labels.label("In the {rank}", rank=name)
    return name[:1].upper() + name[1:]
