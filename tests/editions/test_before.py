"""« Avant » is what the earlier edition printed: a passage has the statements, a figure the unit, of that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_PATH
from tests.writers.pdf.reading import page_texts

from presskit.corrections import recording
from presskit.corrections.entries import Kind
from presskit.document import Deleted, Inserted, Paragraph, Superscript
from presskit.document.plain import section_lines
from presskit.editions.documents import sheet, sheet_as_pdf
from presskit.editions.sides import side

from .conftest import FIRST_DAY, SECOND_DAY, copied, grounds, never, released

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.document import Document

WALK = """\
presskit: 1
kit: {id: essai, title: Un essai}
story:
  - "Le chemin est long. Anne Roux le dit : {kilometres}. Il pleut."
acronyms: {ONF: Office national des forêts}
speakers:
  roux:
    family: Roux
    given: Anne
    function: guide
    statements:
      - {id: kilometres, text: Nous marcherons douze kilomètres, source: carnet}
      - {id: repas, text: Le repas sera servi à la 2e halte, source: carnet}
      - {id: retrait, text: Le maire est un âne et chacun le sait, source: carnet}
sources: {carnet: Carnet}
figures:
  - {id: denivele, value: 200, unit: m, label: dénivelé}
"""


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit whose press release sets a statement's words, released once; no test may change it."""
    file = tmp_path_factory.mktemp("once") / "speakers.yaml"
    file.write_text(WALK, "utf-8")
    released(file, FIRST_DAY)
    return file


@pytest.fixture
def path(once: Path, tmp_path: Path) -> Path:
    """The file of a copy of it."""
    return copied(once, tmp_path)


def rewritten(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def compared(path: Path, before: str = "1", after: str = "current") -> Document:
    document, _ = sheet(side(before, path, None), side(after, path, None))
    return document


def lines(document: Document) -> list[str]:
    spaces = str.maketrans("\u00a0\u202f", "  ")
    return [line.translate(spaces) for line in section_lines(document.sections[0])]


WAS = "Avant : Le chemin est long. Anne Roux le dit : « Nous marcherons douze kilomètres ». Il pleut."
IS = "Après : Le chemin est long. Anne Roux le dit : « Nous marcherons quatorze kilomètres »."


def test_a_passage_is_shown_before_with_the_words_it_had_and_after_with_those_it_has(path: Path) -> None:
    recording.correct(path, "kilometres", "Nous marcherons quatorze kilomètres", grounds(Kind.RECTIFICATIF), never)
    rewritten(path, " Il pleut.", "")
    recording.record(path, "story.0.text", grounds(Kind.MISE_A_JOUR), never)
    released(path, SECOND_DAY)
    assert {WAS, IS} <= set(lines(compared(path, "1", "2")))
    pdf = page_texts((path.parent / "output" / "essai" / "essai.pdf").read_bytes())[-1]
    assert pdf.count("douze") == 2
    assert pdf.count("quatorze") == 2


def test_so_is_one_that_no_correction_is_about_and_over_more_than_one_edition(path: Path) -> None:
    recording.correct(path, "kilometres", "Nous marcherons treize kilomètres", grounds(Kind.RECTIFICATIF), never)
    rewritten(path, ' Il pleut."', '"\n  - "Une suite."')
    released(path, SECOND_DAY)
    recording.correct(path, "kilometres", "Nous marcherons quatorze kilomètres", grounds(Kind.RECTIFICATIF), never)
    released(path, SECOND_DAY)
    assert {WAS, IS} <= set(lines(compared(path, "1", "3")))
    assert {WAS, IS.replace("quatorze", "treize")} <= set(lines(compared(path, "1", "2")))


def test_words_taken_back_since_are_not_printed_again_with_the_passage_that_had_them(path: Path) -> None:
    rewritten(path, "Il pleut.", "Il pleut.\\n\\nElle ajoute : {retrait}.")
    recording.record(path, "story.0.text", grounds(Kind.MISE_A_JOUR), never)
    released(path, SECOND_DAY)
    recording.withdraw(path, "retrait", grounds(Kind.RETRAIT), never)
    rewritten(path, "\\n\\nElle ajoute : {retrait}.", "\\n\\nElle rit.")
    recording.record(path, "story.0.text", grounds(Kind.MISE_A_JOUR), never)
    assert "âne" not in " ".join(lines(compared(path, "2")))


def test_a_value_is_shown_before_in_the_unit_that_it_had(path: Path) -> None:
    rewritten(path, "{id: denivele, value: 200, unit: m,", "{id: denivele, value: 2, unit: km,")
    assert {"Avant : 200 m", "Après : 2 km"} <= set(lines(compared(path)))


def test_ordinals_are_raised_and_acronyms_explained_as_on_the_page_in_what_differs_too(path: Path) -> None:
    recording.correct(path, "repas", "Le repas sera servi à la 1re halte, 3e banc", grounds(Kind.COQUILLE), never)
    document = compared(path)
    raised = [
        [inline.text for inline in marked.children if isinstance(inline, Superscript)]
        for block in document.sections[0].blocks
        if isinstance(block, Paragraph)
        for marked in block.children
        if isinstance(marked, Deleted | Inserted)
    ]
    assert raised == [["e"], ["re"], ["e"]]


def test_a_statement_taken_back_is_told_from_the_others_of_its_speaker_by_its_first_words(path: Path) -> None:
    recording.withdraw(path, "retrait", grounds(Kind.RETRAIT), never)
    told = lines(compared(path))
    assert "Retrait – Propos – Anne Roux – « Le maire est… »" in told
    assert "âne" not in " ".join(told)


def test_a_line_under_words_goes_straight_on_under_raised_letters(path: Path) -> None:
    recording.correct(path, "repas", "Le repas de la 2e halte, la 3e et la 4e", grounds(Kind.COQUILLE), never)
    data = sheet_as_pdf(side("1", path, None), side("current", path, None))
    with PdfDocument(data) as pdf:
        bounds = [made.get_bounds() for made in pdf[0].get_objects([FPDF_PAGEOBJ_PATH])]
    heights = {round(bottom, 1) for _, bottom, _, top in bounds if top - bottom < 1}
    assert len(heights) == len(("struck", "underlined", "the foot of the page"))


def test_a_sheet_of_misprints_does_not_lead_to_itself(path: Path) -> None:
    recording.correct(path, "repas", "Le repas de la 2e halte, la 3e et la 4e", grounds(Kind.COQUILLE), never)
    (text,) = page_texts(sheet_as_pdf(side("1", path, None), side("current", path, None)))
    assert "Ce projet d’édition 2 remplace" in text
    assert "dernière page" not in text
