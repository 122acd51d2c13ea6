"""What a French user reads is set as French is, also where a line is made of several sentences."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from presskit.cli.run import run
from presskit.starter import create

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Session = Callable[..., str]

# Code, paths, moments and the lines of a file are printed as they are.
AS_IT_IS = re.compile(r"`[^`]*`|\S*/\S*|\d+:\d+|\+\d\d:\d\d|^ *\d+│.*$|^#? *[\w-]+:(?= |$)", re.MULTILINE)
UNSET = re.compile(r".*[^\u00a0\u202f\s][:;!?](?=\s|$).*")


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Session:
    """Runs presskit in French on a starter kit, in its folder; what it printed on both streams."""
    create(tmp_path / "demo", "{}")
    monkeypatch.chdir(tmp_path / "demo")
    for name in [name for name in os.environ if name.startswith("LC_") or name in ("LANG", "LANGUAGE")]:
        monkeypatch.setenv(name, "fr_FR.UTF-8")
    monkeypatch.setenv("LANGUAGE", "fr")
    monkeypatch.setenv("PRESSKIT_LANG", "fr")

    def said(*arguments: str) -> str:
        run(arguments)
        return "\n".join(capfd.readouterr())

    return said


GROUNDS = ("--reason", "mot inexact", "--by", "Camille Exemple", "--approved-by", "Camille Exemple", "--yes")
CORRECTED = ("correct", "escaliers", "--text", "ces marches appartiennent à ceux qui les montent")
WITHDRAWN = ("correct", "marches", "--kind", "retrait")


@pytest.mark.parametrize(
    "commands",
    [
        [(*CORRECTED, "--kind", "precision", *GROUNDS), ("history",), ("history", "--verify")],
        [("approve", "marches", "--by", "Ariane Témoin"), ("history",)],
        [(*WITHDRAWN, *GROUNDS), (*WITHDRAWN, *GROUNDS), ("history",)],
        [("release",), (*CORRECTED, "--kind", "mise-a-jour", *GROUNDS), ("diff",), ("verify", "speakers.yaml"),
         ("verify", "--quote", "ces marches appartiennent"), ("release",), ("release",)],
        [("show",), ("photos", "-o", "presse"), ("build", "--to", "pdf"), ("build", "--to", "pdf"), ("explain",),
         ("typeset", "--explain", 'Il a dit: "Oui!"')],
    ],
)  # fmt: skip
def test_no_line_of_a_command_lacks_its_no_break_spaces(session: Session, commands: list[tuple[str, ...]]) -> None:
    printed = "\n".join(session(*command) for command in commands)

    assert "presskit lui-même" not in printed
    assert UNSET.findall(AS_IT_IS.sub("x", printed)) == []


def test_no_line_of_a_diagnostic_lacks_its_no_break_spaces(session: Session, tmp_path: Path) -> None:
    kit = tmp_path / "demo" / "speakers.yaml"
    kit.write_text(kit.read_text("utf-8").replace("cue:", "queue:").replace("montent", "descendent"), "utf-8")

    printed = session("check")
    assert "erreur[unknown-key]\u00a0: " in printed
    kit.write_text(kit.read_text("utf-8").replace("queue:", "cue:"), "utf-8")
    printed += session("check")
    assert "= note\u00a0: " in printed
    assert UNSET.findall(AS_IT_IS.sub("x", printed)) == []


def test_entries_have_french_names_on_the_screen(session: Session) -> None:
    corrected = session(*CORRECTED, "--kind", "precision", *GROUNDS)
    session("approve", "marches", "--by", "Ariane Témoin")

    assert "1 consignée\u00a0: précision de `escaliers`" in corrected
    listed = session("history")
    assert "  précision  escaliers" in listed
    assert "  validation  marches" in listed


def test_figures_are_shown_as_they_are_printed(session: Session) -> None:
    shown = session("show")

    assert "31\u00a0m – hauteur du phare du Levant" in shown
    assert "450\u202f000\u00a0€ – coût des travaux" in shown
