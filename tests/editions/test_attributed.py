"""What no text says, and is otherwise than in the last edition: it is warned of, announced, and refuses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.corrections import recording
from presskit.corrections.entries import Kind
from presskit.pipeline import inspect

from .conftest import FIRST_DAY, SECOND_DAY, copied, grounds, never, released
from .test_others import PHOTO, SAID, WHOLE, painted, rewritten

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

FIGURE = "label: visiteurs, source: carnet}"
ROWS = PHOTO.replace("left_to_right: [durand, petit]", "rows: [{left_to_right: [durand, petit]}]")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit with two people in a photo, released once; no test may change it."""
    file = tmp_path_factory.mktemp("once") / "speakers.yaml"
    file.write_text(WHOLE.replace(FIGURE, "label: visiteurs, speaker: durand, source: carnet}"), "utf-8")
    painted(file, "white")
    released(file, FIRST_DAY)
    return file


@pytest.fixture
def path(once: Path, tmp_path: Path) -> Path:
    """The file of a copy of it."""
    return copied(once, tmp_path)


def told(path: Path, code: str = "changed-attribution") -> list[Diagnostic]:
    return [problem for problem in inspect(path) if problem.code == code]


@pytest.mark.parametrize(
    ("before", "after", "message", "place"),
    [
        (
            "speaker: durand", "speaker: petit",
            "`figure:visiteurs.speaker` was “Camille Durand” in edition 1, and is “Noé Petit”", "speaker",
        ),
        (
            ", speaker: durand", "",
            "edition 1 has “Camille Durand” as `figure:visiteurs.speaker`, and the kit has none any more", "id",
        ),
        (
            SAID, SAID.replace("kind: reported, ", ""),
            "`suite.kind` was “reported” in edition 1, and is “direct”", "suite",
        ),
        (
            "[durand, petit]", "[petit, durand]",
            "`photo:vue.order` was “Camille Durand, Noé Petit” in edition 1, and is “Noé Petit, Camille Durand”",
            "left_to_right",
        ),
        (
            PHOTO, ROWS.replace("[durand, petit]", "[petit, durand]"),
            "`photo:vue.order` was “Camille Durand, Noé Petit” in edition 1, and is “Noé Petit, Camille Durand”",
            "rows",
        ),
        (
            "absent: []", "absent: [petit]",
            "`photo:vue.absent` is “Noé Petit”, and edition 1 has none", "absent",
        ),
    ],
)  # fmt: skip
def test_it_is_warned_of_at_its_place_until_the_next_edition_tells_of_it(
    path: Path, before: str, after: str, message: str, place: str
) -> None:
    assert told(path) == []
    rewritten(path, before, after)
    (problem,) = told(path)
    assert (str(problem.message), problem.severity) == (message, "warning")
    assert problem.span is not None
    line = path.read_text("utf-8").splitlines()[problem.span.line - 1]
    assert line[problem.span.column - 1 :].startswith(place)
    assert released(path, SECOND_DAY).number == 2
    assert told(path) == []


def test_a_statement_under_another_speaker_is_warned_of_where_it_stands_now(path: Path) -> None:
    rewritten(path, SAID, "")
    rewritten(path, "gender: m}\n", f"gender: m, statements: [{SAID.strip()[2:]}]}}\n")
    (problem,) = told(path)
    assert str(problem.message) == "`suite.speaker` was “Camille Durand” in edition 1, and is “Noé Petit”"


def test_a_person_whose_name_was_corrected_is_nobody_else(path: Path) -> None:
    recording.correct(path, "speaker:petit.family", "Petitjean", grounds(Kind.COQUILLE), never)
    assert told(path) == []


def test_what_is_added_or_taken_away_whole_is_no_change_of_hands(path: Path) -> None:
    rewritten(path, SAID, SAID.replace("id: suite", "id: fin"))
    assert told(path) == []


@pytest.mark.parametrize("after", ["", "approval: not-required, "])
def test_agreements_that_are_no_longer_required_are_missed(path: Path, after: str) -> None:
    required = "approval: required, "
    rewritten(path, "title: Un essai", f"{required}title: Un essai")
    recording.approve(path, ["vus", "atelier", "retire"], "C. Durand", SECOND_DAY, never)
    released(path, SECOND_DAY)
    assert told(path, "approval-dropped") == []
    rewritten(path, required, after)
    (problem,) = told(path, "approval-dropped")
    assert "edition 2 was released with `approval: required`" in str(problem.message)
    rewritten(path, "label: visiteurs", "label: personnes")
    recording.record(path, "figure:visiteurs.label", grounds(Kind.COQUILLE), never)
    assert "approval-dropped" in {warning.code for warning in released(path, SECOND_DAY).warnings}
    assert told(path, "approval-dropped") == []
