"""Nothing in a kit is later than the kit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

KIT = "kit: {id: k, title: T, issued: {date: 2015-09-24}}\n"


def test_a_statement_a_source_and_a_photo_after_the_issue_are_noticed(expect: Expect) -> None:
    expect(f"""
{KIT}sources:
  s:
    title: T
    date: 2015-09-25  #! dated-after-issue 11-21 one of the two
speakers:
  ada:
    family: Ada
    statements: [{{id: a, text: Oui, source: s, date: 2016-01-01}}]  #! dated-after-issue 54-64 one of the two
photos:
  gare:
    {{file: p.jpg, caption: Ici, credit: Ada Photo, rights: Presse, alt: On voit,
    date: 2015-12-24}}  #! dated-after-issue 11-21 one of the two
""")


def test_the_day_of_issue_itself_is_not_after_it(found: Found) -> None:
    assert found(KIT + "sources: {s: {title: T, date: 2015-09-24}}") == ()


def test_a_kit_without_a_date_of_issue_is_not_compared(found: Found) -> None:
    assert found("sources: {s: {title: T, date: 2099-01-01}}") == ()


def test_an_embargo_that_is_over_before_the_issue_is_noticed(expect: Expect) -> None:
    expect("""
kit:
  id: k
  title: T
  issued: {date: 2015-09-24}
  embargo: 2015-09-23T18:30+02:00  #! embargo-before-issue 12-34 drop `embargo`
""")


@pytest.mark.parametrize("embargo", ["2015-09-24T18:30+02:00", "2015-10-01T06:00Z"])
def test_an_embargo_after_the_issue_is_what_an_embargo_is(found: Found, embargo: str) -> None:
    assert found(f"kit: {{id: k, title: T, issued: {{date: 2015-09-24}}, embargo: '{embargo}'}}") == ()


def test_a_date_of_issue_before_many_others_is_told_once_with_their_places(found: Found) -> None:
    sources = ", ".join(f"s{day}: {{title: T, author: A, date: 2015-09-1{day}}}" for day in range(5))
    (only,) = found(f"kit: {{id: k, title: T, issued: {{date: 2015-09-01}}}}\nsources: {{{sources}}}")
    assert (only.code, len(only.notes)) == ("dated-after-issue", 5)
    assert str(only.message).startswith("5 dates are after")
