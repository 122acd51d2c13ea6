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
    "text", ["Pour Ada Le Goff, {a}.", "{a}, a dit Mme Le Goff.", "{a}", "Elle dit en {b}", "Ada Le Goff (*{a}*)."]
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


STOPPED = """sources: {s: {title: T, author: A}}
speakers:
  ada:
    given: Ada
    family: Le Goff
    statements:
      - {id: point, source: s, text: Nous n’y croyions plus.}
      - {id: points, source: s, text: Nous y étions…}
      - {id: suite, source: s, kind: partial, text: une ville qui va…}
      - {id: etc, source: s, kind: partial, text: "des arbres, des bancs, etc."}
      - {id: sans, source: s, text: Nous y sommes}
      - {id: redit, source: s, kind: reported, text: Ada Le Goff y voit un signe.}
story:
"""


def test_a_stop_behind_words_that_have_their_own_is_noticed(expect: Expect) -> None:
    expect(f"{STOPPED}  - Selon Ada Le Goff, {{point}}. Ensuite.  #! stop-after-mention 31-32 delete this one")
    expect(f"{STOPPED}  - Selon Ada Le Goff, {{points}}. Ensuite.  #! stop-after-mention 32-33 its speaker's")
    expect(f"{STOPPED}  - Selon Ada Le Goff, *{{point}}*. Ensuite.  #! stop-after-mention 33-34 delete this one")
    expect(f"{STOPPED}  - On le sait, {{redit}}.  #! stop-after-mention 24-25 delete this one")


@pytest.mark.parametrize(
    "text", ["{point}", "{point} Ensuite.", "{suite}.", "{etc}.", "{sans}.", "{point}, dit-on.", "{point}…"]
)
def test_one_stop_is_enough_and_none_may_be_missing(found: Found, text: str) -> None:
    assert found(f"{STOPPED}  - 'Selon Ada Le Goff, {text}'") == ()


def test_the_second_stop_can_be_deleted_by_a_program(found: Found) -> None:
    (problem,) = found(f"{STOPPED}  - Selon Ada Le Goff, {{point}}.")
    assert problem.replacement == ""
