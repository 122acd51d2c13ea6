"""A wording that was corrected is told wherever else in the kit it still stands, and nowhere that it is right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, never
from tests.whole_kit import WHOLE

from presskit.corrections import corrected
from presskit.corrections.entries import FIRST, Correction, Kind
from presskit.corrections.ledger import Ledger
from presskit.corrections.recording import correct, withdraw
from presskit.corrections.references import References
from presskit.corrections.surviving import old_wordings
from presskit.kit.load import load, loaded_from
from presskit.source import SourceText

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic

STORY = "Pour Sacha Modèle, maire de Valbourg, {vus}."
KIT = """\
presskit: 1
kit: {id: essai, title: Un essai, issued: {place: Arles}}
event: {name: La Nuit du conte, place: salle des fêtes}
organisations:
  atelier: {name: L’Atelier du Rhône}
contacts:
  - {name: Camille Durand, function: adjointe au maire}
sources:
  journal: {title: 'Sacha Modèle, maire de Valbourg'}
story:
  - text: "STORY"
speakers:
  modele:
    given: Sacha
    family: Modèle
    function: maire de Valbourg
    statements:
      - {id: vus, kind: partial, text: nous avons besoin d’être vus et entendus}
      - {id: suite, kind: reported, text: Une suite est prévue.}
  autre:
    given: Paul
    family: Petit
    function: président
figures:
  - {id: places, value: 7000, label: places assises}
  - {id: enveloppe, value: 200000000, unit: EUR, style: compact, label: enveloppe de l’État}
photos:
  groupe:
    file: groupe.jpg
    caption: Le public.
    left_to_right: [{name: Zoé Martin, function: directrice}, unidentified]
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """Where the kit is to be written."""
    return tmp_path / "speakers.yaml"


def write(path: Path, story: str = STORY, *others: tuple[str, str]) -> None:
    """The kit with a story, and with other texts replaced."""
    text = KIT.replace("STORY", story)
    for old, new in others:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def change(path: Path, ref: str, text: str, kind: Kind = Kind.RECTIFICATIF) -> None:
    """Correct a text."""
    correct(path, ref, text, replace(GROUNDS, kind=kind), never)


def told(path: Path) -> list[Diagnostic]:
    return [problem for problem in corrected(path, load(path)).diagnostics if problem.code == "old-wording"]


def marked(path: Path) -> list[str]:
    """The characters of the file that are told; each stands in one line."""
    lines = path.read_text("utf-8").splitlines()
    spans = [problem.span for problem in told(path) if problem.span]
    return [lines[span.line - 1][span.column - 1 : span.end_column - 1] for span in spans]


def test_an_old_family_name_is_told_at_its_place_with_what_to_run(kit: Path) -> None:
    write(kit)
    change(kit, "speaker:modele.family", "Dupont")
    (problem,) = told(kit)
    assert marked(kit) == ["Sacha Modèle"]
    assert problem.severity.value == "warning"
    assert str(problem.message) == ("`Modèle` was corrected to `Dupont` (entry 1): this text still has the old wording")
    assert "presskit correct story.0.text" in str(problem.help)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Une suite est prévue.", "Sacha Modèle prévoit une suite."),
        ("Le public.", "M. Modèle parle."),
        ("title: Un essai", "title: Modèle parle"),
        ("function: président", "function: président\n    biography: Il a connu Mme MODÈLE."),
    ],
)
def test_so_it_is_in_reported_speech_a_caption_a_title_and_a_biography(kit: Path, place: str, words: str) -> None:
    write(kit, "Rien.", (place, words))
    change(kit, "speaker:modele.family", "Dupont")
    assert [name.split()[-1].casefold() for name in marked(kit)] == ["modèle"]


@pytest.mark.parametrize(
    "story",
    [
        "C’est un modèle du genre.",
        "Pour Sacha Dupont, {vus}.",
        "Un salut de Jeanne Modèle au public.",
        "Un salut de J. Modèle au public.",
        "Un salut de Mme Modèle-Martin au public.",
        "Le [site](https://exemple.fr/Modèle) dit tout.",
    ],
)
def test_a_family_name_is_not_taken_for_a_word_an_address_or_another_person(kit: Path, story: str) -> None:
    write(kit, story)
    change(kit, "speaker:modele.family", "Dupont")
    assert marked(kit) == []


