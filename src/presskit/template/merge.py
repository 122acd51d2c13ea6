"""A theme that gives only what differs, laid over the one it extends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.source import Mapping

if TYPE_CHECKING:
    from presskit.source import Node


def merged(below: Node, above: Node) -> Node:
    """Both mappings as one, key by key and level by level; where both give a value, the one above stands.

    Every value keeps the span it has in its own file.
    """
    if not (isinstance(below, Mapping) and isinstance(above, Mapping)):
        return above
    over = {entry.key.value: entry for entry in above.entries}
    under = {entry.key.value for entry in below.entries}
    kept = [
        replace(over[entry.key.value], value=merged(entry.value, over[entry.key.value].value))
        if entry.key.value in over
        else entry
        for entry in below.entries
    ]
    return replace(above, entries=(*kept, *(entry for entry in above.entries if entry.key.value not in under)))
