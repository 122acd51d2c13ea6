"""Words behind `#` in a field of running text: for YAML a comment, for their author perhaps a part of the text.

Behind an id, a date or a name a comment is what it seems, and nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import error, say, warning
from presskit.source import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.source import Node

_PROSE = {"story", "text", "translations", "lead", "about", "biography"}
RUNNING_TEXT = frozenset({"title", "heading", "label", "caption", "headline", "alt", "description", "rights"} | _PROSE)
_MOST_SHOWN = 60


def lost_words(node: Node, key: str = "", *, verbatim: bool = False) -> Iterator[Diagnostic]:
    """A warning for each comment behind a running text; an error where the text is what somebody said."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from lost_words(item, key, verbatim=key == "statements" and not _is_reported(item))
    elif isinstance(node, Mapping):
        for entry in node.entries:
            # A translation goes by its language, which says nothing of its sort.
            inner = key if key == "translations" else entry.key.value
            yield from lost_words(entry.value, inner, verbatim=verbatim)
    elif key in RUNNING_TEXT:
        yield from _lost(node, verbatim=verbatim and key in ("text", "translations"))


def _is_reported(statement: Node) -> bool:
    kind = statement.get("kind") if isinstance(statement, Mapping) else None
    return isinstance(kind, Scalar) and kind.value == "reported"


def _lost(scalar: Scalar, *, verbatim: bool) -> Iterator[Diagnostic]:
    place = scalar.lost_comment
    if place is None:
        return
    words = scalar.source.line(place.line)[place.column - 1 : place.end_column - 1].strip()
    shown = words if len(words) <= _MOST_SHOWN else words[: _MOST_SHOWN - 1] + "…"
    mend = say("put the whole text in quotation marks, or the comment on a line of its own")
    if verbatim:
        message = say("`{lost}` is a comment for YAML, and missing from what was said", lost=shown)
        yield error("lost-comment", place, message, mend)
    else:
        message = say("`{lost}` is a comment for YAML, and is not printed", lost=shown)
        yield warning("lost-comment", place, message, mend)
