"""Who is named, and how: names with functions, agreement, and the people of a photo from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.wordings import Worded, filled, joined, merged, short_function
from presskit.document import Plan, Wording
from presskit.kit.words import contains, plain_words
from presskit.typography import NO_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.compose.typesetter import Typesetter
    from presskit.compose.wordings import Pieces
    from presskit.kit.model import Kit, Photo, Position, Row, Speaker


MANY_PEOPLE = 6
"""Of more people than these, or of several rows, each has a number, in the sentence and on a plan."""


_TOWNS = (("ville",), ("mairie",), ("commune",))


def gender_of(speakers: Iterable[Speaker]) -> str:
    """The grammatical gender of several people together: feminine only where every one is."""
    return "feminine" if all(speaker.gender == "f" for speaker in speakers) else "masculine"


def named(speaker_id: str, speaker: Speaker) -> Pieces:
    """A speaker's name with the short function: « André Jeannerot, président de Medinsoft »."""
    return _with_function(speaker.full_name, short_function(speaker_id, speaker))


def unnamed_organisation(kit: Kit, speaker: Speaker) -> str | None:
    """The name of a speaker's organisation, where neither the speaker's own name nor the full function says it.

    A function says it also by its acronym, or what that stands for; that of a mayor says « Ville de Die ».
    """
    if speaker.organisation is None:
        return None
    name = kit.organisations[speaker.organisation].name
    said = plain_words(f"{speaker.full_name} / {speaker.function.full if speaker.function else ''}")
    alike = {name, *(word for word, meaning in kit.acronyms.items() if plain_words(meaning) == plain_words(name))}
    forms = {plain_words(form) for form in (*alike, kit.acronyms.get(name, name))}
    forms |= {("maire", *form[1:]) for form in forms if form[:1] in _TOWNS}
    return None if any(form and contains(said, form) for form in forms) else name


def plan_of(photo: Photo) -> Plan | None:
    """The numbers of the people of a photo where they have any: counted from the left of the front row."""
    rows, first = list[tuple[int, ...]](), 1
    for row in photo.ranks:
        rows.append(tuple(range(first, first + len(row.left_to_right))))
        first += len(row.left_to_right)
    return Plan(tuple(rows)) if len(rows) > 1 or first > MANY_PEOPLE + 1 else None


def order_lines(kit: Kit, photo_id: str, setter: Typesetter) -> Iterator[Pieces]:
    """The sentences that name the people of a photo in the order of the file, row by row, then the absent."""
    photo = kit.photos[photo_id]
    rows, plan = photo.ranks, plan_of(photo)
    for index, row in enumerate(rows):
        rank = _rank(row, index, len(rows), setter)
        row_people = _in_row(kit, row, f"photo:{photo_id}.{_path(photo, index)}", setter)
        people = _joined(_numbered(row_people, plan.rows[index]) if plan else row_people, setter)
        yield merged((*filled(_introduction(row, index, len(rows), setter), rank=(rank,), people=people), "."))
    if photo.absent:
        absent = [kit.speakers[who] for who in photo.absent]
        people = _joined((named(who, kit.speakers[who]) for who in photo.absent), setter)
        sentence = setter.labels.agree(
            gender_of(absent), "Absent: {people}", "Absent: {people}", len(absent), people="{people}"
        )
        yield merged((*filled(sentence, people=people), "."))


def _numbered(people: Iterable[Pieces], numbers: Iterable[int]) -> Iterator[Pieces]:
    """« 1. André Jeannerot, … »: no line ends between a number and a name."""
    return ((f"{number}.{NO_BREAK}", *person) for number, person in zip(numbers, people, strict=True))


def _path(photo: Photo, row: int) -> str:
    """Where the file has a row of people."""
    return f"rows.{row}.left_to_right" if photo.rows else "left_to_right"


def _with_function(name: str, function: Worded | None) -> Pieces:
    return (name,) if function is None else (f"{name}, ", function)


def _joined(people: Iterable[Pieces], setter: Typesetter) -> Pieces:
    """People with a semicolon between them, because functions hold commas."""
    return joined(people, setter.labels.label("; "))


def _in_row(kit: Kit, row: Row, ref: str, setter: Typesetter) -> Iterator[Pieces]:
    for index, place in enumerate(row.left_to_right):
        yield _in_place(kit, place, f"{ref}.{index}", setter)


def _in_place(kit: Kit, place: Position, ref: str, setter: Typesetter) -> Pieces:
    if place.speaker is None and place.name is None:
        return (setter.labels.label("unidentified"),)
    name = place.name or kit.speakers[place.speaker or ""].full_name
    if place.as_:
        return _with_function(name, Worded(place.as_, Wording.FUNCTION, f"{ref}.as", (name,)))
    if place.speaker is not None:
        return named(place.speaker, kit.speakers[place.speaker])
    if place.function is None:
        return (name,)
    return _with_function(name, Worded(place.function, Wording.FUNCTION, f"{ref}.function", (name,)))


def _introduction(row: Row, index: int, count: int, setter: Typesetter) -> str:
    """« De gauche à droite : {people} », « {rank}, de gauche à droite : {people} », « {rank} : {people} »."""
    label = setter.labels.label
    if count == 1 and row.label is None:
        return label("From left to right: {people}", people="{people}")
    if index == 0:
        return label("{rank}, from left to right: {people}", rank="{rank}", people="{people}")
    return label("{rank}: {people}", rank="{rank}", people="{people}")


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
