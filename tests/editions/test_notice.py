"""What readers of a second edition are told, in every format: on page one, and on the last page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.writers.docx.word_reading import Read, nodes, text_of
from tests.writers.pdf.reading import opened, page_texts

from presskit.corrections import corrected as corrected_kit
from presskit.corrections import recording
from presskit.corrections.changes import issue_of
from presskit.corrections.entries import Kind
from presskit.corrections.frozen import last_edition
from presskit.kit.load import load

from .conftest import FIRST_DAY, KIT, SECOND_DAY, grounds, never, released

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.corrections.issue import Issue

NOTICE = (
    "Rectificatif "
    "Cette édition 2 du 3 octobre 2015 remplace l’édition 1 du 24 septembre 2015. "
    "Retrait – Propos – Camille Durand – « Le maire… » "
    "Rectificatif – Citation – Camille Durand "
    "Précision – Fonction – Camille Durand "
    "Mise à jour – Chiffre – visiteurs"
)
CHANGES = (
    "Ce qui a changé "
    "Retrait – Propos – Camille Durand – « Le maire… » Propos retiré : ne plus le citer. "
    "Rectificatif – Citation – Camille Durand "
    "Avant : « Nous avons besoin d’être vus » Après : « Nous voulons être vus » "
    "Précision – Fonction – Camille Durand Avant : présidente Après : présidente de la fête "
    "Mise à jour – Chiffre – visiteurs Avant : 1 200 Après : 1 300 "
    "Coquille – Citation – Camille Durand "
    "Avant : « la vallée est un seul atelier » Après : « la vallée est un unique atelier » "
    "Contact presse Service de presse, presse@essai.example"
)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def letters(text: str) -> str:
    """A text without white space, which a PDF has not between its paragraphs."""
    return re.sub(r"\s+", "", text)


@pytest.fixture
def pdf(outputs: Path) -> bytes:
    return (outputs / "essai.pdf").read_bytes()


@pytest.fixture
def docx(outputs: Path) -> Read:
    return Read((outputs / "essai.docx").read_bytes())


def words(docx: Read) -> str:
    return squeezed(" ".join(text_of(paragraph) for paragraph in nodes(docx.body, "//w:p")))


def test_page_one_says_which_edition_is_replaced_and_what_is_graver_than_a_misprint(pdf: bytes) -> None:
    cover = letters(page_texts(pdf)[0])
    assert letters(NOTICE) in cover
    assert "Coquille" not in cover


def test_the_last_page_has_both_wordings_of_each_change_the_gravest_first(pdf: bytes) -> None:
    assert letters(CHANGES) in letters(page_texts(pdf)[-1])


def test_word_says_the_same(docx: Read) -> None:
    assert NOTICE in words(docx)
    assert CHANGES in words(docx)


@pytest.mark.parametrize("name", ["essai.pdf", "essai.docx", "essai.editors.docx"])
def test_what_was_withdrawn_is_printed_nowhere_and_reasons_stay_between_us(outputs: Path, name: str) -> None:
    data = (outputs / name).read_bytes()
    text = " ".join(page_texts(data)) if name.endswith("pdf") else words(Read(data))
    for hidden in ("viendra", "entre nous", "Une personne"):
        assert hidden not in text


def test_the_first_edition_has_no_notice(outputs: Path) -> None:
    text = " ".join(page_texts((outputs / "edition-1" / "essai.pdf").read_bytes()))
    assert "remplace" not in text
    assert "Ce qui a changé" not in text
    assert "Édition 1" in text
    assert "projet" not in text


def test_an_edition_names_itself_in_its_metadata(pdf: bytes, docx: Read) -> None:
    with opened(pdf) as file, file.open_metadata() as metadata:
        assert metadata["dc:identifier"] == "presskit:essai:2"
    assert b"presskit:essai:2" in docx.member("docProps/core.xml")
    assert "Édition 2".encode() in docx.member("docProps/custom.xml")


def test_words_that_changed_are_struck_through_or_underlined_in_word(docx: Read) -> None:
    struck = [squeezed(text_of(run)) for run in nodes(docx.body, "//w:r[w:rPr/w:strike]")]
    underlined = [squeezed(text_of(run)) for run in nodes(docx.body, "//w:r[w:rPr/w:u]")]
    assert struck == ["avons besoin d’", "1 200", "seul"]
    assert underlined == ["voulons", "de la fête", "1 300", "unique"]


def test_they_are_in_the_pdf_too_and_its_tags_say_so(pdf: bytes) -> None:
    with opened(pdf) as file:
        decorations = [
            str(made.A.TextDecorationType)
            for made in file.objects
            if isinstance(made, pikepdf.Dictionary) and made.get("/S") == "/Span" and "/A" in made
        ]
    assert sorted(decorations) == ["/LineThrough"] * 3 + ["/Underline"] * 4


def issue(path: Path) -> Issue:
    past = last_edition([path.parent / "output" / "essai"], path.parent)
    return issue_of(corrected_kit(path, load(path)), past, SECOND_DAY.date())


def test_a_text_corrected_twice_is_told_once_from_what_was_printed_and_as_its_gravest(path: Path) -> None:
    released(path, FIRST_DAY)
    recording.correct(path, "vus", "Nous voulons être vus", grounds(Kind.RECTIFICATIF), never)
    recording.correct(path, "vus", "Nous voulons tous être vus", grounds(Kind.COQUILLE), never)
    (change,) = issue(path).changes
    assert (change.before, change.after) == ("Nous avons besoin d’être vus", "Nous voulons tous être vus")
    assert change.kind is Kind.RECTIFICATIF


def test_a_text_that_is_again_what_was_printed_has_not_changed(path: Path) -> None:
    released(path, FIRST_DAY)
    recording.correct(path, "vus", "Nous voulons être vus", grounds(Kind.RECTIFICATIF), never)
    recording.correct(path, "vus", "Nous avons besoin d’être vus", grounds(Kind.RECTIFICATIF), never)
    assert issue(path).changes == ()


def test_what_was_corrected_before_it_was_first_printed_is_no_change(path: Path) -> None:
    recording.correct(path, "vus", "Nous voulons être vus", grounds(Kind.RECTIFICATIF), never)
    released(path, FIRST_DAY)
    assert issue(path).changes == ()


def test_a_statement_that_was_never_printed_is_withdrawn_in_silence(path: Path) -> None:
    released(path, FIRST_DAY)
    text = KIT.replace("figures:", "      - {id: neuf, text: Un propos neuf, source: carnet}\nfigures:")
    path.write_text(text, "utf-8")
    recording.withdraw(path, "neuf", grounds(Kind.RETRAIT), never)
    assert issue(path).changes == ()


def test_where_only_misprints_were_mended_page_one_says_only_what_is_replaced(path: Path) -> None:
    released(path, FIRST_DAY)
    recording.correct(path, "atelier", "la vallée est un unique atelier", grounds(Kind.COQUILLE), never)
    released(path, SECOND_DAY)
    cover = letters(page_texts((path.parent / "output" / "essai" / "essai.pdf").read_bytes())[0])
    assert letters("Nouvelle édition Cette édition 2 du") in cover
    assert "Rectificatif" not in cover
