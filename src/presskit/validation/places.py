"""Where in its file each value of a model was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.source import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from presskit.diagnostics import Span
    from presskit.source import Entry, Node, SourceText


class Found(Struct, frozen=True):
    """How far a path leads into a file: the node it reaches, the nearest key above it, and the number of steps."""

    node: Node
    key: Scalar | None
    steps: int


class Places:
    """The spans of the values and keys of one file, by their path in the model: `("photos", "gare", "caption")`.

    A path that leads further than the file (a key left out, a short form) is answered by what is nearest above it.
    """

    def __init__(self, node: Node, source: SourceText) -> None:
        self._root = node
        self._source = source
        self._entries: dict[int, dict[str, Entry]] = {}

    @property
    def source(self) -> SourceText:
        """The file."""
        return self._source

    def find(self, *path: str | int) -> Found:
        """The deepest node on a path."""
        node, key = self._root, None
        for steps, step in enumerate(path):
            if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node, key = node.items[step], None
            elif (entry := self._entry(node, step)) is not None:
                node, key = entry.value, entry.key
            else:
                return Found(node, key, steps)
        return Found(node, key, len(path))

    def holds(self, *path: str | int) -> bool:
        """Whether the file has a value at exactly this path."""
        return self.find(*path).steps == len(path)

    def node(self, *path: str | int) -> Node:
        """The node at a path, or the nearest above it."""
        return self.find(*path).node

    def value(self, *path: str | int) -> Span:
        """The span of the value at a path, or of the nearest above it."""
        return self.find(*path).node.span

    def key(self, *path: str | int) -> Span:
        """The span of the key at a path, or of the nearest above it; in a list, of the first word of the item."""
        found = self.find(*path)
        if found.key is not None:
            return found.key.span
        if isinstance(found.node, Mapping) and found.node.entries:
            return found.node.entries[0].key.span
        return found.node.span

    def scalar(self, *path: str | int) -> Scalar | None:
        """The text at a path, or the short form that stands for it; None for a list, a mapping or nothing."""
        found = self.find(*path)
        return found.node if isinstance(found.node, Scalar) else None

    def within(self, start: int, end: int, *path: str | int) -> Span:
        """The span of the characters start to end of the text that the model holds at a path.

        The model strips the white space around a text; the file keeps it.
        """
        scalar = self.scalar(*path)
        if scalar is None:
            return self.value(*path)
        from presskit.source.charmap import locate

        stripped = len(scalar.value) - len(scalar.value.lstrip())
        return locate(self._source, scalar, start + stripped, end + stripped)

    def cut_off(self, *path: str | int) -> tuple[Entry, ...]:
        """The words that commas within braces cut off from one text: the keys up to the one at a path, and after it.

        Empty where the key at the path has its colon. The first entry is the one whose text was cut.
        """
        parent = self.node(*path[:-1])
        entries = parent.entries if isinstance(parent, Mapping) else ()
        at = next((index for index, entry in enumerate(entries) if entry.key.value == path[-1]), None)
        if at is None or not entries[at].cut_off:
            return ()
        first, after = at, at + 1
        while first > 0 and entries[first].cut_off:
            first -= 1
        while after < len(entries) and entries[after].cut_off:
            after += 1
        return entries[first:after]

    def _entry(self, node: Node, step: str | int) -> Entry | None:
        if not isinstance(node, Mapping):
            return None
        entries = self._entries.get(id(node))
        if entries is None:
            entries = self._entries[id(node)] = {entry.key.value: entry for entry in node.entries}
        return entries.get(str(step))
