"""A quotation that was cut, or into which words were put, as whoever looks it up writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.editions.readings import Reading, readings
from presskit.kit.words import FEWEST, plain_words

TEXT = "Nous ouvrons nos portes parce que nous avons besoin d’être vus, et que la vallée est un seul atelier"


def pieces(*texts: str) -> tuple[tuple[str, ...], ...]:
    return tuple(map(plain_words, texts))


@pytest.mark.parametrize(
    "mark",
    ["[…]", "(…)", "[...]", "(...)", "[ … ]", "[. . .]", "…", "...", "..", ". . .", "[]", "[…\u00a0]", "(…)\u202f"],
)
def test_each_mark_of_an_omission_cuts(mark: str) -> None:
    cut = readings(f"Nous ouvrons nos portes {mark} et que la vallée")[-1]
    assert cut == Reading(pieces("Nous ouvrons nos portes", "et que la vallée"))


def test_a_quotation_without_marks_is_read_in_one_way() -> None:
    assert readings("« Nous ouvrons nos portes ! »") == (Reading(pieces("nous ouvrons nos portes")),)


def test_marks_at_its_ends_cut_nothing_in_it() -> None:
    assert not any(reading.is_cut for reading in readings("[…] nos portes parce que…"))


def test_words_in_brackets_are_read_as_said_before_they_are_read_as_put_in() -> None:
    said, put_in = readings("la vallée [de la Drôme] est un seul atelier")
    assert said == Reading(pieces("la vallée de la drôme est un seul atelier"))
    assert put_in == Reading(pieces("la vallée", "est un seul atelier"), ("de la Drôme",))


@pytest.mark.parametrize(("typed", "text"), [("[…texte…]", "texte"), ("(le maire)", "le maire")])
def test_words_put_in_are_told_without_their_marks(typed: str, text: str) -> None:
    assert readings(f"ouvrons nos portes {typed} parce que nous")[-1].inserted == (text,)


def test_dots_that_hesitate_and_brackets_that_omit_are_told_apart() -> None:
    some = readings("Nous… ouvrons […] nos portes")
    assert Reading(pieces("nous ouvrons", "nos portes")) in some
    assert Reading(pieces("nous", "ouvrons", "nos portes")) in some


@pytest.mark.parametrize("typed", ["[L]a vallée est un seul [sic] atelier", "la vallée est un seul atelier (sic)"])
def test_a_letter_set_in_another_case_and_sic_are_no_words(typed: str) -> None:
    assert Reading(pieces("la vallée est un seul atelier")) in readings(typed)


@pytest.mark.parametrize("part", [" ", "[", "( ", "[(", ". ", "[ sic ", "[x"])
def test_marks_that_are_never_closed_cut_nothing_and_are_read_at_once(part: str) -> None:
    assert not any(reading.is_cut for reading in readings(part * 60_000))


@pytest.mark.parametrize("typed", ["", "[…]", " … ", "« [] »"])
def test_a_text_without_words_is_not_read(typed: str) -> None:
    assert readings(typed) == ()


@pytest.mark.parametrize(
    "found",
    [
        ("nos portes parce que", "la vallée est un seul"),
        ("Nous", "la vallée est un"),
        ("nous ouvrons", "besoin d’être vus", "atelier"),
        ("parce que nous", "seul atelier"),
    ],
)
def test_pieces_are_found_in_their_order(found: tuple[str, ...]) -> None:
    assert Reading(pieces(*found)).is_in(TEXT)


@pytest.mark.parametrize(
    "missed",
    [
        ("la vallée est un", "nos portes parce que"),
        ("ouvrons nos portes", "nos portes parce que"),
        ("ouvrons nos portes", "vus", "la vallée est un"),
        ("vallée", "est un seul atelier"),
        ("ouvrons nos portes", "vallée"),
        ("nous ouvrons", "seul atelier"),
        ("ouvrons nos portes", "la vallée est deux"),
        ("ouvrons nos port", "la vallée est un"),
        (),
    ],
)
def test_pieces_in_another_order_or_too_short_to_be_anybodys_are_not(missed: tuple[str, ...]) -> None:
    assert not Reading(pieces(*missed)).is_in(TEXT)


WORDS = st.lists(st.sampled_from(["un", "deux", "trois", "quatre"]), min_size=1, max_size=14)


@given(WORDS, st.data())
def test_whatever_is_left_out_of_a_text_its_long_pieces_are_found(words: list[str], data: st.DataObject) -> None:
    begins = data.draw(st.integers(0, len(words)))
    after = data.draw(st.integers(begins, len(words)))
    kept = (" ".join(words[:begins]), " ".join(words[after:]))
    long_enough = all(len(plain_words(text)) >= FEWEST for text in kept)
    if long_enough:
        assert any(reading.is_in(" ".join(words)) for reading in readings(" […] ".join(kept)))


@given(WORDS, WORDS, WORDS)
def test_pieces_that_are_found_stand_in_the_text_apart(words: list[str], one: list[str], other: list[str]) -> None:
    if Reading((tuple(one), tuple(other))).is_in(" ".join(words)):
        found = [
            (first, second)
            for first in range(len(words))
            for second in range(first + len(one), len(words))
            if words[first : first + len(one)] == one and words[second : second + len(other)] == other
        ]
        assert found
        assert max(len(one), len(other)) >= FEWEST
        assert len(one) >= FEWEST or found[0][0] == 0
        assert len(other) >= FEWEST or found[-1][1] + len(other) == len(words)


def most_cut(quote: str) -> Reading:
    return readings(quote)[-1]


def test_pieces_are_found_with_their_signs_and_without_them_where_these_are_passed_over() -> None:
    text = "Les travaux ont coûté 200 M€, soit une hausse de 5 %, par −12 °C"
    assert most_cut("Les travaux ont coûté […] hausse de 5%, par -12°C").is_in(text)
    other = most_cut("Les travaux ont coûté […] hausse de 5 €, par 12 °C")
    assert not other.is_in(text)
    assert other.without_signs().is_in(text)


LIGHTS = "La ville de Valombre n’a jamais dit qu’elle vendrait ses trois phares à un promoteur."


@pytest.mark.parametrize(
    ("quote", "is_cut"),
    [
        ("La ville de Valombre […] vendrait ses trois phares", True),
        ("La ville de Valombre n'a [...] dit qu'elle vendrait", True),
        ("La ville de Valombre […] dit qu’elle vendrait ses", True),
        ("La ville de Valombre n’a jamais dit […] à un promoteur", False),
        ("La ville de Valombre n’a jamais dit qu’elle vendrait", False),
        ("n’a jamais dit […] ses trois phares", False),
    ],
)
def test_a_negation_that_is_left_out_between_pieces_is_cut(quote: str, *, is_cut: bool) -> None:
    assert most_cut(quote).is_in(LIGHTS)
    assert most_cut(quote).cuts_negation(LIGHTS, "fr") == is_cut


def test_pieces_that_stand_twice_cut_no_negation_where_one_place_leaves_none_out() -> None:
    text = "Nous vendrons nos phares, et jamais nos portes. Nous vendrons nos phares, nos quais et nos trois portes"
    assert not most_cut("Nous vendrons nos phares […] et nos trois portes").cuts_negation(text, "fr")
    assert most_cut("Nous vendrons nos phares […] nos portes. Nous vendrons").cuts_negation(text, "fr")
