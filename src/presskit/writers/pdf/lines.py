"""Bits → lines no wider than a measure. Lines break at U+0020 and nowhere near a no-break space."""

from __future__ import annotations

from bisect import bisect_right
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from presskit.writers.pdf.flow import Bit
from presskit.writers.pdf.looks import After, Fragment

if TYPE_CHECKING:
    from collections.abc import Iterator

# An address is cut only where the line would otherwise stay shorter than this part of the measure.
FULL_ENOUGH = 0.75
# A last line shorter than this part of the measure looks forgotten.
LONELY = 0.16
# Balanced lines are sought to this part of the measure.
EVEN_ENOUGH = 0.04
# A justified line whose spaces would grow by more than this part of their width is left ragged.
GAPING = 2.0
_TOLERANCE = 0.001


class Line(NamedTuple):
    """Some bits side by side. `width` leaves out the space at the end; `ends`: so does its paragraph."""

    bits: tuple[Bit, ...]
    width: float
    ends: bool = False

    @property
    def text(self) -> str:
        """The characters of the line, the space at which it was broken included."""
        return "".join(bit.fragment.text + " " * (bit.fragment.after is After.SPACE) for bit in self.bits)

    def stretch(self, measure: float) -> float:
        """By how much each space grows so that the line fills a measure, in points; negative where it shrinks.

        The last line of a paragraph stays as it is, and so does one that would gape.
        """
        spaces = [bit.fragment.look.space for bit in self.bits[:-1] if bit.fragment.after is After.SPACE]
        slack = measure - self.width
        if self.ends or not spaces or slack > GAPING * sum(spaces):
            return 0.0
        return slack / len(spaces)


class _Stop(NamedTuple):
    """A place where the line at hand may end: after how many bits, and how wide it is then, its space left out."""

    bits: int
    width: float


class _Breaker:
    """Fills lines from left to right, each as far as it goes."""

    def __init__(self, measure: float) -> None:
        self.lines: list[Line] = []
        self._measure = measure
        self._limit = measure + _TOLERANCE
        self._restart()

    def _restart(self) -> None:
        self._bits: list[Bit] = []
        self._total = 0.0
        self._space: _Stop | None = None
        self._address: _Stop | None = None
        self._hyphen: _Stop | None = None

    def add(self, bit: Bit) -> None:
        fragment = bit.fragment
        while self._bits and self._total + fragment.width > self._limit:
            self._wrap()
        self._bits.append(bit)
        width = self._total = self._total + fragment.width
        if fragment.after is After.SPACE:
            self._total += fragment.look.space
            self._space = _Stop(len(self._bits), width)
        elif fragment.after is After.BREAK:
            self._may_stop(fragment, _Stop(len(self._bits), width))
        elif fragment.after is After.END:
            self.end()

    def _may_stop(self, fragment: Fragment, stop: _Stop) -> None:
        if fragment.text.endswith("-"):
            self._hyphen = stop
        else:
            self._address = stop

    def _wrap(self) -> None:
        """End the line at its best stop and carry the bits after it over to the next."""
        stop = self._best()
        bits, rest = self._bits[: stop.bits], self._bits[stop.bits :]
        self.lines.append(Line(tuple(bits), stop.width))
        self._restart()
        for bit in rest:
            self.add(bit)

    def _best(self) -> _Stop:
        """After a space; within an address where that would leave the line short; else after a hyphen.

        A hyphen at the end of a line is lost when the text is copied (PDF readers take it for hyphenation), so a
        compound is cut only when nothing else can be.
        """
        space, address = self._space, self._address
        if space and address and address.bits > space.bits and space.width < FULL_ENOUGH * self._measure:
            return address
        return space or address or self._hyphen or _Stop(len(self._bits), self._total)

    def end(self) -> None:
        """End the line at hand, and its paragraph or verse with it."""
        last = self._bits[-1].fragment if self._bits else None
        trailing = last.look.space if last and last.after is After.SPACE else 0.0
        self.lines.append(Line(tuple(self._bits), self._total - trailing, ends=True))
        self._restart()


