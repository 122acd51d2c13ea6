"""A kit on the disk, presskit warm in this process, and the figures that a run prints."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.conftest import FIGURE
from tests.durability.commands import command
from tests.durability.kit import written

from presskit.cli.run import run
from presskit.corrections.entries import Kind
from presskit.corrections.recording import Grounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOAK = "PRESSKIT_SOAK" in os.environ
"""Whether there is all the time in the world (`make soak`)."""
GROUNDS = Grounds(Kind.RECTIFICATIF, "mot inexact", "Camille Durand", datetime(2026, 3, 2, 8, tzinfo=UTC))
KILLS = 1_000 if SOAK else 100
"""How often each command is killed."""


def no_wait(seconds: int) -> None:
    """Waits are told each second, and are shorter here."""
    raise AssertionError(seconds)


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say a figure at the end of the run."""
    return partial(record_property, f"{FIGURE}durability")


@pytest.fixture(autouse=True, scope="session")
def _warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Load all that the commands need, so that a forked process begins with its work at once."""
    patch = pytest.MonkeyPatch()
    patch.setenv("PRESSKIT_LANG", "en")
    patch.setenv("PRESSKIT_CACHE", "")
    patch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    path = written(tmp_path_factory.mktemp("warm"), "Un mot.")
    patch.chdir(path.parent)
    for arguments in (command("build"), command("correct", "Un autre."), command("release")):
        assert run(arguments) == 0
    yield
    patch.undo()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder, in memory where there is one: whoever is killed loses nothing of what the system has taken."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)


@pytest.fixture
def kit(folder: Path) -> Path:
    """The file of a kit that was never built."""
    return written(folder / "kit", "Mot 0.")
