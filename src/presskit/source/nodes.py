"""What a YAML file holds: texts, mappings and sequences, each with its exact place. Every scalar is text.

YAML's own guesses (`07100` is 3648, `no` is false) are left aside: the field a value stands in decides its type.
A missing value (`key:`) is an empty plain scalar.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from presskit.diagnostics import Span
    from presskit.source.text import SourceText

ScalarStyle: TypeAlias = Literal["plain", "single", "double", "literal", "folded"]

_TRAILING_COMMENT = re.compile(r"[ \t]+(#[^\r\n]*)")


class _Placed(Struct, frozen=True, eq=False, gc=False):
    """Something that stands at `source.text[start:end]`; compared by identity."""

    source: SourceText
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place in the file, from the first to after the last character, quotation marks included."""
        return self.source.span(self.start, self.end)


class Scalar(_Placed, frozen=True, eq=False, gc=False):
    """One text, as YAML understands it: escapes and folded lines are resolved in `value`.

    `repeats` is the scalar that an alias (`*name`) stands for; the alias has the place where it is used.
    """

    value: str
    style: ScalarStyle
    repeats: Scalar | None = None

    @property
    def lost_comment(self) -> Span | None:
        """The comment behind a plain scalar, which YAML cuts off: `prix #1` is read as `prix`.

        Harmless behind a date or an id; behind a text, words may have been lost.
        """
        if self.style != "plain" or self.repeats is not None or not self.value:
            return None
        found = _TRAILING_COMMENT.match(self.source.text, self.end)
        return self.source.span(found.start(1), found.end(1)) if found else None


class Entry(Struct, frozen=True, eq=False, gc=False):
    """One key of a mapping and its value."""

    key: Scalar
    value: Node

    @property
    def cut_off(self) -> bool:
        """Whether the key has neither colon nor value: within braces, words that a comma cut off from a text."""
        value = self.value
        if not isinstance(value, Scalar) or value.value or value.style != "plain" or value.repeats is not None:
            return False
        return ":" not in self.key.source.text[self.key.end : max(value.end, self.key.end + 1)].lstrip()[:1]


class Mapping(_Placed, frozen=True, eq=False, gc=False):
    """Keys and values, in the order of the file; no key occurs twice."""

    entries: tuple[Entry, ...]

    def get(self, key: str) -> Node | None:
        """The value of a key, compared in Unicode's normal form C; None where there is no such key."""
        wanted = unicodedata.normalize("NFC", key)
        for entry in self.entries:
            if unicodedata.normalize("NFC", entry.key.value) == wanted:
                return entry.value
        return None


class Sequence(_Placed, frozen=True, eq=False, gc=False):
    """Values in their order."""

    items: tuple[Node, ...]


Node: TypeAlias = Scalar | Mapping | Sequence
