"""What ships is what is tested: the built wheel, in an empty environment, away from the source, offline."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# What git ignores, compiled catalogues too, and git's own folder.
MADE = shutil.ignore_patterns(".git", ".venv", ".judges", ".*_cache", ".hypothesis", "__pycache__", "output", "*.mo")
NO_NETWORK = """
import socket
def refused(*_, **__):
    raise OSError("this test has no network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of the sources, none of which a build then touches while other tests use them."""
    folder, sources = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("sources") / "presskit"
    shutil.copytree(ROOT, sources, ignore=MADE)
    (sources / "output").mkdir()
    (sources / "output" / "kit.docx").touch()
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(sources)],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_templates_catalogues_starter_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert "presskit/templates/classique/theme.yaml" in names
    assert "presskit/templates/moderne/theme.yaml" in names
    assert "presskit/locales/fr/LC_MESSAGES/presskit.mo" in names
    assert "presskit/starter/kit/speakers.yaml" in names
    assert any(name.endswith("OFL-Lato.txt") for name in names)
    assert "presskit/template/fonts/PresskitSymbols.ttf" in names
    assert any("/licenses/" in name and name.endswith("OFL-PresskitSymbols.txt") for name in names)
    assert not [name for name in names if name.startswith(("tests", "output", "benchmarks"))]


def test_the_wheel_alone_makes_and_builds_a_kit_offline(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=False)
    site = next(environment.glob("lib/python*/site-packages"))
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(site), str(wheel)],
        check=True,
        capture_output=True,
    )
    (site / "sitecustomize.py").write_text(NO_NETWORK, "utf-8")

    def presskit(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [environment / "bin" / "python", "-m", "presskit", *arguments],
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    made, built = presskit("new", "demo"), presskit("build", "demo/speakers.yaml")

    assert (made.returncode, built.returncode) == (0, 0), made.stderr + built.stderr
    assert len(list((tmp_path / "demo" / "output").glob("*/*.pdf"))) == 1
    assert len(list((tmp_path / "demo" / "output").glob("*/*.docx"))) == 1
