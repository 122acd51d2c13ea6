"""Words in quotation marks in the kit's own prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

KIT = """terms: [Tech Champions]
sources: {s: {title: T, author: A}}
speakers:
  ada:
    family: Ada
    statements:
      - {id: a, source: s, text: Nous avons tout pour réussir}
      - {id: b, source: s, kind: reported, text: "Ada y voit une véritable révolution."}
story:
"""


@pytest.mark.parametrize("quoted", ["« petit lieu »", "“petit lieu”", '"petit lieu"'])
def test_words_that_nobody_said_are_noticed(expect: Expect, quoted: str) -> None:
    expect(f"{KIT}  - Dans ce {quoted} tout va.  #! unattributed-quotation 13-{13 + len(quoted)} under `terms`")


@pytest.mark.parametrize(
    "quoted", ["«Tech Champions»", "« _tech champions_ »", "« tout pour réussir »", "« nous avons tout »"]
)
def test_a_term_and_the_words_of_a_verbatim_may_stand_in_marks(found: Found, quoted: str) -> None:
    assert found(f"{KIT}  - Dans ce {quoted} d’Ada tout va.") == ()


def test_reported_speech_in_marks_is_refused(expect: Expect) -> None:
    expect(f"{KIT}  - Elle voit « une véritable révolution ».  #! reported-in-marks 15-43 take out the quotation marks")


def test_headings_are_read_too(expect: Expect) -> None:
    expect(f"{KIT}  - heading: Un « petit lieu »  #! unattributed-quotation 17-31 `{{ID}}`\n    text: Oui.")
