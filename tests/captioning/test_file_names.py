"""Names that a journalist can read and every system can store."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.captioning.file_names import ascii_letters, file_name

if TYPE_CHECKING:
    from tests.captioning.conftest import Kit


def named(kit: Kit, photo: str) -> str:
    return file_name(kit(photo).kit, "groupe", ".jpg")


def test_the_people_are_named_in_their_order(kit: Kit) -> None:
    people = "    left_to_right: [orgeas, jeannerot, unidentified, goff, federation, {name: Luc Petit}]\n"
    assert named(kit, people) == "opening_groupe_Orgeas-Jeannerot-LeGoeff-FederationDesElus-Petit.jpg"


def test_a_photo_of_nobody_is_named_by_its_id(kit: Kit) -> None:
    assert named(kit, "") == "opening_groupe.jpg"


def test_of_many_people_the_first_are_named(kit: Kit) -> None:
    people = ", ".join(f"{{name: Luc N{number}}}" for number in range(9))
    assert named(kit, f"    left_to_right: [{people}]\n") == "opening_groupe_N0-N1-N2-N3-N4-N5-et-al.jpg"


def test_a_name_stays_short(kit: Kit) -> None:
    people = ", ".join(f"{{name: {'Abcdefghij' * 4}{number}}}" for number in range(4))
    assert len(named(kit, f"    left_to_right: [{people}]\n")) < 120


def test_a_name_in_another_script_is_left_out(kit: Kit) -> None:
    assert named(kit, "    left_to_right: [{name: 李雷}, jeannerot]\n") == "opening_groupe_Jeannerot.jpg"


@pytest.mark.parametrize(("name", "letters"), [
    ("Le Goff", "LeGoff"), ("d’Ornano", "DOrnano"), ("Saint-Exupéry", "SaintExupery"), ("Œuvrard", "Oeuvrard"),
    ("Ødegård", "Odegard"), ("Weiß", "Weiss"), ("..", ""), ("../etc", "Etc"),
])  # fmt: skip
def test_a_family_name_in_letters_of_ascii(name: str, letters: str) -> None:
    assert ascii_letters(name) == letters


@given(st.text())
def test_no_name_holds_anything_but_letters_and_digits(name: str) -> None:
    assert re.fullmatch("[A-Za-z0-9]*", ascii_letters(name))
