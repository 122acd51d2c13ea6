"""How many lines some words are taken to need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writers.docx.small_kit import classique

from presskit.template.theme import StyleName
from presskit.writers.docx.line_count import count_lines, even_width, widest_word

TITLE = classique().style(StyleName.TITLE)
MENTION = classique().style(StyleName.MENTION)


def lines(text: str, width: float) -> int:
    return count_lines(text, TITLE, classique(), width)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("", 1), ("Un", 1), ("Un\nDeux", 2), ("Un\n", 2), ("Les trois phares de Valombre rouvrent au public", 2)],
)
def test_lines_are_as_many_as_the_letters_need(text: str, wanted: int) -> None:
    assert lines(text, 431.28) == wanted


def test_a_no_break_space_holds_its_words_together() -> None:
    alone, held = (widest_word(text, TITLE, classique()) for text in ("30 millions", "30\u00a0millions"))
    assert held > alone
    assert (lines("30 30 millions", held), lines("30 30\u00a0millions", held)) == (2, 2)
    assert (lines("3 30 millions", alone), lines("3 30\u00a0millions", alone)) == (2, 3)


def test_a_word_wider_than_a_line_takes_several() -> None:
    assert lines("m" * 40, widest_word("m" * 10, TITLE, classique()) + 0.01) == 4


def test_capitals_and_tracking_count() -> None:
    plain = MENTION.model_copy(update={"capitals": False, "tracking": 0})
    assert (
        widest_word("presse", MENTION, classique()) > widest_word("presse", plain, classique()) + 6 * MENTION.tracking
    )


@given(st.text(st.sampled_from("aeiou mnWé\u00a0\n"), max_size=80), st.floats(30, 600))
def test_a_wider_page_never_takes_more_lines(text: str, width: float) -> None:
    assert lines(text, width * 1.2) <= lines(text, width)


MEASURE = 431.28
SEED = "Medinsoft ouvre les French Tech Weeks à Aix-en-Provence"


def wide(text: str) -> float:
    return sum(widest_word(part, TITLE, classique()) for part in text.replace(" ", "\u00a0").split("\n"))


def test_lines_are_even_where_the_words_before_a_break_only_just_leave_no_room_for_the_next() -> None:
    even = even_width(SEED, TITLE, classique(), MEASURE)
    assert wide("French Tech Weeks") < even < wide("French Tech Weeks à")
    assert wide("Medinsoft ouvre les French") > even
    assert lines(SEED, even) == lines(SEED, MEASURE) == 3


def test_no_line_ends_within_a_compound_where_another_width_spares_it() -> None:
    even = even_width("Les vingt-trois phares", TITLE, classique(), wide("Les vingt-trois pha"))
    assert wide("Les vingt-") < wide("vingt-trois") < even
    assert not wide("Les vingt-") < even < wide("Les vingt-trois")


@pytest.mark.parametrize("text", ["", "Un titre", "Les phares\nde Valombre rouvrent au public", "Saint-Jean-" * 9])
def test_a_title_that_needs_or_allows_no_care_has_the_whole_measure(text: str) -> None:
    assert even_width(text, TITLE, classique(), MEASURE) == MEASURE


@given(st.lists(st.text(st.sampled_from("aeiou mnWé-"), min_size=1, max_size=12), max_size=12).map(" ".join))
def test_even_lines_are_as_many_as_those_of_the_whole_measure(text: str) -> None:
    even = even_width(text, TITLE, classique(), MEASURE)
    assert MEASURE / 2 <= even <= MEASURE
    assert lines(text, even) == lines(text, MEASURE)
