"""Words in quotation marks outside statements: a statement's, a term, or a quotation without an author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from presskit.diagnostics import Note, error, say, warning
from presskit.kit.checks.few import few, more
from presskit.kit.checks.mentions import in_marks
from presskit.kit.checks.printed import Sort
from presskit.kit.words import FEWEST, contains, holds, in_one, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Path

_QUOTED = re.compile(r"«([^«»]*)»|“([^“”]*)”|(?<!\w)\"([^\"\n]*)\"(?!\w)")


class Quoted(NamedTuple):
    """Some quoted words, and their place with the marks."""

    words: tuple[str, ...]
    text: str
    start: int
    end: int
    path: Path


def unattributed_quotation(context: Context) -> Iterator[Diagnostic]:
    """Words in quotation marks in the kit's own prose that nobody of the kit said, and that are no term."""
    reported = _reported(context)
    nobodys = (quoted for quoted in _strangers(context) if not _is_reported(quoted, reported))
    for quoted, rest in few(nobodys, lambda quoted: quoted.path):
        message = say("“{words}” is neither a statement nor a term", words=quoted.text)
        help_ = say("write `{{ID}}` for a speaker's words, or list the expression under `terms`")
        yield warning("unattributed-quotation", _span(context, quoted), more(rest) if rest else message, help_)


def reported_in_marks(context: Context) -> Iterator[Diagnostic]:
    """Reported speech between quotation marks in prose: nobody said it in these words (rule 2 of fidelity)."""
    reported = _reported(context)
    theirs = (quoted for quoted in _strangers(context) if _is_reported(quoted, reported))
    for quoted, rest in few(theirs, lambda quoted: quoted.path):
        said = next(s for s in context.said if contains(plain_words(s.statement.text), quoted.words))
        message = say("“{words}” is reported speech, in `{name}`", words=quoted.text, name=said.statement.id)
        note = Note(say("it is reported here"), context.places.value(*said.path, "text"))
        help_ = say("take out the quotation marks, or list the expression under `terms`")
        yield error("reported-in-marks", _span(context, quoted), more(rest) if rest else message, help_, note)
    for span, statement in in_marks(context):
        if not statement.verbatim:
            message = say("quotation marks around `{{{name}}}`, which is reported speech", name=statement.id)
            yield error("reported-in-marks", span, message, say("take the marks out"))


def _strangers(context: Context) -> Iterator[Quoted]:
    """What stands in quotation marks and is neither a term nor, in whole or in part, a verbatim."""
    verbatim = in_one(plain_words(s.statement.text) for s in context.said if s.statement.verbatim)
    terms = {plain_words(term) for term in context.kit.terms}
    for quoted in _quoted(context):
        if quoted.words and quoted.words not in terms and not holds(verbatim, quoted.words):
            yield quoted


def _reported(context: Context) -> str:
    return in_one(plain_words(s.statement.text) for s in context.said if not s.statement.verbatim)


def _is_reported(quoted: Quoted, reported: str) -> bool:
    """Whether quoted words are those of reported speech; fewer may be there by chance."""
    return len(quoted.words) >= FEWEST and holds(reported, quoted.words)


def _quoted(context: Context) -> Iterator[Quoted]:
    """What stands in quotation marks in prose and titles."""
    for text in context.printed:
        if text.sort in (Sort.PROSE, Sort.TITLE):
            for found in _QUOTED.finditer(text.text):
                inner = next(group for group in found.groups() if group is not None)
                yield Quoted(plain_words(inner), " ".join(inner.split()), *found.span(), text.path)


def _span(context: Context, quoted: Quoted) -> Span:
    return context.places.within(quoted.start, quoted.end, *quoted.path)
