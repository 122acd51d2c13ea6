"""A small kit on the disk, released once and corrected in every kind, as a user would."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from presskit.corrections import recording
from presskit.corrections.entries import Kind
from presskit.corrections.recording import Grounds
from presskit.editions.releasing import release
from presskit.pipeline import Order

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.editions.releasing import Released

KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
contacts: [{name: Service de presse, email: presse@essai.example}]
story:
  - "Pour Camille Durand, {atelier}, dit-on.\\n\\nUn autre paragraphe."
sources: {carnet: Carnet}
speakers:
  durand:
    family: Durand
    given: Camille
    gender: f
    function: présidente
    statements:
      - {id: vus, text: Nous avons besoin d’être vus, source: carnet}
      - {id: atelier, kind: partial, text: la vallée est un seul atelier, source: carnet}
      - {id: retire, text: Le maire ne viendra pas, source: carnet}
      - {id: suite, kind: reported, text: Camille Durand souhaite une suite à cette fête.}
figures:
  - {id: visiteurs, value: 1200, label: visiteurs, source: carnet}
"""
FIRST_DAY = datetime(2015, 9, 24, 10, tzinfo=UTC)
SECOND_DAY = datetime(2015, 10, 3, 10, tzinfo=UTC)


def never(seconds: int) -> None:
    """Nobody is waited for."""
    raise AssertionError(seconds)


def grounds(kind: Kind) -> Grounds:
    return Grounds(kind, "une raison qui reste entre nous", "Une personne", SECOND_DAY)


def released(path: Path, at: datetime) -> Released:
    return release(Order(path), at, never)


def corrected(path: Path) -> None:
    """One correction of each kind."""
    recording.correct(path, "vus", "Nous voulons être vus", grounds(Kind.RECTIFICATIF), never)
    recording.correct(path, "speaker:durand.function", "présidente de la fête", grounds(Kind.PRECISION), never)
    recording.correct(path, "figure:visiteurs.value", "1300", grounds(Kind.MISE_A_JOUR), never)
    recording.correct(path, "atelier", "la vallée est un unique atelier", grounds(Kind.COQUILLE), never)
    recording.withdraw(path, "retire", grounds(Kind.RETRAIT), never)


def copied(kit: Path, folder: Path) -> Path:
    """The file of a kit that is copied into a folder with all that lies beside it."""
    shutil.copytree(kit.parent, folder, dirs_exist_ok=True)
    return folder / kit.name


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of the kit."""
    file = tmp_path / "speakers.yaml"
    file.write_text(KIT, "utf-8")
    return file


@pytest.fixture(scope="session")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit that was released, corrected, and released again; no test may change it."""
    file = tmp_path_factory.mktemp("twice") / "speakers.yaml"
    file.write_text(KIT, "utf-8")
    released(file, FIRST_DAY)
    corrected(file)
    released(file, SECOND_DAY)
    return file


@pytest.fixture(scope="session")
def outputs(twice: Path) -> Path:
    """The folder of its outputs."""
    return twice.parent / "output" / "essai"
