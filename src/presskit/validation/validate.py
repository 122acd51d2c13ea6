"""The one way from a node to a model."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from presskit.diagnostics import Refused, error, say, say_plural
from presskit.source import Scalar
from presskit.validation.keys import meant_by
from presskit.validation.model import Strict
from presskit.validation.places import Places
from presskit.validation.plain import is_absent, plain
from presskit.validation.problem import Problem
from presskit.validation.rules import explain

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic
    from presskit.source import Node, SourceText

M = TypeVar("M", bound=Strict)

MOST = 200
"""So many problems of one file are explained; nobody reads more, and a hostile file has hundreds of thousands."""


def validate(model: type[M], node: Node, source: SourceText) -> M:
    """The model that a file describes.

    Raises `Refused` with every problem of the file, each once and at its place, or as `holds_something` does.
    """
    holds_something(model, node, source)
    try:
        return model.model_validate(plain(node))
    except ValidationError as refusal:
        raise Refused(_diagnostics(refusal, model, Places(node, source))) from None


def holds_something(model: type[Strict], node: Node, source: SourceText) -> None:
    """Refuse a file that holds nothing but comments, or a sign for nothing: what it was kept for may be lost."""
    if isinstance(node, Scalar) and is_absent(node):
        raise Refused([source.empty(model.where_empty)])


def _diagnostics(refusal: ValidationError, model: type[Strict], places: Places) -> list[Diagnostic]:
    every = refusal.errors(include_url=False)
    problems = [
        Problem(found["type"], found["loc"], found["input"], dict(found.get("ctx", {})), model, places)
        for found in every[:MOST]
    ]
    misspelt = {meant_by(problem) for problem in problems if problem.kind == "extra_forbidden"}
    told = {
        problem.identity: problem
        for problem in reversed(problems)
        if not (problem.is_echo or (problem.kind == "missing" and problem.path in misspelt))
    }
    diagnostics = [explain(problem) for problem in told.values()]
    if len(every) > MOST:
        more = say_plural("{count} more problem is not shown", "{count} more problems are not shown", len(every) - MOST)
        diagnostics.append(
            error("too-many-problems", places.source.whole(), more, say("mend the first ones, then look again"))
        )
    return diagnostics
