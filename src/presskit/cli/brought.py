"""What a correction brings: the problems that a check finds after it, and did not find before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from presskit.cli.screen import Screen
    from presskit.diagnostics import Diagnostic


class Before:
    """What is known of a kit before something is recorded, so that only what is new is told after it.

    A problem is known by what is said of it, since a correction moves what stands behind it.
    """

    def __init__(self, path: Path, output: Path | None) -> None:
        self._path, self._output = path, output
        self._known: set[object] = set()
        self.know(self._found())

    def know(self, problems: Iterable[Diagnostic]) -> None:
        """Take problems for known: they were there before, or were told meanwhile."""
        self._known.update((problem.code, problem.message, problem.help) for problem in problems)

    def tell_new(self, screen: Screen) -> None:
        """The problems that are found now and were not known, on stderr whatever the format."""
        new = [one for one in self._found() if (one.code, one.message, one.help) not in self._known]
        if new:
            screen.show(new, aside=True)

    def _found(self) -> tuple[Diagnostic, ...]:
        """What the checks say of the kit, its ledger and its last edition; photos and fonts are not looked at."""
        from presskit.corrections.reading import steadily
        from presskit.orders import Order
        from presskit.preparing import opened, read

        try:
            return steadily(self._path, lambda: opened(Order(self._path, self._output), read(self._path)).found)
        except Refused as refused:
            return tuple(refused.diagnostics)
