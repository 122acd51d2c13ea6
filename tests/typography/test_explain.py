"""Every change of a text can be told, with its rule and its authority."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.typography import Change, explain, typeset
from presskit.typography.houses import LOCALES, PROFILES

PIECES = [
    *" \u00a0\u202f\u2009\n'’‘\"“”«»‹›.,;:!?…-–()[]%€°§",
    *("<<", ">>", "...", "--", "  ", "?!", " : ", " - ", "« ", " »", "l'", "mot", "L", "M.", "Dupont", "e\u0301"),
    *("\u0301", "n°", "p.", "km", "1er", "XXIe", "siècle", "mars", "7 000", "5M€", "18h30", ":)", "`x`", "\u2011"),
    *("\u1100", "\u1161"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


def applied(text: str, changes: tuple[Change, ...]) -> str:
    parts: list[str] = []
    place = 0
    for change in changes:
        assert place <= change.start <= change.end
        assert text[change.start : change.end] == change.before != change.after
        parts += (text[place : change.start], change.after)
        place = change.end
    return "".join((*parts, text[place:]))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(sorted(LOCALES)), st.sampled_from([None, *PROFILES]), st.integers(0, 3))
def test_the_changes_that_are_told_make_the_text_that_is_set(
    text: str, locale: str, profile: str | None, depth: int
) -> None:
    changes = explain(text, locale, profile=profile, depth=depth)
    assert applied(text, changes) == typeset(text, locale, profile=profile, depth=depth)
    assert all(change.rule and change.authority for change in changes)


def test_a_change_has_its_place_its_rule_and_its_authority() -> None:
    (change,) = explain("Bonjour !")
    assert (change.start, change.end, change.before, change.after) == (7, 8, " ", "\u202f")
    assert change.rule == "FR-HIGH"
    assert "Imprimerie nationale" in change.authority


def test_changes_that_only_touch_are_told_apart() -> None:
    assert [(change.before, change.after) for change in explain('"mot"')] == [
        ('"', "«"),
        ("", "\u00a0"),
        ("", "\u00a0"),
        ('"', "»"),
    ]


def test_a_letter_that_was_composed_is_told_by_itself() -> None:
    (change,) = explain("l’e\u0301te\u0301".replace("te\u0301", "té"))
    assert (change.before, change.after, change.rule) == ("e\u0301", "é", "NFC")


def test_what_is_right_has_nothing_to_tell() -> None:
    assert explain("Un mot juste.") == ()
