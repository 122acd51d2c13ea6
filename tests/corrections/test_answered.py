"""A quotation that was corrected against its source is told, and refuses no kit; one changed by hand does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, KIT, never

from presskit.corrections.ledger import ledger_file
from presskit.corrections.recording import correct, record
from presskit.diagnostics import Diagnostic, Refused, Severity
from presskit.editions.releasing import release
from presskit.pipeline import Order, build, examine, inspect

if TYPE_CHECKING:
    from pathlib import Path

CODE = "verbatim-not-in-source"


@pytest.fixture
def transcript(path: Path) -> Path:
    """The kit, its verbatims in the transcript that they are taken from."""
    (path.parent / "discours.txt").write_text(
        "Elle a dit : « Nous avons besoin d’être vus. » Et : « la vallée est un seul atelier ».", "utf-8"
    )
    text = KIT.replace("speakers:\n", "sources: {discours: {title: Discours, file: discours.txt}}\nspeakers:\n")
    text = text.replace("être vus'}", "être vus', source: discours}")
    text = text.replace("          atelier\n", "          atelier\n        source: discours\n")
    path.write_text(text + "contacts: [{name: Presse, email: presse@vallee.example}]\n", "utf-8")
    return path


def told(path: Path) -> list[Diagnostic]:
    return [problem for problem in inspect(path) if problem.code == CODE]


def test_a_correction_on_record_is_told_with_its_number_its_kind_who_asked_and_why(transcript: Path) -> None:
    correct(transcript, "vus", "Nous voulons être vus", GROUNDS, never)

    (found,) = told(transcript)

    assert found.severity is Severity.WARNING
    assert str(found.notes[0].message) == (
        "entry 1 has them on record (rectificatif), asked for by Camille Durand: mot inexact"
    )
    assert found.notes[0].span is not None
    assert found.notes[0].span.file == str(ledger_file(transcript))
    assert "if the transcript was wrong" in str(found.help)


def test_it_refuses_neither_a_build_nor_a_release_nor_the_photos(transcript: Path) -> None:
    correct(transcript, "vus", "Nous voulons être vus", GROUNDS, never)

    assert CODE in [found.code for found in build(Order(transcript, formats=("docx",))).warnings]
    assert CODE in [found.code for found in release(Order(transcript), GROUNDS.at, never).warnings]
    assert {found.severity for found in examine(transcript)[1]} == {Severity.WARNING}


def test_a_strict_build_is_refused_all_the_same(transcript: Path) -> None:
    correct(transcript, "vus", "Nous voulons être vus", GROUNDS, never)

    with pytest.raises(Refused):
        build(replace(Order(transcript, formats=("docx",)), strict=True))


def test_words_changed_by_hand_since_have_no_answer_until_they_are_put_on_record(transcript: Path) -> None:
    correct(transcript, "vus", "Nous voulons être vus", GROUNDS, never)
    transcript.write_text(transcript.read_text("utf-8").replace("voulons", "devons"), "utf-8")
    assert [found.severity for found in told(transcript)] == [Severity.ERROR]

    record(transcript, "vus", GROUNDS, never)

    (found,) = told(transcript)
    assert found.severity is Severity.WARNING
    assert str(found.notes[0].message).startswith("entry 2 ")


@pytest.mark.parametrize(
    ("corrected", "by_hand", "severities"),
    [
        ("vus", ("un seul\n", "un grand\n"), [Severity.WARNING, Severity.ERROR]),
        ("atelier", ("avons besoin", "avons envie"), [Severity.ERROR, Severity.WARNING]),
    ],
)
def test_a_correction_answers_for_its_own_statement_alone(
    transcript: Path, corrected: str, by_hand: tuple[str, str], severities: list[Severity]
) -> None:
    correct(transcript, corrected, "Nous voulons une vallée", GROUNDS, never)
    text = transcript.read_text("utf-8")
    assert by_hand[0] in text
    transcript.write_text(text.replace(*by_hand), "utf-8")

    assert [found.severity for found in told(transcript)] == severities


def test_where_the_transcript_is_corrected_too_there_is_nothing_to_tell(transcript: Path) -> None:
    correct(transcript, "vus", "Nous voulons être vus", GROUNDS, never)
    (transcript.parent / "discours.txt").write_text(
        "« Nous voulons être vus. » « la vallée est un seul atelier »", "utf-8"
    )

    assert told(transcript) == []


def test_a_ledger_that_is_no_good_answers_for_nothing(transcript: Path) -> None:
    correct(transcript, "vus", "Nous voulons être vus", GROUNDS, never)
    ledger_file(transcript).write_text("presskit-corrections: 1\nentries: non\n", "utf-8")

    assert {(found.code, found.severity) for found in inspect(transcript)} >= {
        (CODE, Severity.ERROR),
        ("wrong-type", Severity.ERROR),
    }
