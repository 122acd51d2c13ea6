from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.document import Inline, LineBreak, Text
from presskit.template.load import load_template
from presskit.template.theme import StyleName
from presskit.writers.pdf.flow import Bit, flow
from presskit.writers.pdf.justified import SHRINK, justify
from presskit.writers.pdf.lines import GAPING, Line, break_lines
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.setting import Frame, place

LOOKS = Looks(load_template("classique", None))
BODY = LOOKS.theme.style(StyleName.BODY)
SPACE = LOOKS.look(BODY).space
NBSP, NARROW = "\u00a0", "\u202f"
PROSE = (
    "Où l’œil naïf voit un hameau, Zoé bâtit dès l’aube, à vingt kilomètres, son çà et là de quinze ateliers ; la "
    "vallée compte sept mille entreprises, dont cent cinquante ont plus de dix ans, et toutes accueillent des élèves. "
) * 3


def bits(*inlines: Inline | str) -> list[Bit]:
    return flow(tuple(Text(i) if isinstance(i, str) else i for i in inlines), LOOKS, BODY)


def needed(lines: list[Line], measure: float) -> list[float]:
    """By how much the spaces of each line that does not end a paragraph must grow, in parts of a space."""
    return [(measure - line.width) / (line.text[:-1].count(" ") * SPACE) for line in lines if not line.ends]


@pytest.mark.parametrize("measure", [240, 300, 431])
def test_the_widest_spaces_are_narrower_than_those_of_lines_filled_one_by_one(measure: float) -> None:
    total, one_by_one = (needed(breaks(bits(PROSE), measure), measure) for breaks in (justify, break_lines))
    assert sum(stretch**2 for stretch in total) < sum(stretch**2 for stretch in one_by_one)
    assert max(total) <= max(one_by_one)


def test_a_space_never_shrinks_by_more_than_its_part() -> None:
    for measure in range(200, 500, 7):
        assert min(needed(justify(bits(PROSE), measure), measure)) >= -SHRINK - 0.001


def test_lines_that_are_stretched_end_at_the_measure_and_the_last_stays_as_it_is() -> None:
    *lines, last = justify(bits(PROSE), 431)
    for line in lines:
        assert line.width + line.stretch(431) * line.text[:-1].count(" ") == pytest.approx(431)
    assert last.stretch(431) == 0
    assert last.width <= 431


def test_a_line_that_would_gape_is_left_ragged() -> None:
    first, _ = justify(bits("un deux anticonstitutionnellement"), 160)
    assert first.text == "un deux "
    assert (160 - first.width) / SPACE > GAPING
    assert first.stretch(160) == 0


def test_a_line_broken_by_hand_is_not_stretched() -> None:
    lines = justify(bits("un deux", LineBreak(), "trois ", LineBreak(), "quatre"), 120)
    assert [line.text for line in lines] == ["un deux", "trois ", "quatre"]
    assert all(line.ends for line in lines)


def test_no_break_spaces_keep_their_width() -> None:
    line, *_ = justify(bits(f"Il dit «{NBSP}oui{NBSP}»{NARROW}; puis {PROSE}"), 300)
    words = place(line, BODY.model_copy(update={"align": "justify"}), Frame(0, 300))
    assert words.stretch == pytest.approx((300 - line.width) / line.text[:-1].count(" "))


def test_no_text_makes_no_line() -> None:
    assert justify([], 100) == []


words = st.text(st.sampled_from("abcéœ «»-/:.@" + NBSP + NARROW), max_size=60)


@settings(max_examples=200, deadline=None)
@given(st.lists(words, max_size=4), st.sampled_from([(), (LineBreak(),)]), st.floats(8, 300))
def test_the_lines_joined_are_the_text_and_none_is_wider_than_its_spaces_can_give(
    texts: list[str], by_hand: tuple[Inline, ...], measure: float
) -> None:
    inlines: list[Inline] = [Text(text) for text in texts]
    inlines[1:1] = by_hand
    lines = justify(bits(*inlines), measure)
    assert "".join(line.text for line in lines) == "".join(texts)
    for line in lines:
        room = 0.0 if line.ends else line.text[:-1].count(" ") * SPACE * SHRINK
        assert line.width <= measure + room + 0.01 or len(line.text.strip()) == 1
