"""One thing that Pydantic refused, with all that a diagnostic may want to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from presskit.source import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from presskit.diagnostics import Span
    from presskit.source import Entry
    from presskit.validation.model import Strict
    from presskit.validation.places import Places

KEY = "[key]"
"""The last step of a path in Pydantic's errors when the key of a mapping is meant, and not its value."""


class Problem(Struct, frozen=True):
    """A refused value: the stable type of Pydantic's error, its path, and where it stands in the file."""

    kind: str
    path: tuple[str | int, ...]
    found: object
    context: dict[str, Any]
    root: type[Strict]
    places: Places

    @property
    def of_a_key(self) -> bool:
        """Whether the key is refused rather than the value."""
        return self.path[-1:] == (KEY,) and not self.places.holds(*self.path)

    @property
    def identity(self) -> tuple[str, tuple[str | int, ...]]:
        """What tells one problem from another: a short form that fills two fields is written, and wrong, once."""
        written = self.kind == "missing" or self.of_a_key
        return self.kind, self.path if written else self.path[: self.places.find(*self.path).steps]

    @property
    def span(self) -> Span:
        """The place of the refused value or key."""
        return self.places.key(*self.path) if self.of_a_key else self.places.value(*self.path)

    @property
    def name(self) -> str:
        """The nearest key above the value, as the file writes it."""
        steps = self.places.find(*self.path).steps
        return next((step for step in reversed(self.path[:steps]) if isinstance(step, str)), "")

    @property
    def text(self) -> str:
        """The refused text, short enough for a message."""
        words = " ".join(str(self.found).split())
        return words if len(words) <= 60 else words[:59] + "…"

    @property
    def cut_off(self) -> tuple[Entry, ...]:
        """The text that a comma within braces cut, and the words it cut off, where the value is one of them."""
        path = self.path[:-1] if self.of_a_key else self.path
        return self.places.cut_off(*path) if path and self.places.holds(*path) else ()

    @property
    def _repeats_the_one_before(self) -> bool:
        """Whether every item of a list is a text where keys with values go: the first one tells."""
        last = self.path[-1] if self.path else ""
        if self.kind != "model_type" or not isinstance(self.found, str) or not isinstance(last, int) or last == 0:
            return False
        items = self.places.node(*self.path[:-1])
        return isinstance(items, Sequence) and isinstance(items.items[0], Scalar)

    @property
    def _holds_what_was_refused(self) -> bool:
        """Whether a list counts as too short only because its items were refused, each of which is told."""
        return self.kind == "too_short" and isinstance(self.found, list) and bool(self.found)

    @property
    def is_echo(self) -> bool:
        """Whether the value was written under another key, which has its own problem."""
        if self._repeats_the_one_before or self._holds_what_was_refused:
            return True
        if cut := self.cut_off:
            first = next(entry.key.value for entry in cut if entry.cut_off)
            return self.of_a_key or self.path[-1] != first
        if self.kind == "missing" or self.of_a_key or self.places.holds(*self.path):
            return False
        return isinstance(self.places.node(*self.path), Mapping)
