"""What starts a command: `--help` and a check load neither writer."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LATER_ROOMS = {
    "presskit.compose", "presskit.corrections.form", "presskit.document", "presskit.freshness", "presskit.kit.checks",
    "presskit.materials", "presskit.photos", "presskit.publish.folder", "presskit.publish.replacing",
    "presskit.source.charmap", "presskit.source.slips", "presskit.template", "presskit.typography",
}  # fmt: skip
WRITERS = ("docx", "reportlab", "PIL", "babel", "lxml")

PROBE = """
import sys
from presskit.cli.plugins import without_plugins
from presskit.cli.run import run
without_plugins()
run(sys.argv[1:])
names = {name if name.startswith("presskit") else name.partition(".")[0] for name in sys.modules}
print("LOADED", *sorted(names & sys.modules.keys()))
"""


def loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(done.stdout.rpartition("LOADED ")[2].split())


def test_help_loads_no_writer_and_no_model() -> None:
    assert not loaded("--help") & {*WRITERS, "pydantic", "yaml", "markdown_it"}


def test_a_check_of_a_broken_file_loads_no_writer(tmp_path: Path) -> None:
    broken = tmp_path / "speakers.yaml"
    broken.write_text("presskit: 1\nkit: {id: a, titel: A}\n", "utf-8")

    assert not loaded("check", str(broken)) & {"docx", "reportlab", "PIL", "babel"}


def test_what_reads_the_metadata_of_packages_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "speakers.yaml"
    contact = "contacts: [{name: Service de presse, email: presse@vallee.example}]"
    path.write_text(f"presskit: 1\nkit: {{id: a, title: Un titre}}\n{contact}\n", "utf-8")

    assert "email" not in loaded("check", str(path))
    assert "email" not in loaded("build", str(path))


def test_a_check_of_a_broken_file_opens_no_room_behind_the_model(tmp_path: Path) -> None:
    broken = tmp_path / "speakers.yaml"
    broken.write_text("presskit: 1\nkit: {id: a, titel: A}\n", "utf-8")

    assert all(find_spec(room) for room in LATER_ROOMS)
    assert not loaded("check", str(broken)) & LATER_ROOMS


def test_a_refused_build_loads_no_writer(tmp_path: Path) -> None:
    broken = tmp_path / "speakers.yaml"
    broken.write_text("presskit: 1\nkit: {id: a, titel: A}\n", "utf-8")

    assert not loaded("build", str(broken)) & {"docx", "reportlab", "PIL", "babel"}


def test_a_build_that_is_up_to_date_loads_no_writer_and_no_model(tmp_path: Path) -> None:
    path = tmp_path / "speakers.yaml"
    contact = "contacts: [{name: Service de presse, email: presse@vallee.example}]"
    path.write_text(f"presskit: 1\nkit: {{id: a, title: Un titre}}\n{contact}\n", "utf-8")

    assert {"docx", "reportlab", "pydantic", "yaml"} <= loaded("build", str(path))
    assert not loaded("build", str(path)) & {*WRITERS, "pydantic", "yaml", "markdown_it"}
