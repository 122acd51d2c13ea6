"""What changed, said by words that a person reads."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.corrections.differences import Deleted, Equal, Inserted, differences

WORDS = st.lists(st.sampled_from(["un", "mot", "l’été", "à", "200 M€", ".", ",", "\n", "👩"]), max_size=30).map(
    " ".join
)
TEXTS = WORDS | st.text(max_size=40)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("un mot", "un mot", (Equal("un mot"),)),
        ("", "", ()),
        ("", "un mot", (Inserted("un mot"),)),
        ("un mot", "", (Deleted("un mot"),)),
        ("l’été à Aix", "l’hiver à Aix", (Equal("l’"), Deleted("été"), Inserted("hiver"), Equal(" à Aix"))),
        ("cinq ans", "cinq", (Equal("cinq"), Deleted(" ans"))),
        ("20000", "21000", (Deleted("20000"), Inserted("21000"))),
        ("oui.", "oui,", (Equal("oui"), Deleted("."), Inserted(","))),
        ("un grand mot ici", "un petit lieu ici",
         (Equal("un "), Deleted("grand mot"), Inserted("petit lieu"), Equal(" ici"))),
    ],
)  # fmt: skip
def test_words_are_told_apart(before: str, after: str, found: tuple[object, ...]) -> None:
    assert differences(before, after) == found


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts_and_no_piece_is_empty(before: str, after: str) -> None:
    found = differences(before, after)

    assert "".join(piece.text for piece in found if not isinstance(piece, Inserted)) == before
    assert "".join(piece.text for piece in found if not isinstance(piece, Deleted)) == after
    assert all(piece.text for piece in found)


@given(TEXTS, TEXTS)
def test_what_is_deleted_stands_before_what_is_inserted_and_no_two_pieces_of_a_sort_are_neighbours(
    before: str, after: str
) -> None:
    kinds = [type(piece) for piece in differences(before, after)]

    pairs = set(pairwise(kinds))
    assert pairs <= {(Equal, Deleted), (Equal, Inserted), (Deleted, Inserted), (Deleted, Equal), (Inserted, Equal)}


def test_a_word_changed_in_a_long_text_is_found_at_once_and_alone() -> None:
    sentence = "Un mot après l’autre fait une phrase, numéro {}. "
    before = "".join(sentence.format(at) for at in range(2_000))
    after = before.replace("phrase, numéro 1000", "ligne, numéro 1000")

    start = time.process_time()
    found = differences(before, after)

    assert time.process_time() - start < 5
    assert [piece for piece in found if not isinstance(piece, Equal)] == [Deleted("phrase"), Inserted("ligne")]


def test_two_long_texts_with_nothing_in_common_are_compared_in_little_time() -> None:
    start = time.process_time()
    found = differences("un " * 20_000, "deux " * 20_000)

    assert time.process_time() - start < 5
    assert found[:2] == (Deleted(("un " * 20_000)[:-1]), Inserted(("deux " * 20_000)[:-1]))
