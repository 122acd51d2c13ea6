"""The ways in which a scalar's new text could be written in its place, the one that changes least first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.patterns import on_demand
from presskit.source import styles
from presskit.source.charmap import character_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.source.nodes import Scalar

    Way = tuple[int, int, str]

_HEADER = on_demand(r"(?P<mark>[|>])(?P<indicators>[0-9+-]*)(?P<rest>[^\r\n]*(?:\r\n|\r|\n|\Z))")
_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDE = 120


class Rewriting(Struct, frozen=True):
    """A scalar of a file's text and the value it is to have. Each way is a start, an end and what goes between."""

    text: str
    scalar: Scalar
    value: str

    def edits(self) -> Iterator[Way]:
        """Every way, whether YAML would read it right or not."""
        if (way := self._difference()) is not None:
            yield way
        if self.scalar.style in ("literal", "folded"):
            yield from self._blocks()
        else:
            yield from self._quoted()
        yield self._whole(styles.double(self.value) + self._comment())

    def _comment(self) -> str:
        """The comment behind the header of a block, which stays where the text leaves the block."""
        header = _HEADER.match(self.text, self.scalar.start, self.scalar.end)
        return header["rest"].rstrip() if header else ""

    def _whole(self, written: str) -> Way:
        end = self._last_line() if self.scalar.style in ("literal", "folded") else self.scalar.end
        return self.scalar.start, end, written

    def _difference(self) -> Way | None:
        """Only the characters that differ; where lines are kept short, only as long as they stay so."""
        old, new = self.scalar.value, self.value
        first = _common(old, new)
        last = _common(old[first:][::-1], new[first:][::-1])
        middle = new[first : len(new) - last]
        if not old or "\n" in middle:
            return None
        places = character_map(self.text, self.scalar)
        start = places.starts[first] if first < len(old) else places.ends[-1]
        end = places.ends[len(old) - last - 1] if len(old) - last > first else start
        way = start, end, self._in_style(middle)
        return way if self._stays_short(way) else None

    def _in_style(self, text: str) -> str:
        if self.scalar.style == "double":
            return styles.escaped(text)
        return text.replace("'", "''") if self.scalar.style == "single" else text

    def _stays_short(self, way: Way) -> bool:
        if len(self._lines()) == 1:
            return True
        start, end, written = way
        before = len(_LINE_END.split(self.text[:start][-_WIDE * 2 :])[-1])
        after = len(_LINE_END.split(self.text[end : end + _WIDE * 2])[0])
        return before + len(written) + after <= max(_WIDE, self._width())

    def _quoted(self) -> Iterator[Way]:
        """The same style on as many lines as before; a plain text that needs quotation marks gets double ones."""
        style, lines = self.scalar.style, self._lines()
        if len(lines) == 1:
            if style == "plain":
                yield self._whole(self.value)
            if style == "single":
                yield self._whole(styles.single(self.value))
            return
        written = {"plain": self.value, "single": styles.single(self.value)}.get(style, styles.double(self.value))
        margin = lines[1][: len(lines[1]) - len(lines[1].lstrip(" \t"))] or next((_margin(x) for x in lines[2:]), "")
        yield self._whole(self._broken(written, margin))
        yield self._whole(self._broken(styles.double(self.value), margin))

    def _broken(self, written: str, margin: str) -> str:
        width = max(self._width() - len(margin), 20)
        return self._joined(styles.folded_lines(written, width), margin).removeprefix(margin)

    def _blocks(self) -> Iterator[Way]:
        header = _HEADER.match(self.text, self.scalar.start, self.scalar.end)
        margin = self._block_margin()
        if header is None or not margin:
            return
        width = max(self._width() - len(margin), 20)
        literal, folded = styles.literal_lines(self.value), styles.folded_lines(self.value, width)
        for mark in ("|", ">") if header["mark"] == "|" else (">", "|"):
            body = self._joined(literal if mark == "|" else folded, margin)
            for indicators in self._indicators(header["indicators"]):
                yield self._whole(f"{mark}{indicators}{header['rest']}{body}")

    def _indicators(self, present: str) -> tuple[str, ...]:
        """What stands behind `|` or `>`: as it is, else for as many line ends as the new text has."""
        kept = "".join(c for c in present if c.isdigit())
        ends = len(self.value) - len(self.value.rstrip("\n"))
        return present, kept + {0: "-", 1: ""}.get(ends, "+")

    def _block_margin(self) -> str:
        """The margin of the block's first line with anything in it, without the spaces that belong to the value."""
        body = next((line for line in self._lines()[1:] if line.strip(" ")), "")
        bare = self.scalar.value.lstrip("\n")
        own = len(bare) - len(bare.lstrip(" "))
        return " " * (len(body) - len(body.lstrip(" ")) - own)

    def _joined(self, lines: list[str], margin: str) -> str:
        found = _LINE_END.search(self.text)
        return (found[0] if found else "\n").join(margin + line if line else "" for line in lines)

    def _last_line(self) -> int:
        """Where the last line of a block ends, without the line ends behind it."""
        written = self.text[self.scalar.start : self.scalar.end]
        return self.scalar.start + len(written.rstrip("\r\n \t" if self.scalar.value.rstrip(" \t\n") else "\r\n"))

    def _lines(self) -> list[str]:
        return _LINE_END.split(self.text[self.scalar.start : self._whole("")[1]])

    def _width(self) -> int:
        return max(len(line) for line in self._lines()[1:] or [""])


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))
