"""Statements: what was said, by whom, in whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Note, error, say, warning
from presskit.kit.checks.marks import around
from presskit.kit.checks.mentions import is_named
from presskit.kit.checks.tokens import QUOTES
from presskit.kit.model import StatementKind
from presskit.kit.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context, Said


def duplicate_wording(context: Context) -> Iterator[Diagnostic]:
    """The same words stand under two ids; under two speakers, one of them did not say them."""
    first: dict[tuple[str, ...], Said] = {}
    for said in context.said:
        words = plain_words(said.statement.text)
        earlier = first.setdefault(words, said)
        if words and earlier is not said:
            span = context.places.value(*said.path, "text")
            note = Note(say("they stand here too"), context.places.value(*earlier.path, "text"))
            if earlier.speaker == said.speaker:
                message = say("the same words as `{other}`", other=earlier.statement.id)
                yield warning("duplicate-wording", span, message, say("keep one of the two statements"), note)
            else:
                message = say(
                    "`{speaker}` said the same words, in `{other}`", speaker=earlier.speaker, other=earlier.statement.id
                )
                yield warning(
                    "duplicate-wording", span, message, say("keep the statement of the one who said it"), note
                )


def speaker_without_statement(context: Context) -> Iterator[Diagnostic]:
    """Somebody is a speaker and says nothing in the kit: no statement, and no figure."""
    claims = {figure.speaker for figure in context.kit.figures}
    for speaker_id, speaker in context.kit.speakers.items():
        if not speaker.statements and speaker_id not in claims:
            message = say("the speaker `{name}` says nothing in this kit", name=speaker_id)
            help_ = say("add a statement; somebody who is only in a photo is {{name: …, function: …}} there")
            yield warning("speaker-without-statement", context.places.key("speakers", speaker_id), message, help_)


def marks_in_reported(context: Context) -> Iterator[Diagnostic]:
    """Quotation marks in reported speech make a quotation of it (rule 2 of fidelity)."""
    for said in context.said:
        text = said.statement.text
        at = next((index for index, character in enumerate(text) if character in QUOTES), None)
        if at is not None and not said.statement.verbatim:
            span = context.places.within(at, at + 1, *said.path, "text")
            message = say("a quotation mark in reported speech")
            help_ = say("take the marks out, or make the quoted words a statement of their own, `kind: partial`")
            yield error("marks-in-reported", span, message, help_)


def other_name_in_reported(context: Context) -> Iterator[Diagnostic]:
    """Reported speech names another person of the kit, and not the one under whom it stands."""
    for said in context.said:
        speakers, text = context.kit.speakers, said.statement.text
        if said.statement.verbatim or is_named(speakers[said.speaker], text):
            continue
        for other, speaker in speakers.items():
            at = text.find(speaker.family) if speaker.family and other != said.speaker else -1
            if speaker.family and at >= 0 and is_named(speaker, text):
                span = context.places.within(at, at + len(speaker.family), *said.path, "text")
                name = speakers[said.speaker].full_name
                message = say("reported under {name}, and names {other}", name=name, other=speaker.full_name)
                help_ = say("name {name} in the sentence, or move it below `{other}`", name=name, other=other)
                yield warning("other-name-in-reported", span, message, help_)
                break


def outer_marks(context: Context) -> Iterator[Diagnostic]:
    """A verbatim was typed with the marks that presskit sets around it."""
    for said in context.said:
        if said.statement.verbatim and around(said.statement.text):
            span = context.places.value(*said.path, "text")
            message = say("quotation marks around a verbatim: they would be printed twice")
            yield error("outer-marks", span, message, say("delete them: presskit sets the marks"))


def capital_in_partial(context: Context) -> Iterator[Diagnostic]:
    """A `partial` continues a sentence, and so begins with a small letter."""
    for said in context.said:
        text = said.statement.text
        # An acronym, « C’est » or « À » may begin with a capital; a word of two letters or more tells.
        if said.statement.kind is StatementKind.PARTIAL and text[:1].isupper() and text[1:2].islower():
            span = context.places.within(0, 1, *said.path, "text")
            message = say("a `partial` continues a sentence, and this one begins with a capital")
            help_ = say(
                "begin with a small letter if the source does, or make it `kind: direct`; a name keeps its capital"
            )
            yield warning("capital-in-partial", span, message, help_)


def small_letter_in_direct(context: Context) -> Iterator[Diagnostic]:
    """A `direct` stands alone, and so begins with a capital."""
    for said in context.said:
        if said.statement.kind is StatementKind.DIRECT and said.statement.text[:1].islower():
            span = context.places.within(0, 1, *said.path, "text")
            message = say("a `direct` stands alone, and this one begins with a small letter")
            help_ = say("begin with a capital, or make it `kind: partial` if it continues a sentence")
            yield warning("small-letter-in-direct", span, message, help_)
