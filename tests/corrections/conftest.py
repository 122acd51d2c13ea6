"""A small kit on the disk, and one way to correct it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from presskit.corrections.entries import Kind
from presskit.corrections.recording import Grounds

if TYPE_CHECKING:
    from pathlib import Path

KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
story:
  - heading: Le matin
    text: |
      Un paragraphe qui reste.

      Pour Camille Durand, {atelier}, dit-on.

      {vus}

      - un point
      - un autre, {atelier}
      - un dernier
  - heading: Le soir
    text: "Camille Durand : {atelier}."
speakers:
  durand:
    family: Durand
    function: présidente   # jusqu’en mai
    biography: Elle a dit {atelier}.
    statements:
      - {id: vus, text: 'Nous avons besoin d''être vus'}
      - id: atelier
        kind: partial
        text: >-
          la vallée est un seul
          atelier
      - {id: suite, kind: reported, text: Camille Durand souhaite une suite.}
"""

GROUNDS = Grounds(Kind.RECTIFICATIF, "mot inexact", "Camille Durand", datetime(2026, 3, 2, 8, tzinfo=UTC))


def never(seconds: int) -> None:
    """Nobody is waited for."""
    raise AssertionError(seconds)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of the kit."""
    file = tmp_path / "speakers.yaml"
    file.write_text(KIT, "utf-8")
    return file
