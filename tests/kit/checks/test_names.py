"""One spelling for one person, in letters of one script, all of them to be seen."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.kit.checks.names import skeleton

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

SPEAKER = """sources: {s: {title: T, author: A}}
speakers:
  orgeas:
    given: Jérome
    family: Orgeas
    statements: [{id: a, text: Oui, source: s}]
"""


@pytest.mark.parametrize("name", ["Jérôme Orgeas", "Jerome Orgeas", "Jérome Orgéas", "Jérome Orgas", "Jérome ORGEAS"])
def test_a_name_spelled_in_two_ways_is_noticed(expect: Expect, name: str) -> None:
    column = 12 + len(name)
    expect(
        f"{SPEAKER}contacts:\n  - {{name: {name}, email: a@b.example}}  #! similar-names 12-{column} as its owner does"
    )


@pytest.mark.parametrize("name", ["Jérome Orgeas", "Jérôme Dupont", "Je\u0301rome Orgeas"])
def test_another_name_or_the_same_one_is_not(found: Found, name: str) -> None:
    assert found(f"{SPEAKER}contacts: [{{name: {name}, email: a@b.example}}]") == ()


def test_numbers_tell_people_apart(found: Found) -> None:
    contacts = ", ".join(f"{{name: Personne Numéro {number}}}" for number in range(10, 30))
    assert found(f"contacts: [{contacts}]") == ()


def test_two_photographed_people_are_compared_too(expect: Expect) -> None:
    expect("""
photos:
  gare: {file: p.jpg, caption: Ici, credit: Ada Photo, rights: Presse, alt: On voit,
    rows: [{left_to_right: [{name: Frédéric Chevalier},
      {name: Fréderic Chevalier}]}]}  #! similar-names 14-32 as its owner does
""")


def test_a_cyrillic_letter_in_a_latin_name_is_noticed(expect: Expect) -> None:
    expect("contacts:\n  - {name: Jean P\u0430oli}  #! mixed-script 17-22 in one script")


def test_a_cyrillic_letter_in_a_verbatim_is_noticed(expect: Expect) -> None:
    statement = "{id: x, source: s, text: Nous \u0430vons tout}"
    expect(f"""
sources: {{s: {{title: T, author: A}}}}
speakers:
  ada: {{family: Lovel, statements: [{statement}]}}  #! mixed-script 67-72 in one script
""")


def test_a_name_in_one_script_is_a_name(found: Found) -> None:
    assert found("contacts: [{name: Зоя Петрова}, {name: Ώραμα Νέο}]") == ()


def test_the_skeleton_of_a_look_alike_is_that_of_the_name() -> None:
    assert skeleton("P\u0430\u043eli") == skeleton("Paoli")
    assert skeleton("Sté\u200bphane") == skeleton("STEPHANE")


@given(st.text(max_size=30))
def test_a_name_has_one_skeleton_however_it_is_composed(name: str) -> None:
    assert skeleton(unicodedata.normalize("NFD", name)) == skeleton(unicodedata.normalize("NFC", name))
