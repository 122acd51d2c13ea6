"""Changes that no correction is about: whoever holds the earlier edition is told of each, in every format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.editions.test_notice import issue, letters, words
from tests.writers.docx.word_reading import Read
from tests.writers.pdf.reading import page_texts

from presskit.corrections import recording
from presskit.corrections.comparing import Sort, compared
from presskit.corrections.entries import Kind
from presskit.document.plain import section_lines
from presskit.editions.documents import sheet, sheet_as_pdf
from presskit.editions.sides import last_and_current, side
from presskit.pipeline import Order, build

from .conftest import FIRST_DAY, KIT, SECOND_DAY, copied, grounds, never, released

if TYPE_CHECKING:
    from pathlib import Path

PETIT = "speakers:\n  petit: {family: Petit, given: Noé, gender: m}\n"
PHOTO = """\
photos:
  vue: {file: p.jpg, caption: Une vue., credit: A. Roux / Le Lien, alt: Une vue, rights: Libre, \
left_to_right: [durand, petit], absent: []}
"""
WHOLE = KIT.replace("speakers:\n", PETIT).replace("{carnet: Carnet}", "{carnet: Carnet, lien: Le Lien}") + PHOTO
SAID = "      - {id: suite, kind: reported, text: Camille Durand souhaite une suite à cette fête.}\n"
MOVED = WHOLE.replace(SAID, "").replace(
    "gender: m}\n",
    "gender: m, statements: [{id: suite, kind: reported, text: Camille Durand souhaite une suite à cette fête.}]}\n",
)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit with two people in a photo, released once; no test may change it."""
    file = tmp_path_factory.mktemp("once") / "speakers.yaml"
    file.write_text(WHOLE, "utf-8")
    painted(file, "white")
    released(file, FIRST_DAY)
    return file


@pytest.fixture
def path(once: Path, tmp_path: Path) -> Path:
    """The file of a copy of it."""
    return copied(once, tmp_path)


def painted(path: Path, colour: str) -> None:
    Image.new("RGB", (300, 200), colour).save(path.parent / "p.jpg")


