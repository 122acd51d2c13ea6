"""Sources: where a statement or a figure comes from, and whether it can be found there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context


def source_file(context: Context) -> Iterator[Diagnostic]:
    """The text of a source cannot be read; the reader and the path gate say why."""
    for diagnostics in context.unreadable.values():
        yield from diagnostics


def statement_without_source(context: Context) -> Iterator[Diagnostic]:
    """A journalist cannot tell where a statement was made."""
    for said in context.said:
        if said.statement.source is None:
            message = say("the statement `{name}` has no source", name=said.statement.id)
            help_ = say("add `source:` with the id of a source")
            yield warning("statement-without-source", context.places.value(*said.path, "id"), message, help_)


def figure_without_source(context: Context) -> Iterator[Diagnostic]:
    """A figure that nobody answers for: neither a source nor a speaker."""
    for index, figure in enumerate(context.kit.figures):
        if figure.source is None and figure.speaker is None:
            message = say("the figure `{name}` has neither a source nor a speaker", name=figure.id)
            help_ = say("add `source:` with the id of a source, or `speaker:` with the one who claims it")
            yield warning("figure-without-source", context.places.value("figures", index, "id"), message, help_)


def untraceable_source(context: Context) -> Iterator[Diagnostic]:
    """A source that is a title and nothing else cannot be looked up."""
    for source_id, source in context.kit.sources.items():
        if not any((source.author, source.publisher, source.date, source.url, source.file)):
            message = say("the source `{name}` has a title and nothing by which to find it", name=source_id)
            help_ = say("add its author, publisher, date or url")
            yield warning("untraceable-source", context.places.key("sources", source_id), message, help_)
