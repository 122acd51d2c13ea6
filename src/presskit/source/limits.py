"""How much a file may hold, checked on YAML's events before anything is built from them (design §4)."""

from __future__ import annotations

import yaml

DEEPEST = 64
MOST_NODES = 2_000_000
MOST_ALIASES = 100

_FEW_BRACKETS = 256
_NODES_OF = {",": 2, ":": 2, "?": 2, "-": 1, "[": 2, "{": 3}


def may_exceed(text: str) -> bool:
    """Whether there are characters enough in the text to make more than MOST_NODES nodes of."""
    return 1 + sum(text.count(mark) * nodes for mark, nodes in _NODES_OF.items()) > MOST_NODES


def count_nodes(text: str) -> int:
    """About how many nodes a text holds; it stops at MOST_NODES, at DEEPEST and at an error of syntax.

    libyaml counts fast by itself, but in quadratic time where brackets are nested: then its events are counted here.
    """
    brackets = text.count("[") + text.count("{")
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        if brackets <= _FEW_BRACKETS and hasattr(parser, "raw_parse"):
            return int(parser.raw_parse())
        return _count_events(parser)
    except yaml.YAMLError:
        return 0
    finally:
        parser.dispose()


def _count_events(parser: yaml.CSafeLoader | yaml.SafeLoader) -> int:
    count = depth = 0
    while (event := parser.get_event()) is not None:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            continue
        count += 1
        if depth > DEEPEST or count > MOST_NODES:
            break
    return count
