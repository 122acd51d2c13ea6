from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.document import Foreign, Inline, LineBreak, Link, Strong, Superscript, Text
from presskit.template.load import load_template
from presskit.template.theme import StyleName
from presskit.writers.pdf.flow import Bit, flow
from presskit.writers.pdf.lines import FULL_ENOUGH, LONELY, balance, break_evenly, break_lines
from presskit.writers.pdf.looks import After, Looks
from presskit.writers.pdf.structure import Element

LOOKS = Looks(load_template("classique", None))
BODY = LOOKS.theme.style(StyleName.BODY)
NBSP, NARROW = "\u00a0", "\u202f"


def bits(*inlines: Inline | str) -> list[Bit]:
    return flow(tuple(Text(i) if isinstance(i, str) else i for i in inlines), LOOKS, BODY)


def broken(measure: float, *inlines: Inline | str) -> list[str]:
    return [line.text for line in break_lines(bits(*inlines), measure)]


def room(*inlines: Inline | str) -> float:
    """A measure into which some text just fits."""
    (line,) = break_lines(bits(*inlines), 10_000)
    return line.width


def test_lines_break_at_spaces_and_keep_them_at_their_ends() -> None:
    assert broken(room("un deux"), "un deux trois quatre") == ["un deux ", "trois ", "quatre"]


def test_no_text_makes_no_line() -> None:
    assert broken(60) == []
    assert broken(60, "") == []


def test_spaces_alone_make_one_line() -> None:
    assert broken(60, "  ") == ["  "]


@pytest.mark.parametrize("space", [NBSP, NARROW])
def test_no_line_breaks_at_a_no_break_space(space: str) -> None:
    first, second, *_ = broken(room("dix mots"), f"dix mots{space}: oui")
    assert first == "dix "
    assert second.startswith(f"mots{space}:")


def test_french_quotation_marks_stay_with_their_words() -> None:
    assert broken(room("Il en dit"), f"Il en dit{NBSP}: «{NBSP}Oui{NBSP}»") == [
        "Il en ",
        f"dit{NBSP}: ",
        f"«{NBSP}Oui{NBSP}»",
    ]


def test_a_superscript_is_never_parted_from_its_number() -> None:
    lines = broken(room("le 1"), "le 1", Superscript("er"), " an")
    assert lines == ["le ", "1er ", "an"]


def test_a_line_break_ends_a_line() -> None:
    lines = break_lines(bits("un", LineBreak(), "deux"), 400)
    assert [line.text for line in lines] == ["un", "deux"]
    assert all(line.ends for line in lines)


def test_two_line_breaks_leave_an_empty_line() -> None:
    assert broken(400, "un", LineBreak(), LineBreak(), "deux") == ["un", "", "deux"]


def test_a_compound_is_cut_after_its_hyphen_only_when_it_is_wider_than_the_measure() -> None:
    assert broken(room("partenariat-"), "et partenariat-public") == ["et ", "partenariat-", "public"]
    assert broken(room("partenariat-public"), "et partenariat-public") == ["et ", "partenariat-public"]


def test_an_address_is_cut_where_the_line_would_be_short_without_it() -> None:
    assert broken(room("un https://ab.fr/"), "un https://ab.fr/cdef") == ["un https://ab.fr/", "cdef"]


def test_a_telephone_number_is_not_a_compound() -> None:
    assert [bit.fragment.text for bit in bits("04-91-00")] == ["04-91-00"]


def test_an_address_is_cut_between_its_parts() -> None:
    parts = [bit.fragment.text for bit in bits("https://exemple.fr/a/b?c=1")]
    assert parts == ["https://", "exemple.", "fr/", "a/", "b?", "c=", "1"]


def test_a_word_of_sixty_letters_is_cut_at_the_measure() -> None:
    lines = break_lines(bits("x" * 60), 100)
    assert "".join(line.text for line in lines) == "x" * 60
    assert len(lines) > 1
    assert all(line.width <= 100 for line in lines)


def test_a_line_narrower_than_a_letter_holds_one_letter() -> None:
    assert broken(1, "abc") == ["a", "b", "c"]


def test_words_belong_to_the_innermost_element_around_them() -> None:
    paragraph = Element("P")
    link = Link("https://exemple.fr", (Text("ici "), Strong((Foreign("en", (Text("there"),)),))))
    before, here, there = flow((Text("voir "), link), LOOKS, BODY, paragraph)
    assert before.owner is paragraph
    assert isinstance(here.owner, Element)
    assert isinstance(there.owner, Element)
    assert (here.owner.tag, here.owner.source, here.owner.parent) == ("Link", link, paragraph)
    assert (there.owner.tag, there.owner.lang, there.owner.parent) == ("Span", "en", here.owner)
    assert there.owner.link is here.owner


def test_a_balanced_title_has_as_many_lines_of_like_width() -> None:
    title = bits("Grand Opening des French Tech Weeks et l’économie numérique")
    plain, even = break_lines(title, 260), balance(title, 260)
    assert len(even) == len(plain) == 2
    assert abs(even[0].width - even[1].width) < abs(plain[0].width - plain[1].width)


def test_a_paragraph_avoids_a_lonely_last_word() -> None:
    text = bits("Nous sommes venus ici pour voir comment les lignes se terminent ou non")
    for measure in range(200, 330, 3):
        lonely = LONELY * measure
        if break_lines(text, measure)[-1].width < lonely <= break_evenly(text, measure)[-1].width:
            return
    pytest.fail("no measure shows the difference")


words = st.text(st.sampled_from("abcéœ «»-/:.@" + NBSP + NARROW), max_size=60)


@settings(max_examples=200, deadline=None)
@given(st.lists(words, max_size=4), st.floats(8, 300))
def test_the_lines_joined_are_the_text_and_none_is_wider_than_the_measure(texts: list[str], measure: float) -> None:
    inlines = [Strong((Text(text),)) if index % 2 else Text(text) for index, text in enumerate(texts)]
    for breaks in (break_lines, break_evenly, balance):
        lines = breaks(bits(*inlines), measure)
        assert "".join(line.text for line in lines) == "".join(texts)
        for line in lines:
            assert line.width <= measure + 0.01 or len(line.text.strip()) == 1


@settings(max_examples=200, deadline=None)
@given(words, st.floats(40, 300))
def test_a_line_takes_the_next_word_whenever_it_fits(text: str, measure: float) -> None:
    lines = break_lines(bits(text), measure)
    for above, below in pairwise(lines):
        if above.bits[-1].fragment.after is not After.SPACE or above.width < FULL_ENOUGH * measure:
            continue
        first = 0.0
        for bit in below.bits:
            first += bit.fragment.width
            if bit.fragment.after is After.SPACE:
                break
        gap = above.bits[-1].fragment.look.space
        assert above.width + gap + first > measure - 0.01
