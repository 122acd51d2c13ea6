"""Where a statement or a figure comes from, as printed in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Emphasis, Inlines, Link, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.typesetter import Typesetter
    from presskit.kit.model import Kit, Source


def short_origin(kit: Kit, source_id: str) -> str:
    """A source in a few words: its publisher, else its author, else its title; the title too where two are alike."""
    source = kit.sources[source_id]
    brief = source.publisher or source.author
    if brief is None:
        return source.title
    return f"{brief}, {source.title}" if kit.sources_by_name()[brief] > 1 else brief


def references(kit: Kit, used: frozenset[str], setter: Typesetter) -> Iterator[Inlines]:
    """The full reference of each source that was used, in the order of the file."""
    for source_id, source in kit.sources.items():
        if source_id in used:
            yield _reference(source, setter)


def _reference(source: Source, setter: Typesetter) -> Inlines:
    title: Inlines = (Emphasis(setter.inlines(source.title)),)
    if source.url:
        title = (Link(source.url, title),)
    details = [part for part in (source.author, source.publisher) if part]
    if source.date:
        details.append(setter.day(source.date))
    rest = "".join(f", {part}" for part in details)
    return (*title, *(setter.inlines(rest) if rest else ()), Text("."))
