"""Prose is paragraphs, lists, emphasis, strong and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found


@pytest.mark.parametrize(
    ("line", "start", "end", "mend"),
    [
        ("Un <b>mot.", 10, 13, r"`\<`"),
        ("Une ![vue](v.png) ici.", 11, 24, "`photos`"),
        ("# Titre", 7, 14, "`heading:`"),
        ("Du `code`.", 10, 16, "backquotes"),
        ("***", 7, 10, "empty line"),
        ("> Elle a dit", 7, 19, "alone in a paragraph"),
    ],
)
def test_what_is_not_prose_is_refused_at_its_characters(
    expect: Expect, line: str, start: int, end: int, mend: str
) -> None:
    expect(f"story:\n  - text: |\n      Avant.\n\n      {line}  #! prose-markup {start}-{end} {mend}\n\n      Après.")


def test_lists_emphasis_and_links_are_prose(found: Found) -> None:
    assert (
        found("kit: {id: k, title: T, lead: 'Un *deux* **trois** [quatre](https://a.example) R&D <a@b.example>'}") == ()
    )


def test_a_link_that_is_none_of_a_press_kits_is_refused(expect: Expect) -> None:
    expect("""
story:
  - text: |
      Voir [ici](javascript:alert).  #! prose-link 12-35 begin the address
      Voir [là](https://a.example "Titre").  #! prose-link 12-43 take it out
""")


def test_a_brace_that_names_nothing_is_refused(expect: Expect) -> None:
    expect("story:\n  - text: |\n      Voir {Cela} là.  #! prose-brace 12-13 in small letters")


def test_a_plain_text_is_not_read_as_prose(found: Found) -> None:
    assert found("kit: {id: k, title: 'Un <b>titre</b> `net`, *ici*, {là}'}") == ()
