from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# The same examples on every machine, however busy; `HYPOTHESIS_PROFILE=explore` looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

FIGURE = "figure: "
"""How the name of a property begins that a test records (`record_property`) for all to read at the end of a run."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say the figures, whichever process they were found in."""
    for report in terminalreporter.getreports("passed"):
        for name, line in report.user_properties:
            if name.startswith(FIGURE):
                terminalreporter.write_line(f"{name.removeprefix(FIGURE)}: {line}")


@pytest.fixture(autouse=True, scope="session")
def _an_empty_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees what an earlier run remembered, nor leaves anything in the user's folders."""
    patch = pytest.MonkeyPatch()
    patch.setenv("PRESSKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
    # Nor is a text looked up in the dictionaries of one machine.
    patch.setenv("DICPATH", "")
    yield
    patch.undo()
