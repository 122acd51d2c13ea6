"""A second edition, with its notice and its page of changes, before outside judges."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from tests.editions.conftest import FIRST_DAY, KIT, SECOND_DAY, corrected, released  # noqa: E402

from judge.openxml import OFFICES, validated  # noqa: E402
from judge.verapdf import judge  # noqa: E402

pytestmark = pytest.mark.judge


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a second edition."""
    path = tmp_path_factory.mktemp("kit") / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    released(path, FIRST_DAY)
    corrected(path)
    return released(path, SECOND_DAY).folder


@pytest.mark.parametrize("name", ["essai.docx", "essai.editors.docx"])
def test_openxmlvalidator_finds_nothing(edition: Path, name: str) -> None:
    (verdict,) = validated([(edition / name, OFFICES[-1])])
    assert verdict.ok, str(verdict)


def test_verapdf_finds_nothing(edition: Path) -> None:
    verdicts = judge([edition / "essai.pdf"])
    assert verdicts
    assert [verdict.breaches for verdict in verdicts] == [()] * len(verdicts)
