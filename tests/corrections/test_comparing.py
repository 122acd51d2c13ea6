"""Whatever of a kit reaches its readers is compared; what is not has its reason. No field of the model is forgotten."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from pydantic import BaseModel
from tests.whole_kit import WHOLE

from presskit.compose import compose
from presskit.compose.desk import Desk
from presskit.compose.rooms import subject
from presskit.compose.typesetter import Typesetter
from presskit.corrections.comparing import NOT_COMPARED, Present, compared
from presskit.corrections.issue import Issue, Past
from presskit.corrections.others import others
from presskit.corrections.references import References
from presskit.document import Picture
from presskit.document.plain import section_lines
from presskit.kit.load import loaded_from
from presskit.kit.model import Kit
from presskit.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPARED = {
    "kit.title": ("title: Un essai", "title: Un autre"),
    "kit.issued.date": ("2026-03-01", "2026-03-04"),
    "kit.issued.place": ("place: Die", "place: Gap"),
    "kit.embargo": ("05T08:00", "05T09:30"),
    "kit.lead": ("Un chapô.", "Un autre chapô."),
    "kit.sections": ("[cover, release, quotes]", "[cover, release]"),
    "event.name": ("Fête du pont", "Fête du bac"),
    "event.date": ("2026-06-21", "2026-06-22"),
    "event.place": ("place: Luc", "place: Lus"),
    "event.organiser": ("organiser: x-fete", "organiser: x-ville"),
    "organisations.*.name": ("name: La Fête", "name: La Foire"),
    "organisations.*.about": ("Une fête.", "Une foire."),
    "organisations.*.url": ("fete.example/1", "fete.example/2"),
    "acronyms.*": ("Office national des forêts", "Office national des forges"),
    "contacts.name": ("name: Léa Grand", "name: Léo Grand"),
    "contacts.function": ("attachée de presse", "attaché de presse"),
    "contacts.organisation": ("presse, organisation: x-fete", "presse, organisation: x-ville"),
    "contacts.email": ("lea@fete", "leo@fete"),
    "contacts.phone": ("04 75 00 00 00", "04 75 00 00 01"),
    "sources.*.title": ("title: Carnet", "title: Carnets"),
    "sources.*.author": ("A. Lune", "B. Lune"),
    "sources.*.publisher": ("Le Lien", "Le Liant"),
    "sources.*.date": ("2026-01-02", "2026-01-03"),
    "sources.*.url": ("lien.example/1", "lien.example/2"),
    "story.heading": ("Le matin", "Le soir"),
    "story.text": ("Il fait beau.", "Il fait laid."),
    "speakers.*.given": ("given: Camille", "given: Camilla"),
    "speakers.*.family": ("family: Durand", "family: Durant"),
    "speakers.*.name": ("name: Communauté de communes", "name: Communauté"),
    "speakers.*.function.short": ("short: présidente", "short: présidente adjointe"),
    "speakers.*.function.full": ("full: présidente de la fête", "full: présidente de la foire"),
    "speakers.*.biography": ("Née à Die.", "Née à Gap."),
    "speakers.*.organisation": ("    organisation: x-fete\n", "    organisation: x-ville\n"),
    "speakers.*.portrait": ("portrait: x-vue", "portrait: x-groupe"),
    "speakers.*.statements.kind": ("{id: x-vus, ", "{id: x-vus, kind: partial, "),
    "speakers.*.statements.text": ("We want to be seen", "We need to be seen"),
    "speakers.*.statements.cue": ("a rappelé", "a dit"),
    "speakers.*.statements.function": ("function: élue", "function: maire"),
    "speakers.*.statements.lang": ("lang: en", "lang: de"),
    "speakers.*.statements.translations.*": ("Nous voulons être vus", "Nous devons être vus"),
    "speakers.*.statements.date": ("2026-02-03", "2026-02-04"),
    "speakers.*.statements.source": (
        "2026-02-03,\n         source: x-carnet",
        "2026-02-03,\n         source: x-cahier",
    ),
    "figures.value": ("10101010", "20101010"),
    "figures.unit": ("unit: m", "unit: km"),
    "figures.qualifier": ("plus de", "près de"),
    "figures.label": ("ateliers ouverts", "ateliers fermés"),
    "figures.source": ("ouverts, source: x-carnet", "ouverts, source: x-cahier"),
    "figures.speaker": ("speaker: x-durand}\nphotos", "speaker: x-petit}\nphotos"),
    "photos.*.caption": ("devant la mairie", "derrière la mairie"),
    "photos.*.headline": ("headline: Les élus", "headline: Les élues"),
    "photos.*.credit": ("credit: B. Roux", "credit: C. Roux"),
    "photos.*.copyright": ("© B. Roux", "© C. Roux"),
    "photos.*.creator": ("Bruno Roux", "Bruna Roux"),
    "photos.*.rights": ("Libre", "Presse"),
    "photos.*.rights_until": ("2027-01-01", "2027-02-01"),
    "photos.*.consent_until": ("2027-01-02", "2027-02-02"),
    "photos.*.alt": ("alt: Des élus", "alt: Des élues"),
    "photos.*.description": ("Des élus debout", "Des élus assis"),
    "photos.*.date": ("2026-03-02", "2026-03-03"),
    "photos.*.place": ("place: Gap", "place: Die"),
    "photos.*.count": ("count: 3", "count: 4"),
    "photos.*.rows.label": ("label: debout", "label: assis"),
    "photos.*.rows.left_to_right.speaker": ("[x-ccd]", "[x-petit]"),
    "photos.*.rows.left_to_right.as": ("as: élue", "as: maire"),
    "photos.*.rows.left_to_right.name": ("Jean Long", "Jean Court"),
    "photos.*.rows.left_to_right.function": ("cariste", "caviste"),
    "photos.*.rows.left_to_right.unidentified": ("[x-ccd]", "[unidentified]"),
    "photos.*.absent": ("absent: [x-petit]", "absent: [x-ccd]"),
}
"""Each field that is compared, with a change of it."""
SAME = {f"photos.*.left_to_right.{part}" for part in ("speaker", "as", "name", "function", "unidentified")}
"""One row of people is read as rows are, by the same names (`Photo.ranks`)."""


def fields(model: type[BaseModel], stem: str = "") -> Iterator[str]:
    """Every field of a model that holds a value, by its path in the file; `*` stands for an id."""
    for name, field in model.model_fields.items():
        yield from leaves(field.annotation, f"{stem}{field.alias or name}")


def leaves(kind: object, path: str) -> Iterator[str]:
    inner = [one for one in get_args(kind) if one not in (type(None), Ellipsis)]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from fields(kind, f"{path}.")
    elif "Mapping" in str(kind):
        yield from leaves(inner[-1] if len(inner) > 1 else get_args(inner[0])[-1], f"{path}.*")
    elif any(nested(one) for one in inner):
        (only,) = [one for one in inner if nested(one)]
        yield from leaves(only, path)
    else:
        yield path


def nested(kind: object) -> bool:
    is_model = isinstance(kind, type) and issubclass(kind, BaseModel)
    return is_model or any(nested(one) for one in get_args(kind))


def test_every_field_of_a_kit_is_compared_or_has_its_reason() -> None:
    every = set(fields(Kit))
    assert every - SAME == COMPARED.keys() | NOT_COMPARED.keys()
    assert not COMPARED.keys() & NOT_COMPARED.keys()
    assert all(NOT_COMPARED.values())


def present(text: str) -> Present:
    return Present(loaded_from(SourceText("speakers.yaml", text), Path()), (), {})


def changed(field: str) -> tuple[Present, Present]:
    before, after = COMPARED[field]
    assert WHOLE.count(before) == 1, before
    return present(WHOLE), present(WHOLE.replace(before, after))


def told(before: Present, after: Present) -> list[str]:
    """What the last page says, with plain spaces, and hours without their zone."""
    kit, then = after.loaded.kit, before.loaded.kit
    pictures = dict.fromkeys(kit.photos, Picture(b"", "JPEG", 200, 100))
    past = Past(1, kit.kit.issued.date or kit.event.date)  # type: ignore[union-attr, arg-type]
    issue = Issue(2, past.day, past, others=others(before, after, ()), earlier=then)
    document = compose(kit, pictures, content_hash="0" * 64, issue=issue)
    lines = section_lines(document.sections[-1])
    plain = (line.replace("\u00a0", " ").replace("\u202f", " ") for line in lines)
    return [re.sub(r" \((UTC[^)]*|heure de Paris)\)$", "", line) for line in plain]


@pytest.mark.parametrize("field", COMPARED)
def test_a_change_of_it_is_found_and_told_without_an_id_or_a_form_of_the_file(field: str) -> None:
    before, after = changed(field)
    assert compared(before, after)
    _, title, *lines = told(before, after)
    assert title == "Autres changements"
    page = "\n".join(lines)
    assert "x-" not in page
    assert not re.search(r"\d{4}-\d\d-\d\d|kit\.|story\.|contacts\.", page)


def test_no_two_parts_of_a_thing_share_a_heading_but_names_functions_and_what_a_whole_is_known_by() -> None:
    loaded = present(WHOLE).loaded
    desk = Desk(loaded.kit, {}, "", Typesetter.of(loaded.kit))
    by_title: dict[str, set[str]] = {}
    for name in References(loaded.places.node()).names():
        by_title.setdefault(subject(name, desk), set()).add(name)
    shared = {part.rpartition(".")[2] for names in by_title.values() if len(names) > 1 for part in names}
    assert shared <= {"given", "family", "name", "short", "full", "as", "function"}


def test_what_no_reference_names_has_no_heading() -> None:
    kit = present(WHOLE).loaded.kit
    with pytest.raises(KeyError):
        subject("photo:x-vue.mood", Desk(kit, {}, "", Typesetter.of(kit)))


@pytest.mark.parametrize(
    ("field", "lines"),
    [
        ("figures.value", ["Chiffre – ateliers ouverts", "Avant : 10 101 010 m", "Après : 20 101 010 m"]),
        ("kit.embargo",
         ["Embargo", "Avant : 5 mai 2026 à 8 h", "Après : 5 mai 2026 à 9 h 30"]),
        ("figures.speaker",
         ["Chiffre – ateliers ouverts : attribué à Noé Petit (auparavant Camille Durand)"]),
        ("figures.source",
         ["Source du chiffre – ateliers ouverts", "Avant : Carnet, A. Lune, Le Lien", "Après : Cahier"]),
        ("event.organiser", ["Organisateur – Événement", "Avant : La Fête", "Après : La Ville"]),
        ("contacts.organisation",
         ["Organisme – Contact presse – Léa Grand", "Avant : La Fête", "Après : La Ville"]),
        ("acronyms.*",
         ["Sigle – ONF", "Avant : Office national des forêts", "Après : Office national des forges"]),
        ("speakers.*.statements.lang", ["Langue – Citation – Camille Durand", "Avant : anglais", "Après : allemand"]),
        ("speakers.*.statements.translations.*",
         ["Traduction – Citation – Camille Durand",
          "Avant : « Nous voulons être vus »", "Après : « Nous devons être vus »"]),
        ("photos.*.alt",
         ["Texte de remplacement – « Les élus devant la mairie »", "Avant : Des élus", "Après : Des élues"]),
        ("photos.*.date",
         ["Date de la prise de vue – « Les élus devant la mairie »", "Avant : 2 mars 2026", "Après : 3 mars 2026"]),
        ("photos.*.place", ["Lieu de la prise de vue – « Les élus devant la mairie »", "Avant : Gap", "Après : Die"]),
        ("photos.*.rows.left_to_right.as",
         ["Fonction – Camille Durand – « Les élus devant la mairie »", "Avant : élue", "Après : maire"]),
        ("photos.*.rows.left_to_right.function",
         ["Fonction – Jean Long – « Les élus devant la mairie »", "Avant : cariste", "Après : caviste"]),
        ("speakers.*.organisation", ["Organisme – Camille Durand", "Avant : La Fête", "Après : La Ville"]),
        ("speakers.*.portrait", ["Portrait – Camille Durand : autre photo"]),
        ("kit.sections",
         ["Rubriques", "Avant : Couverture, Communiqué de presse, Ils ont dit",
          "Après : Couverture, Communiqué de presse"]),
        ("organisations.*.url", ["Site web – La Fête", "Avant : https://fete.example/1", "Après : https://fete.example/2"]),
    ],
)  # fmt: skip
def test_it_is_told_under_its_own_heading_and_in_its_own_form(field: str, lines: list[str]) -> None:
    found = told(*changed(field))
    assert found[2 : 2 + len(lines)] == lines


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("  embargo: 2026-05-05T08:00+02:00\n", "", ["Embargo – levé", "Avant : 5 mai 2026 à 8 h"]),
        ("", "  embargo: 2026-05-05T08:00+02:00\n", ["Embargo – fixé", "Après : 5 mai 2026 à 8 h"]),
        ("  lead: Un chapô.\n", "", ["Suppression : Chapô – Communiqué de presse", "Avant : Un chapô."]),
        ("    caption: Les élus devant la mairie.\n", "",
         ["Suppression : Légende – « Les élus devant la mairie »", "Avant : Les élus devant la mairie."]),
        ("  x-alpes: {title: Les Alpes}\n", "", ["Suppression : Source – Les Alpes"]),
        ("", "  x-alpes: {title: Les Alpes}\n", ["Ajout : Source – Les Alpes"]),
        ("", ",\n     speaker: x-durand", ["Ajout : Origine du chiffre – ateliers ouverts", "Après : Camille Durand"]),
    ],
)  # fmt: skip
def test_what_was_added_or_removed_is_said_to_be(before: str, after: str, lines: list[str]) -> None:
    there = before or after
    assert WHOLE.count(there) == 1
    sides = present(WHOLE), present(WHOLE.replace(there, ""))
    found = told(*(sides if before else sides[::-1]))
    assert found[2 : 2 + len(lines)] == lines


def test_whom_to_ask_is_named_last() -> None:
    assert told(*changed("kit.title"))[-2:] == [
        "Contact presse",
        "Léa Grand, attachée de presse, La Fête, lea@fete.example, 04 75 00 00 00",
    ]
