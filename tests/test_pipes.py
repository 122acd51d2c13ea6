"""Whatever lies where presskit left files is neither waited for nor read without end."""

from __future__ import annotations

import os
import shutil
import signal
from typing import TYPE_CHECKING

import pytest
from tests.durability.commands import command
from tests.durability.kit import outputs, written

from presskit.cli.run import run
from presskit.corrections.ledger import ledger_file
from presskit.publish.turn import lock_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LONGEST = 20
"""Seconds; a command takes half of one."""

PLACES: dict[str, Callable[[Path], Path]] = {
    "lock": lambda kit: lock_file(ledger_file(kit)),
    "manifest": lambda kit: outputs(kit) / "manifest.json",
    "list of editions": lambda kit: outputs(kit) / "editions.json",
    "kit of an edition": lambda kit: outputs(kit) / "edition-1" / "kit.json",
    "manifest of an edition": lambda kit: outputs(kit) / "edition-1" / "manifest.json",
}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a kit that was released."""
    kit = written(tmp_path_factory.mktemp("released") / "kit", "Un mot.")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1800000000")
        patch.chdir(kit.parent)
        assert run(command("release")) == 0
    return kit.parent


@pytest.fixture
def kit(released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of it, in which no command may take long."""

    def give_up(*_: object) -> None:
        raise AssertionError(LONGEST)

    folder = tmp_path / "kit"
    shutil.copytree(released, folder)
    monkeypatch.chdir(folder)
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(LONGEST)
    yield folder / "speakers.yaml"
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("put", [pipe, endless])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ["check", "build"])
def test_a_command_ends(name: str, place: str, put: Callable[[Path], None], kit: Path) -> None:
    path = PLACES[place](kit)
    path.unlink(missing_ok=True)
    put(path)
    assert run([name]) in (0, 1)


@pytest.mark.parametrize("put", [pipe, endless])
def test_a_build_does_without_records_that_are_no_files(
    put: Callable[[Path], None], kit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = kit.parent.parent / "cache"
    monkeypatch.setenv("PRESSKIT_CACHE", str(cache))
    assert run(["build"]) == 0
    for record in cache.iterdir():
        record.unlink()
        put(record)
    assert run(["build"]) == 0
