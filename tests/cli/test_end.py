"""How a command ends: with all that it printed, the right number, and no time lost on what it held in memory."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

AT_THE_END = "import atexit, os; atexit.register(os.write, 2, b'taken apart')\n"
MAIN = "from presskit.cli import main\nmain()"


def ended(program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, check=False)


def test_all_that_was_printed_reaches_a_pipe() -> None:
    done = ended(MAIN, "schema")
    assert done.returncode == 0
    assert done.stdout.endswith(b"}\n")
    assert len(done.stdout) > 10_000


@pytest.mark.parametrize(("arguments", "status"), [(["--help"], 0), (["check", "nowhere.yaml"], 1), (["--nothing"], 2)])
def test_the_process_ends_with_the_number_of_the_command(arguments: list[str], status: int) -> None:
    assert ended(MAIN, *arguments).returncode == status


def test_what_it_held_is_not_taken_apart_unless_somebody_watches() -> None:
    assert ended(AT_THE_END + MAIN, "--help").stderr == b""
    watched = "import sys; sys.settrace(lambda *_: None)\n"
    assert ended(AT_THE_END + watched + MAIN, "--help").stderr == b"taken apart"


@pytest.mark.skipif(os.name == "nt", reason="a process of Windows has its streams always")
def test_a_process_without_streams_ends_as_any_other(tmp_path: Path) -> None:
    closing = "import os, sys\nos.close(1); os.close(2); sys.stdout = sys.stderr = None\n"
    assert ended(closing + MAIN, "new", str(tmp_path / "kit")).returncode == 0
    assert (tmp_path / "kit" / "speakers.yaml").is_file()
