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
      Voir [ici](javascript:alert).  #! prose-link 12-35 begin with `https:`
      Voir [là](https://a.example "Titre").  #! prose-link 12-43 take it out
""")


def test_a_brace_that_names_nothing_is_refused(expect: Expect) -> None:
    expect("story:\n  - text: |\n      Voir {Cela} là.  #! prose-brace 12-13 in small letters")


def test_a_plain_text_is_not_read_as_prose(found: Found) -> None:
    assert found("kit: {id: k, title: 'Un `net` titre, 2 * 3 * 4, a < b & c, snake_case__x, {là} [ici] R&D;'}") == ()


@pytest.mark.parametrize("mark", ["{oui}", "**mot**", "*mot*", "<b>", "</b>", "&nbsp;", "&#160;", "[a](https://a.b)"])
def test_markup_in_a_plain_text_is_noticed_where_it_stands(expect: Expect, mark: str) -> None:
    expect(f"""
kit: {{id: k, title: T}}
sources: {{s: {{title: T, author: A}}}}
speakers:
  ada:
    family: Lovel
    statements:
      - id: oui
        source: s
        text: 'Nous {mark} tout'  #! markup-in-plain-text 21-{21 + len(mark)} write the words alone
""")


def test_a_closing_brace_alone_is_refused_and_one_of_a_pair_is_not(expect: Expect) -> None:
    expect(
        """
story:
  - text: |
      Pour le numérique, Cela}.  #! prose-brace 30-31 write `{`

      Voir \\{cela}, \\} et {Cela} là.  #! prose-brace 27-28 in small letters
""".replace("\\\\", "\\")
    )


@pytest.mark.parametrize(
    ("reference", "mend"),
    [
        ("&eacute;", "`é`"),
        ("&amp;", r"`\&`"),
        ("&nbsp;", "U+00A0 NO-BREAK SPACE, or leave it"),
        ("&#8238;", "take it out: U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("&#8203;", "take it out: U+200B ZERO WIDTH SPACE"),
        ("&#0;", "take it out: U+FFFD REPLACEMENT CHARACTER"),
    ],
)
def test_a_character_reference_is_refused_with_what_to_type_instead(expect: Expect, reference: str, mend: str) -> None:
    end = 11 + len(reference)
    expect(f"story:\n  - text: |\n      Un {reference} mot.  #! character-reference 10-{end - 1} {mend}\n      Fin.")


def test_a_link_whose_words_are_another_address_is_told(expect: Expect) -> None:
    expect("""
story:
  - text: |
      Voir [www.a.example](https://b.example).  #! misleading-link 12-46 to which it leads
""")


def test_a_text_of_a_thousand_ampersands_is_refused_once(expect: Expect) -> None:
    text = "R&D " * 1001 + "."
    expect(f"story:\n  - text: {text}  #! prose-too-large 11-{11 + len(text)} part it")


def test_of_many_problems_the_first_twenty_are_shown_and_the_rest_counted(found: Found) -> None:
    messages = [str(d.message) for d in found("story: [{text: '" + "a &amp; " * 300 + "'}]")]
    assert len(messages) == 21
    assert messages[-1] == "280 more of these in this text"
