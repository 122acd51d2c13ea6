"""What is printed with a photo, and who stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

FIELDS = {"caption": "Ici", "credit": "Ada Photo", "rights": "Presse", "alt": "On voit"}
SPEAKERS = """sources: {s: {title: T, author: A}}
speakers:
  ada: {family: Ada, statements: [{id: a, text: Oui, source: s}]}
  bob: {family: Bob, statements: [{id: b, text: Non, source: s}]}
"""


def photo(without: str = "", **more: str) -> str:
    fields = {"file": "p.jpg", **{k: v for k, v in FIELDS.items() if k != without}, **more}
    return "photos:\n  gare:" + "".join(f"\n    {name}: {value}" for name, value in fields.items())


def test_a_complete_photo_has_nothing_to_answer_for(found: Found) -> None:
    assert found(photo()) == ()


@pytest.mark.parametrize("field", list(FIELDS))
def test_what_must_be_printed_with_a_photo_is_asked_for(expect: Expect, field: str) -> None:
    expect(photo(without=field).replace("gare:", f"gare:  #! missing-{field} 3-7 add `{field}:`"))


def test_nobody_stands_in_two_places_of_one_photo(expect: Expect) -> None:
    people = "[ada, bob, ada]  #! speaker-twice-in-photo 31-34 who stands in this place"
    expect(SPEAKERS + photo(left_to_right=people))


def test_a_name_that_is_a_speakers_is_that_speaker(expect: Expect) -> None:
    people = "[ada, {name: Ada}]  #! speaker-twice-in-photo 33-36 who stands in this place"
    expect(SPEAKERS + photo(left_to_right=people))


def test_faces_that_nobody_knows_are_not_one_person(found: Found) -> None:
    assert found(SPEAKERS + photo(left_to_right="[unidentified, ada, unidentified, bob]")) == ()


def test_nobody_is_both_in_a_photo_and_absent(expect: Expect) -> None:
    absent = "[ada]  #! speaker-twice-in-photo 14-17 who stands in this place"
    expect(SPEAKERS + photo(left_to_right="[ada, bob]", absent=absent))


def test_as_many_are_named_as_are_seen(expect: Expect) -> None:
    expect(
        SPEAKERS + photo(count="4  #! count-mismatch 12-13 `unidentified`", left_to_right="[ada, unidentified, bob]")
    )


def test_unidentified_people_count_and_a_crowd_without_names_is_left_alone(found: Found) -> None:
    assert found(SPEAKERS + photo(count="3", left_to_right="[ada, unidentified, bob]")) == ()
    assert found(photo(count="40")) == ()


def test_a_few_people_without_names_are_missed(found: Found) -> None:
    for people in ({}, {"left_to_right": "[]"}):
        (only,) = found(photo(count="4", **people))
        assert (only.code, str(only.message)) == ("count-mismatch", "the photo shows 4 people, and nobody is named")
