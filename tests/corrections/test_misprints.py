"""What is recorded as a slip of the pen and changes what is said is warned of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, KIT, never

from presskit.corrections import corrected
from presskit.corrections.entries import Kind
from presskit.corrections.recording import correct
from presskit.diagnostics import Severity
from presskit.editions.releasing import release
from presskit.kit.load import load
from presskit.pipeline import Order

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

SLIP = replace(GROUNDS, kind=Kind.COQUILLE)
OTHERS = """\
  petit: {given: Noé, family: Petit, function: luthier}
  martin: {given: Léa, family: Martin, function: luthière}
"""


def warned(path: Path) -> list[Diagnostic]:
    return [told for told in corrected(path, load(path)).diagnostics if told.code == "grave-misprint"]


@pytest.fixture
def kit(path: Path) -> Path:
    """The kit with two more people."""
    path.write_text(KIT + OTHERS, "utf-8")
    return path


def changed(path: Path, before: str, after: str) -> list[str]:
    """What is said of a text that was corrected from one wording to another as a misprint."""
    correct(path, "suite", before, GROUNDS, never)
    release(Order(path), GROUNDS.at, never)
    correct(path, "suite", after, SLIP, never)
    return [str(told.message) for told in warned(path)]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Le mur a 31 m.", "Le mur a 33 m.", "31 → 33"),
        ("Le 2 mars 2026.", "Le 3 mars 2026.", "2 → 3"),
        ("Il y a sept ateliers.", "Il y a huit ateliers.", "sept → huit"),
        ("Il y a un atelier.", "Il y a deux ateliers.", "– → deux"),
        ("Il y a trois cents ateliers.", "Il y a trois mille ateliers.", "cents → mille"),
        ("La deuxième fois.", "La troisième fois.", "deuxième → troisième"),
        ("Elle ne vient pas.", "Elle vient.", "ne pas → –"),
        ("Elle n’a jamais dit oui.", "Elle a dit oui.", "n jamais → –"),
        ("Elle vient avec eux.", "Elle vient sans eux.", "– → sans"),
        ("Noé Petit est venu.", "Léa Martin est venue.", "Noé Petit → Léa Martin"),
        ("Noé Petit est venu.", "Noé Bernard est venu.", "Petit → –"),
    ],
)
def test_another_number_negation_or_name_is_no_misprint(kit: Path, before: str, after: str, told: str) -> None:
    (found,) = changed(kit, before, after)
    assert told in found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Il y a un atelier.", "Il y a l’ atelier."),
        ("C’est un erreur.", "C’est une erreur."),
        ("La premier fois.", "La première fois."),
        ("Il y a 1200 places.", "Il y a 1 200 places."),
        ("Il y a 7 ateliers.", "Il y a sept ateliers."),
        ("Il y a huti ateliers.", "Il y a huit ateliers."),
        ("Il y a deux cent places.", "Il y a deux cents places."),
        ("Elle ne a pas dit.", "Elle n’a pas dit."),
        ("Léa Martn est venue.", "Léa Martin est venue."),
        ("Un homme petit.", "Un homme grand."),
        ("Il a mangé des pommes", "Il a mangé des pommes."),
    ],
)
def test_a_slip_of_the_pen_is_one(kit: Path, before: str, after: str) -> None:
    assert changed(kit, before, after) == []


def test_it_is_told_where_the_ledger_calls_it_a_misprint_and_refuses_nothing(kit: Path) -> None:
    correct(kit, "vus", "Nous avons besoin d’être dix", SLIP, never)
    (told,) = warned(kit)
    assert told.severity is Severity.WARNING
    assert told.span is not None
    ledger = kit.with_name("corrections.yaml").read_text("utf-8").splitlines()
    assert ledger[told.span.line - 1].strip() == "kind: coquille"
    release(Order(kit), GROUNDS.at, never)
    assert warned(kit) == []


def test_a_rectification_says_what_it_is(kit: Path) -> None:
    correct(kit, "vus", "Nous avons besoin d’être dix", GROUNDS, never)
    assert warned(kit) == []


def test_put_back_and_rectified_nothing_is_left_to_be_told(kit: Path) -> None:
    correct(kit, "vus", "Nous avons besoin d’être dix", SLIP, never)
    correct(kit, "vus", "Nous avons besoin d'être vus", SLIP, never)
    assert warned(kit) == []
    correct(kit, "vus", "Nous avons besoin d’être dix", GROUNDS, never)
    assert warned(kit) == []


@pytest.mark.parametrize(("family", "count"), [("Durant", 0), ("Martin", 1)])
def test_a_name_may_be_misspelt_and_not_be_another(kit: Path, family: str, count: int) -> None:
    correct(kit, "speaker:durand.family", family, SLIP, never)
    assert len(warned(kit)) == count
