"""Of several writers one works at a time, and a dead one blocks nobody."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Refused
from presskit.publish import turn as turns
from presskit.publish.turn import is_at_work, left_by, lock_file, turn

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys, time
from pathlib import Path
from presskit.publish.turn import turn
with turn(Path(sys.argv[1]), print) as mine:
    mine.begin("halfway")
    print("working", flush=True)
    time.sleep(float(sys.argv[2]))
    mine.end()
"""


def holder(file: Path, seconds: float) -> subprocess.Popen[str]:
    """A process that works on a file for some time; it has begun when this returns."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(file), str(seconds)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "working\n"
    return process


def test_a_turn_leaves_nothing_behind(tmp_path: Path) -> None:
    with turn(tmp_path / "f", print) as mine:
        assert mine.left == ""
        assert lock_file(tmp_path / "f").exists()
    assert list(tmp_path.iterdir()) == []


def test_nor_does_one_that_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused), turn(tmp_path / "f", print):
        raise Refused([])
    assert list(tmp_path.iterdir()) == []


def test_who_waits_is_told_each_second_and_goes_on_as_soon_as_the_other_has_ended(tmp_path: Path) -> None:
    waited: list[int] = []
    with holder(tmp_path / "f", 1.5) as other, turn(tmp_path / "f", waited.append) as mine:
        assert mine.left == ""
        assert other.wait(5) == 0
    assert waited == [1]


def test_who_waits_too_long_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST_WAIT", 0.1)
    with holder(tmp_path / "f", 30) as other:
        with pytest.raises(Refused) as refused, turn(tmp_path / "f", print):
            pass
        other.kill()
    assert [problem.code for problem in refused.value.diagnostics] == ["busy"]


def test_a_killed_writer_blocks_nobody_and_what_it_was_about_is_known(tmp_path: Path) -> None:
    with holder(tmp_path / "f", 30) as other:
        assert left_by(tmp_path / "f") == "halfway"
        other.kill()
    start = time.monotonic()
    with turn(tmp_path / "f", print) as mine:
        assert mine.left == "halfway"
        mine.end()
    assert time.monotonic() - start < 1
    assert left_by(tmp_path / "f") == ""
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_ended_is_left_for_the_next(tmp_path: Path) -> None:
    def fail() -> None:
        with turn(tmp_path / "f", print) as mine:
            mine.begin("halfway")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with turn(tmp_path / "f", print) as mine:
        assert mine.left == "halfway"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused, turn(tmp_path / "nowhere" / "f", print):
        pass
    assert [problem.code for problem in refused.value.diagnostics] == ["cannot-write"]


STRANGERS = ["link", "dangling", "other name", "pipe", "folder"]


def stranger(kind: str, lock: Path) -> Path:
    """Something else in the place of a lock, as a folder from somewhere may hold it; the file that it leads to."""
    victim = lock.parent / "victim"
    if kind != "dangling":
        victim.write_text("mine", "utf-8")
    if kind in ("link", "dangling"):
        lock.symlink_to(victim)
    elif kind == "other name":
        os.link(victim, lock)
    elif kind == "pipe":
        os.mkfifo(lock)
    else:
        lock.mkdir()
    return victim


@pytest.mark.parametrize("kind", STRANGERS)
def test_what_stands_in_the_place_of_a_lock_and_is_none_is_refused_by_its_name_and_not_written_to(
    tmp_path: Path, kind: str
) -> None:
    victim = stranger(kind, lock_file(tmp_path / "f"))

    with pytest.raises(Refused) as refused, turn(tmp_path / "f", print) as mine:
        mine.end()

    (problem,) = refused.value.diagnostics
    assert problem.code == "cannot-write"
    assert f"`{lock_file(tmp_path / 'f')}`" in str(problem.message)
    assert victim.exists() == (kind != "dangling")
    assert kind == "dangling" or victim.read_text("utf-8") == "mine"


@pytest.mark.parametrize("kind", STRANGERS)
def test_and_nobody_reads_it_waits_for_it_or_takes_it_for_somebody_at_work(tmp_path: Path, kind: str) -> None:
    stranger(kind, lock_file(tmp_path / "f"))
    assert left_by(tmp_path / "f") == ""
    assert not is_at_work(tmp_path / "f")
