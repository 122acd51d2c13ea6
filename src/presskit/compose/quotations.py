"""Statements on the page: a verbatim as a quotation with its attribution, reported speech as a plain paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.origins import short_origin
from presskit.compose.translations import translated_from
from presskit.compose.typesetter import paragraphs_of
from presskit.compose.wordings import function_then, reported, short_function, translated_report
from presskit.document import Emphasis, Inlines, Paragraph, Quotation, Role, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.typesetter import Typesetter
    from presskit.document import Block
    from presskit.kit.model import Kit, Speaker, Statement


def statement_block(kit: Kit, speaker_id: str, statement: Statement, setter: Typesetter) -> tuple[Block, ...]:
    """A statement under its speaker's heading: a quotation, or paragraphs of reported speech and their context."""
    if statement.verbatim:
        return (quotation(kit, speaker_id, statement, setter),)
    speaker = kit.speakers[speaker_id]
    first, *further = (setter.worded(reported(text, statement, speaker)) for text in paragraphs_of(statement.text))
    context = _context(kit, statement, setter)
    return (
        Paragraph((*setter.label("Reported speech: "), *first), Role.REPORTED),
        *(Paragraph(words, Role.REPORTED) for words in (*further, *_translation(statement, speaker, setter))),
        *((Paragraph(context, Role.CONTEXT),) if context else ()),
    )


def quotation(
    kit: Kit, speaker_id: str, statement: Statement, setter: Typesetter, *, anchored: bool = True
) -> Quotation | Paragraph:
    """A statement set as a block with its attribution. `anchored` where cross-references lead to it.

    Words said in another language than the kit's have their translation under them. Reported speech mentioned alone in
    a paragraph of prose is a paragraph, without marks.
    """
    speaker = kit.speakers[speaker_id]
    if not statement.verbatim:
        return Paragraph(setter.words(statement, speaker), Role.BODY)
    return Quotation(
        paragraphs=(*setter.quoted(statement, speaker), *_translation(statement, speaker, setter)),
        attribution=attribution(speaker_id, speaker, statement, setter),
        context=_context(kit, statement, setter) if anchored else (),
        statement=statement.id,
        anchor=f"propos-{statement.id}" if anchored else "",
    )


def attribution(speaker_id: str, speaker: Speaker, statement: Statement, setter: Typesetter) -> Inlines:
    """« **André Jeannerot**, président de Medinsoft, *a évoqué* »: name, function, and the cue where there is one."""
    parts: list[Inlines] = [(Strong(setter.inlines(speaker.full_name)),)]
    function = function_then(statement, speaker) or short_function(speaker_id, speaker)
    if function:
        parts.append(setter.worded(function))
    if statement.cue:
        parts.append((Emphasis(setter.inlines(statement.cue)),))
    return tuple(inline for index, part in enumerate(parts) for inline in ((Text(", "), *part) if index else part))


def _context(kit: Kit, statement: Statement, setter: Typesetter) -> Inlines:
    """Date and source of a statement, in one line."""
    parts: list[str] = []
    if statement.date:
        parts.append(setter.day(statement.date))
    if statement.source:
        parts.append(setter.labels.label("source: {source}", source=short_origin(kit, statement.source)))
    return setter.inlines(_capitalised(" – ".join(parts))) if parts else ()


def _translation(statement: Statement, speaker: Speaker, setter: Typesetter) -> Iterator[Inlines]:
    """« Traduit de l’anglais : « Oui » »: the paragraphs in the kit's language of what was said in another."""
    language = _primary(setter.locale.replace("_", "-"))
    spoken = statement.lang or language
    tag = next((tag for tag in statement.translations if _primary(tag) == language), None)
    if tag is None or _primary(spoken) == language:
        return
    lead = _capitalised(translated_from(spoken, setter.locale, setter.labels)) + setter.labels.label(": ")
    if statement.verbatim:
        first, *further = setter.translated(statement, speaker, tag)
    else:
        texts = paragraphs_of(statement.translations[tag])
        first, *further = (setter.worded(translated_report(text, statement, speaker, tag)) for text in texts)
    yield (*setter.inlines(lead), *first)
    yield from further


def _primary(tag: str) -> str:
    """The language of a BCP 47 tag, without script and region."""
    return tag.partition("-")[0].lower()


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
