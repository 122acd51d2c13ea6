"""What a change is about, in a reader's words: « Citation – André Jeannerot », « Légende – « Les élus au salon… » ».

No id of the file is among them: whoever reads the page does not know it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.forms import statement_of
from presskit.compose.parts import PARTS
from presskit.compose.pictured import the_photo
from presskit.corrections.naming import parts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presskit.compose.desk import Desk
    from presskit.corrections.naming import Name


def subject(ref: str, desk: Desk) -> str:
    """The text that a reference names: what it is, then whose or of what; KeyError for one that is not known."""
    name = parts_of(ref)
    what = PARTS[name.room](desk.setter.labels)[name.part]
    return " – ".join(part for part in (what, *_WHOLES[name.room](name, desk)) if part)


def _of_statement(name: Name, desk: Desk) -> tuple[str, ...]:
    found = statement_of(name.identity, desk)
    if found is None:
        return ()
    speaker, statement = found
    label = desk.setter.labels.label
    kind = label("Quotation") if statement.verbatim else label("Reported speech")
    return (speaker.full_name,) if name.part == "function" else (kind, speaker.full_name)


def _of_speaker(name: Name, desk: Desk) -> tuple[str, ...]:
    speaker = desk.kit.speakers.get(name.identity)
    return (speaker.full_name,) if speaker else ()


def _of_photo(name: Name, desk: Desk) -> tuple[str, ...]:
    photo = the_photo(name.identity, desk)
    return (_standing(name, desk), photo) if name.part in ("as", "function") else (photo,)


def _standing(name: Name, desk: Desk) -> str:
    """Who stands at a place of a photo, by the name that is printed."""
    photo = desk.kit.photos.get(name.identity)
    row, at = name.place if len(name.place) == 2 else (0, *name.place)
    people = [who for rank in (photo.ranks[row : row + 1] if photo else ()) for who in rank.left_to_right[at : at + 1]]
    return "".join(who.name or (desk.kit.speakers[who.speaker].full_name if who.speaker else "") for who in people)


def _of_figure(name: Name, desk: Desk) -> tuple[str, ...]:
    return tuple(figure.label for figure in desk.kit.figures if figure.id == name.identity)


def _of_organisation(name: Name, desk: Desk) -> tuple[str, ...]:
    body = desk.kit.organisations.get(name.identity)
    return (body.name,) if body else ()


def _of_source(name: Name, desk: Desk) -> tuple[str, ...]:
    source = desk.kit.sources.get(name.identity)
    titles = (source.title,) if source else ()
    return titles if name.part == "title" else (desk.setter.labels.label("Source"), *titles)


def _of_acronym(name: Name, _: Desk) -> tuple[str, ...]:
    return (name.identity,)


def _of_kit(name: Name, desk: Desk) -> tuple[str, ...]:
    in_release = name.part == "lead" or name.part.startswith("issued.")
    return (desk.setter.labels.label("Press release"),) if in_release else ()


def _of_event(name: Name, desk: Desk) -> tuple[str, ...]:
    return (desk.setter.labels.label("Event"),) if name.part != "name" else ()


def _of_story(name: Name, desk: Desk) -> tuple[str, ...]:
    return (desk.setter.labels.label("Press release"),) if name.part == "heading" else ()


def _of_contacts(name: Name, desk: Desk) -> tuple[str, ...]:
    at = int(name.identity)
    return desk.setter.labels.label("Press contact"), *(person.name for person in desk.kit.contacts[at : at + 1])


_WHOLES: Mapping[str, Callable[[Name, Desk], tuple[str, ...]]] = {
    "statement": _of_statement,
    "speaker": _of_speaker,
    "photo": _of_photo,
    "figure": _of_figure,
    "organisation": _of_organisation,
    "source": _of_source,
    "acronym": _of_acronym,
    "kit": _of_kit,
    "event": _of_event,
    "story": _of_story,
    "contacts": _of_contacts,
}
"""What a text belongs to, where its own title does not say it, by the room of its name."""
