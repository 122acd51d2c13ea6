"""Nodes as the plain values that models are made from: every scalar is text, and nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.source import Mapping, Scalar

if TYPE_CHECKING:
    from presskit.source import Node

CUT_OFF = object()
"""What stands in the place of a value for words within braces that are neither a key nor a value: no model takes it."""
ABSENT = frozenset({"", "~", "null"})


def is_absent(scalar: Scalar) -> bool:
    """Whether a scalar stands for no value: nothing, `~` or `null` without quotation marks.

    `Null` is a family name, and is text.
    """
    return scalar.value in ABSENT and scalar.style == "plain"


def plain(node: Node) -> object:
    """The text, list or dict of a node; None for an absent value."""
    if isinstance(node, Scalar):
        return None if is_absent(node) else node.value
    if isinstance(node, Mapping):
        return {entry.key.value: CUT_OFF if entry.cut_off else plain(entry.value) for entry in node.entries}
    return [plain(item) for item in node.items]
