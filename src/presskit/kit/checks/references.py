"""Every id that names something must name something that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import error, say
from presskit.kit.checks.printed import rows
from presskit.source import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from presskit.diagnostics import Diagnostic, Message, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Path

    Reference = tuple[Path, str | None]


def unknown_person(context: Context) -> Iterator[Diagnostic]:
    """A photo, its absent, or a figure names a speaker whom the kit does not have."""
    for span, name, mend in _missing(context, _people(context), context.kit.speakers):
        fallback = say(
            "add the person under `speakers`, or write {{name: …, function: …}} for somebody who said nothing"
        )
        yield error("unknown-person", span, say("no speaker is called `{name}`", name=name), mend or fallback)


def unknown_source(context: Context) -> Iterator[Diagnostic]:
    """A statement or a figure names a source that the kit does not have."""
    references = [((*said.path, "source"), said.statement.source) for said in context.said]
    references += [(("figures", index, "source"), figure.source) for index, figure in enumerate(context.kit.figures)]
    for span, name, mend in _missing(context, references, context.kit.sources):
        fallback = say("describe it under `sources`")
        yield error("unknown-source", span, say("no source is called `{name}`", name=name), mend or fallback)


def unknown_organisation(context: Context) -> Iterator[Diagnostic]:
    """A speaker, a contact or the event names an organisation that the kit does not have."""
    for span, name, mend in _missing(context, _organisations(context), context.kit.organisations):
        fallback = say("describe it under `organisations`")
        yield error(
            "unknown-organisation", span, say("no organisation is called `{name}`", name=name), mend or fallback
        )


def unknown_photo(context: Context) -> Iterator[Diagnostic]:
    """A speaker's portrait names a photo that the kit does not have."""
    references = [(("speakers", id_, "portrait"), speaker.portrait) for id_, speaker in context.kit.speakers.items()]
    for span, name, mend in _missing(context, references, context.kit.photos):
        fallback = say("describe it under `photos`")
        yield error("unknown-photo", span, say("no photo is called `{name}`", name=name), mend or fallback)


def unknown_statement(context: Context) -> Iterator[Diagnostic]:
    """`{id}` in prose names a statement that the kit does not have."""
    known = {said.statement.id for said in context.said}
    for written in context.prose:
        for mention in written.prose.mentions:
            if mention.statement_id not in known:
                name = mention.statement_id
                span = context.places.within(mention.start, mention.end, *written.at.path)
                fallback = say("add the statement under its speaker, or write `\\{{` for a brace")
                message = say("no statement is called `{name}`", name=name)
                yield error("unknown-statement", span, message, _did_you_mean(name, known) or fallback)


def _people(context: Context) -> Iterator[Reference]:
    for photo_id, photo in context.kit.photos.items():
        for path, row in rows(("photos", photo_id), photo):
            for index, position in enumerate(row.left_to_right):
                yield (*path, index, "speaker"), position.speaker
        for index, absent in enumerate(photo.absent):
            yield ("photos", photo_id, "absent", index), absent
    for index, figure in enumerate(context.kit.figures):
        yield ("figures", index, "speaker"), figure.speaker


def _organisations(context: Context) -> Iterator[Reference]:
    for speaker_id, speaker in context.kit.speakers.items():
        yield ("speakers", speaker_id, "organisation"), speaker.organisation
    for index, contact in enumerate(context.kit.contacts):
        yield ("contacts", index, "organisation"), contact.organisation
    if context.kit.event is not None:
        yield ("event", "organiser"), context.kit.event.organiser


def _missing(
    context: Context, references: Iterable[Reference], known: Collection[str]
) -> Iterator[tuple[Span, str, Message | None]]:
    """The references that lead nowhere, each with its place and the name that was perhaps meant."""
    for path, name in references:
        if name is not None and name not in known:
            yield context.places.value(*path), name, _did_you_mean(name, known)


def _did_you_mean(name: str, known: Collection[str]) -> Message | None:
    near = nearest(name, known)
    return say("did you mean `{near}`?", near=near) if near else None
