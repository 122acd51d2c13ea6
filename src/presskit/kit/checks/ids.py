"""Ids: each names one thing."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from presskit.diagnostics import Note, error, say, warning
from presskit.kit.model import UNIDENTIFIED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Path


def duplicate_statement(context: Context) -> Iterator[Diagnostic]:
    """Two statements have one id, so that a correction or a mention could mean either."""
    for span, name, first in _twice(
        context, ((*s.path, "id") for s in context.said), (s.statement.id for s in context.said)
    ):
        message = say("two statements are called `{name}`", name=name)
        yield error("duplicate-statement", span, message, say("give one of them another id"), _here(first))


def duplicate_figure(context: Context) -> Iterator[Diagnostic]:
    """Two figures have one id."""
    paths: Iterable[Path] = (("figures", index, "id") for index in range(len(context.kit.figures)))
    for span, name, first in _twice(context, paths, (figure.id for figure in context.kit.figures)):
        message = say("two figures are called `{name}`", name=name)
        yield error("duplicate-figure", span, message, say("give one of them another id"), _here(first))


def reserved_id(context: Context) -> Iterator[Diagnostic]:
    """Something is called `unidentified`, which in a photo means a person whom nobody knows."""
    help_ = say("choose another id")
    message = say("`{name}` is reserved for a person in a photo whom nobody knows", name=UNIDENTIFIED)
    kit = context.kit
    for room in ("speakers", "organisations", "sources", "photos"):
        if UNIDENTIFIED in getattr(kit, room):
            yield error("reserved-id", context.places.key(room, UNIDENTIFIED), message, help_)
    statements = (((*said.path, "id"), said.statement.id) for said in context.said)
    figures = ((("figures", index, "id"), figure.id) for index, figure in enumerate(kit.figures))
    for path, name in chain(statements, figures):
        if name == UNIDENTIFIED:
            yield error("reserved-id", context.places.value(*path), message, help_)


def repeated_section(context: Context) -> Iterator[Diagnostic]:
    """A section is chosen twice; it is printed once, where it stands first."""
    sections = context.kit.kit.sections
    paths: Iterable[Path] = (("kit", "sections", index) for index in range(len(sections)))
    for span, name, first in _twice(context, paths, sections):
        message = say("the section `{name}` is named twice", name=name)
        yield warning("repeated-section", span, message, say("keep one of the two"), _here(first))


def _twice(context: Context, paths: Iterable[Path], names: Iterable[str]) -> Iterator[tuple[Span, str, Span]]:
    """Every name that was there already, with both places."""
    seen: dict[str, Span] = {}
    for path, name in zip(paths, names, strict=True):
        span = context.places.value(*path)
        if name in seen:
            yield span, name, seen[name]
        else:
            seen[name] = span


def _here(span: Span) -> Note:
    return Note(say("the first is here"), span)
