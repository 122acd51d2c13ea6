"""A translation that is older than its original is told, until it is corrected or agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, never

from presskit.corrections import corrected
from presskit.corrections.entries import Kind
from presskit.corrections.recording import approve, correct, withdraw
from presskit.kit.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
speakers:
  durand:
    family: Durand
    statements:
      - id: vus
        lang: en
        text: We need to be seen
        translations:
          fr: Nous avons besoin d’être vus
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A statement in English, with its translation."""
    path = tmp_path / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    return path


def change(path: Path, ref: str, text: str, kind: Kind = Kind.RECTIFICATIF) -> None:
    correct(path, ref, text, replace(GROUNDS, kind=kind), never)


def told(path: Path) -> list[Diagnostic]:
    return [problem for problem in corrected(path, load(path)).diagnostics if problem.code == "older-translation"]


def test_the_translation_of_a_corrected_statement_is_told_at_its_place_with_its_name(kit: Path) -> None:
    change(kit, "vus", "We want to be seen")
    (problem,) = told(kit)
    assert problem.severity.value == "warning"
    assert problem.span is not None
    assert problem.span.line == KIT[: KIT.index("fr:")].count("\n") + 1
    assert "vus.translations.fr" in str(problem.help)


def test_one_that_was_corrected_after_it_is_not(kit: Path) -> None:
    change(kit, "vus", "We want to be seen")
    change(kit, "vus.translations.fr", "Nous voulons être vus")
    assert told(kit) == []


def test_one_that_was_corrected_before_it_is(kit: Path) -> None:
    change(kit, "vus.translations.fr", "Il faut que nous soyons vus")
    change(kit, "vus", "We want to be seen")
    assert len(told(kit)) == 1


def test_an_agreement_to_the_statement_is_one_to_its_translation(kit: Path) -> None:
    change(kit, "vus", "We want to be seen")
    approve(kit, ["vus"], "Camille Durand", GROUNDS.at, never)
    assert told(kit) == []


def test_a_misprint_leaves_the_translation_right(kit: Path) -> None:
    change(kit, "vus", "We need to be seen!", Kind.COQUILLE)
    assert told(kit) == []


def test_a_misprint_behind_a_correction_does_not_hide_it(kit: Path) -> None:
    change(kit, "vus", "We want to be seen")
    change(kit, "vus", "We want to be seen!", Kind.COQUILLE)
    assert len(told(kit)) == 1


def test_of_a_withdrawn_statement_nothing_is_told(kit: Path) -> None:
    change(kit, "vus", "We want to be seen")
    withdraw(kit, "vus", replace(GROUNDS, kind=Kind.RETRAIT), never)
    assert told(kit) == []
