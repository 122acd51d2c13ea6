"""What a French corrector would point out and never change in silence: remarks with a fix, for people to decide.

A rule that changes letters or moves punctuation is a lint, not typography: `typeset` never applies it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.typography.lints.abbreviations import civilities, etc_with_ellipsis, ordinals, raised_units
from presskit.typography.lints.accents import unaccented_capitals
from presskit.typography.lints.functions import function_field, functions_in_lower_case
from presskit.typography.lints.ligatures import ligatures
from presskit.typography.lints.machine import Machines
from presskit.typography.lints.numbers import bare_thousands
from presskit.typography.lints.remark import Remark
from presskit.typography.lints.repetitions import doubled_words
from presskit.typography.lints.stops import commas_inside, doubled_stops

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINTS: tuple[Callable[[str], Iterator[Remark]], ...] = (
    ordinals,
    civilities,
    etc_with_ellipsis,
    raised_units,
    ligatures,
    doubled_words,
    functions_in_lower_case,
    unaccented_capitals,
    bare_thousands,
    doubled_stops,
    commas_inside,
)

__all__ = ["LINTS", "Remark", "function_field", "remarks"]


def remarks(text: str) -> Iterator[Remark]:
    """Every remark on a French text, in the order of its characters."""
    found = [remark for lint in LINTS for remark in lint(text)]
    machines = Machines(text)
    for remark in sorted(found, key=lambda remark: (remark.start, remark.code)):
        if not machines.read(remark.start, remark.end):
            yield remark
