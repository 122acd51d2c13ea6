"""A name that no text has leads to the text that was meant, and never to one that would mean something else."""

from __future__ import annotations

import pytest

from presskit.corrections.references import References
from presskit.corrections.suggesting import MOST
from presskit.diagnostics import Message, Refused
from presskit.source import SourceText, parse

KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
acronyms: {RDA: Réseau des ateliers}
story:
  - {heading: Un titre, text: Un texte.}
contacts: [{name: Service de presse, email: presse@essai.example}, {name: Inès Roux}]
speakers:
  durand:
    family: Durand
    function: présidente
    portrait: vitrail
    statements:
      - {id: lampe, text: La lampe est allumée, cue: a dit, date: 2026-03-01}
      - {id: ouverture, text: Nous ouvrons, translations: {en: We open, fr-CH: Nous ouvrons}}
figures: [{id: ateliers, value: 40, unit: km, label: ateliers}]
photos:
  groupe:
    file: g.jpg
    caption: À Die.
    rights_until: 2030-12-31
    rows: [{left_to_right: [durand, {name: Noé Petit, function: luthier}]}]
  vitrail: {file: v.jpg, credit: A. Roux, alt: Un vitrail}
  lampe: {file: l.jpg, date: 2026-03-01, credit: A. Roux}
"""


def mended(name: str, text: str = KIT) -> Message:
    with pytest.raises(Refused) as refused:
        References(parse(SourceText("speakers.yaml", text))).find(name)
    (problem,) = refused.value.diagnostics
    assert problem.help is not None
    return problem.help


def meant(name: str) -> object:
    return dict(mended(name).values).get("near")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("lampe.text", "lampe"),
        ("lampes.text", "lampe"),
        ("lamqe", "lampe"),
        ("lamqe.cue", "lampe.cue"),
        ("lampe.cu", "lampe.cue"),
        ("vitrail.credit", "photo:vitrail.credit"),
        ("photo:group.caption", "photo:groupe.caption"),
        ("photo:groupe.captoin", "photo:groupe.caption"),
        ("photos.groupe.caption", "photo:groupe.caption"),
        ("groupe.caption", "photo:groupe.caption"),
        ("durand.function.short", "speaker:durand.function.short"),
        ("speaker:durant.function.full", "speaker:durand.function.full"),
        ("figure:atelier.value", "figure:ateliers.value"),
        ("photo:group.rows.0.left_to_right.1.function", "photo:groupe.rows.0.left_to_right.1.function"),
        ("kit.titel", "kit.title"),
        ("acronym:RDAA", "acronym:RDA"),
    ],
)
def test_a_slip_of_the_pen_is_mended(name: str, near: str) -> None:
    assert meant(name) == near


@pytest.mark.parametrize(
    "name",
    [
        "lamqe.date", "ouverture.cue", "ouverture.date", "lampe.lang", "lampe.source",
        "ouverture.translations.de", "ouverture.translations.fr-CA", "ouverture.translations",
        "photo:groupe.rights", "photo:groupe.copyright", "photo:groupe.credit", "photo:durand.function",
        "photo:vitrail.creator",
        "photo:groupe.rows.0.left_to_right.7.function", "photo:groupe.rows.0.left_to_right.10.functoin",
        "speaker:durand.text",
        "story.7.text", "story.1.heading", "contacts.1.email", "contacts.email", "kit.subtitle",
        "figure:ateliers", "ateliers", "durand", "zzz",
    ],
)  # fmt: skip
def test_no_other_text_is_proposed_in_place_of_one_that_is_not_there(name: str) -> None:
    assert meant(name) is None


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("ouverture.cue", "`ouverture`, `ouverture.translations.en`, `ouverture.translations.fr-CH`"),
        ("ateliers", "`figure:ateliers.value`, `figure:ateliers.unit`, `figure:ateliers.label`"),
        ("durand", "`speaker:durand.family`, `speaker:durand.function`"),
        ("story.7.text", "`story.0.heading`, `story.0.text`"),
        ("photo:groupe.credit", "`photo:groupe.caption`, `photo:groupe.rights_until`, "
         "`photo:groupe.rows.0.left_to_right.1.name`, `photo:groupe.rows.0.left_to_right.1.function`"),
    ],
)  # fmt: skip
def test_the_texts_that_there_are_of_it_are_listed(name: str, listed: str) -> None:
    assert dict(mended(name).values) == {"names": listed}


def test_where_they_are_very_many_the_first_ones_are() -> None:
    people = ", ".join(f"{{name: Personne {at}}}" for at in range(MOST))
    crowd = KIT.replace("rows: [{left_to_right: [", f"rows: [{{left_to_right: [{people}, ")
    listed = str(dict(mended("photo:groupe.credit", crowd).values)["names"])
    assert (listed.count("`photo:groupe."), listed[-3:]) == (MOST, ", …")


def test_of_what_resembles_nothing_the_form_of_a_name_is_told() -> None:
    assert "presskit show" in str(mended("zzz"))
