"""What must hold for every text: nothing is damaged, and setting what is set changes nothing."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.typography import typeset, typeset_runs
from presskit.typography.engine import edits_of
from presskit.typography.houses import LOCALES, PROFILES, house
from presskit.typography.scanner import is_quiet, scan
from presskit.typography.tokens import Kind
from presskit.typography.words import CIVILITIES

PIECES = [
    *" \u00a0\u202f\u2009\n\t'’‘‚\"“”„«»‹›.,;:!?…-–—()[]/%€$°§*_{}&@#<>`´",
    *(
        "<<",
        ">>",
        ",,",
        "''",
        "...",
        "--",
        "  ",
        "\n\n",
        "?!",
        " : ",
        " ; ",
        " - ",
        " – ",
        "« ",
        " »",
        "l'",
        "d’",
        "qu'",
    ),
    *("mot", "L", "M.", "Mme", "Dupont", "J.", "R.", "été", "e\u0301", "\u0301", "œuvre", "n°", "p.", "km", "m", "min"),
    *("1er", "XXIe", "siècle", "mars", "2026", "7 000", "12", "5M€", "18h30", "18 h", "18:30", "16:9", "1.2.3", "70s"),
    *(
        "https://exemple.fr/a?b=1",
        "a@b.fr",
        "01 42 68 53 00",
        "2015-09-24",
        "`du code`",
        ":)",
        ":smile:",
        "C++",
        "a::b",
    ),
    *("😀", "&nbsp;", "#mot", "@mot", "45°30'", "5' 10\"", "\u2011", "n", "‽", "\u200b", "\u00ad"),
]
WORDS = [
    *("le", "projet", "l’idée", "l'été", "d'Aix", "Marseille", "innovantes", "Aix-en-Provence", "Vers", "Il", "qu'il"),
    *("B", "C", "art", "p", "J", "Jean-Luc", "siècle", "mars", "km", "nos", "XXIe", "l’XXe", "IIe", "xD", "x'D"),
    *sorted(CIVILITIES),
]
BETWEEN = [*[" "] * 12, *[", ", ". "] * 2, "\u00a0", "  ", "\n", " : ", " – ", " « ", " »", " - ", "! ", "'", "’"]
PROSE = st.lists(st.tuples(st.sampled_from([*WORDS, *WORDS, *PIECES]), st.sampled_from(BETWEEN)), max_size=30).map(
    lambda pairs: unicodedata.normalize("NFC", "".join(word + space for word, space in pairs))
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
LOCALE_NAMES = st.sampled_from(sorted(LOCALES))
PROFILE_NAMES = st.sampled_from([None, *PROFILES])
MANY = settings(max_examples=400, deadline=None)


def letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign)[0] in "LNM")


def punctuation(text: str) -> str:
    """The order of stops among the letters, with what may change taken out."""
    plain = re.sub(r"\.[ \u00a0]?\.[ \u00a0]?\.", "…", unicodedata.normalize("NFC", text))
    return "".join(sign for sign in plain if sign in ".,;:!?()[]%€$§" or unicodedata.category(sign)[0] in "LNM")


@MANY
@given(TEXTS, LOCALE_NAMES, PROFILE_NAMES, st.integers(0, 3))
def test_what_is_set_stays_as_it_is(text: str, locale: str, profile: str | None, depth: int) -> None:
    once = typeset(text, locale, profile=profile, depth=depth)
    assert typeset(once, locale, profile=profile, depth=depth) == once


@MANY
@given(TEXTS, LOCALE_NAMES, PROFILE_NAMES)
def test_letters_and_digits_of_a_verbatim_are_those_that_were_said(text: str, locale: str, profile: str | None) -> None:
    assert letters(typeset(text, locale, profile=profile, verbatim=True)) == letters(text)


@MANY
@given(TEXTS, LOCALE_NAMES)
def test_punctuation_never_moves(text: str, locale: str) -> None:
    without_doubled = text.replace(",,", "")
    assert punctuation(typeset(without_doubled, locale, verbatim=True)) == punctuation(without_doubled)


@MANY
@given(TEXTS, LOCALE_NAMES)
def test_the_result_is_composed_and_holds_no_thin_space_of_ours(text: str, locale: str) -> None:
    out = typeset(text, locale)
    assert unicodedata.is_normalized("NFC", out)
    assert out.count("\u2009") <= text.count("\u2009")
    assert out.count("\u2011") <= text.count("\u2011")


@MANY
@given(TEXTS)
def test_protected_tokens_come_out_as_they_went_in(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    out = typeset(composed)
    at = 0
    for token in scan(composed):
        if token.kind is Kind.PROTECTED:
            at = out.find(token.text, at)
            assert at >= 0, token.text
            at += len(token.text)


@MANY
@given(TEXTS)
def test_the_scanner_loses_nothing(text: str) -> None:
    assert "".join(token.gap + token.text for token in scan(text)) == text


@MANY
@given(st.lists(TEXTS, max_size=5), LOCALE_NAMES)
def test_runs_are_set_as_the_paragraph_they_make(runs: list[str], locale: str) -> None:
    composed = [unicodedata.normalize("NFC", run) for run in runs]
    pieces = typeset_runs(composed, locale)
    assert len(pieces) == len(runs)
    if unicodedata.is_normalized("NFC", "".join(pieces)) and unicodedata.is_normalized("NFC", "".join(composed)):
        assert "".join(pieces) == typeset("".join(composed), locale)


@MANY
@given(PROSE, LOCALE_NAMES, PROFILE_NAMES)
def test_a_run_of_plain_words_is_set_as_its_words_are(text: str, locale: str, profile: str | None) -> None:
    rules = house(locale, profile)
    changed = [(edit.start, edit.before, edit.after, edit.rule) for edit in edits_of(text, rules)]
    assert changed == [(e.start, e.before, e.after, e.rule) for e in edits_of(text, rules, runs=False)]
    assert not (is_quiet(text) and changed)


@MANY
@given(PROSE, LOCALE_NAMES, PROFILE_NAMES, st.integers(0, 3))
def test_prose_that_is_set_stays_as_it_is(text: str, locale: str, profile: str | None, depth: int) -> None:
    once = typeset(text, locale, profile=profile, depth=depth)
    assert typeset(once, locale, profile=profile, depth=depth) == once


@pytest.mark.parametrize(
    ("text", "locale", "profile", "depth"),
    [
        ("–:)", "fr_BE", "guide-du-typographe", 2),
        ("été – 18h30:_", "fr_FR", "guide-du-typographe", 1),
        ("« été'…7 000md’>>:)", "fr_CH", "oqlf", 2),
        ("?!", "fr_BE", None, 2),
    ],
)
def test_a_smiley_or_an_hour_that_a_space_lays_bare_is_set_at_once(
    text: str, locale: str, profile: str | None, depth: int
) -> None:
    once = typeset(text, locale, profile=profile, depth=depth)
    assert typeset(once, locale, profile=profile, depth=depth) == once


@pytest.mark.parametrize("wall", ['"' * 12, "«»" * 6, "?!" * 40, "." * 13, "_" * 20, "\u0345\u0301" * 20])
def test_twelve_signs_in_a_row_are_an_ornament(wall: str) -> None:
    assert typeset(f"mot {wall} mot") == f"mot {wall} mot"


@pytest.mark.parametrize(
    "hostile",
    [
        '"',
        "«",
        "'",
        "a.",
        "a-",
        "000 ",
        "- ",
        "<",
        "`",
        "{",
        "a::",
        "1.",
        "a@",
        "/",
        "l'",
        "?",
        "...",
        "a_",
        "<a ",
        "' ",
        '" ',
        "5'",
        "\u0345\u0301",
        "<!--",
        "A\"'«",
        "M. ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(hostile: str) -> None:
    def seconds(count: int) -> float:
        text = hostile * (count // len(hostile))
        began = time.process_time()
        typeset(text)
        return time.process_time() - began

    assert seconds(40_000) < 30 * max(seconds(5_000), 0.01)
