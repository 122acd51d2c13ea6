"""What each part of a kit that a reference can name is called on the page; nothing where what it belongs to says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presskit.locales import Catalogue

    Parts = Mapping[str, str]


def _of_statement(labels: Catalogue) -> Parts:
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


def _of_speaker(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        **dict.fromkeys(("given", "family", "name"), label("Name")),
        **dict.fromkeys(("function", "function.short", "function.full"), label("Function")),
        "biography": label("Biography"),
        "portrait": label("Portrait"),
        "organisation": label("Organisation"),
    }


def _of_photo(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        "caption": label("Caption"),
        "headline": label("Headline"),
        "credit": label("Credit"),
        "copyright": label("Copyright notice"),
        "creator": label("Author"),
        "rights": label("Conditions of use"),
        "rights_until": label("End of the licence"),
        "consent_until": label("End of the consent"),
        "alt": label("Alternative text"),
        "description": label("Description"),
        "date": label("Date of the picture"),
        "place": label("Place of the picture"),
        "count": label("Number of people"),
        "label": label("Name of a row"),
        "name": label("Name"),
        **dict.fromkeys(("as", "function"), label("Function")),
    }


def _of_figure(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        "value": label("Figure"),
        "unit": label("Unit of the figure"),
        "qualifier": label("Words before the figure"),
        "label": label("Label of the figure"),
        "source": label("Source of the figure"),
        "speaker": label("Origin of the figure"),
    }


def _of_organisation(labels: Catalogue) -> Parts:
    label = labels.label
    return {"name": label("Organisation"), "about": label("About"), "url": label("Web site")}


def _of_source(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        "title": label("Source"),
        "author": label("Author"),
        "publisher": label("Publisher"),
        "date": label("Date"),
        "url": label("Web address"),
    }


def _of_acronym(labels: Catalogue) -> Parts:
    return {"expansion": labels.label("Acronym")}


def _of_kit(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        "title": label("Title"),
        "lead": label("Lead"),
        "embargo": label("Embargo"),
        "issued.date": label("Date"),
        "issued.place": label("Place"),
        "sections": label("Sections"),
    }


def _of_event(labels: Catalogue) -> Parts:
    label = labels.label
    return {"name": label("Event"), "date": label("Date"), "place": label("Place"), "organiser": label("Organiser")}


def _of_story(labels: Catalogue) -> Parts:
    return {"heading": labels.label("Subheading"), "text": labels.label("Press release")}


def _of_contacts(labels: Catalogue) -> Parts:
    label = labels.label
    return {
        "name": label("Name"),
        "function": label("Function"),
        "organisation": label("Organisation"),
        "email": label("E-mail address"),
        "phone": label("Telephone"),
    }


PARTS: Mapping[str, Callable[[Catalogue], Parts]] = {
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
"""By the room of the reference. A part that is not among them is none that can be named: KeyError."""
