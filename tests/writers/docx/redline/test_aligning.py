"""What of two texts is taken for the same, and in which order it stands."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.effort import calls

from presskit.writers.docx.redline.aligning import Item, aligned


def items(text: str, sort: str = "p") -> list[Item]:
    """An item a line, with its words."""
    return [Item(f"{sort} {line}".encode(), sort, tuple(line.split()) or ("",)) for line in text.split("\n")]


def test_the_same_lines_stand_together_around_what_was_added() -> None:
    assert aligned(items("a\nb"), items("a\nx\nb")) == [(0, 0), (None, 1), (1, 1 + 1)]


def test_what_was_deleted_stands_before_what_took_its_place() -> None:
    assert aligned(items("a\nb\nc"), items("a\nx\nc")) == [(0, 0), (1, None), (None, 1), (2, 2)]


def test_lines_that_share_most_words_are_one() -> None:
    assert aligned(items("un deux trois"), items("un deux quatre")) == [(0, 0)]


def test_lines_of_two_sorts_are_never_one() -> None:
    assert aligned(items("un"), items("un", sort="q")) == [(0, None), (None, 0)]


def test_a_line_that_comes_again_and_again_takes_its_neighbours_place() -> None:
    assert aligned(items("a\ns\nb\ns"), items("a\ns\nx\ns\nb\ns")) == [
        (0, 0), (1, 1), (None, 2), (None, 3), (2, 4), (3, 5),
    ]  # fmt: skip


def test_of_two_lines_that_changed_places_one_stays() -> None:
    places = aligned(items("a\nb"), items("b\na"))
    assert len([place for place in places if None not in place]) == 1


lines = st.lists(st.sampled_from(["a", "b", "a b", "a b c", "c d e", ""]), max_size=12)


@given(lines, lines)
def test_every_line_of_both_stands_once_and_in_its_order(old: list[str], new: list[str]) -> None:
    before, after = ([Item(line.encode(), "p", tuple(line.split()) or ("",)) for line in some] for some in (old, new))
    places = aligned(before, after)
    for side, some in ((0, before), (1, after)):
        assert [place[side] for place in places if place[side] is not None] == list(range(len(some)))
    for one, other in pairwise(places):
        assert not (one[0] is None and other[1] is None), "deleted before inserted"


def test_the_work_grows_with_the_lines_and_not_with_their_square() -> None:
    def work(count: int) -> int:
        old, new = ([*items("\n".join(f"{word} {n} de\ns" for n in range(count)))] for word in ("mot", "dit"))
        return calls(lambda: aligned(old, new))

    assert work(1_000) <= 14 * work(100)
