"""How much a file may hold, checked on YAML's events before anything is built from them."""

from __future__ import annotations

import yaml

DEEPEST = 64
MOST_NODES = 900_000
"""Keys, values, lists and mappings. A kit of ten thousand speakers with three statements each has 600,000; a file at
this bound is read in 3 seconds and 190 MB, start-up included (CPython 3.11, PyYAML 6, one core)."""
MOST_ALIASES = 100
MOST_ANCHORS = 10_000
MOST_ITEMS = 100_000
"""Items of one list, or keys of one mapping; thrice the statements of ten thousand speakers."""
MOST_COLLECTIONS = 300_000
"""Lists and mappings; twice those of such a kit. They cost more than texts do."""

_FEW_BRACKETS = 256
_NODES_OF = {",": 2, ":": 2, "?": 2, "-": 1, "[": 2, "{": 3}


def exceeds(text: str) -> bool:
    """Whether a text holds more than MOST_NODES nodes; counted only where it has characters enough for so many."""
    most = 1 + sum(text.count(mark) * nodes for mark, nodes in _NODES_OF.items())
    return most > MOST_NODES and _count(text, most) > MOST_NODES


def _count(text: str, most: int) -> int:
    """About how many nodes a text holds; it stops at any limit and at an error of syntax.

    libyaml counts fast by itself, but to the end, and in quadratic time where collections are nested: where that
    could be dear, its events are counted here.
    """
    brackets = text.count("[") + text.count("{")
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        if brackets <= _FEW_BRACKETS and most <= 3 * MOST_NODES and hasattr(parser, "raw_parse"):
            return int(parser.raw_parse())
        return _count_events(parser)
    except yaml.YAMLError:
        return 0
    finally:
        parser.dispose()


def _count_events(parser: yaml.CSafeLoader | yaml.SafeLoader) -> int:
    count = depth = collections = 0
    next_event, text = parser.get_event, yaml.ScalarEvent
    while (event := next_event()) is not None:
        if type(event) is not text:
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
                continue
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                collections += 1
                if depth > DEEPEST or collections > MOST_COLLECTIONS:
                    break
        count += 1
        if count > MOST_NODES:
            break
    return count
