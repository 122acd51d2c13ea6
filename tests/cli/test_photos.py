"""`presskit photos`, as a user runs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from presskit.photos.metadata import Facts, read, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Presskit

NAME = "ftwks-2015_point-presse_Jeannerot-Orgeas-Paoli-Sperling.jpg"


def told(seed: Path, facts: Facts) -> None:
    """Let the photo of the kit say something by itself."""
    photo = seed.parent / "photos" / "point-presse.jpg"
    photo.write_bytes(written(photo.read_bytes(), facts))


def test_one_line_a_photo_that_is_written(presskit: Presskit, seed: Path, tmp_path: Path) -> None:
    done = presskit("photos", seed, "-o", "presse")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"point-presse: presse/{NAME}\n", "")
    found = read((tmp_path / "presse" / NAME).read_bytes())
    assert found.people == ("André Jeannerot", "Jérome Orgeas", "Stéphane Paoli", "Daniel Sperling")
    assert found.description is not None
    assert "De gauche à droite" in found.description


def test_the_same_kit_gives_the_same_bytes(presskit: Presskit, seed: Path, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        presskit("photos", seed, "-o", folder)
    assert (tmp_path / "a" / NAME).read_bytes() == (tmp_path / "b" / NAME).read_bytes()


def test_a_conflict_is_a_warning_and_the_photo_is_written(presskit: Presskit, seed: Path, tmp_path: Path) -> None:
    told(seed, Facts(credit="Agence"))
    done = presskit("photos", seed, "-o", "presse", "--format", "short")
    assert done.returncode == 0
    assert "warning[photo-metadata-conflict]: the photo's file says `credit: Agence`" in done.stderr
    assert (tmp_path / "presse" / NAME).is_file()


def test_json_makes_the_warnings_the_result(presskit: Presskit, seed: Path) -> None:
    told(seed, Facts(credit="Agence"))
    done = presskit("photos", seed, "-o", "presse", "--format", "json")
    assert [found["code"] for found in json.loads(done.stdout)] == ["photo-metadata-conflict"]


def test_import_shows_lines_to_add_and_writes_nothing(presskit: Presskit, seed: Path, tmp_path: Path) -> None:
    told(seed, Facts(creators=("Anne Martin",)))
    before = seed.read_bytes()
    done = presskit("photos", seed, "--import")
    assert done.stdout == '# point-presse\n    creator: "Anne Martin"\n'
    assert seed.read_bytes() == before
    assert not (seed.parent / "output").exists()


def test_import_as_json_says_what_could_be_added(presskit: Presskit, seed: Path) -> None:
    told(seed, Facts(creators=("Anne Martin",)))
    (found,) = json.loads(presskit("photos", seed, "--import", "--format", "json").stdout)
    assert found["code"] == "photo-metadata-unused"
    assert [note["message"] for note in found["notes"]] == ['add `creator: "Anne Martin"`']


def test_import_writes_the_lines_into_the_kit_where_that_is_asked(presskit: Presskit, seed: Path) -> None:
    told(seed, Facts(creators=("Anne Martin",)))
    before = seed.read_text("utf-8")
    presskit("photos", seed, "--import", "--write")
    file = "    file: photos/point-presse.jpg\n"
    assert seed.read_text("utf-8") == before.replace(file, f'{file}    creator: "Anne Martin"\n')


def test_to_write_goes_with_an_import_alone(presskit: Presskit, seed: Path) -> None:
    assert presskit("photos", seed, "--write").returncode == 2


def test_a_kit_that_is_refused_writes_no_photo(presskit: Presskit, seed: Path, tmp_path: Path) -> None:
    seed.write_text(seed.read_text("utf-8").replace("speaker: orgeas,", "speaker: orgeaz,"), "utf-8")
    done = presskit("photos", seed, "-o", "presse")
    assert done.returncode == 1
    assert "unknown-person" in done.stderr
    assert not (tmp_path / "presse").exists()


def test_what_a_file_says_cannot_steer_the_terminal(presskit: Presskit, seed: Path) -> None:
    told(seed, Facts(creators=("Anne \u200f Martin",)))
    assert "\u200f" not in presskit("photos", seed, "--import").stdout
