"""What a correction is about, in a reader's words: « Citation – André Jeannerot », « Légende – point-presse »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.compose.wordings import title_of
from presskit.document import Wording

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.locales import Catalogue

_OF_PHOTO = {"caption": Wording.CAPTION, "credit": Wording.CREDIT, "creator": Wording.CREDIT, "rights": Wording.RIGHTS}


def subject(ref: str, desk: Desk) -> str:
    """The text that a reference names; a whole it belongs to where it has no name of its own."""
    room, _, rest = ref.partition(":")
    identity, _, part = rest.partition(".")
    if not rest:
        return _of_statement(ref, desk) or _of_kit(ref, desk.setter.labels)
    if room == "photo":
        return _titled(desk, _OF_PHOTO.get(part, Wording.CAPTION), identity)
    if room == "figure":
        return _of_figure(identity, part, desk)
    return " – ".join((_whole(room, part, desk.setter.labels), _name(room, identity, desk)))


def _titled(desk: Desk, kind: Wording, *about: str) -> str:
    return title_of(kind, about, desk.setter.labels)


def _of_statement(ref: str, desk: Desk) -> str | None:
    identity, _, part = ref.partition(".")
    if identity not in desk.kit.statements():
        return None
    speaker_id, statement = desk.kit.statements()[identity]
    kind = Wording.QUOTATION if statement.verbatim else Wording.REPORTED
    return _titled(desk, Wording.FUNCTION if part == "function" else kind, desk.kit.speakers[speaker_id].full_name)


def _of_figure(identity: str, part: str, desk: Desk) -> str:
    kind = Wording.FIGURE_LABEL if part == "label" else Wording.FIGURE
    labels = (figure.label for figure in desk.kit.figures if figure.id == identity)
    return _titled(desk, kind, next(labels, identity))


def _of_kit(ref: str, labels: Catalogue) -> str:
    if re.fullmatch(r"kit\.title", ref):
        return labels.label("Title")
    if ref.startswith("contacts."):
        return labels.label("Press contact")
    return labels.label("Event") if ref.startswith("event.") else labels.label("Press release")


def _whole(room: str, part: str, labels: Catalogue) -> str:
    if room == "source":
        return labels.label("Source")
    if room == "organisation":
        return labels.label("About")
    if part == "biography":
        return labels.label("Biography")
    return labels.label("Function") if part.startswith("function") else labels.label("Name")


def _name(room: str, identity: str, desk: Desk) -> str:
    kit = desk.kit
    if room == "speaker" and identity in kit.speakers:
        return kit.speakers[identity].full_name
    if room == "organisation" and identity in kit.organisations:
        return kit.organisations[identity].name
    return kit.sources[identity].title if room == "source" and identity in kit.sources else identity