def rewritten(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


CHANGES = {
    "a statement is another speaker's": (
        SAID, "",
        "Propos Camille Durand souhaite une suite à cette fête : attribué à Noé Petit (auparavant Camille Durand)",
    ),
    "people stand otherwise": (
        "[durand, petit]", "[petit, durand]",
        "Personnes sur la photo Avant : Camille Durand ; Noé Petit Après : Noé Petit ; Camille Durand",
    ),
    "somebody is nobody known": (
        "[durand, petit]", "[durand, unidentified]",
        "Personnes sur la photo Avant : Camille Durand ; Noé Petit Après : Camille Durand ; non identifié",
    ),
    "somebody is absent": (
        "absent: []", "absent: [petit]",
        "Absents de la photo Après : Noé Petit",
    ),
    "the press release says something else": (
        'Un autre paragraphe."', 'Un tout autre paragraphe."\n  - "Une autre partie."',
        "Ajout : Communiqué de presse Après : Une autre partie.",
    ),
    "words are reported": (
        "kind: reported", "kind: direct",
        "Propos « Camille Durand souhaite une suite à cette fête. » : citation (auparavant propos rapporté)",
    ),
    "words come from elsewhere": (
        "d’être vus, source: carnet", "d’être vus, source: lien",
        "Source – Citation – Camille Durand Avant : Carnet Après : Le Lien",
    ),
    "a statement is new": (
        "figures:", "      - {id: neuf, kind: reported, text: Tout va bien.}\nfigures:",
        "Ajout : Propos – Camille Durand – Tout va bien",
    ),
    "a speaker is new": (
        "speakers:\n", "speakers:\n  grand: {family: Grand, given: Léa}\n",
        "Ajout : Intervenant – Léa Grand",
    ),
    "a figure is new": (
        "figures:\n", "figures:\n  - {id: chars, value: 12, label: chars fleuris, source: carnet}\n",
        "Ajout : Chiffre – chars fleuris",
    ),
    "a figure is gone": (
        "figures:\n  - {id: visiteurs, value: 1200, label: visiteurs, source: carnet}\n", "",
        "Suppression : Chiffre – visiteurs",
    ),
    "a photo is new": (
        "photos:\n", "photos:\n  place: {file: p.jpg, caption: Place., credit: A. Roux, alt: Place, rights: Libre}\n",
        "Ajout : Photo – « Place »",
    ),
    "a photo is gone": (PHOTO, "", "Suppression : Photo – « Une vue »"),
    "a press contact is new": (
        "contacts: [", "contacts: [{name: Léa Grand, phone: 04 75 00 00 00}, ",
        "Ajout : Contact presse – Léa Grand Contact",
    ),
    "an organisation is new": (
        "speakers:\n", "organisations: {fete: {name: La Fête, about: Une fête.}}\nspeakers:\n",
        "Ajout : Organisme – La Fête",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_the_last_page_names_it_in_both_formats_and_diff_finds_it(path: Path, name: str) -> None:
    before, after, sentence = CHANGES[name]
    if before == SAID:
        path.write_text(MOVED, "utf-8")
    else:
        rewritten(path, before, after)
    assert compared(*last_and_current(path, None))
    released(path, SECOND_DAY)
    outputs = path.parent / "output" / "essai"
    pdf = page_texts((outputs / "essai.pdf").read_bytes())
    docx = letters(words(Read((outputs / "essai.docx").read_bytes())))
    assert letters("Autres changements") in letters(pdf[-1])
    assert letters(sentence) in letters(pdf[-1])
    assert letters(sentence) in docx[docx.index("Autreschangements") :]


def told(path: Path) -> list[str]:
    return [f"{other.ref} {other.what.value}" for other in issue(path).others]


def test_a_photo_whose_file_was_replaced_is_another(path: Path) -> None:
    painted(path, "black")
    (found,) = compared(*last_and_current(path, None))
    assert (found.ref, found.sort) == ("photo:vue.file", Sort.CHANGED)
    released(path, SECOND_DAY)
    pdf = page_texts((path.parent / "output" / "essai" / "essai.pdf").read_bytes())
    assert letters("Photo : image remplacée") in letters(pdf[-1])
    assert [found.ref for found in compared(side("1", path, None), side("2", path, None))] == ["photo:vue.file"]


def test_a_photo_under_another_file_name_is_the_same_photo(path: Path) -> None:
    (path.parent / "p.jpg").rename(path.parent / "q.jpg")
    rewritten(path, "p.jpg", "q.jpg")
    assert compared(*last_and_current(path, None)) == ()


def test_an_attribution_is_a_rectification_on_page_one_and_the_others_are_counted(path: Path) -> None:
    path.write_text(MOVED.replace("[durand, petit]", "[petit, durand]"), "utf-8")
    painted(path, "black")
    released(path, SECOND_DAY)
    cover = page_texts((path.parent / "output" / "essai" / "essai.pdf").read_bytes())[0]
    lines = "Rectificatif – Propos – Noé Petit (auparavant Camille Durand) et 2 autres changements"
    assert letters(lines) in letters(cover)
    assert letters("Rectificatif Cette édition 2 du") in letters(cover)


def test_a_figure_that_somebody_else_is_said_to_claim_is_a_rectification_too(path: Path) -> None:
    rewritten(path, "label: visiteurs,", "label: visiteurs, speaker: durand,")
    released(path, SECOND_DAY)
    rewritten(path, "label: visiteurs, speaker: durand,", "label: visiteurs, speaker: petit,")
    released(path, SECOND_DAY)
    pages = page_texts((path.parent / "output" / "essai" / "essai.pdf").read_bytes())
    assert letters("Rectificatif – Chiffre – visiteurs – Noé Petit (auparavant Camille Durand)") in letters(pages[0])
    assert letters("Chiffre – visiteurs : attribué à Noé Petit (auparavant Camille Durand)") in letters(pages[-1])


def test_on_page_one_it_stands_among_the_rectifications(path: Path) -> None:
    path.write_text(MOVED, "utf-8")
    recording.correct(path, "vus", "Nous voulons être vus", grounds(Kind.RECTIFICATIF), never)
    recording.correct(path, "kit.title", "Un autre essai", grounds(Kind.MISE_A_JOUR), never)
    released(path, SECOND_DAY)
    cover = page_texts((path.parent / "output" / "essai" / "essai.pdf").read_bytes())[0]
    lines = "Rectificatif – Citation – Camille Durand Rectificatif – Propos – Noé Petit (auparavant Camille Durand) "
    assert letters(lines + "Mise à jour – Titre") in letters(cover)


@pytest.mark.parametrize("lines", range(4))
def test_no_heading_of_a_change_stands_at_the_foot_of_a_page(path: Path, lines: int) -> None:
    photos = "".join(
        f"  p{at}: {{file: p.jpg, caption: Vue {at}., credit: A. Roux, alt: Vue {at}, rights: Libre, "
        "left_to_right: [durand, petit]}\n"
        for at in range(20)
    )
    sides = []
    for name, people in (("a", "[durand, petit]"), ("b", "[petit, durand]")):
        file = path.parent / f"{name}.yaml"
        new = "".join(f"  - {{id: n{at}, value: 1, label: chars}}\n" for at in range(lines)) if name == "b" else ""
        text = WHOLE.replace("figures:\n", f"figures:\n{new}") + photos.replace("[durand, petit]", people)
        file.write_text(text, "utf-8")
        sides.append(side(str(file), path, None))
    before, after = sides
    pages = page_texts(sheet_as_pdf(before, after))
    assert sum(page.count("Personnes sur la photo") for page in pages) == 20
    assert not any(re.search(r"Personnes sur la photo «[^»]+»\s*(Dossier de presse|Édition|$)", page) for page in pages)


def test_a_draft_of_the_next_edition_tells_of_them_too(path: Path) -> None:
    rewritten(path, "[durand, petit]", "[petit, durand]")
    build(Order(path, formats=("pdf",)))
    pdf = page_texts((path.parent / "output" / "essai" / "essai.pdf").read_bytes())
    assert letters("Mise à jour Ce projet d’édition 2 remplace") in letters(pdf[0])
    assert letters("1 changement, en dernière page") in letters(pdf[0])
    assert letters("Autres changements") in letters(pdf[-1])


def test_the_sheet_of_changes_says_what_the_notice_says(path: Path) -> None:
    path.write_text(MOVED, "utf-8")
    document, _ = sheet(*last_and_current(path, None))
    assert any("attribué à Noé Petit" in line for line in section_lines(document.sections[0]))


def test_what_is_on_record_is_told_as_a_correction_alone(path: Path) -> None:
    recording.correct(path, "speaker:petit.given", "Noël", grounds(Kind.COQUILLE), never)
    recording.correct(path, "story.0.text", "Une phrase.", grounds(Kind.MISE_A_JOUR), never)
    recording.withdraw(path, "retire", grounds(Kind.RETRAIT), never)
    assert told(path) == []


def test_a_statement_of_somebody_whose_name_was_mended_is_still_theirs(path: Path) -> None:
    recording.correct(path, "speaker:durand.given", "Camilla", grounds(Kind.COQUILLE), never)
    assert [found.ref for found in compared(*last_and_current(path, None))] == ["speaker:durand.given"]


def test_a_stranger_whose_name_was_corrected_stands_where_he_stood(path: Path) -> None:
    rewritten(path, "[durand, petit]", "[durand, {name: Jean Roux}]")
    released(path, SECOND_DAY)
    recording.correct(path, "photo:vue.left_to_right.1.name", "Jean Leroux", grounds(Kind.COQUILLE), never)
    assert told(path) == []


def test_a_long_text_is_said_to_be_changed_and_not_printed_twice(path: Path) -> None:
    rewritten(path, "Un autre paragraphe.", "Un autre paragraphe. " * 80)
    document, _ = sheet(*last_and_current(path, None))
    lines = [line.replace("\u00a0", " ") for line in section_lines(document.sections[0])]
    assert "Communiqué de presse : texte modifié" in lines


def test_the_list_of_editions_names_what_else_was_changed(path: Path) -> None:
    path.write_text(MOVED, "utf-8")
    released(path, SECOND_DAY)
    assert b'"suite.speaker"' in (path.parent / "output" / "essai" / "editions.json").read_bytes()


@pytest.mark.parametrize("name", CHANGES)
def test_the_notice_tells_of_whatever_diff_finds(path: Path, name: str) -> None:
    before, after, _ = CHANGES[name]
    if before == SAID:
        path.write_text(MOVED, "utf-8")
    else:
        rewritten(path, before, after)
    refs = [other.ref for other in issue(path).others]
    for found in compared(*last_and_current(path, None)):
        assert found.ref in refs or found.ref.partition(".")[0] in refs or found.ref.rpartition(".")[0] in refs
