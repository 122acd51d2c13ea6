"""Every id names something that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

PHOTO = "file: p.jpg, caption: Ici, credit: Ada Photo, rights: Presse, alt: On voit"
SPEAKER = "given: Jérome, family: Orgeas, statements: [{id: a, text: Oui, source: s}]"


def test_an_unknown_person_in_a_photo_is_refused_with_the_name_that_was_meant(expect: Expect) -> None:
    expect(f"""
speakers:
  orgeas: {{{SPEAKER}}}
sources: {{s: {{title: T, author: A}}}}
photos:
  gare:
    {{{PHOTO},
    left_to_right: [orgeas, unidentified,
      orgeaz,  #! unknown-person 7-13 did you mean `orgeas`?
      {{speaker: personne, as: maire}}],  #! unknown-person 17-25 add the person under `speakers`
    absent: [orgeass]}}  #! unknown-person 14-21 did you mean `orgeas`?
""")


def test_a_person_who_is_no_speaker_may_stand_in_a_photo_by_name(expect: Expect) -> None:
    expect(f"photos:\n  gare: {{{PHOTO}, left_to_right: [{{name: Zoé Dupont, function: maire}}]}}")


def test_the_speaker_of_a_figure_must_exist(expect: Expect) -> None:
    expect("figures:\n  - {id: f, value: 1, label: port, speaker: nemo}  #! unknown-person 45-49 speakers")


def test_the_source_of_a_statement_and_of_a_figure_must_exist(expect: Expect) -> None:
    expect("""
sources: {mediatic: {title: T, author: A}}
speakers:
  ada:
    family: Ada
    statements:
      - {id: a, text: Oui, source: mediatick}  #! unknown-source 36-45 did you mean `mediatic`?
figures:
  - {id: f, value: 1, label: port, source: autre}  #! unknown-source 44-49 describe it under `sources`
""")


def test_the_organisation_of_a_speaker_a_contact_and_the_event_must_exist(expect: Expect) -> None:
    expect("""
organisations: {medinsoft: {name: Medinsoft}}
event: {name: E, organiser: medinsof}  #! unknown-organisation 29-37 did you mean `medinsoft`?
contacts:
  - {name: Ada, organisation: xyz}  #! unknown-organisation 31-34 describe it under `organisations`
speakers:
  ada:
    family: Ada
    organisation: zzz  #! unknown-organisation 19-22 describe it
    statements: [{id: a, text: Oui, source: s}]
sources: {s: {title: T, author: A}}
""")


def test_a_portrait_must_be_a_photo_of_the_kit(expect: Expect) -> None:
    expect(f"""
speakers:
  ada:
    {{{SPEAKER}, portrait: adda}}  #! unknown-photo 92-96 did you mean `ada`?
photos: {{ada: {{{PHOTO}}}}}
sources: {{s: {{title: T, author: A}}}}
""")


def test_a_statement_named_in_prose_must_exist_and_the_mention_is_pointed_at(expect: Expect) -> None:
    expect(f"""
speakers: {{orgeas: {{{SPEAKER.replace("id: a", "id: or-noir")}}}}}
sources: {{s: {{title: T, author: A}}}}
story:
  - text: |
      Orgeas le dit : {{or-noir}}.

      Et encore : {{or-noire}}.  #! unknown-statement 19-29 did you mean `or-noir`?

      {{tout-autre-chose}}  #! unknown-statement 7-25 add the statement under its speaker
""")


def test_an_escaped_brace_names_no_statement(found: Found) -> None:
    assert found("story: ['Une \\{accolade} reste une accolade.']") == ()
