"""A verbatim is in its source, word for word; typography is forgiven."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.kit.checks.passages import SourceWords
from presskit.kit.checks.tokens import forms
from presskit.kit.checks.verbatims import fragments
from presskit.kit.model import StatementKind
from presskit.source import SourceText

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

ARTICLE = (
    "Il dit: «Le numérique est l’or noir du XXIe siècle.» C’est, à son sens, un véritable hub. "
    "«Ce n’est pas l’argent qui manque mais bien souvent l’enthousiasme et surtout l’ambition sur des projets», "
    "a évoqué Ada. «L’accélération du monde est  inimaginable»."
)
SPEAKER = (
    "sources: {{s: {{title: T, file: s.txt}}}}\nspeakers:\n  ada:\n    family: Ada\n    statements:\n      - id: a\n"
)


def kit(text: str, kind: str = "direct") -> str:
    return SPEAKER.format() + f"        kind: {kind}\n        source: s\n        text: {text}"


@pytest.mark.parametrize(
    "text",
    [
        "Le numérique est l’or noir du XXIe siècle",
        "Le numérique est l'or noir du XXIe siècle.",
        "Le nume\u0301rique est l’or noir du XXIe siècle",
        "L’accélération du monde est inimaginable",
        "Numérique est l’or noir",
        "Ce n’est pas l’argent qui manque […] et surtout l’ambition",
        "Ce n’est pas l’argent qui manque [...] l’enthousiasme",
        "Ce n’est pas l’argent [sic] qui manque",
    ],
)
def test_typography_the_first_capital_and_marked_omissions_are_forgiven(found: Found, text: str) -> None:
    assert found(kit(f'"{text}"'), s=ARTICLE) == ()


@pytest.mark.parametrize(
    "text", ["« Le numérique est l’or noir du XXIe siècle. »", "“Un véritable hub”.", "<< Un véritable hub >>"]
)
def test_marks_typed_around_a_verbatim_are_told_as_such_and_none_of_its_words(found: Found, text: str) -> None:
    told = found(kit(text), s=ARTICLE.replace("«", "").replace("»", ""))

    assert [diagnostic.code for diagnostic in told] == ["outer-marks"]


def test_a_word_that_differs_between_typed_marks_is_told_too(found: Found) -> None:
    told = found(kit("« Le numérique est l’or vert »"), s=ARTICLE)

    assert [diagnostic.code for diagnostic in told] == ["outer-marks", "verbatim-not-in-source"]


def test_a_changed_word_is_shown_with_the_word_of_the_source(expect: Expect) -> None:
    expect(
        kit("Le numérique est l’or vert du XXIe siècle  #! verbatim-not-in-source 37-41 the source has `noir`"),
        s=ARTICLE,
    )


def test_a_word_left_out_is_shown_between_its_neighbours(expect: Expect) -> None:
    expect(kit("Le numérique l’or noir  #! verbatim-not-in-source 18-29 put back `est`"), s=ARTICLE)


def test_a_word_too_many_is_pointed_at(expect: Expect) -> None:
    expect(kit("Le numérique est vraiment l’or noir  #! verbatim-not-in-source 32-40 leave out `vraiment`"), s=ARTICLE)


def test_the_nearest_passage_is_shown_with_its_place_in_the_source(found: Found) -> None:
    (diagnostic,) = found(kit("Le numérique est l’or vert du XXIe siècle"), s=ARTICLE)
    (note,) = diagnostic.notes
    assert "Le numérique est l’or noir du XXIe siècle" in str(note.message)
    assert note.span is not None
    assert note.span.file.endswith("s.txt")
    assert note.span.line == 1


def test_words_of_nowhere_are_refused_as_a_whole(expect: Expect) -> None:
    expect(kit("Zzz yyy  #! verbatim-not-in-source 15-22 `kind: reported`"), s=ARTICLE)


def test_a_word_that_is_only_a_part_of_another_is_not_found(found: Found) -> None:
    assert [d.code for d in found(kit("Le numérique est l’or noi"), s=ARTICLE)] == ["verbatim-not-in-source"]


def test_punctuation_inside_a_verbatim_is_not_forgiven(found: Found) -> None:
    assert [d.code for d in found(kit("Le numérique est, l’or noir"), s=ARTICLE)] == ["verbatim-not-in-source"]


def test_a_verbatim_does_not_run_over_the_closing_mark_into_the_authors_words(found: Found) -> None:
    assert found(kit("L’ambition sur des projets, a évoqué Ada"), s=ARTICLE)[0].code == "verbatim-not-in-source"


def test_the_parts_of_a_verbatim_come_in_the_order_of_the_source(expect: Expect) -> None:
    expect(
        kit("Surtout l’ambition […] qui manque  #! verbatim-not-in-source 38-48 in the order"),
        s=ARTICLE,
    )


def test_the_case_of_a_partial_is_that_of_its_source(found: Found) -> None:
    assert found(kit("le numérique est l’or noir", "partial"), s=ARTICLE)[0].code == "verbatim-not-in-source"
    assert found(kit("l’or noir du XXIe siècle", "partial"), s=ARTICLE) == ()


def test_reported_speech_is_not_looked_up(found: Found) -> None:
    assert found(kit("Ada parle d’autre chose.", "reported"), s=ARTICLE) == ()


def test_words_that_the_source_does_not_give_as_a_quotation_are_noticed(expect: Expect) -> None:
    second = "\n      - {id: b, source: s, text: Un véritable hub}  #! verbatim-outside-marks 34-50 `kind: reported`"
    expect(kit("Le numérique est l’or noir") + second, s=ARTICLE)


def test_a_transcript_needs_no_quotation_marks(found: Found) -> None:
    assert found(kit("Un véritable hub"), s="C’est un véritable hub.") == ()


def test_a_change_in_a_block_text_is_pointed_at_in_its_line(expect: Expect) -> None:
    expect(
        kit("|\n          Le numérique est\n          l’or vert  #! verbatim-not-in-source 16-20 `noir`"),
        s=ARTICLE,
    )


def test_brackets_part_a_verbatim_and_full_stops_close_a_part() -> None:
    parts = fragments("Un. […] deux…", StatementKind.DIRECT)
    assert [part.forms for part in parts] == [("Un",), ("deux",)]
    assert [part.any_case for part in parts] == [True, False]


@given(st.text(alphabet="ab «»’'-….,[]7 \u00a0é", max_size=60), st.integers(0, 30), st.integers(0, 30))
def test_what_is_cut_out_of_a_source_between_words_is_found_in_it(text: str, first: int, length: int) -> None:
    source = SourceWords(_source(text))
    wanted = source.forms[first : first + length]
    if wanted:
        at = source.find(wanted)
        assert at is not None
        assert source.forms[at : at + len(wanted)] == wanted
        assert at <= first


@given(st.lists(st.sampled_from("abcd"), max_size=40), st.lists(st.sampled_from("abcd"), min_size=1, max_size=4))
def test_the_index_finds_what_a_plain_search_finds(words: list[str], wanted: list[str]) -> None:
    source = SourceWords(_source(" ".join(words)))
    places = [at for at in range(len(words)) if words[at : at + len(wanted)] == wanted]
    assert source.find(wanted) == (places[0] if places else None)


def test_common_words_are_found_by_the_other_search_too() -> None:
    source = SourceWords(_source("a b " * 400 + "a c b a"))
    assert source.find(forms("b a c")) == 799
    assert source.find(forms("b a"), 800) == 802
    assert source.find(forms("a a")) is None


def test_three_thousand_wrong_verbatims_in_a_megabyte_are_checked_in_seconds(found: Found) -> None:
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(4000)]
    words = chance.choices(vocabulary, k=160_000)
    lines = ["sources: {s: {title: T, file: s.txt}}", "speakers:", "  ada:", "    family: Ada", "    statements:"]
    for number in range(3000):
        at = chance.randrange(0, len(words) - 30)
        text = [*words[at : at + 12], "autre", *words[at + 13 : at + 25]]
        lines.append(f'      - {{id: s{number}, kind: partial, source: s, text: "{" ".join(text)}"}}')
    started = time.process_time()
    diagnostics = found("\n".join(lines), s=" ".join(words))
    assert time.process_time() - started < 20
    assert sum(d.code == "verbatim-not-in-source" for d in diagnostics) == 3000


def _source(text: str) -> SourceText:
    return SourceText("s.txt", text)
