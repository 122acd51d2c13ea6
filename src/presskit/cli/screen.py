"""What a command may print, and where: results on stdout, diagnostics on stderr, in the user's language."""

from __future__ import annotations

import os
import shutil
import sys
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

import click
from msgspec import Struct

from presskit.diagnostics import Refused, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from presskit.diagnostics import Diagnostic, Message
    from presskit.locales import Catalogue
    from presskit.source import SourceText


class Screen(Struct):
    """The user's terminal. `format` is set by the command that reports: text, short or json."""

    words: Catalogue
    format: Literal["text", "short", "json"] = "text"

    def say(self, message: Message) -> None:
        """A sentence to the user, on stderr, in one line."""
        from presskit.cli.report import in_one_line

        click.echo(in_one_line(self.words.message(message)), err=True)

    def tell(self, result: Message | str) -> None:
        """One line of a result, on stdout; whatever foreign text is in it stays in that line."""
        from presskit.cli.report import in_one_line

        click.echo(in_one_line(result if isinstance(result, str) else self.words.message(result)))

    def give(self, result: object) -> None:
        """A result as JSON, on stdout."""
        from presskit.cli.report import as_json

        click.echo(as_json(result))

    def of(self, subject: str, said: str) -> str:
        """What is said of something, behind the colon of the user's language; neither is made visible here."""
        from presskit.cli.report import of

        return self.words.message(of(subject, said))

    def listed(self, parts: Sequence[str]) -> str:
        """Clauses in one line, with the semicolons of the user's language between them."""
        return reduce(lambda these, next_: self.words.message(say("{these}; {next}", these=these, next=next_)), parts)

    def show(
        self, diagnostics: Sequence[Diagnostic], texts: Mapping[str, SourceText] | None = None, *, aside: bool = False
    ) -> None:
        """All diagnostics at once: on stderr, or on stdout as the result where the format is json.

        `texts` are those of files that are not on the disk as the diagnostics mean them. Those told `aside`, of a
        command with another result, are on stderr in every format.
        """
        from presskit.cli.report import render

        stream = sys.stdout if self.format == "json" and not aside else sys.stderr
        if not diagnostics and self.format != "json":
            return
        click.echo(
            render(
                diagnostics,
                sources_of(diagnostics) | dict(texts or {}),
                format=self.format,
                translate=self.words.message,
                colour=coloured(stream),
                width=shutil.get_terminal_size((100, 24)).columns,
            ),
            file=stream,
            nl=False,
        )


def sources_of(diagnostics: Iterable[Diagnostic]) -> dict[str, SourceText]:
    """The text of every file that a diagnostic points to, where it can be read."""
    from presskit.source import read

    texts: dict[str, SourceText] = {}
    for name in {span.file for item in diagnostics for span in _spans(item)}:
        try:
            texts[name] = read(Path(name))
        except Refused:
            continue
    return texts


def _spans(diagnostic: Diagnostic) -> list:  # type: ignore[type-arg]
    return [span for span in (diagnostic.span, *(note.span for note in diagnostic.notes)) if span]


def coloured(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose user wants colours (no-color.org)."""
    return stream.isatty() and "NO_COLOR" not in os.environ
