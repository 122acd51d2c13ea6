"""Who said what, in whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Severity

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

HEAD = "sources: {s: {title: T, author: A}}\nspeakers:\n"


def statement(text: str, kind: str = "direct") -> str:
    return f"{HEAD}  ada:\n    family: Ada\n    statements:\n      - {{id: a, source: s, kind: {kind}, text: {text}}}"


def test_the_same_words_under_two_ids_are_noticed(expect: Expect) -> None:
    expect(f"""
{HEAD}  ada:
    family: Ada
    statements:
      - {{id: a, text: "Nous avons tout, ici.", source: s}}
      - {{id: b, text: Nous avons «tout» ici, source: s}}  #! duplicate-wording 23-44 one of the two
""")


def test_the_same_words_of_two_speakers_name_the_other(found: Found) -> None:
    (diagnostic,) = found(
        HEAD + "  ada: {family: Ada, statements: [{id: a, text: Oui, source: s}]}\n"
        "  bob: {family: Bob, statements: [{id: b, text: Oui, source: s}]}"
    )
    assert str(diagnostic.message) == "`ada` said the same words, in `a`"


def test_a_speaker_who_says_nothing_is_noticed(expect: Expect) -> None:
    expect("""
speakers:
  ada: {family: Ada}  #! speaker-without-statement 3-6 only in a photo
""")


def test_a_speaker_who_claims_a_figure_says_something(found: Found) -> None:
    assert found("speakers: {ada: {family: Ada}}\nfigures: [{id: f, value: 1, label: port, speaker: ada}]") == ()


@pytest.mark.parametrize("mark", ["«", "“", "»"])
def test_a_quotation_mark_in_reported_speech_is_refused(expect: Expect, mark: str) -> None:
    expect(
        f"{HEAD}  ada:\n    family: Ada\n    statements:\n      - id: a\n        source: s\n        kind: reported\n"
        f"        text: Ada parle de {mark}hub{_partner(mark)}.  #! marks-in-reported 28-29 `kind: partial`"
        + _unbalanced(mark)
    )


@pytest.mark.parametrize(("text", "end"), [("«Oui.»", 54), ("“Oui”.", 54)])
def test_marks_around_a_verbatim_would_be_printed_twice_and_are_refused(
    expect: Expect, found: Found, text: str, end: int
) -> None:
    expect(statement(text) + f"  #! outer-marks 48-{end} delete them: presskit sets the marks")
    assert [told.severity for told in found(statement(text))] == [Severity.ERROR]


def test_marks_inside_a_verbatim_are_its_own(found: Found) -> None:
    assert found(statement('"« Oui » et « non »"')) == ()


def test_a_partial_that_begins_with_a_capital_is_noticed(expect: Expect) -> None:
    expect(statement("Nous avons tout", "partial") + "  #! capital-in-partial 49-50 `kind: direct`")


def test_a_partial_may_begin_with_an_acronym_or_a_small_letter(found: Found) -> None:
    assert found(statement("TV et radio", "partial")) == ()
    assert found(statement("l’or noir", "partial")) == ()


def test_a_direct_that_begins_with_a_small_letter_is_noticed(expect: Expect) -> None:
    expect(statement("nous avons tout") + "  #! small-letter-in-direct 48-49 `kind: partial`")


def _partner(mark: str) -> str:
    return {"«": "»", "“": "”"}.get(mark, "")


def _unbalanced(mark: str) -> str:
    return "" if _partner(mark) else " #! unbalanced-marks 28-29 the other mark"


def test_reported_speech_that_names_another_speaker_alone_is_noticed(expect: Expect) -> None:
    expect("""
sources: {s: {title: T, author: A}}
speakers:
  ada:
    given: Ada
    family: Lovel
    statements:
      - id: un
        source: s
        kind: reported
        text: Bob Martin y voit une chance.  #! other-name-in-reported 19-25 move it below `bob`
      - {id: deux, source: s, kind: reported, text: Ada Lovel remercie Bob Martin.}
      - {id: trois, source: s, kind: reported, text: "Elle y voit une chance, à la saint-martin."}
      - {id: quatre, source: s, text: Bob Martin a raison}
  bob: {given: Bob, family: Martin, statements: [{id: cinq, source: s, text: Oui}]}
""")
