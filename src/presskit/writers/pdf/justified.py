"""Lines of justified text, chosen for a whole paragraph at once so that its spaces are as alike as they can be.

The method is the total fit of D. E. Knuth and M. F. Plass, « Breaking Paragraphs into Lines » (1981), without
hyphenation: of all ways to break, the one whose lines have the least demerits together.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from presskit.writers.pdf.lines import GAPING, LONELY, Line, break_lines
from presskit.writers.pdf.looks import After

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.writers.pdf.flow import Bit

SHRINK = 0.2
"""How much narrower a space may become, in parts of its width."""
STRETCH = 0.5
"""How much wider a space may become before it is seen, in parts of its width."""
HALF = 0.5
"""A line that leaves more of the measure empty is tried only when no other goes."""
RAGGED = 100.0
_ADDRESS_CUT = 50.0
_LONELY_END = 5_000.0
_TOLERANCE = 0.001


class _Stop(NamedTuple):
    """Where a line may end: after how many bits, at which `x` if all stood on one line, and where the next begins.

    `glue` is the width of all spaces before it; `own` that of the space that ends it.
    """

    bits: int
    x: float
    glue: float
    own: float = 0
    penalty: float = 0
    forced: bool = False


class _Way(NamedTuple):
    """The best way to a stop: what it costs and the stop before."""

    demerits: float
    last: int


def justify(bits: list[Bit], measure: float) -> list[Line]:
    """The lines of a paragraph; those that do not end it may be wider than the measure by what their spaces give.

    A paragraph with a word wider than the measure is broken line by line.
    """
    stops = [_Stop(0, 0, 0), *_stops(bits)]
    if any(after.x - before.x - before.own > measure for before, after in pairwise(stops)):
        return break_lines(bits, measure)
    ways = [_Way(0, 0)]
    first = 0
    for stop in range(1, len(stops)):
        while not _fits(stops[first], stops[stop], measure):
            first += 1
        ways.append(_best(stops, ways, range(first, stop), measure))
        if stops[stop].forced:
            first = stop
    return list(_lines(bits, stops, ways))


def _stops(bits: list[Bit]) -> Iterator[_Stop]:
    """Every stop but those at a hyphen, which whoever copies the text would lose."""
    x = glue = 0.0
    for position, ((text, width, look, after), _) in enumerate(bits, 1):
        x += width
        if position == len(bits) or after is After.END:
            own = look.space if after is After.SPACE else 0.0
            yield _Stop(position, x, glue, own, forced=True)
        elif after is After.SPACE:
            if bits[position].fragment.after is not After.END:
                yield _Stop(position, x, glue, look.space)
            x += look.space
            glue += look.space
        elif after is After.BREAK and not text.endswith("-"):
            yield _Stop(position, x, glue, penalty=_ADDRESS_CUT)


def _fits(start: _Stop, end: _Stop, measure: float) -> bool:
    """Whether a line goes into the measure; one that ends a paragraph keeps its spaces as they are."""
    glue = 0.0 if end.forced else end.glue - start.glue - start.own
    return end.x - start.x - start.own - SHRINK * glue <= measure + _TOLERANCE


def _best(stops: list[_Stop], ways: list[_Way], starts: range, measure: float) -> _Way:
    """The best way to the stop after `starts`, over one of them; shorter and shorter lines are tried, to a limit."""
    end, best = stops[starts.stop], _Way(float("inf"), starts.start)
    for start in starts:
        before = stops[start]
        slack, glue = measure - (end.x - before.x - before.own), end.glue - before.glue - before.own
        demerits = ways[start].demerits + (_end_demerits(slack, measure) if end.forced else _demerits(slack, glue, end))
        if demerits < best.demerits:
            best = _Way(demerits, start)
        if slack > HALF * measure and not end.forced:
            break
    return best


def _demerits(slack: float, glue: float, end: _Stop) -> float:
    """What a line costs whose spaces, `glue` wide together, must take up some slack."""
    gapes = slack > GAPING * glue
    stretch = GAPING if gapes else slack / glue if glue else 0.0
    badness = 100 * abs(stretch / (SHRINK if stretch < 0 else STRETCH)) ** 3
    # A line that gapes is left ragged: the less is left of it, the better.
    return float((1 + badness + end.penalty + (RAGGED * slack if gapes else 0)) ** 2)


def _end_demerits(slack: float, measure: float) -> float:
    return _LONELY_END if measure - slack < LONELY * measure else 0.0


def _lines(bits: list[Bit], stops: list[_Stop], ways: list[_Way]) -> Iterator[Line]:
    chosen = [len(stops) - 1]
    while chosen[-1]:
        chosen.append(ways[chosen[-1]].last)
    chosen.reverse()
    for one, other in pairwise(chosen):
        start, end = stops[one], stops[other]
        yield Line(tuple(bits[start.bits : end.bits]), end.x - start.x - start.own, end.forced)
