"""What an editor saves into the outputs of a release outlives the builds and releases that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.pipeline import Order, build

from .conftest import FIRST_DAY, SECOND_DAY, corrected, released

if TYPE_CHECKING:
    from pathlib import Path

CODE = "changed-output"


@pytest.fixture
def edited(path: Path) -> Path:
    """The copy for editors of a first edition, with what an editor saved in it."""
    released(path, FIRST_DAY)
    file = path.parent / "output" / "essai" / "essai.editors.docx"
    file.write_bytes(b"tracked changes")
    return file


def test_a_build_without_that_format_keeps_it_and_says_so_once(path: Path, edited: Path) -> None:
    first, second = (build(Order(path)), build(Order(path)))
    assert edited.read_bytes() == b"tracked changes"
    assert [problem.code for problem in first.warnings].count(CODE) == 1
    assert CODE not in {problem.code for problem in second.warnings}


def test_a_release_keeps_it_beside_the_new_one_and_says_so(path: Path, edited: Path) -> None:
    corrected(path)
    warnings = released(path, SECOND_DAY).warnings
    assert [problem.code for problem in warnings].count(CODE) == 1
    assert edited.with_name("essai.editors.by-hand.docx").read_bytes() == b"tracked changes"
    assert edited.read_bytes() == (edited.parent / "edition-2" / edited.name).read_bytes()


def test_its_edition_stays_what_was_released(path: Path, edited: Path) -> None:
    frozen = edited.parent / "edition-1" / edited.name
    before = frozen.read_bytes()
    build(Order(path))
    assert frozen.read_bytes() == before != b"tracked changes"
