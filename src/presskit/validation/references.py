"""Which id was meant where a name, or several ids, stand in place of one."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from presskit.diagnostics import say
from presskit.source import Mapping, Scalar
from presskit.validation.forms import SLUG, slug_from

if TYPE_CHECKING:
    from presskit.diagnostics import Message
    from presskit.source import Node
    from presskit.validation.problem import Problem

_ROOMS = {
    "source": ("sources", ("title", "publisher", "author")),
    "speaker": ("speakers", ("name", "family")),
    "absent": ("speakers", ("name", "family")),
    "organisation": ("organisations", ("name",)),
    "organiser": ("organisations", ("name",)),
}

_SURE = 0.85
"""So alike are two spellings of one name; a wrong person is worse than no suggestion."""


def id_mend(problem: Problem) -> Message | None:
    """How to write the reference that was meant; None where the value is no reference, or leads nowhere."""
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
    return None


def _id_called(written: str, problem: Problem) -> str | None:
    """The id of what bears this name."""
    key = next((step for step in reversed(problem.path) if step in _ROOMS), None)
    if not isinstance(key, str):
        return None
    room, fields = _ROOMS[key]
    node = problem.places.node(room) if problem.places.holds(room) else None
    ids: dict[str, str] = {}
    for entry in node.entries if isinstance(node, Mapping) else ():
        for name in (entry.key.value, *_names(entry.value, fields)):
            ids.setdefault(slug_from(name), entry.key.value)
    near = get_close_matches(slug_from(written), ids, n=1, cutoff=_SURE)
    return ids[near[0]] if near else None


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
