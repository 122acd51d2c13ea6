"""One person, one function in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

PHOTO = "file: p.jpg, caption: Ici, credit: Ada Photo, rights: Presse, alt: On voit"
SPEAKER = """sources: {s: {title: T, author: A}}
speakers:
  ada:
    given: Ada
    family: Lovel
    function: {short: maire, full: maire de Port-Louis en charge du numérique}
    statements:
      - id: a
        text: Oui
        source: s
"""


def test_another_function_of_a_statement_is_noticed_with_the_speakers(expect: Expect) -> None:
    expect(SPEAKER + "        function: présidente du port  #! two-functions 19-37 one function")


def test_a_shorter_form_of_the_same_function_is_the_same(found: Found) -> None:
    assert found(SPEAKER + "        function: maire de Port-Louis") == ()


def test_a_contact_and_a_person_of_a_photo_are_compared_by_their_name(expect: Expect) -> None:
    expect(f"""
{SPEAKER}contacts:
  - {{name: Ada Lovel, function: attachée de presse, email: a@b.example}}  #! two-functions 33-51 one function
photos:
  gare: {{{PHOTO}, left_to_right: [{{name: Ada Lovel,
    function: ministre}}]}}  #! two-functions 15-23 `as:` answers
""")


def test_as_answers_for_the_function_in_a_photo(found: Found) -> None:
    assert found(f"{SPEAKER}photos: {{gare: {{{PHOTO}, left_to_right: [{{speaker: ada, as: ministre}}]}}}}") == ()
