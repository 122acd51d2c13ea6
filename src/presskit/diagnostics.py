"""What can be said of an input: where, how grave, what, and how to mend it.

Errors are data. Every stage returns or raises `Diagnostic` values; only the command line shows them.
A message is a template with its values beside it, so that it can be translated where it is shown.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How grave a diagnostic is: an error refuses the kit, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Span(Struct, frozen=True, order=True):
    """A stretch of a text file: lines and columns count characters from 1, the end is exclusive.

    A span of line 0 names the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


class Message(Struct, frozen=True):
    """A sentence in English with `{named}` values, as pairs; `many` is its plural, chosen by `count`."""

    template: str
    values: tuple[tuple[str, object], ...] = ()
    many: str | None = None
    count: int = 1

    def __str__(self) -> str:
        """The sentence in English."""
        template = self.template if self.many is None or self.count == 1 else self.many
        return template.format_map(dict(self.values))


def say(template: str, /, **values: object) -> Message:
    """A translatable message. The first argument is collected into the catalogues: write it as a literal."""
    return Message(template, tuple(values.items()))


def say_plural(one: str, many: str, /, count: int, **values: object) -> Message:
    """A translatable message whose wording depends on `count`, which is also one of its values."""
    return Message(one, (("count", count), *values.items()), many, count)


class Note(Struct, frozen=True):
    """A second place that matters to a diagnostic, and why."""

    message: Message
    span: Span | None = None


class Diagnostic(Struct, frozen=True):
    """One problem: a stable code, one terse sentence, the exact place, and the way to mend it.

    `replacement` mends it when it takes the place of the characters of `span`; None where a person has to decide.
    """

    code: str
    severity: Severity
    message: Message
    span: Span | None = None
    help: Message | None = None
    notes: tuple[Note, ...] = ()
    replacement: str | None = None


def error(
    code: str,
    span: Span | None,
    message: Message,
    help: Message | None = None,
    *notes: Note,
) -> Diagnostic:
    """A diagnostic that refuses the kit."""
    return Diagnostic(code, Severity.ERROR, message, span, help, notes)


def warning(
    code: str,
    span: Span | None,
    message: Message,
    help: Message | None = None,
    *notes: Note,
    replacement: str | None = None,
) -> Diagnostic:
    """A diagnostic that lets the kit pass, unless the user is strict."""
    return Diagnostic(code, Severity.WARNING, message, span, help, notes, replacement)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by file, place, severity and code, each once."""
    return tuple(
        sorted(dict.fromkeys(diagnostics), key=lambda d: (d.span or Span(""), d.severity, d.code, str(d.message)))
    )


class Refused(Exception):
    """Raised by a stage that cannot go on; carries every diagnostic gathered so far."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = in_order(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        """The codes and sentences, a line each, in English."""
        return "\n".join(f"{diagnostic.code}: {diagnostic.message}" for diagnostic in self.diagnostics)


class Gathering:
    """Gathers refusals, so that all are shown at once: `with gathering: step()` for each step, then `refuse()`."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []

    def __enter__(self) -> None:
        """Begin a step."""

    def __exit__(self, kind: object, problem: BaseException | None, trace: object) -> bool:
        """End a step; its refusal, if it has one, is kept and the next step goes on."""
        if isinstance(problem, Refused):
            self.diagnostics += problem.diagnostics
            return True
        return False

    def refuse(self) -> None:
        """Raise `Refused` with all that was gathered, if anything was."""
        if self.diagnostics:
            raise Refused(self.diagnostics)
