"""A quotation that was cut, or into which words were put, as whoever looks it up writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.editions.readings import Reading, holds, readings
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
    assert holds(TEXT, pieces(*found))


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
    assert not holds(TEXT, pieces(*missed))


WORDS = st.lists(st.sampled_from(["un", "deux", "trois", "quatre"]), min_size=1, max_size=14)


@given(WORDS, st.data())
def test_whatever_is_left_out_of_a_text_its_long_pieces_are_found(words: list[str], data: st.DataObject) -> None:
    begins = data.draw(st.integers(0, len(words)))
    after = data.draw(st.integers(begins, len(words)))
    kept = (" ".join(words[:begins]), " ".join(words[after:]))
    long_enough = all(len(plain_words(text)) >= FEWEST for text in kept)
    if long_enough:
        assert any(holds(" ".join(words), reading.pieces) for reading in readings(" […] ".join(kept)))


@given(WORDS, WORDS, WORDS)
def test_pieces_that_are_found_stand_in_the_text_apart(words: list[str], one: list[str], other: list[str]) -> None:
    if holds(" ".join(words), (tuple(one), tuple(other))):
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
