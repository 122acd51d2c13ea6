"""Several kits on a terminal have a bar; one kit, or a pipe, has none."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is a Unix thing")


def on_a_terminal(folder: Path, *arguments: str) -> str:
    """What a command prints on stderr where that is a terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PRESSKIT_LANG": "en", "TERM": "xterm", "COLUMNS": "100"}
    command = [sys.executable, "-m", "presskit", *arguments]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                chunk = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not chunk:
                break
            shown += chunk
        assert process.wait() == 0, shown
    os.close(ours)
    return shown.decode()


@pytest.fixture
def kits(tmp_path: Path) -> Path:
    for name in ("un", "deux"):
        (tmp_path / name).mkdir()
        text = f"presskit: 1\nkit: {{id: {name}, title: Un titre}}\ncontacts: [{{name: A, email: a@b.example}}]\n"
        (tmp_path / name / "speakers.yaml").write_text(text, "utf-8")
    return tmp_path


def test_two_kits_on_a_terminal_have_a_bar(kits: Path) -> None:
    assert "100%" in on_a_terminal(kits, "build", "un", "deux", "--to", "pdf")


def test_one_kit_has_no_bar(kits: Path) -> None:
    assert "%" not in on_a_terminal(kits, "build", "un", "--to", "pdf")
