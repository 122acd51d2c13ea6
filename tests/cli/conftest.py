"""Commands are run as a user runs them: a process of their own, a folder of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
Presskit = Callable[..., "subprocess.CompletedProcess[str]"]
KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
speakers:
  durand:
    family: Durand
    gender: f
    function: présidente
    statements:
      - {id: vus, text: Nous avons besoin d’être vus}
"""
DAY = {"SOURCE_DATE_EPOCH": "1443088800"}


@pytest.fixture
def presskit(tmp_path: Path) -> Presskit:
    """Runs `presskit` with arguments, in `cwd` (by default an empty folder), in English unless told otherwise."""

    def run(
        *arguments: str | Path, cwd: Path = tmp_path, lang: str = "en", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "presskit", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, "PRESSKIT_LANG": lang, "PYTHONIOENCODING": "utf-8", **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """The file of a kit with one statement."""
    path = tmp_path / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    return path


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    """A copy of the seed kit; returns its file."""
    folder = tmp_path / "seed"
    folder.mkdir()
    shutil.copy(ROOT / "speakers.yaml", folder)
    shutil.copytree(ROOT / "photos", folder / "photos")
    return folder / "speakers.yaml"
