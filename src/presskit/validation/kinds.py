"""Problems of kind: a list where a text was expected, a word outside the choices, a text too long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from presskit.diagnostics import error, say, say_plural
from presskit.source import nearest
from presskit.validation.problem import KEY
from presskit.validation.shape import choices_at, fields, model_at

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic, Message
    from presskit.validation.problem import Problem

Kind = Literal["text", "list", "mapping"]

_YES, _NO = ("obtained", "required", "true"), ("missing", "not-required", "false")
_MEANT = {
    "oui": _YES, "yes": _YES, "non": _NO, "no": _NO, "indirect": ("reported",),
    "femme": ("f",), "woman": ("f",), "homme": ("m",), "man": ("m",), "h": ("m",),
}  # fmt: skip
"""Words that people write, and the choices that they mean by them."""


def wrong_type(problem: Problem) -> Diagnostic:
    """A value of another kind than the format has at this place."""
    if not problem.path:
        return _not_a_kit(problem)
    expected, found = _expected(problem), _found(problem)
    return error(
        "wrong-type", problem.span, _expected_and_found(expected, found, problem.name), _mend(problem, expected)
    )


def _not_a_kit(problem: Problem) -> Diagnostic:
    """A file that holds a list or a text where it should hold keys with their values."""
    first = problem.places.key()
    span = replace(first, end_line=first.line, end_column=first.column + 1) if first.end_line > first.line else first
    message = say("expected keys with values in this file, found a text")
    if _found(problem) == "list":
        message = say("expected keys with values in this file, found a list")
    keys = ", ".join(f"`{key}: …`" for key in fields(problem.root))
    return error("wrong-type", span, message, say("write at the left margin, without a dash: {keys}", keys=keys))


def bad_choice(problem: Problem) -> Diagnostic:
    """A word that is not among those the format has at this place."""
    if not isinstance(problem.found, str):
        return wrong_type(problem)
    path = (*problem.path[:-2], KEY) if problem.of_a_key else problem.path
    choices = choices_at(problem.root, path)
    listed = ", ".join(f"`{choice}`" for choice in choices)
    message = say("`{name}` is one of {choices}, not `{found}`", name=problem.name, choices=listed, found=problem.text)
    if problem.of_a_key:
        message = say("a key is one of {choices}, not `{found}`", choices=listed, found=problem.text)
    near = _nearest_choice(problem.found, choices)
    return error("bad-choice", problem.span, message, say("did you mean `{near}`?", near=near) if near else None)


def _nearest_choice(word: str, choices: tuple[str, ...]) -> str | None:
    meant = (choice for choice in _MEANT.get(word.casefold(), ()) if choice in choices)
    same = (choice for choice in choices if choice.casefold() == word.casefold().replace("-", "_"))
    # « français », `french` and `fr` are the first locale of their language.
    language = (choice for choice in choices if re.fullmatch(r"[a-z]{2}_[A-Z]{2}", choice) and word.isalpha()
                and choice[:2] == word[:2].lower())  # fmt: skip
    return next(meant, None) or next(same, None) or next(language, None) or nearest(word.lower(), choices)


def text_too_long(problem: Problem) -> Diagnostic:
    """A text over the limit of its field."""
    limit, length = int(problem.context["max_length"]), len(str(problem.found))
    message = say_plural(
        "`{name}` holds {count} character; at most {limit} are read",
        "`{name}` holds {count} characters; at most {limit} are read",
        length,
        name=problem.name,
        limit=limit,
    )
    return error("text-too-long", problem.span, message, say("shorten it, or split it in several texts"))


def too_few(problem: Problem) -> Diagnostic:
    """A list that must hold something."""
    message = say("`{name}` is an empty list", name=problem.name)
    return error("empty-value", problem.span, message, say("write its items, or remove what holds it"))


def bad_value(problem: Problem) -> Diagnostic:
    """A value refused for a reason that has no words of its own."""
    message = say("`{name}` cannot hold `{found}`", name=problem.name, found=problem.text)
    return error("bad-value", problem.span, message)


def _expected(problem: Problem) -> Kind | Literal["short"]:
    model = model_at(problem.root, problem.path)
    if model is not None:
        return "short" if model.short_form else "mapping"
    if problem.kind in ("tuple_type", "list_type"):
        return "list"
    return "mapping" if problem.kind in ("dict_type", "mapping_type") else "text"


def _found(problem: Problem) -> Kind:
    if isinstance(problem.found, dict):
        return "mapping"
    return "list" if isinstance(problem.found, list) else "text"


def _expected_and_found(expected: str, found: Kind, name: str) -> Message:
    sentences = {
        ("text", "list"): say("`{name}`: expected a text, found a list", name=name),
        ("text", "mapping"): say("`{name}`: expected a text, found keys with values", name=name),
        ("list", "text"): say("`{name}`: expected a list, found a text", name=name),
        ("list", "mapping"): say("`{name}`: expected a list, found keys with values", name=name),
        ("mapping", "text"): say("`{name}`: expected keys with values, found a text", name=name),
        ("mapping", "list"): say("`{name}`: expected keys with values, found a list", name=name),
    }
    return sentences.get((expected, found)) or say("`{name}`: expected a text or keys with values", name=name)


def _mend(problem: Problem, expected: str) -> Message:
    model = model_at(problem.root, problem.path)
    if model is not None:
        return say(
            "write below it, further to the right: {keys}", keys=", ".join(f"`{key}: …`" for key in fields(model))
        )
    if expected == "mapping":
        return say("write below it, further to the right, one `KEY: VALUE` a line")
    if expected == "list" and isinstance(problem.found, str) and re.match(r"-[^\s-]", problem.found):
        return say("put a space behind each dash: `- {first}`", first=problem.found.split()[0].lstrip("-"))
    if expected == "list" and isinstance(problem.found, str):
        return say("write `[{found}]`, or each item on a line of its own after `- `", found=problem.text)
    if expected == "list":
        return say("write each item on a line of its own, after `- `")
    return say("write one text; put it between double quotation marks if it holds `: `, `[` or `{{`")
