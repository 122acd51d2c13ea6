"""Which characters of the file each character of a scalar's value comes from, for all five styles of YAML.

The rules are those of YAML 1.1 as PyYAML reads it: folding (YAML 1.2 §6.5, §8.1), escapes (§5.7), doubled
apostrophes (§7.3.2). A map is proved against the value before it is given out.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.patterns import on_demand
from presskit.source.blockmap import block_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Span
    from presskit.source.nodes import Scalar
    from presskit.source.text import SourceText

_BREAK = re.compile(r"\r\n|\r|\n")
_FOLD = on_demand(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
_PLAIN = on_demand(rf"(?P<fold>{_FOLD.pattern})|[^\r\n \t]+|[ \t]+", re.DOTALL)
_SINGLE = on_demand(rf"(?P<fold>{_FOLD.pattern})|(?P<twice>'')|[^\r\n' \t]+|[ \t]+", re.DOTALL)
_DOUBLE = on_demand(
    r"(?P<join>\\(?:\r\n|\r|\n)[ \t\r\n]*)"
    r"|(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.))"
    rf"|(?P<fold>{_FOLD.pattern})|[^\r\n\\ \t]+|[ \t]+",
    re.DOTALL,
)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class CharacterMap(Struct, frozen=True):
    """The character `value[i]` comes from `text[starts[i]:ends[i]]` of the file."""

    starts: array[int]
    ends: array[int]


class Piece(Struct, frozen=True):
    """Some characters of a value and where they come from: one for one, or all of them from the whole stretch."""

    value: str
    start: int
    end: int

    @property
    def is_verbatim(self) -> bool:
        """Whether the characters stand in the file one for one."""
        return len(self.value) == self.end - self.start


def pieces_of(text: str, scalar: Scalar) -> Iterator[Piece]:
    """The pieces of a plain or quoted scalar, in order, one at a time; not proved against its value."""
    quoted = scalar.style != "plain"
    return _flow_pieces(text, scalar.start + quoted, scalar.end - quoted, scalar.style)


def character_map(text: str, scalar: Scalar) -> CharacterMap:
    """The map of a scalar; an alias maps onto what it repeats."""
    scalar = scalar.repeats or scalar
    return next(
        (_mapped(reading) for reading in _readings(text, scalar) if _value(reading) == scalar.value),
        _as_a_whole(scalar),
    )


def locate(source: SourceText, scalar: Scalar, start: int, end: int) -> Span:
    """The place in the file of the characters `scalar.value[start:end]`; an empty stretch has an empty place."""
    places = character_map(source.text, scalar)
    if not places.starts:
        return (scalar.repeats or scalar).span
    if start >= end:
        at = places.starts[start] if start < len(places.starts) else places.ends[-1]
        return source.span(at, at)
    return source.span(places.starts[start], places.ends[end - 1])


def _value(reading: list[Piece]) -> str:
    return "".join(piece.value for piece in reading)


def _mapped(reading: list[Piece]) -> CharacterMap:
    starts, ends = array("q"), array("q")
    for piece in reading:
        if piece.is_verbatim:
            starts.extend(range(piece.start, piece.end))
            ends.extend(range(piece.start + 1, piece.end + 1))
        else:
            starts.extend([piece.start] * len(piece.value))
            ends.extend([piece.end] * len(piece.value))
    return CharacterMap(starts, ends)


def _as_a_whole(scalar: Scalar) -> CharacterMap:
    size = len(scalar.value)
    return CharacterMap(array("q", [scalar.start]) * size, array("q", [scalar.end]) * size)


def _readings(text: str, scalar: Scalar) -> Iterator[list[Piece]]:
    """The ways in which the scalar's characters can be read; a block scalar's indentation has to be tried."""
    if scalar.style in ("literal", "folded"):
        for pieces in block_pieces(text, scalar.start, scalar.end, scalar.value, folded=scalar.style == "folded"):
            yield [Piece(*piece) for piece in pieces]
    else:
        yield list(pieces_of(text, scalar))


def _flow_pieces(text: str, start: int, end: int, style: str) -> Iterator[Piece]:
    token = {"single": _SINGLE, "double": _DOUBLE}.get(style, _PLAIN)
    return map(_flow_piece, token.finditer(text, start, end))


def _flow_piece(found: re.Match[str]) -> Piece:
    match found.lastgroup:
        case "fold":
            value = _folded(found[0])
        case "twice":
            value = "'"
        case "join":
            value = "\n" * (len(_BREAK.findall(found[0])) - 1)
        case "escape":
            value = _unescaped(found[0])
        case _:
            value = found[0]
    return Piece(value, found.start(), found.end())


def _folded(blank: str) -> str:
    breaks = len(_BREAK.findall(blank))
    return " " if breaks == 1 else "\n" * (breaks - 1)


def _unescaped(escape: str) -> str:
    if len(escape) > 2:
        digits = escape[2:]
        return chr(int(digits, 16))
    return _ESCAPES.get(escape[1], escape[1])