class _Paragraph:
    """The words of a paragraph as running sums: where each would begin and end if all stood on one line.

    Breaking at spaces alone is then a search in the sums. What else may break a line, or is cut, is left to `_Breaker`.
    """

    def __init__(self, bits: list[Bit]) -> None:
        self._bits = bits
        self._starts, self._ends, self._stops = [0.0], list[float](), list[int]()
        self._spaces_only = True
        self._sum(bits)
        self._longest = max(map(sub, self._ends, self._starts), default=0.0)

    def _sum(self, bits: list[Bit]) -> None:
        x, space, glued = 0.0, After.SPACE, After.GLUED
        starts, ends, stops = self._starts, self._ends, self._stops
        for position, ((text, width, look, after), _) in enumerate(bits, 1):
            x += width
            if after is space:
                ends.append(x)
                stops.append(position)
                x += look.space
                starts.append(x)
            elif after is not glued and (after is After.END or not text.endswith("-")):
                self._spaces_only = False
        if bits and bits[-1].fragment.after is not After.SPACE:
            self._ends.append(x)
            self._stops.append(len(bits))

    def lines(self, measure: float) -> list[Line]:
        """The lines within a measure, each as long as it goes."""
        if not self._spaces_only or self._longest > measure:
            return _break_anywhere(self._bits, measure)
        bits, starts, ends, stops = self._bits, self._starts, self._ends, self._stops
        limit, words = measure + _TOLERANCE, len(ends)
        lines: list[Line] = []
        word = start = 0
        while word < words:
            x = starts[word]
            word = bisect_right(ends, x + limit, word)
            stop = stops[word - 1]
            lines.append(Line(tuple(bits[start:stop]), ends[word - 1] - x, word == words))
            start = stop
        return lines


def _break_anywhere(bits: list[Bit], measure: float) -> list[Line]:
    breaker = _Breaker(measure)
    for bit in bits:
        if bit.fragment.width > measure:
            for part in _cut(bit, measure):
                breaker.add(part)
        else:
            breaker.add(bit)
    if bits and bits[-1].fragment.after is not After.END:
        breaker.end()
    return breaker.lines


def break_lines(bits: list[Bit], measure: float) -> list[Line]:
    """The lines of a paragraph, each as long as it goes; a word wider than the measure is cut. No bits, no line."""
    return _Paragraph(bits).lines(measure)


def break_evenly(bits: list[Bit], measure: float) -> list[Line]:
    """The lines of a paragraph whose last one is no lonely word, where a slightly shorter measure spares it."""
    paragraph = _Paragraph(bits)
    lines = paragraph.lines(measure)
    if len(lines) < 2 or lines[-1].width >= LONELY * measure:
        return lines
    for part in (0.98, 0.96):
        tried = paragraph.lines(measure * part)
        if len(tried) == len(lines) and tried[-1].width >= LONELY * measure:
            return tried
    return lines


def balance(bits: list[Bit], measure: float) -> list[Line]:
    """The same number of lines as `break_lines`, about equally long: for titles."""
    paragraph = _Paragraph(bits)
    lines = paragraph.lines(measure)
    if len(lines) < 2 or len(lines) > 6:
        return lines
    low, high = measure * 0.5, measure
    while high - low > EVEN_ENOUGH * measure:
        middle = (low + high) / 2
        tried = paragraph.lines(middle)
        if len(tried) == len(lines) and max(line.width for line in tried) <= middle:
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _cut(bit: Bit, measure: float) -> Iterator[Bit]:
    """A fragment wider than the measure, cut into parts that fit; a part holds one character at least."""
    text, _, look, after = bit.fragment
    start, width = 0, 0.0
    for position, character in enumerate(text):
        advance = look.width(character)
        if position > start and width + advance > measure:
            yield Bit(Fragment(text[start:position], width, look, After.BREAK), bit.owner)
            start, width = position, 0.0
        width += advance
    yield Bit(Fragment(text[start:], width, look, after), bit.owner)
