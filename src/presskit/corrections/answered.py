"""What a correction on record answers for: a text that says what somebody decided it should say refuses no kit.

Words are corrected against their source on purpose: a speaker takes back a word that was said, a transcript is wrong.
The kit then says something else than the source, and the ledger who wanted it so and why. Words that were changed
by hand since have no such answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.corrections.references import References
from presskit.diagnostics import Note, Severity, in_order, say
from presskit.validation import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.corrections.entries import Correction
    from presskit.corrections.ledger import Ledger
    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.load import Loaded

ANSWERED = frozenset({"verbatim-not-in-source"})
"""The errors that a correction answers for: a source is followed until somebody decides otherwise."""


def checked(loaded: Loaded, ledger: Ledger) -> tuple[Diagnostic, ...]:
    """Every problem of a kit as its file has it, in its order: an error that its ledger answers for is a warning."""
    from presskit.kit.checks import check

    return in_order((*loaded.warnings, *_answered(check(loaded), loaded, ledger)))


def _answered(found: Iterable[Diagnostic], loaded: Loaded, ledger: Ledger) -> Iterator[Diagnostic]:
    grave = {problem for problem in found if problem.code in ANSWERED}
    answers = _answers(loaded, ledger) if grave and ledger.entries else {}
    for problem in found:
        answer = next((entry for span, entry in answers.items() if _holds(span, problem.span)), None)
        yield _told(problem, answer, ledger) if answer and problem in grave else problem


def _answers(loaded: Loaded, ledger: Ledger) -> dict[Span, Correction]:
    """The texts that are what their last correction says, by their places in the file."""
    texts = References(loaded.places.node())
    corrected = ((texts.get(ref), entry) for ref, entry in ledger.last_corrections().items())
    return {found.scalar.span: entry for found, entry in corrected if found and found.wording == entry.after}


def _holds(outer: Span, inner: Span | None) -> bool:
    return (
        inner is not None
        and inner.file == outer.file
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    )


def _told(problem: Diagnostic, entry: Correction, ledger: Ledger) -> Diagnostic:
    assert ledger.root is not None
    assert ledger.source is not None
    message = say("entry {number} has them on record ({kind}), asked for by {by}: {reason}",
                  number=entry.id, kind=entry.kind.value, by=entry.by, reason=entry.reason)  # fmt: skip
    note = Note(message, Places(ledger.root, ledger.source).value("entries", entry.id - 1, "after"))
    mend = say("correct the text of the source too, if the transcript was wrong; else leave both as they are")
    return replace(problem, severity=Severity.WARNING, help=mend, notes=(note, *problem.notes))
