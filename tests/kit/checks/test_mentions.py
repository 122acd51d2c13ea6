"""A statement within a sentence needs the name of who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

KIT = """sources: {s: {title: T, author: A}}
speakers:
  ada:
    given: Ada
    family: Le Goff
    statements:
      - {id: a, source: s, text: Nous avons tout}
      - {id: b, source: s, kind: reported, text: "Ada y voit une révolution."}
story:
"""


def test_a_paragraph_that_quotes_without_the_name_is_noticed(expect: Expect) -> None:
    expect(f"{KIT}  - La raison est connue, {{a}}.  #! anonymous-mention 27-30 name Ada Le Goff")


@pytest.mark.parametrize(
    "text", ["Pour Ada Le Goff, {a}.", "{a}, a dit Mme Le Goff.", "{a}", "Elle dit en {b}.", "Ada Le Goff (*{a}*)."]
)
def test_a_paragraph_with_the_name_a_lone_mention_and_reported_speech_are_fine(found: Found, text: str) -> None:
    assert found(f"{KIT}  - '{text}'") == ()


def test_the_name_in_another_paragraph_does_not_answer(found: Found) -> None:
    problems = found(f"{KIT}  - |\n    Ada Le Goff parle.\n\n    Elle dit : {{a}}.\n")

    assert [problem.code for problem in problems] == ["anonymous-mention"]


def test_marks_around_a_mention_are_noticed_and_around_reported_speech_refused(expect: Expect) -> None:
    expect(f"{KIT}  - Pour Ada Le Goff, « {{a}} ».  #! marks-around-mention 23-30 take the marks out")
    expect(f"{KIT}  - Pour Ada Le Goff, “{{b}}”.  #! reported-in-marks 23-28 take the marks out")


def test_marks_further_around_a_mention_may_belong_to_others(found: Found) -> None:
    assert not [d for d in found(f"{KIT}  - Le « oui » d’Ada Le Goff, {{a}}, et « non ».") if "mention" in d.code]
