"""`release`, `diff` and `verify` as a user meets them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Presskit

WHY = ("--kind", "rectificatif", "--reason", "mot omis", "--by", "Service de presse")
KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
speakers:
  durand:
    family: Durand
    function: présidente
    statements:
      - {id: vus, text: Nous avons besoin d’être vus}
"""
DAY = {"SOURCE_DATE_EPOCH": "1443088800"}


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    path = tmp_path / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    return path


def test_from_a_first_edition_to_a_second(presskit: Presskit, kit: Path) -> None:
    first = presskit("release", **DAY)
    assert first.returncode == 0, first.stderr
    assert "essai: edition 1 is out" in first.stdout
    again = presskit("release")
    assert (again.returncode, "nothing has changed since edition 1" in again.stdout) == (0, True)
    held = kit.parent / "recu.pdf"
    shutil.copy(kit.parent / "output" / "essai" / "essai.pdf", held)
    assert presskit("verify", held).stdout == f"{held}: current: edition 1\n"

    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    different = presskit("diff")
    assert different.returncode == 1
    assert different.stdout == "vus (changed): Nous [-avons besoin d’-]{+voulons +}être vus\n"
    assert "edition 2 is out" in presskit("release").stdout

    late = presskit("verify", held)
    assert late.returncode == 1
    assert late.stdout == f"{held}: SUPERSEDED: edition 1, replaced by edition 2; changed: vus\n"
    assert presskit("diff").returncode == 0


def test_who_has_no_kit_verifies_with_the_manifest_that_was_published(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    output = kit.parent / "output" / "essai"
    elsewhere = kit.parent / "ailleurs"
    elsewhere.mkdir()
    shutil.copy(output / "editions.json", elsewhere)
    found = presskit(
        "verify", "--manifest", "editions.json", output / "essai.docx", kit, "--format", "json", cwd=elsewhere
    )
    assert found.returncode == 1
    told = json.loads(found.stdout)
    assert (told["kit"], told["status"]) == ("essai", "unknown")
    assert [file["status"] for file in told["files"]] == ["current", "unknown"]


def test_words_are_looked_up(presskit: Presskit, kit: Path) -> None:
    stands = presskit("verify", "--quote", "nous avons besoin d'être vus !")
    assert (stands.returncode, stands.stdout) == (0, "Durand (vus): stands: Nous avons besoin d’être vus\n")
    assert presskit("verify", "--quote", "personne ne dit cela").returncode == 1


@pytest.mark.parametrize("arguments", [(), ("a.pdf", "--quote", "b"), ("--quote", "a", "--manifest", "m")])
def test_verify_wants_files_or_words(presskit: Presskit, kit: Path, arguments: tuple[str, ...]) -> None:
    assert presskit("verify", *arguments).returncode == 2


@pytest.mark.parametrize("arguments", [("verify", "a.pdf"), ("diff",), ("diff", "1")])
def test_without_an_edition_there_is_nothing_to_compare_with(
    presskit: Presskit, kit: Path, arguments: tuple[str, ...]
) -> None:
    found = presskit(*arguments)
    assert found.returncode == 1
    assert "error[no-edition]" in found.stderr


def test_a_sheet_and_a_redline_are_written_beside_the_outputs(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    output = kit.parent / "output" / "essai"
    for to, name in (("pdf", "essai.changes.pdf"), ("docx", "essai.redline.docx")):
        done = presskit("diff", "1", "--to", to)
        assert done.returncode == 1, done.stderr
        assert (output / name).is_file()
