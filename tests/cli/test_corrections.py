"""`correct`, `approve` and `history` as a user meets them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Presskit

WHY = ("--kind", "rectificatif", "--reason", "mot omis", "--by", "Service de presse")
KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}   # une note
speakers:
  durand:
    family: Durand
    function: présidente
    statements:
      - {id: vus, text: Nous avons besoin d’être vus}
      - {id: atelier, text: La vallée est un seul atelier}
      - {id: suite, text: Il y aura une suite}
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    path = tmp_path / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    return path


def test_a_correction_shows_what_changes_by_word_and_is_on_record(presskit: Presskit, kit: Path) -> None:
    done = presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)

    assert done.returncode == 0, done.stderr
    assert "vus: Nous [-avons besoin d’-]{+voulons +}être vus" in done.stdout
    assert "entry 1 is on record: rectificatif of `vus`" in done.stdout
    assert kit.read_text("utf-8") == KIT.replace("avons besoin d’être", "voulons être")


def test_without_a_text_an_editor_opens_on_the_present_one(presskit: Presskit, kit: Path) -> None:
    editor = f"{sys.executable} -c \"import sys, pathlib; p = pathlib.Path(sys.argv[1]); " \
        "p.write_text(p.read_text('utf-8').replace('besoin', 'envie'), 'utf-8')\""  # fmt: skip

    done = presskit("correct", "vus", kit, *WHY, EDITOR=editor)

    assert done.returncode == 0, done.stderr
    assert "Nous avons envie d’être vus" in kit.read_text("utf-8")


def editing(action: str) -> str:
    """An editor that does this to the file `p`, and says that it was saved."""
    program = (
        f"import os, sys, pathlib; p = pathlib.Path(sys.argv[1]); {action}; p.exists() and os.utime(p, (9e9, 9e9))"
    )
    return f'{sys.executable} -c "{program}"'


@pytest.mark.parametrize("action", ["p.unlink()", "p.write_bytes(bytes([0xC9, 0x74]))"], ids=["gone", "latin-1"])
def test_an_editor_that_leaves_no_text_is_told_of(presskit: Presskit, kit: Path, action: str) -> None:
    done = presskit("correct", "vus", *WHY, EDITOR=editing(action))

    assert done.returncode == 2
    assert "the editor left no text in UTF-8; nothing was done" in done.stderr
    assert kit.read_text("utf-8") == KIT


def test_an_editor_that_empties_the_text_does_not_keep_it_as_it_is(presskit: Presskit, kit: Path) -> None:
    done = presskit("correct", "vus", *WHY, EDITOR=editing("p.write_text('')"))

    assert done.returncode == 1
    assert "error[empty-value]" in done.stderr
    assert kit.read_text("utf-8") == KIT


def test_an_editor_that_changes_nothing_does_nothing(presskit: Presskit, kit: Path) -> None:
    done = presskit("correct", "vus", *WHY, EDITOR="true")

    assert done.returncode == 0
    assert "nothing was done" in done.stderr
    assert [path.name for path in kit.parent.iterdir()] == ["speakers.yaml"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--text", "x"),
        ("--text", "x", "--kind", "coquille", "--reason", " ", "--by", "y"),
        ("--text", "x", "--kind", "coquille", "--reason", "a\nb", "--by", "y"),
        ("--text", "x", "--kind", "retrait", "--reason", "a", "--by", "y"),
        ("--text", "x", "--kind", "pire", "--reason", "a", "--by", "y"),
    ],
)
def test_a_correction_without_grounds_is_misuse(presskit: Presskit, kit: Path, arguments: tuple[str, ...]) -> None:
    assert presskit("correct", "vus", *arguments).returncode == 2
    assert kit.read_text("utf-8") == KIT


def test_a_misspelt_name_gets_the_nearest(presskit: Presskit, kit: Path) -> None:
    done = presskit("correct", "ateliers", "--text", "x", *WHY)

    assert done.returncode == 1
    assert "unknown-reference" in done.stderr
    assert "did you mean `atelier`" in done.stderr


def test_words_that_a_terminal_would_obey_are_shown_and_not_obeyed(presskit: Presskit, kit: Path) -> None:
    kit.write_text(KIT.replace("Il y aura", "Il\u00a0y\u200e aura"), "utf-8")

    done = presskit("correct", "suite", "--text", "Rien", *WHY)

    assert "\u200e" not in done.stdout
    assert "\\u200e" in done.stdout


def test_a_withdrawn_statement_leaves_the_kit_that_is_built(presskit: Presskit, kit: Path) -> None:
    why = ("--kind", "retrait", "--reason", "propos non tenu", "--by", "Camille Durand")

    assert presskit("correct", "suite", *why).returncode == 0
    assert "nothing was done" in presskit("correct", "suite", *why).stderr
    assert presskit("build", "--to", "docx").returncode == 0
    manifest = json.loads((kit.parent / "output" / "essai" / "manifest.json").read_text("utf-8"))
    assert set(manifest["inputs"]) >= {"speakers.yaml", "corrections.yaml"}


def test_history_shows_all_or_one_in_three_formats(presskit: Presskit, kit: Path) -> None:
    assert "nothing is on record" in presskit("history").stderr
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY, "--approved-by", "C. Durand")
    presskit("approve", "atelier", "suite", "--by", "C. Durand")

    text, short = presskit("history").stdout, presskit("history", "--format", "short").stdout
    entries = json.loads(presskit("history", "--format", "json").stdout)

    assert "Nous [-avons besoin d’-]{+voulons +}être vus" in text
    assert "mot omis; asked by Service de presse; approved by C. Durand; edition 1" in text
    assert len(short.splitlines()) == len(entries) == 3
    assert (entries[0]["entry"], entries[0]["ref"], entries[0]["at"][-1]) == ("correction", "vus", "Z")
    assert len(presskit("history", "atelier", "--format", "short").stdout.splitlines()) == 1
    assert presskit("history", "ailleurs").returncode == 1


def test_history_verifies_that_the_kit_says_what_is_on_record(presskit: Presskit, kit: Path) -> None:
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    assert presskit("history", "--verify").returncode == 0
    kit.write_text(kit.read_text("utf-8").replace("voulons", "devons"), "utf-8")

    done = presskit("history", "--verify")

    assert done.returncode == 1
    assert "unrecorded-change" in done.stderr
    assert "presskit correct vus --record" in done.stderr
    assert presskit("correct", "vus", "--record", *WHY).returncode == 0
    assert presskit("history", "--verify").returncode == 0


def test_a_ledger_that_was_tampered_with_refuses_the_kit(presskit: Presskit, kit: Path) -> None:
    presskit("approve", "vus", "atelier", "--by", "C. Durand")
    ledger = kit.with_name("corrections.yaml")
    ledger.write_text(ledger.read_text("utf-8").replace("C. Durand", "C. Dupont", 1), "utf-8")

    for command in (("check",), ("build",), ("history",), ("approve", "suite", "--by", "x")):
        done = presskit(*command)
        assert done.returncode == 1
        assert "broken-chain" in done.stderr


def test_the_moment_is_that_of_the_epoch_where_there_is_one(presskit: Presskit, kit: Path) -> None:
    presskit("approve", "vus", "--by", "C. Durand", SOURCE_DATE_EPOCH="0")
    assert "at: 1970-01-01T00:00:00Z" in kit.with_name("corrections.yaml").read_text("utf-8")


def test_of_corrections_made_at_once_none_is_lost(presskit: Presskit, kit: Path) -> None:
    names = ("vus", "atelier", "suite", "vus")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "presskit", "correct", name, "--text", f"Mots {at}", *WHY, "--format", "json"],
            cwd=kit.parent,
            stdout=subprocess.PIPE,
            text=True,
        )
        for at, name in enumerate(names)
    ]
    acknowledged = [json.loads(process.communicate(timeout=60)[0]) for process in running]

    entries = json.loads(presskit("history", "--format", "json").stdout)
    assert [process.returncode for process in running] == [0, 0, 0, 0]
    assert sorted(acknowledged, key=lambda entry: int(entry["id"])) == entries
    assert presskit("history", "--verify").returncode == 0
    assert "Mots 1" in kit.read_text("utf-8")


@pytest.mark.parametrize("command", ["correct", "approve", "history"])
def test_help_shows_an_example(presskit: Presskit, command: str) -> None:
    assert f"presskit {command} " in presskit(command, "--help", lang="fr").stdout
