"""A kit and its ledger are read as they were at one moment."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest
from tests.corrections.conftest import GROUNDS, KIT, never

from presskit.corrections import reading
from presskit.corrections.ledger import Ledger, ledger_file, read_ledger
from presskit.corrections.reading import steadily
from presskit.corrections.recording import correct, wording
from presskit.diagnostics import Refused
from presskit.publish.turn import lock_file, turn

if TYPE_CHECKING:
    from pathlib import Path


def test_a_kit_that_is_corrected_before_its_ledger_is_read_is_read_again(path: Path) -> None:
    reads: list[str] = []

    def read() -> tuple[str, Ledger]:
        reads.append(wording(path, "vus"))
        if len(reads) == 1:
            correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
        return reads[-1], read_ledger(path)

    found, ledger = steadily(path, read)

    assert reads == ["Nous avons besoin d'être vus", "Nous voulons être vus"]
    assert (found, len(ledger.entries)) == ("Nous voulons être vus", 1)


def test_who_is_between_the_two_files_is_waited_for(path: Path) -> None:
    with turn(ledger_file(path), never) as mine:
        mine.begin("an entry")
        threading.Timer(0.2, mine.end).start()
        start = time.monotonic()
        assert steadily(path, path.read_text) == KIT
    assert time.monotonic() - start > 0.15


def test_and_not_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST_WAIT", 0.1)
    with turn(ledger_file(path), never) as mine:
        mine.begin("an entry")
        with pytest.raises(Refused) as refused:
            steadily(path, path.read_text)
        mine.end()
    assert [problem.code for problem in refused.value.diagnostics] == ["busy"]


def test_nobody_waits_for_a_process_that_ended_between_them(path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from presskit.publish.turn import turn\n"
        "with turn(Path(sys.argv[1]), print) as mine: mine.begin('an entry'); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(ledger_file(path))], check=False)
    assert lock_file(ledger_file(path)).exists()

    start = time.monotonic()
    steadily(path, path.read_text)
    assert time.monotonic() - start < 1


def test_what_is_refused_though_nobody_changes_it_is_refused(path: Path) -> None:
    def refuse() -> None:
        raise Refused([])

    with pytest.raises(Refused):
        steadily(path, refuse)
