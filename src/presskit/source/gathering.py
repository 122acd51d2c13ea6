"""Every problem of a file is gathered, so that it can be mended in one go; a hopeless file stops at a bound."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from presskit.diagnostics import Diagnostic, Refused, Severity, error, in_order, say, say_plural, warning
from presskit.source.text_gate import blamed

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.source.text import SourceText

MOST = 200
"""So many errors, and so many warnings, are reported one by one; the others are counted."""
HOPELESS = 5_000
"""A file with more errors than this is read no further."""


class Gathering:
    """The problems of one file, in the order in which they are met."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._kept: list[Diagnostic] = []
        self._met: Counter[Severity] = Counter()

    def add(self, severity: Severity, make: Callable[[], Diagnostic]) -> None:
        """Keep one problem, which is made only if there are not too many yet; else count it.

        Raises Refused with all problems at the error that makes the file hopeless.
        """
        self._met[severity] += 1
        if self._met[severity] <= MOST:
            self._kept.append(make())
        elif severity is Severity.ERROR and self._met[severity] == HOPELESS:
            self.result()

    def result(self) -> tuple[Diagnostic, ...]:
        """The warnings, and how many more there are; raises Refused with all problems when one is an error."""
        kept = self.kept()
        if self._met[Severity.ERROR]:
            raise Refused(blamed(kept))
        return in_order(kept)

    def kept(self) -> list[Diagnostic]:
        """The problems that are reported one by one, and a count of the others."""
        return [*self._kept, *(self._others(severity) for severity in Severity if self._met[severity] > MOST)]

    def _others(self, severity: Severity) -> Diagnostic:
        count = self._met[severity] - MOST
        message = say_plural("{count} more problem is not shown", "{count} more problems are not shown", count)
        whole = self._source.whole()
        if severity is Severity.ERROR:
            if self._met[severity] >= HOPELESS:
                message = say("more than {count} more problems are not shown; the file is read no further", count=count)
            return error("too-many-problems", whole, message)
        return warning("too-many-problems", whole, message)
