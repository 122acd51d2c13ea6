"""Where a statement or a figure comes from: in a few words in its line, and in full in the list of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Emphasis, Heading, Inlines, Link, Paragraph, Role, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.typesetter import Typesetter
    from presskit.document import Block
    from presskit.kit.model import Kit, Source


def short_origin(kit: Kit, source_id: str) -> str:
    """A source in a few words: its publisher, else its author, else its title; the title too where two are alike."""
    source = kit.sources[source_id]
    brief = source.publisher or source.author
    if brief is None:
        return source.title
    return f"{brief}, {source.title}" if kit.sources_by_name()[brief] > 1 else brief


def listed_in(kit: Kit, section: str) -> frozenset[str]:
    """The sources that a section of the kit lists in full, behind its statements or figures.

    Each is listed once: with those of the quotations where there are any, else with the figures.
    """
    said = {said.source for speaker in kit.speakers.values() for said in speaker.statements}
    counted = {figure.source for figure in kit.figures}
    of_quotes = said - {None} if "quotes" in kit.kit.sections else set()
    of_figures = counted - {None} if "figures" in kit.kit.sections else set()
    if section == ("quotes" if of_quotes else "figures"):
        return frozenset(source for source in of_quotes | of_figures if source)
    return frozenset()


def source_list(kit: Kit, section: str, level: int, setter: Typesetter) -> Iterator[Block]:
    """« Sources »: a heading of that level and a paragraph for each source that a section lists, if it lists any."""
    listed = listed_in(kit, section)
    if listed:
        yield Heading(level, setter.label("Sources"), "sources")
        for reference in references(kit, listed, setter):
            yield Paragraph(reference, Role.BODY)


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