@pytest.mark.parametrize(
    "story", ["C’est à Arles. Modèle parle.", "Selon Modèle, tout va.", "Durand, Modèle et Blanc."]
)
def test_a_family_name_is_told_behind_what_is_no_given_name(kit: Path, story: str) -> None:
    write(kit, story)
    change(kit, "speaker:modele.family", "Dupont")
    assert marked(kit) == ["Modèle"]


def test_a_family_name_that_somebody_else_bears_is_told_only_behind_its_given_name(kit: Path) -> None:
    write(kit, "M. Modèle et Sacha Modèle.", ("family: Petit", "family: Modèle"))
    change(kit, "speaker:modele.family", "Dupont")
    assert marked(kit) == ["Sacha Modèle"]


def test_an_old_given_name_is_told_before_its_family_name_alone(kit: Path) -> None:
    write(kit, "Sacha Modèle, et Sacha tout court.")
    change(kit, "speaker:modele.given", "Sasha")
    assert marked(kit) == ["Sacha Modèle"]


def test_a_contact_or_somebody_in_a_photo_of_the_old_name_is_the_same_person(kit: Path) -> None:
    write(kit, "Rien.", ("name: Camille Durand", "name: Sacha Modèle"), ("name: Zoé Martin", "name: Sacha Modèle"))
    change(kit, "speaker:modele.given", "Sasha")
    assert marked(kit) == ["Sacha Modèle", "Sacha Modèle"]


def test_the_old_name_of_an_organisation_is_told_in_a_function(kit: Path) -> None:
    write(kit, "Rien.", ("name: L’Atelier du Rhône", "name: Medin"), ("président", "président de Medin"))
    change(kit, "organisation:atelier.name", "Médin")
    assert marked(kit) == ["Medin"]


def test_a_name_that_the_new_one_holds_is_told_where_it_stands_alone(kit: Path) -> None:
    write(kit, "M. Modèle, ou Sacha Modèle-Dupont.")
    change(kit, "speaker:modele.family", "Modèle-Dupont")
    assert marked(kit) == ["Modèle"]


def test_an_old_function_is_told_and_within_the_new_one_it_is_not(kit: Path) -> None:
    write(kit, "Sacha Modèle, maire de Valbourg. Un ancien maire de Valbourg.")
    change(kit, "speaker:modele.function", "ancien maire de Valbourg")
    assert marked(kit) == ["maire de Valbourg"]


def test_a_function_of_a_word_or_two_is_told_beside_the_name_alone(kit: Path) -> None:
    write(kit, "Le président du jury. Paul Petit, président. Le président Paul Petit.")
    change(kit, "speaker:autre.function", "trésorier")
    assert marked(kit) == ["président", "président"]


def test_a_function_that_somebody_else_has_now_is_not_told(kit: Path) -> None:
    write(kit, STORY, ("function: président", "function: maire de Valbourg"))
    change(kit, "speaker:modele.function", "ancien maire de Valbourg")
    assert marked(kit) == []


def test_a_shorter_form_of_a_function_made_more_precise_still_stands(kit: Path) -> None:
    write(kit)
    change(kit, "speaker:modele.function", "maire de Valbourg depuis 2020", Kind.PRECISION)
    assert marked(kit) == []


def test_an_old_function_is_told_in_the_other_form_of_it_and_in_a_photo(kit: Path) -> None:
    forms = "function: {short: maire de Valbourg, full: maire de Valbourg délégué au port}"
    place = "{speaker: modele, as: maire de Valbourg}"
    write(kit, "Rien.", ("function: maire de Valbourg", forms), ("unidentified", place))
    change(kit, "speaker:modele.function.short", "ancien maire de Valbourg")
    assert marked(kit) == ["maire de Valbourg", "maire de Valbourg"]


def test_the_function_of_a_statement_may_be_another_than_the_one_that_its_speaker_has_now(kit: Path) -> None:
    write(kit, STORY, ("id: vus,", "id: vus, function: maire de Valbourg,"))
    change(kit, "vus.function", "candidat à la mairie")
    assert marked(kit) == []


