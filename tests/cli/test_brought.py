"""What a correction brings is told as soon as it is on record: those warnings, and no others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Presskit

WHY = ("--reason", "nom inexact", "--by", "Service de presse")
RECTIFICATIF, RETRAIT = ("--kind", "rectificatif", *WHY), ("--kind", "retrait", *WHY)
KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
story:
  - text: Pour Sacha Modèle, {vus}.
speakers:
  modele:
    given: Sacha
    family: Modèle
    function: maire
    statements:
      - {id: vus, kind: partial, text: nous voulons être vus}
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    path = tmp_path / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    return path


@pytest.mark.usefixtures("kit")
def test_a_withdrawal_tells_which_paragraph_goes_with_the_statement(presskit: Presskit) -> None:
    done = presskit("correct", "vus", *RETRAIT)

    assert done.returncode == 0
    assert "warning[withdrawn-mention]" in done.stderr
    assert "missing-contact" not in done.stderr


@pytest.mark.usefixtures("kit")
def test_a_corrected_name_tells_where_the_old_one_stands_once(presskit: Presskit) -> None:
    done = presskit("correct", "speaker:modele.family", "--text", "Dupont", *RECTIFICATIF)
    after = presskit("correct", "vus", "--text", "nous voulons être entendus", *RECTIFICATIF)

    assert done.stderr.count("warning[old-wording]") == 1
    assert done.stderr.count("warning[anonymous-mention]") == 1
    assert "missing-contact" not in done.stderr
    assert after.stderr == ""
    assert "old-wording" in presskit("check").stderr


@pytest.mark.usefixtures("kit")
def test_where_the_entry_is_json_they_stand_beside_it(presskit: Presskit) -> None:
    done = presskit("correct", "vus", *RETRAIT, "--format", "json")

    assert json.loads(done.stdout)["statement"] == "vus"
    assert [found["code"] for found in json.loads(done.stderr)] == ["withdrawn-mention"]


@pytest.mark.usefixtures("kit")
def test_nothing_of_it_is_a_difference_between_kit_and_ledger(presskit: Presskit) -> None:
    presskit("correct", "speaker:modele.family", "--text", "Dupont", *RECTIFICATIF)
    presskit("correct", "vus", *RETRAIT)

    assert presskit("history", "--verify").returncode == 0
