"""What is different between editions, on the screen, on a sheet and as a redline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.writers.docx.word_reading import Read, text_of
from tests.writers.pdf.reading import page_texts

from presskit.corrections.comparing import Sort, compared
from presskit.diagnostics import Refused
from presskit.editions.documents import documents, redlined, sheet, sheet_as_pdf
from presskit.editions.identity import Comparison, Identity, identity_of
from presskit.editions.sides import last_and_current, side

from .conftest import FIRST_DAY, KIT, released

if TYPE_CHECKING:
    from pathlib import Path

PHOTO = """\
photos:
  vue: {file: p.jpg, caption: Une vue., credit: A. Roux, alt: Une vue, rights: Libre, left_to_right: [durand, petit]}
"""
PETIT = "speakers:\n  petit: {family: Petit, given: Noé}\n"


def found(before: str, after: str, path: Path) -> dict[str, tuple[Sort, str, str]]:
    pairs = compared(side(before, path, None), side(after, path, None))
    return {one.ref: (one.sort, one.before, one.after) for one in pairs}


def test_between_two_editions_every_text_that_differs_is_told_once(twice: Path) -> None:
    assert found("1", "2", twice) == {
        "vus": (Sort.CHANGED, "Nous avons besoin d’être vus", "Nous voulons être vus"),
        "atelier": (Sort.CHANGED, "la vallée est un seul atelier", "la vallée est un unique atelier"),
        "speaker:durand.function": (Sort.CHANGED, "présidente", "présidente de la fête"),
        "figure:visiteurs.value": (Sort.CHANGED, "1200", "1300"),
        "retire": (Sort.WITHDRAWN, "Le maire ne viendra pas", ""),
    }


def test_an_edition_is_the_same_as_itself_and_as_the_kit_it_froze(twice: Path) -> None:
    assert found("1", "1", twice) == {}
    assert found("2", "current", twice) == {}


def test_by_default_the_last_edition_is_compared_with_the_kit_as_it_is(path: Path) -> None:
    released(path, FIRST_DAY)
    path.write_text(KIT.replace("Un essai", "Un autre"), "utf-8")
    (one,) = compared(*last_and_current(path, None))
    assert (one.ref, one.after) == ("kit.title", "Un autre")


def test_what_no_text_says_is_compared_too(path: Path, tmp_path: Path) -> None:
    path.write_text(KIT.replace("speakers:\n", PETIT) + PHOTO, "utf-8")
    other = tmp_path / "autre.yaml"
    text = (
        path.read_text("utf-8").replace("[durand, petit]", "[petit, durand]").replace("kind: partial", "kind: direct")
    )
    other.write_text(text.replace("{id: jours", "{id: x").replace("  - {id: visiteurs", "  - {id: visites"), "utf-8")
    differences = found(str(path), str(other), path)
    assert differences["photo:vue.order"] == (Sort.CHANGED, "Camille Durand; Noé Petit", "Noé Petit; Camille Durand")
    assert differences["atelier.kind"] == (Sort.CHANGED, "partial", "direct")
    assert differences["figure:visites.value"] == (Sort.ADDED, "", "1200")
    assert differences["figure:visiteurs.value"] == (Sort.REMOVED, "1200", "")


def test_a_frozen_kit_is_a_side_wherever_it_lies(twice: Path, outputs: Path) -> None:
    assert found(str(outputs / "edition-1" / "kit.json"), "1", twice) == {}


@pytest.mark.parametrize("name", ["3", "absent.yaml", "absent.json"])
def test_what_is_not_there_is_refused(twice: Path, name: str) -> None:
    with pytest.raises(Refused):
        side(name, twice, None)


def test_a_kit_that_was_never_released_has_nothing_to_be_compared_with(path: Path) -> None:
    with pytest.raises(Refused) as refused:
        last_and_current(path, None)
    assert [problem.code for problem in refused.value.diagnostics] == ["no-edition"]


def test_the_documents_of_two_editions_carry_no_notice(twice: Path) -> None:
    pair = documents(side("1", twice, None), side("2", twice, None))
    assert [section.kind for section in pair.before.sections] == [section.kind for section in pair.after.sections]


def test_the_sheet_is_the_notice_and_what_has_changed(twice: Path) -> None:
    document, _ = sheet(side("1", twice, None), side("2", twice, None))
    assert [section.kind for section in document.sections] == ["corrections"]


def test_the_sheet_and_the_redline_are_no_edition(twice: Path, tmp_path: Path) -> None:
    sides = side("1", twice, None), side("2", twice, None)
    pdf, docx = sheet_as_pdf(*sides), redlined(*sides)
    assert "remplace l’édition 1 du 24 septembre 2015" in page_texts(pdf)[0].replace("\u00a0", " ")
    assert "voulons" in text_of(Read(docx).body)
    for data, comparison in ((pdf, Comparison.CHANGES), (docx, Comparison.REDLINE)):
        (tmp_path / "f").write_bytes(data)
        assert identity_of(tmp_path / "f") == Identity("essai", 2, comparison, 1)
