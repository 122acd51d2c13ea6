"""What a French corrector would point out and never change in silence: remarks with a fix, for people to decide.

A rule that changes letters or moves punctuation is a lint, not typography: `typeset` never applies it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from presskit.typography.lints.abbreviations import civilities, etc_with_ellipsis, ordinals, raised_units
from presskit.typography.lints.accents import unaccented_capitals
from presskit.typography.lints.functions import function_field, functions_in_lower_case
from presskit.typography.lints.ligatures import ligatures
from presskit.typography.lints.machine import Machines
from presskit.typography.lints.numbers import bare_thousands
from presskit.typography.lints.remark import Remark
from presskit.typography.lints.repetitions import doubled_words
from presskit.typography.lints.stops import commas_inside, doubled_stops, is_stopped

Lint: TypeAlias = Callable[[str], Iterator[Remark]]
"""One rule: what it remarks in a French text, in the order of its characters."""

LINTS: tuple[Lint, ...] = (
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

__all__ = [
    "LINTS",
    "Lint",
    "Machines",
    "Remark",
    "bare_thousands",
    "civilities",
    "commas_inside",
    "doubled_stops",
    "doubled_words",
    "etc_with_ellipsis",
    "function_field",
    "functions_in_lower_case",
    "is_stopped",
    "ligatures",
    "ordinals",
    "raised_units",
    "remarks",
    "unaccented_capitals",
]


def remarks(text: str, lints: tuple[Lint, ...] = LINTS) -> Iterator[Remark]:
    """Every remark of these lints on a French text, in the order of its characters.

    What a machine reads (an address, a path, code) is not remarked upon.
    """
    found = [remark for lint in lints for remark in lint(text)]
    if found:
        machines = Machines(text)
        for remark in sorted(found, key=lambda remark: (remark.start, remark.code)):
            if not machines.read(remark.start, remark.end):
                yield remark
