"""Problems of keys: unknown, missing, or with nothing after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import error, say
from presskit.source import nearest
from presskit.source.quoting import in_straight_marks
from presskit.validation.scalars import number_mend
from presskit.validation.shape import fields, homes, model_at

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic, Message
    from presskit.validation.model import Strict
    from presskit.validation.problem import Problem


def unknown_key(problem: Problem) -> Diagnostic:
    """A key that the format does not have at this place."""
    key = str(problem.path[-1])
    where = ".".join(str(step) for step in problem.path[:-1] if isinstance(step, str))
    span = problem.places.key(*problem.path)
    if not where:
        return error("unknown-key", span, say("no key is called `{key}`", key=key), _right_key(problem, key))
    message = say("no key of `{where}` is called `{key}`", key=key, where=where)
    return error("unknown-key", span, message, _right_key(problem, key))


def cut_off(problem: Problem) -> Diagnostic:
    """Words that a comma cut off from the text before them: `{as: adjoint au maire, de Marseille}`."""
    first, *others = problem.cut_off
    start = first.key.start if first.cut_off else first.value.start
    text = " ".join(first.key.source.text[start : problem.cut_off[-1].key.end].split())
    words = (others or [first])[0].key
    message = say("`{words}` is cut off from `{key}`: a comma within braces ends a value",
                  words=words.value, key=first.key.value)  # fmt: skip
    if re.fullmatch(r"[+-]?[0-9]+, ?[0-9]+", text):
        return error("unknown-key", words.span, message, number_mend(text))
    return error("unknown-key", words.span, message, in_straight_marks(text))


def meant_by(problem: Problem) -> tuple[str | int, ...]:
    """The path of the key that an unknown one resembles most, which the file then does not miss."""
    near = nearest(str(problem.path[-1]), _known(problem))
    return (*problem.path[:-1], near) if near else ()


def missing_key(problem: Problem) -> Diagnostic:
    """A key that must be there and is not, or has nothing after it."""
    key = str(problem.path[-1])
    if problem.places.holds(*problem.path):
        return empty_value(problem)
    parent = problem.path[:-1]
    span, example = problem.places.key(*parent), _example(model_at(problem.root, parent), key)
    mend = say("add `{key}: {example}`", key=key, example=example)
    if not parent:
        return error("missing-key", span, say("the file has no `{key}`", key=key), mend)
    return error("missing-key", span, say("`{name}` has no `{key}`", name=_name_of(parent), key=key), mend)


def empty_value(problem: Problem) -> Diagnostic:
    """A key, or a place in a list, with nothing after it."""
    if isinstance(problem.path[-1], int):
        message = say("an item of `{name}` is empty", name=problem.name)
        return error("empty-value", problem.span, message, say("write the item, or remove its dash"))
    key = str(problem.path[-1])
    if problem.of_a_key:
        return error("empty-value", problem.span, say("a key is empty"), say("write the key before the colon"))
    example = _example(model_at(problem.root, problem.path[:-1]), key)
    mend = say("write its value: `{key}: {example}`", key=problem.name, example=example)
    return error("empty-value", problem.places.key(*problem.path), say("`{key}` is empty", key=problem.name), mend)


def _known(problem: Problem) -> tuple[str, ...]:
    model = model_at(problem.root, problem.path[:-1])
    return tuple(fields(model)) if model else ()


def _right_key(problem: Problem, key: str) -> Message:
    known = _known(problem)
    home = homes(problem.root).get(key)
    if home is not None and model_at(problem.root, problem.path[:-1]) is not problem.root and not home:
        return say("`{key}` is written at the left margin, beside `{first}`", key=key, first=_first_key(problem.root))
    if home:
        return say("`{key}` is a key of `{home}`; here: {keys}", key=key, home=home, keys=_listed(known))
    near = nearest(key, known)
    if near is not None:
        return say("did you mean `{near}`?", near=near)
    return say("write one of {keys}", keys=_listed(known))


def _first_key(model: type[Strict]) -> str:
    return next(iter(fields(model)))


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _name_of(path: tuple[str | int, ...]) -> str:
    """The path for a reader: items of a list are counted from 1."""
    return ".".join(step if isinstance(step, str) else str(step + 1) for step in path)


def _example(model: type[Strict] | None, key: str) -> str:
    field = fields(model).get(key) if model else None
    if field is None or not field.examples:
        return "…"
    return str(field.examples[0])
