"""The words of a text: one answer for every rule and every search, and hashes that editions have had from the first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.kit.words import contains, holds, in_one, plain_words, signed_words, unsigned, words_hash, words_of

HASHED = {
    "« 7\u202f000 emplois »": "4ace45578aa5f2319d123bd5ca0fe776a90e1a2c55cb4d1cfb3a900e0edf374b",
    "L’« œu\u00advre »\u202f: 1er\u00a0pas\u200b…": "1aa013b50016b202948cbc1344afcf91fff0312b938022692a27dab1398f4fa5",
    "J_ai dit ½ ﬁn, 1ᵉʳ, ÉTÉ e\u0301te\u0301 stra\u00dfe": (
        "0f2b670b33bb5ed3cadf2d2462dfc22ddb477278a591f90a3e566f2228a57102"
    ),
    "gauche\u200eà droite": "327b4f620e0ef26abf03f48885248be1d5be2a6acd8ae05e65abf7e40a134da2",
    "12 345 678, 2015 300": "c3afc19934050af2f9fc95f3b92a0f9f506fdc8e5a2398492f2a7f52d7a3a457",
    "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
}


@pytest.mark.parametrize("text", HASHED)
def test_the_hash_of_words_that_an_edition_holds_is_theirs_for_ever(text: str) -> None:
    assert words_hash(text) == HASHED[text]


def test_the_words_alone_are_the_same_however_they_are_set() -> None:
    set_, typed = "L’« œu\u00advre »\u202f: 1er\u00a0pas\u200b…", "l'œuvre 1er pas"
    assert plain_words(set_) == plain_words(typed) == ("l", "œuvre", "1er", "pas")
    assert words_of(set_) == words_of(typed)


@pytest.mark.parametrize("written", ["7000", "7 000", "7\u00a0000", "7\u202f000", "7\u2009000"])
def test_a_number_is_one_word_however_its_digits_are_grouped(written: str) -> None:
    assert plain_words(f"Voici {written} emplois") == ("voici", "7000", "emplois")


@pytest.mark.parametrize("written", ["en 2015 300 emplois", "le 5 1000 emplois", "A4 300 emplois", "3 000e"])
def test_numbers_side_by_side_are_not_taken_for_one(written: str) -> None:
    assert plain_words(written) == tuple(written.casefold().split())


@pytest.mark.parametrize("written", ["_Tech Champions_", "*Tech Champions*", "« Tech_Champions »", "TECH CHAMPIONS"])
def test_emphasis_and_marks_are_no_words(written: str) -> None:
    assert plain_words(written) == ("tech", "champions")


@pytest.mark.parametrize("unseen", "\u00ad\u061c\u180e\u200b\u200e\u2063\ufeff")
def test_what_nobody_sees_parts_no_word(unseen: str) -> None:
    assert plain_words(f"de{unseen}main") == ("demain",)


_words = st.lists(st.sampled_from(["un", "deux", "trois"]), max_size=4).map(tuple)


@given(_words, _words)
def test_words_stand_in_others_where_they_do_in_one_piece(whole: tuple[str, ...], part: tuple[str, ...]) -> None:
    places = range(len(whole) - len(part) + 1)
    assert contains(whole, part) == any(whole[at : at + len(part)] == part for at in places)


def test_words_of_two_texts_are_words_of_neither() -> None:
    texts = in_one([("un", "deux"), ("trois",)])
    assert holds(texts, ("un", "deux"))
    assert holds(texts, ("trois",))
    assert not holds(texts, ("deux", "trois"))
    assert not holds(texts, ("eux",))


@pytest.mark.parametrize(
    ("said", "set_otherwise"),
    [
        ("coûté 200 M€ en tout", "coûté 200\u00a0M\u202f€ en tout"),
        ("hausse de 5 % hier", "hausse de 5% hier"),
        ("hausse de 5 % hier", "hausse de 5\u202f\uff05 hier"),
        ("il fait −12 °C", "il fait -12°C"),
        ("il fait −12 °C", "il fait – 12\u00a0°C"),
        ("7 000 emplois", "7000 emplois"),
        ("coûté $200 en tout", "coûté $ 200 en tout"),
        ("de 5–7 % par an", "de 5 - 7 % par an"),
        ("un 1⁄3 des voix", "un 1/3 des voix"),
        ("« La <<Valombre>> » — dit-il", 'la "Valombre", dit-il'),
        ("la COVID-19 est là", "la covid 19 est là"),
        ("vingt et un, peut-être", "vingt-et-un — peut être"),
    ],
)
def test_words_with_their_signs_are_the_same_however_they_are_set(said: str, set_otherwise: str) -> None:
    assert signed_words(said) == signed_words(set_otherwise)


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("200 M€ en tout", "200 M$ en tout"),
        ("200 M€ en tout", "200 M en tout"),
        ("200 € en tout", "200 £ en tout"),
        ("hausse de 5 %", "hausse de 5 €"),
        ("hausse de 5 %", "hausse de 5 ‰"),
        ("hausse de 5 %", "hausse de 5"),
        ("il fait −12 °C", "il fait 12 °C"),
        ("il fait −12 °C", "il fait +12 °C"),
        ("il fait −12 °C", "il fait −12 C"),
        ("de 5-7 par an", "de 5,7 par an"),
        ("plus de > 5 ans", "plus de < 5 ans"),
        ("100 km/h", "100 km h"),
    ],
)
def test_words_with_another_sign_or_without_it_are_others(said: str, other: str) -> None:
    assert plain_words(said) == plain_words(other)
    assert signed_words(said) != signed_words(other)


@pytest.mark.parametrize(
    ("text", "part", "is_in"),
    [
        ("il fait −12 °C dehors", "12 °C dehors", False),
        ("il fait −12 °C dehors", "−12 °C dehors", True),
        ("coûté 200 M€ en tout", "coûté 200 M", False),
        ("coûté 200 M€ en tout", "coûté 200 M€", True),
        ("coûté 200 M€ 12 mois après", "coûté 200 M€", True),
        ("coûté $200 en tout", "200 en tout", False),
        ("hausse de 5 % - 12 points", "hausse de 5 %", True),
    ],
)
def test_a_sign_belongs_to_its_number(text: str, part: str, *, is_in: bool) -> None:
    assert contains(signed_words(text), signed_words(part)) == is_in


@given(st.text(alphabet="aM ne5 1/−-–%€$°+<>.,«»\u00a0½_\u00ad", max_size=24))
def test_without_their_signs_signed_words_are_the_words_alone(text: str) -> None:
    assert tuple(map(unsigned, signed_words(text))) == plain_words(text)


@pytest.mark.parametrize("part", ["a ", "1 −", "5 % – ", "-", "-.", "$", "> "])
def test_signs_are_read_at_once_however_long_a_text_is(part: str) -> None:
    assert len(signed_words(part * 60_000 + "(1")) in (1, 60_001)
