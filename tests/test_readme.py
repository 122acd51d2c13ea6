"""What the README shows is true: its file is a kit without a problem, its commands are all the commands."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

from presskit.cli.group import SUMMARIES
from presskit.pipeline import inspect
from presskit.writers import WRITERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_file_shown_is_a_kit_without_a_problem(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "discours.txt").write_text(
        "Camille Durand a rappelé : « Nous ouvrons parce que nous avons besoin d’être vus. » "
        "Pour elle, « la vallée est un seul atelier ».",
        "utf-8",
    )
    (tmp_path / "photos").mkdir()
    Image.new("RGB", (300, 200), "white").save(tmp_path / "photos" / "groupe.jpg")
    path = tmp_path / "speakers.yaml"
    path.write_text(shown, "utf-8")

    assert [f"{problem.code}: {problem.message}" for problem in inspect(path)] == []


def test_every_command_is_in_the_table() -> None:
    assert set(re.findall(r"^\| `presskit (\w+)", README, re.MULTILINE)) == set(SUMMARIES)


def test_every_format_is_in_the_table_with_the_name_of_its_file() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| `<kit-id>([\w.]+)` \|", README, re.MULTILINE)

    assert dict(rows) == {name: form.suffix for name, form in WRITERS.items()}


def test_every_file_that_is_linked_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
