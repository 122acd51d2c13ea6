"""Statements: a reader knows them by who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose import forms
from presskit.compose.forms import statement_of
from presskit.compose.rooms.room import Room

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.compose.rooms.room import Parts
    from presskit.corrections.naming import Name
    from presskit.locales import Catalogue


def _parts(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        "text": "",
        "kind": "",
        "speaker": "",
        "cue": label("Introductory words"),
        "function": label("Function"),
        "date": label("Date"),
        "lang": label("Language"),
        "translations": label("Translation"),
        "source": label("Source"),
    }


def _whole(name: Name, desk: Desk) -> tuple[str, ...]:
    found = statement_of(name.identity, desk)
    if found is None:
        return ()
    speaker, statement = found
    label = desk.setter.labels.label
    kind = label("Quotation") if statement.verbatim else label("Reported speech")
    return (speaker.full_name,) if name.part == "function" else (kind, speaker.full_name)


ROOM = Room(
    _parts, _whole, {"text": forms.words, "translations": forms.words, "date": forms.day, "lang": forms.language}
)