@pytest.mark.parametrize("text", ["nous voulons être vus et entendus", "nous avons besoin d’être aimés"])
def test_a_quotation_of_old_words_is_told(kit: Path, text: str) -> None:
    write(kit, "Il le dit : « besoin d’être vus et entendus »." if "aimés" in text else "Oui, « Nous avons besoin ».")
    change(kit, "vus", text)
    assert len(marked(kit)) == 1


def test_a_quotation_of_words_that_stand_is_not_told(kit: Path) -> None:
    write(kit, "Il le dit : « vus et entendus ».")
    change(kit, "vus", "nous voulons être vus et entendus")
    assert marked(kit) == []


@pytest.mark.parametrize(
    ("ref", "text", "story", "found"),
    [
        ("figure:places.value", "8000", "Elle a 7 000 places. Il a 7 000 amis.", "7 000"),
        ("figure:enveloppe.value", "300000000", "L’enveloppe est de 200 M€.", "200 M€"),
        ("figure:enveloppe.value", "300000000", "Un prêt privé de 200 M€.", None),
        ("event.place", "le parvis", "Dans la salle des fêtes.", "salle des fêtes"),
        ("kit.issued.place", "Nîmes", "Né à Arles.", None),
        ("event.name", "La Nuit des contes", "Voici la Nuit du conte.", "la Nuit du conte"),
        ("organisation:atelier.name", "L’Atelier de Camargue", "Avec l’Atelier du Rhône.", "l’Atelier du Rhône"),
        ("photo:groupe.left_to_right.0.name", "Zoé Martine", "Zoé Martin est là.", None),
        ("photo:groupe.caption", "Le public et les élus.", "Voici le public.", None),
    ],
)
def test_what_is_told_of_figures_places_and_names(
    kit: Path, ref: str, text: str, story: str, found: str | None
) -> None:
    write(kit, story)
    change(kit, ref, text)
    assert marked(kit) == ([found] if found else [])


def test_a_name_in_a_photo_is_told_in_the_texts_of_that_photo(kit: Path) -> None:
    write(kit, "Zoé Martin est là.", ("Le public.", "Zoé Martin parle."))
    change(kit, "photo:groupe.left_to_right.0.name", "Zoé Martine")
    assert marked(kit) == ["Zoé Martin"]


def test_what_was_put_back_is_not_old(kit: Path) -> None:
    write(kit)
    change(kit, "speaker:modele.family", "Dupont")
    change(kit, "speaker:modele.family", "Modèle")
    assert marked(kit) == []


def test_once_it_is_corrected_too_nothing_is_told(kit: Path) -> None:
    write(kit)
    change(kit, "speaker:modele.family", "Dupont")
    change(kit, "story.0.text", STORY.replace("Modèle", "Dupont"))
    assert marked(kit) == []


def test_a_misprint_in_an_accent_is_told_where_it_is_and_not_where_it_is_not(kit: Path) -> None:
    write(kit, "Sacha Modele ou Sacha Modèle.", ("family: Modèle", "family: Modele"))
    change(kit, "speaker:modele.family", "Modèle", Kind.COQUILLE)
    assert marked(kit) == ["Sacha Modele"]


def test_of_a_withdrawn_statement_nothing_is_told(kit: Path) -> None:
    write(kit, "Rien.", ("Une suite est prévue.", "Sacha Modèle prévoit une suite."))
    change(kit, "speaker:modele.family", "Dupont")
    withdraw(kit, "suite", replace(GROUNDS, kind=Kind.RETRAIT), never)
    assert marked(kit) == []


@pytest.mark.parametrize("before", ["", "—", "7000", "maire", "Ada", "une visite de la ville", "Nous l’avons vu"])
def test_of_whatever_text_another_wording_was_corrected_the_check_ends_well(before: str) -> None:
    kit = loaded_from(SourceText("speakers.yaml", WHOLE), Path())
    refs = References(kit.places.node()).names()
    for ref in refs:
        entry = Correction(
            id=1, ref=ref, kind=Kind.RECTIFICATIF, before=before, after="x", reason="y", by="z", at=GROUNDS.at,
            edition=1, previous=FIRST,
        )  # fmt: skip
        assert all(told.code == "old-wording" for told in old_wordings(kit, Ledger((entry,)), ()))
