"""Inlines cut where a comparison cuts their text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from presskit.compose.pieces import cut
from presskit.document import Abbreviation, Superscript, Text
from presskit.document.plain import plain

WORDS = st.text("ab é\n", max_size=6)
INLINES = st.lists(
    st.one_of(
        WORDS.map(Text), st.sampled_from(["er", "e", "re"]).map(Superscript), st.just(Abbreviation("CCD", "du Diois"))
    )
).map(tuple)


@given(INLINES, st.lists(st.floats(0, 1), max_size=20))
def test_no_character_is_lost_or_moved(
    inlines: tuple[Text | Superscript | Abbreviation, ...], places: list[float]
) -> None:
    text = plain(inlines)
    cuts = [0, *sorted(round(place * len(text)) for place in places), len(text)]
    lengths = [end - start for start, end in pairwise(cuts)]
    pieces = [plain(piece) for piece in cut(inlines, lengths)]
    assert [len(piece) for piece in pieces] == lengths
    assert "".join(pieces) == text


def test_what_is_raised_stays_so_on_either_side_and_an_acronym_in_two_is_none() -> None:
    inlines = (Text("la 1"), Superscript("re"), Text(" "), Abbreviation("CCD", "du Diois"))
    assert list(cut(inlines, [5, 1, 4])) == [
        (Text("la 1"), Superscript("r")),
        (Superscript("e"),),
        (Text(" "), Abbreviation("CCD", "du Diois")),
    ]
    assert list(cut(inlines[3:], [1, 2])) == [(Text("C"),), (Text("CD"),)]
