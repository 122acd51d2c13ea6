"""An author who is named, people who agreed, a licence that lasts to the day of issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

FIELDS = {"file": "p.jpg", "caption": "Ici", "credit": "Ada Photo", "rights": "Presse", "alt": "On voit"}
ISSUED = "kit: {id: essai, title: Un essai, issued: {date: 2026-01-05}}\n"
BODIES = "organisations: {medinsoft: {name: Medinsoft}}\n"


def photo(**more: str) -> str:
    return "photos:\n  gare:" + "".join(f"\n    {name}: {value}" for name, value in (FIELDS | more).items())


def test_consent_that_is_missing_is_asked_for(expect: Expect) -> None:
    expect(photo(consent="missing  #! missing-consent 14-21 `consent: obtained`"))


@pytest.mark.parametrize("credit", ["DR", "D.R.", "© DR", "Droits réservés", "Internet"])
def test_a_credit_that_names_nobody_is_none(expect: Expect, credit: str) -> None:
    expect(photo(credit=f"{credit}  #! credit-without-author 13-{13 + len(credit)} name of the photograph's author"))


@pytest.mark.parametrize("credit", ["Ada Photo / DR", "Drouot", "© Agence Internet-Images"])
def test_a_credit_that_names_somebody_is_one(found: Found, credit: str) -> None:
    assert found(photo(credit=credit)) == ()


@pytest.mark.parametrize("credit", ["© Medinsoft", "Medinsoft", "Photo : Medinsoft"])
def test_an_organisation_is_no_author(expect: Expect, credit: str) -> None:
    quoted = f'"{credit}"'
    place = f"13-{13 + len(quoted)}"
    expect(BODIES + photo(credit=f"{quoted}  #! credit-without-author {place} add `creator:`"))


@pytest.mark.parametrize(
    "named", [{"credit": "© Ada Photo / Medinsoft"}, {"credit": "© Medinsoft", "creator": "Ada Photo"}]
)
def test_an_author_beside_an_organisation_is_one(found: Found, named: dict[str, str]) -> None:
    assert found(BODIES + photo(**named)) == ()


def test_a_licence_that_ends_before_the_kit_is_issued_has_expired(expect: Expect) -> None:
    expect(ISSUED + photo(rights_until="2026-01-04  #! rights-expired 19-29 correct `rights_until:`"))


def test_an_agreement_that_ends_before_the_kit_is_issued_has_expired(expect: Expect) -> None:
    expect(ISSUED + photo(consent_until="2026-01-04  #! consent-expired 20-30 correct `consent_until:`"))


@pytest.mark.parametrize("field", ["rights_until", "consent_until"])
def test_what_lasts_to_the_day_of_issue_has_not(found: Found, field: str) -> None:
    assert found(ISSUED + photo(**{field: "2026-01-05"})) == ()


@pytest.mark.parametrize("field", ["rights_until", "consent_until"])
def test_without_a_day_of_issue_nothing_has_expired(found: Found, field: str) -> None:
    assert found(photo(**{field: "1999-01-01"})) == ()
