"""What a user meets: results on stdout, diagnostics on stderr, an exit status that means one thing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from presskit.cli.group import SUMMARIES

if TYPE_CHECKING:
    from .conftest import Presskit


def test_help_lists_every_command_with_a_summary(presskit: Presskit) -> None:
    done = presskit("--help")

    assert done.returncode == 0
    for name, summary in SUMMARIES.items():
        assert name in done.stdout
        assert str(summary) in done.stdout


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_has_help_and_an_example_or_no_argument(presskit: Presskit, name: str) -> None:
    done = presskit(name, "--help")

    assert done.returncode == 0
    assert f"presskit {name}" in done.stdout


@pytest.mark.parametrize("name", SUMMARIES)
def test_help_speaks_french_to_the_last_word(presskit: Presskit, name: str) -> None:
    done = presskit(name, "--help", lang="fr")

    assert "Usage" not in done.stdout.replace("Usage\u00a0:", "")
    assert "Options:" not in done.stdout
    assert "Show this message" not in done.stdout


def test_a_misspelt_command_is_misuse_and_gets_a_suggestion(presskit: Presskit) -> None:
    done = presskit("biuld")

    assert done.returncode == 2
    assert "build" in done.stderr


def test_a_build_prints_one_line_a_kit_and_writes_both_formats(presskit: Presskit, seed: Path) -> None:
    done = presskit("build", seed)

    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith("ftwks-2015: ")
    folder = seed.parent / "output" / "ftwks-2015"
    assert sorted(path.name for path in folder.iterdir()) == ["ftwks-2015.docx", "ftwks-2015.pdf", "manifest.json"]


def test_the_editors_document_is_built_where_it_is_asked_for(presskit: Presskit, seed: Path) -> None:
    done = presskit("build", seed, "--to", "docx,docx-editors")

    assert done.returncode == 0, done.stderr
    folder = seed.parent / "output" / "ftwks-2015"
    assert sorted(path.name for path in folder.iterdir()) == [
        "ftwks-2015.docx", "ftwks-2015.editors.docx", "manifest.json",
    ]  # fmt: skip


def test_the_kit_is_found_upward_from_the_current_folder(presskit: Presskit, seed: Path) -> None:
    below = seed.parent / "photos"

    done = presskit("build", "--to", "pdf", cwd=below)

    assert done.returncode == 0, done.stderr
    assert (seed.parent / "output" / "ftwks-2015" / "ftwks-2015.pdf").is_file()


def test_without_a_kit_anywhere_there_is_one_clear_error(presskit: Presskit) -> None:
    done = presskit("build")

    assert done.returncode == 1
    assert "no-kit" in done.stderr
    assert "presskit new" in done.stderr


def test_a_broken_kit_is_refused_with_place_and_help_and_writes_nothing(presskit: Presskit, seed: Path) -> None:
    seed.write_text(seed.read_text("utf-8").replace("speaker: orgeas", "speaker: orgeaz"), "utf-8")

    done = presskit("build", seed)

    assert done.returncode == 1
    assert "error[unknown-person]" in done.stderr
    assert "did you mean `orgeas`" in done.stderr
    assert not (seed.parent / "output").exists()


def test_a_failed_build_leaves_the_last_good_set(presskit: Presskit, seed: Path) -> None:
    presskit("build", seed, "--to", "pdf")
    pdf = seed.parent / "output" / "ftwks-2015" / "ftwks-2015.pdf"
    good = pdf.read_bytes()
    seed.write_text(seed.read_text("utf-8").replace("speaker: orgeas", "speaker: orgeaz"), "utf-8")

    assert presskit("build", seed, "--to", "pdf").returncode == 1
    assert pdf.read_bytes() == good


def test_warnings_let_a_kit_pass_unless_strict(presskit: Presskit, seed: Path) -> None:
    assert presskit("check", seed).returncode == 0
    assert presskit("check", "--strict", seed).returncode == 1  # the article names no press contact
    assert presskit("build", "--strict", seed).returncode == 1


def test_json_is_the_result_and_goes_to_stdout(presskit: Presskit, seed: Path) -> None:
    seed.write_text(seed.read_text("utf-8").replace("speaker: orgeas", "speaker: orgeaz"), "utf-8")

    done = presskit("check", "--format", "json", seed)

    assert done.returncode == 1
    assert done.stderr == ""
    report = json.loads(done.stdout)
    problem = next(problem for problem in report if problem["code"] == "unknown-person")
    assert problem["file"] == str(seed)
    line = seed.read_text("utf-8").splitlines()[problem["line"] - 1]
    assert line[problem["column"] - 1 : problem["end_column"] - 1] == "orgeaz"


def test_short_is_one_line_a_problem(presskit: Presskit, seed: Path) -> None:
    seed.write_text(seed.read_text("utf-8").replace("speaker: orgeas", "speaker: orgeaz"), "utf-8")

    done = presskit("check", "--format", "short", seed)

    assert any(line.startswith(f"{seed}:") and "unknown-person" in line for line in done.stderr.splitlines())


def test_an_unknown_format_is_misuse(presskit: Presskit, seed: Path) -> None:
    done = presskit("build", "--to", "pdf,odt", seed)

    assert done.returncode == 2
    assert "odt" in done.stderr


def test_two_kits_of_one_id_in_one_build_are_an_error(presskit: Presskit, seed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(seed.read_text("utf-8"), "utf-8")

    done = presskit("build", seed, other, "-o", tmp_path / "out")

    assert done.returncode == 1
    assert "kit-twice" in done.stderr
    assert not (tmp_path / "out").exists()


def test_several_kits_are_built_and_one_refusal_does_not_stop_the_others(presskit: Presskit, tmp_path: Path) -> None:
    presskit("new", "un")
    presskit("new", "deux")
    first, second = tmp_path / "un" / "speakers.yaml", tmp_path / "deux" / "speakers.yaml"
    first.write_text(first.read_text("utf-8") + "surplus: 1\n", "utf-8")

    done = presskit("build", "un", "deux", "--jobs", "2", "--to", "pdf")

    assert done.returncode == 1
    assert "unknown-key" in done.stderr
    assert list((second.parent / "output").glob("*/*.pdf"))


def test_new_makes_a_kit_without_a_problem_that_builds(presskit: Presskit, tmp_path: Path) -> None:
    made = presskit("new", "demo")
    checked = presskit("check", "--strict", "demo/speakers.yaml")
    built = presskit("build", "demo/speakers.yaml")

    assert made.returncode == 0, made.stderr
    assert (checked.returncode, checked.stderr) == (0, "")
    assert built.returncode == 0, built.stderr


def test_new_never_overwrites(presskit: Presskit, tmp_path: Path) -> None:
    presskit("new", "demo")
    (tmp_path / "demo" / "speakers.yaml").write_text("mine", "utf-8")

    again = presskit("new", "demo")

    assert again.returncode == 1
    assert (tmp_path / "demo" / "speakers.yaml").read_text("utf-8") == "mine"


def test_show_finds_a_statement_by_its_id(presskit: Presskit, seed: Path) -> None:
    done = presskit("show", "jouer-collectif", cwd=seed.parent)

    assert done.returncode == 0
    assert "Jérome Orgeas" in done.stdout
    assert "Je suis ravi que l’on joue collectif" in done.stdout


def test_show_suggests_an_id(presskit: Presskit, seed: Path) -> None:
    done = presskit("show", "jouer-colectif", cwd=seed.parent)

    assert done.returncode == 1
    assert "did you mean `jouer-collectif`" in done.stderr


def test_schema_prints_json(presskit: Presskit) -> None:
    assert "speakers" in json.loads(presskit("schema").stdout)["properties"]


def test_explain_tells_a_code_in_the_language_of_the_user(presskit: Presskit) -> None:
    english, french = presskit("explain", "unknown-person"), presskit("explain", "unknown-person", lang="fr_FR.UTF-8")

    assert english.returncode == french.returncode == 0
    assert english.stdout.startswith("# unknown-person")
    assert french.stdout.startswith("# unknown-person")
    assert english.stdout != french.stdout


def test_explain_suggests_a_code(presskit: Presskit) -> None:
    done = presskit("explain", "unknown-persn")

    assert done.returncode == 1
    assert "did you mean `unknown-person`" in done.stderr


def test_the_c_locale_speaks_english_and_french_follows_the_variable(presskit: Presskit) -> None:
    assert "no `speakers.yaml`" in presskit("build", lang="", LC_ALL="C").stderr
    assert "aucun" in presskit("build", lang="fr").stderr


def test_a_fault_of_presskit_itself_is_status_3_without_a_traceback(presskit: Presskit, seed: Path) -> None:
    done = presskit("build", seed, PYTHONPATH=str(_breaking(seed.parent)))

    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "Traceback" in presskit("--debug", "build", seed, PYTHONPATH=str(seed.parent / "faulty")).stderr


def _breaking(folder: Path) -> Path:
    """A `reportlab` that fails to import, put before the real one."""
    faulty = folder / "faulty"
    (faulty / "reportlab").mkdir(parents=True)
    (faulty / "reportlab" / "__init__.py").write_text("raise RuntimeError('broken on purpose')", "utf-8")
    return faulty


def test_a_problem_of_a_template_is_shown_with_its_own_line_from_any_folder(presskit: Presskit, tmp_path: Path) -> None:
    style = tmp_path / "kit" / "templates" / "mien" / "theme.yaml"
    style.parent.mkdir(parents=True)
    style.write_text("extends: classique\ncolours: {accent: bleu}\n", "utf-8")
    (tmp_path / "kit" / "speakers.yaml").write_text("presskit: 1\nkit: {id: a, title: T, template: mien}\n", "utf-8")
    decoy = tmp_path / "ailleurs" / "templates" / "mien" / "theme.yaml"
    decoy.parent.mkdir(parents=True)
    decoy.write_text("another: file\nwith: other lines\n", "utf-8")

    done = presskit("check", "../kit", cwd=tmp_path / "ailleurs")

    assert "bad-colour" in done.stderr
    assert "colours: {accent: bleu}" in done.stderr
    assert "with: other lines" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux alone has a device that is always full")
def test_a_stream_that_takes_no_more_is_told_and_not_a_fault(seed: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "presskit", "schema"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_an_animated_photo_is_told_of_in_a_build_as_in_a_check(presskit: Presskit, seed: Path) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    moving = seed.parent / "photos" / "bouge.webp"
    frames[0].save(moving, save_all=True, append_images=frames[1:], duration=100)
    seed.write_text(seed.read_text("utf-8").replace("photos/point-presse.jpg", "photos/bouge.webp"), "utf-8")

    assert "photo-animated" in presskit("check", seed).stderr
    assert "photo-animated" in presskit("build", seed).stderr


def test_a_build_that_would_leave_the_same_says_so_and_shows_the_same_warnings(presskit: Presskit, seed: Path) -> None:
    built = presskit("build", "--to", "pdf", cwd=seed.parent)
    again = presskit("build", "--to", "pdf", cwd=seed.parent, lang="fr")
    in_english = presskit("build", "--to", "pdf", cwd=seed.parent)

    assert (again.returncode, again.stdout) == (0, "ftwks-2015 : à jour\n".replace(" :", "\u00a0:"))
    assert in_english.stdout == "ftwks-2015: up to date\n"
    assert "missing-contact" in built.stderr
    assert in_english.stderr == built.stderr


def test_what_is_up_to_date_is_built_when_forced(presskit: Presskit, seed: Path) -> None:
    built = presskit("build", "--to", "pdf", cwd=seed.parent)

    assert presskit("build", "--to", "pdf", "--force", cwd=seed.parent).stdout.startswith(built.stdout[:40])


def test_of_several_kits_only_those_that_changed_are_built(presskit: Presskit, tmp_path: Path) -> None:
    for name in ("un", "deux", "trois"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "speakers.yaml").write_text(f"presskit: 1\nkit: {{id: {name}, title: Un titre}}\n", "utf-8")
    command = ("build", "un", "deux", "trois", "--to", "pdf", "--jobs", "2")
    presskit(*command)
    (tmp_path / "deux" / "speakers.yaml").write_text("presskit: 1\nkit: {id: deux, title: Un autre}\n", "utf-8")
    lines = presskit(*command).stdout.splitlines()

    assert (lines[0], lines[2]) == ("un: up to date", "trois: up to date")
    assert lines[1].startswith("deux: deux/output/deux/deux.pdf".replace("/", os.sep))


def test_two_kits_of_one_id_are_refused_where_one_is_up_to_date_too(presskit: Presskit, tmp_path: Path) -> None:
    for name in ("un", "deux"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "speakers.yaml").write_text("presskit: 1\nkit: {id: a, title: Un titre}\n", "utf-8")
    presskit("build", "un", "--to", "pdf", "-o", "ici")
    both = presskit("build", "un", "deux", "--to", "pdf", "-o", "ici")

    assert both.returncode == 1
    assert "kit-twice" in both.stderr
