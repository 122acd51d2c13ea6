"""What introduced words that were withdrawn is told, at its place, and left as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, never

from presskit.compose import compose
from presskit.corrections import corrected
from presskit.corrections.entries import Kind
from presskit.corrections.recording import withdraw
from presskit.document.plain import document_lines
from presskit.kit.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

STORY = """\
presskit: 1
kit: {{id: essai, title: Un essai{lead}}}
story:
{story}
speakers:
  benali:
    family: Benali
    function: maire
    statements:
      - {{id: personne, text: Personne n’y croyait, cue: a dit}}
      - {{id: autre, text: Tout est prêt}}
"""


def told(path: Path, *passages: str, lead: str = "") -> list[Diagnostic]:
    """What is said of introductions once `personne` is withdrawn."""
    story = "\n".join("  - |\n" + "\n".join(f"    {line}" for line in text.splitlines()) for text in passages)
    path.write_text(STORY.format(story=story, lead=f', lead: "{lead}"' if lead else ""), "utf-8")
    withdraw(path, "personne", replace(GROUNDS, kind=Kind.RETRAIT), never)
    found = corrected(path, load(path)).diagnostics
    return [problem for problem in found if problem.code == "withdrawn-introduction"]


def marked(path: Path, problem: Diagnostic) -> str:
    """The characters of the file that a diagnostic points at; they stand in one line."""
    assert problem.span is not None
    line = path.read_text("utf-8").splitlines()[(problem.span.line or 0) - 1]
    return line[(problem.span.column or 0) - 1 : (problem.span.end_column or 0) - 1]


@pytest.mark.parametrize(
    ("text", "introduction"),
    [
        ("Avant.\n\nM. Benali va plus loin :\n\n{personne}\n\nAprès.", "M. Benali va plus loin :"),
        ("M. Benali va plus loin\u00a0:\n\n{personne}", "M. Benali va plus loin\u00a0:"),
        ("**M. Benali va plus loin :**\n\n{personne}", "**M. Benali va plus loin :**"),
        ("Selon M. Benali,\n\n{personne}", "Selon M. Benali,"),
        ("Et M. Benali a dit\n\n{personne}", "Et M. Benali a dit"),
        ("M. Benali :\n\n{personne}\n\n{autre}", "M. Benali :"),
        ("M. Benali :\n\n- {personne}\n- et encore {personne}\n\nAprès.", "M. Benali :"),
        ("- un point\n- M. Benali :\n\n{personne}", "M. Benali :"),
    ],
)
def test_a_paragraph_over_words_that_are_gone_is_told_at_its_place(path: Path, text: str, introduction: str) -> None:
    (found,) = told(path, text)
    assert marked(path, found) == introduction
    assert found.severity.value == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "M. Benali l’a dit.\n\n{personne}",
        "M. Benali va plus loin :\n\n{autre}\n\n{personne}",
        "M. Benali va plus loin :\n\n- {personne}\n- un autre point",
        "M. Benali va plus loin :\n\n- un point\n- {personne}",
        "M. Benali va plus loin : {personne}",
        "{personne}",
    ],
)
def test_a_paragraph_that_introduces_nothing_or_something_else_is_not_told(path: Path, text: str) -> None:
    assert told(path, text) == []


def test_a_part_of_the_release_without_a_heading_goes_on_where_the_last_one_ended(path: Path) -> None:
    (found,) = told(path, "M. Benali va plus loin :", "{personne}\n\nAprès.")
    assert marked(path, found) == "M. Benali va plus loin :"


def test_so_does_the_first_part_after_the_lead(path: Path) -> None:
    (found,) = told(path, "{personne}", lead="M. Benali va plus loin :")
    assert "M. Benali va plus loin :" in marked(path, found)


def test_the_words_of_the_writer_stay_in_a_draft(path: Path) -> None:
    told(path, "M. Benali va plus loin :\n\n{personne}")
    kit = corrected(path, load(path)).loaded.kit
    assert any("va plus loin" in line for line in document_lines(compose(kit, {}, content_hash="")))
