"""Every problem of a file is gathered, so that it can be mended in one go; a hopeless file stops at a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Diagnostic, Refused, Severity, error, in_order, say_plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presskit.source.text import SourceText

MOST = 200
"""So many problems are reported one by one; the others are counted."""


class Gathering:
    """The problems of one file, in the order in which they are met."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._kept: list[Diagnostic] = []
        self._beyond = 0
        self.refuses = False

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep one problem, or count it when there are too many."""
        self.refuses = self.refuses or diagnostic.severity is Severity.ERROR
        if len(self._kept) < MOST:
            self._kept.append(diagnostic)
        else:
            self._beyond += 1

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep several problems."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def result(self) -> tuple[Diagnostic, ...]:
        """The problems, and how many more there are; raises Refused when one of them is an error."""
        kept = [*self._kept]
        if self._beyond:
            kept.append(self._count_of_the_others())
        if self.refuses or self._beyond:
            raise Refused(kept)
        return in_order(kept)

    def _count_of_the_others(self) -> Diagnostic:
        return error(
            "too-many-problems",
            self._source.whole(),
            say_plural("{count} more problem is not shown", "{count} more problems are not shown", self._beyond),
        )
