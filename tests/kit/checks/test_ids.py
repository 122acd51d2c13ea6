"""An id names one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found


def test_two_statements_of_one_id_are_refused_at_the_second(expect: Expect) -> None:
    expect("""
sources: {s: {title: T, author: A}}
speakers:
  ada: {family: Ada, statements: [{id: a, text: Oui, source: s}]}
  bob:
    family: Bob
    statements:
      - {id: a, text: Non, source: s}  #! duplicate-statement 14-15 another id
""")


def test_a_duplicate_statement_names_the_first_place(found: Found) -> None:
    diagnostics = found(
        "sources: {s: {title: T, author: A}}\n"
        "speakers:\n  ada: {family: Ada, statements: [{id: a, text: Oui, source: s}, {id: a, text: Non, source: s}]}"
    )
    (note,) = diagnostics[0].notes
    assert note.span is not None
    assert (note.span.line, note.span.column) == (3, 40)


def test_two_figures_of_one_id_are_refused(expect: Expect) -> None:
    expect("""
sources: {s: {title: T, author: A}}
figures:
  - {id: f, value: 1, label: port, source: s}
  - {id: f, value: 2, label: gare, source: s}  #! duplicate-figure 10-11 another id
""")


def test_unidentified_is_nobodys_id(expect: Expect) -> None:
    expect("""
sources: {s: {title: T, author: A}}
speakers:
  unidentified: {family: Ada, statements: [{id: a, text: Oui, source: s}]}  #! reserved-id 3-15 another id
figures:
  - {id: unidentified, value: 1, label: port, source: s}  #! reserved-id 10-22 another id
""")


def test_a_section_is_chosen_once(expect: Expect) -> None:
    expect("""
kit:
  id: k
  title: T
  sections: [cover, quotes, cover]  #! repeated-section 29-34 one of the two
""")
