"""Which id was meant where a name, or several ids, stand in place of one."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from presskit.diagnostics import say
from presskit.source import Mapping, Scalar
from presskit.validation.forms import SLUG, slug_from

if TYPE_CHECKING:
    from presskit.diagnostics import Message
    from presskit.source import Entry, Node
    from presskit.validation.problem import Problem

_ROOMS = {
    "source": ("sources", ("title", "publisher", "author")),
    "speaker": ("speakers", ("name", "family")),
    "absent": ("speakers", ("name", "family")),
    "organisation": ("organisations", ("name",)),
    "organiser": ("organisations", ("name",)),
    "portrait": ("photos", ("file", "headline", "caption")),
}

_SURE = 0.85
"""So alike are two spellings of one name; a wrong person is worse than no suggestion."""
_MOST_SHOWN = 5
"""So many ids are named where any of them may be meant."""


def id_mend(problem: Problem) -> Message | None:
    """How to write the reference that was meant, or the ids there are; None where the value is no reference."""
    written = str(problem.found)
    words = written.split()
    in_row = "left_to_right" in problem.path or "absent" in problem.path
    if in_row and len(words) > 1 and all(re.fullmatch(SLUG, word) for word in words):
        return say("put commas between: `[{ids}]`", ids=", ".join(words))
    near = _id_called(written, problem)
    if near is not None:
        return say("write its id: `{near}`", near=near)
    if "left_to_right" in problem.path:
        return say("write `{{name: {name}}}` for somebody who is not a speaker", name=problem.text)
    return _any_of(problem)


def _any_of(problem: Problem) -> Message | None:
    """The ids that may be written, the first of them where there are many."""
    key = _key(problem)
    if key is None:
        return None
    room = _ROOMS[key][0]
    ids = [entry.key.value for entry in _described(room, problem)]
    if not ids:
        return say("describe it under `{room}:`, and write its id here", room=room)
    listed = ", ".join(f"`{id_}`" for id_ in ids[:_MOST_SHOWN]) + (", …" if len(ids) > _MOST_SHOWN else "")
    return say("write an id of `{room}:`, as {ids}", room=room, ids=listed)


def _id_called(written: str, problem: Problem) -> str | None:
    """The id of what bears this name, or this file."""
    key = _key(problem)
    if key is None:
        return None
    room, fields = _ROOMS[key]
    ids: dict[str, str] = {}
    for entry in _described(room, problem):
        for name in (entry.key.value, *_names(entry.value, fields)):
            ids.setdefault(slug_from(name), entry.key.value)
    for words in dict.fromkeys((written, PurePosixPath(written).stem)):
        near = get_close_matches(slug_from(words), ids, n=1, cutoff=_SURE)
        if near:
            return ids[near[0]]
    return None


def _key(problem: Problem) -> str | None:
    """The nearest key above a value whose values are ids; for somebody in a row, none: they may be anybody."""
    return next((step for step in reversed(problem.path) if isinstance(step, str) and step in _ROOMS), None)


def _described(room: str, problem: Problem) -> tuple[Entry, ...]:
    node = problem.places.node(room) if problem.places.holds(room) else None
    return node.entries if isinstance(node, Mapping) else ()


def _names(node: Node, fields: tuple[str, ...]) -> list[str]:
    if isinstance(node, Scalar):
        return [node.value]
    texts = (
        {entry.key.value: entry.value.value for entry in node.entries if isinstance(entry.value, Scalar)}
        if isinstance(node, Mapping)
        else {}
    )
    found = [texts[field] for field in fields if field in texts]
    if "given" in texts and "family" in texts:
        found.append(f"{texts['given']} {texts['family']}")
    return found
