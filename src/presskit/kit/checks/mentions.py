"""Statements mentioned within a sentence of prose: whose they are, and the marks they bring."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning
from presskit.kit.model import StatementKind
from presskit.kit.words import contains, plain_words
from presskit.typography.lints import is_stopped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.model import Speaker, Statement

_PARAGRAPH = "\n\n"
_STOP = re.compile(r"[*_]*(?P<stop>\.)(?!\.)")
_PAIRS = {"«": "»", "“": "”", "„": "”", '"': '"'}


def anonymous_mention(context: Context) -> Iterator[Diagnostic]:
    """A mention in a paragraph that does not name its speaker; alone in its paragraph, it brings its attribution."""
    statements = context.kit.statements()
    for written in context.prose:
        for mention in written.prose.mentions:
            paragraph, rest = _around(written.at.text, mention.start, mention.end)
            said = statements.get(mention.statement_id)
            if said is None or not rest.strip() or not said[1].verbatim:
                continue
            speaker = context.kit.speakers[said[0]]
            if not is_named(speaker, paragraph):
                yield warning(
                    "anonymous-mention",
                    context.places.within(mention.start, mention.end, *written.at.path),
                    say("the paragraph quotes {name} without the name", name=speaker.full_name),
                    say("name {name} in this paragraph, or let the mention stand alone in its own",
                        name=speaker.full_name),
                )  # fmt: skip


def marks_around_mention(context: Context) -> Iterator[Diagnostic]:
    """Quotation marks around the mention of a verbatim, which brings its own."""
    for span, statement in in_marks(context):
        if statement.verbatim:
            message = say("quotation marks around `{{{name}}}`, which brings its own", name=statement.id)
            yield warning("marks-around-mention", span, message, say("take the marks out"))


def stop_after_mention(context: Context) -> Iterator[Diagnostic]:
    """A point right behind the mention of words that end with their own: « …plus. ». (Imprimerie nationale)."""
    statements = context.kit.statements()
    for written in context.prose:
        for mention in written.prose.mentions:
            said, stop = statements.get(mention.statement_id), _STOP.match(written.at.text, mention.end)
            if said is not None and stop is not None and _is_stopped(said[1]):
                name = mention.statement_id
                span = context.places.within(*stop.span("stop"), *written.at.path)
                message = say("`{{{name}}}` ends with a stop of its own, and a second one follows", name=name)
                mend = say("delete this one: that of a quotation is its speaker's")
                yield warning("stop-after-mention", span, message, mend, replacement="")


def _is_stopped(statement: Statement) -> bool:
    return is_stopped(statement.text.rstrip(), whole=statement.kind is not StatementKind.PARTIAL)


def in_marks(context: Context) -> Iterator[tuple[Span, Statement]]:
    """The statements mentioned between quotation marks, each with its place."""
    statements = context.kit.statements()
    for written in context.prose:
        for mention in written.prose.mentions:
            marks = _marks(written.at.text, mention.start, mention.end)
            said = statements.get(mention.statement_id)
            if said is not None and marks is not None:
                yield context.places.within(*marks, *written.at.path), said[1]


def _marks(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the quotation marks around a mention begin and end, or None where there are none."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if not before or not after or _PAIRS.get(before[-1]) != after[0]:
        return None
    return len(before) - 1, len(text) - len(after) + 1


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The paragraph of a mention, and what it holds besides the mention."""
    first = text.rfind(_PARAGRAPH, 0, start)
    after = text.find(_PARAGRAPH, end)
    first, after = max(first, 0), (len(text) if after < 0 else after)
    return text[first:after], text[first:start] + text[end:after]


def is_named(speaker: Speaker, paragraph: str) -> bool:
    """Whether a text holds the family name of a person, or the name of a body."""
    return contains(plain_words(paragraph), plain_words(speaker.family or speaker.full_name))
