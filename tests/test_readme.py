"""What the README shows is true: its file is a kit without a problem, its commands are all the commands."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from importlib import import_module
from io import BytesIO
from pathlib import Path

import click
import pytest
from PIL import Image
from tests.corrections.conftest import never

from presskit.cli.group import SUMMARIES
from presskit.corrections.entries import Kind
from presskit.corrections.recording import Grounds, correct
from presskit.editions.releasing import release
from presskit.kit.schema import json_schema
from presskit.pipeline import Order, inspect
from presskit.template import load_template
from presskit.writers import WRITERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SPEECH = (
    "Camille Durand a rappelé : « Nous ouvrons parce que nous avons besoin d’être vus. » "
    "Pour elle, « la vallée est un seul atelier »."
)


SHOWN = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
KITS = [shown for shown in SHOWN if "presskit: 1\n" in shown]
ROWS = dict(re.findall(r"^\| `presskit (\w+)(.*)$", README, re.MULTILINE))
OF_SEVERAL = README.partition("\nWithout a kit named")[2].partition("\nCompletion")[0]
"""What is said of several commands at once."""


def written(shown: str, folder: Path) -> Path:
    """A kit of the README with the files that it names."""
    for path, content in (
        ("sources/discours.txt", SPEECH.encode()),
        ("photos/groupe.jpg", _picture()),
        ("photos/noe.jpg", _picture()),
        ("speakers.yaml", shown.encode()),
    ):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return folder / "speakers.yaml"


def _picture() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (300, 200), "white").save(stream, "JPEG")
    return stream.getvalue()


def test_the_file_shown_is_a_kit_without_a_problem(tmp_path: Path) -> None:
    path = written(KITS[0], tmp_path)

    assert [f"{problem.code}: {problem.message}" for problem in inspect(path)] == []


def test_the_correction_shown_is_told_and_the_kit_still_released(tmp_path: Path) -> None:
    path = written(KITS[0], tmp_path)
    ((ref, after, kind, reason, by),) = re.findall(
        r'^\$ presskit correct (\S+) --text "(.+?)"[\s\\]+--kind (\S+) --reason "(.+?)" --by "(.+?)"$',
        README,
        re.MULTILINE,
    )

    correct(path, ref, after, Grounds(Kind(kind), reason, by, datetime(2026, 3, 1, 12, tzinfo=UTC)), never)

    assert [(problem.code, problem.severity) for problem in inspect(path)] == [("verbatim-not-in-source", "warning")]
    assert release(Order(path), datetime(2026, 3, 1, 12, tzinfo=UTC), never).number == 1


def test_the_other_keys_make_a_kit_that_lacks_the_approval_it_asks_for_and_nothing_else(tmp_path: Path) -> None:
    path = written(KITS[1], tmp_path)

    assert [problem.code for problem in inspect(path)] == ["missing-approval"]


def test_every_key_of_the_file_is_shown() -> None:
    assert len(KITS) == 2
    assert [key for key in keys(json_schema(str)) if not re.search(rf"(?<![\w-]){key}:", "".join(KITS))] == []


def test_the_template_shown_is_one(tmp_path: Path) -> None:
    (theme,) = (shown for shown in SHOWN if shown not in KITS)
    folder = tmp_path / "templates" / "maison"
    folder.mkdir(parents=True)
    (folder / "theme.yaml").write_text(theme, "utf-8")
    (folder / "logo.png").write_bytes((ROOT / "docs" / "pictures" / "cover.png").read_bytes())

    loaded = load_template("maison", tmp_path)

    assert loaded.logo == folder / "logo.png"
    assert loaded.colours["accent"] == "#7a1f3d"


def keys(schema: object) -> set[str]:
    """The keys of every mapping that a schema describes."""
    if isinstance(schema, dict):
        own = {key for key, value in schema.get("properties", {}).items() if not value.get("deprecated")}
        return own.union(*map(keys, schema.values()))
    return set().union(*map(keys, schema)) if isinstance(schema, list) else set()


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_option_of_a_command_is_in_its_row_or_said_of_all(name: str) -> None:
    said = ROWS[name] + OF_SEVERAL + (ROWS["build"] if "takes what `build` takes" in ROWS[name] else "")
    command = import_module(f"presskit.cli.commands.{name}").command
    options = [parameter.opts for parameter in command.params if isinstance(parameter, click.Option)]

    assert [names for names in options if not any(re.search(rf"`{option}\b", said) for option in names)] == []


def test_every_extra_that_is_for_users_is_named() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    users = sorted(set(extras) - {"dev", "bench"})

    assert users
    assert [extra for extra in users if f"presskit-fr[{extra}]" not in README] == []


def test_every_command_is_in_the_table() -> None:
    assert set(re.findall(r"^\| `presskit (\w+)", README, re.MULTILINE)) == set(SUMMARIES)


def test_every_format_is_in_the_table_with_the_name_of_its_file() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| `<kit-id>([\w.]+)` \|", README, re.MULTILINE)

    assert dict(rows) == {name: form.suffix for name, form in WRITERS.items()}


def test_every_file_that_is_linked_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
