"""Problems of keys that do not go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import error, say

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic
    from presskit.validation.problem import Problem


def speaker_name(problem: Problem) -> Diagnostic:
    """A speaker who is neither a person nor a body, or both."""
    mend = say("write `given` and `family` for a person, `name` for a body")
    places, path = problem.places, problem.path
    if not places.holds(*path, "name"):
        message = say("`{name}` has neither a family name nor the name of a body", name=problem.name)
        return error("speaker-name", places.key(*path), message, mend)
    other = "family" if places.holds(*path, "family") else "given"
    message = say("`{name}` has both `name` and `{other}`", name=problem.name, other=other)
    return error("speaker-name", places.key(*path, other), message, mend)


def position(problem: Problem) -> Diagnostic:
    """A place in a photo that holds nobody, or more than one."""
    message = say("a place in `{name}` holds one person", name=problem.name)
    mend = say("write a speaker's id, `{{speaker: ID, as: …}}`, `{{name: …}}`, or `unidentified`")
    return error("position", problem.places.key(*problem.path), message, mend)


def rows_twice(problem: Problem) -> Diagnostic:
    """A photo whose people are named twice."""
    message = say("`{name}` has both `rows` and `left_to_right`", name=problem.name)
    mend = say("keep `left_to_right` for one row of people, `rows` for several")
    return error("rows-twice", problem.places.key(*problem.path, "left_to_right"), message, mend)
