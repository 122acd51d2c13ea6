"""Each case names its rule and authority, and holds under its locale and profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.typography.cases import dashes, figures, marks, names, punctuation

from presskit.typography import explain, typeset
from presskit.typography.rules import RULES

if TYPE_CHECKING:
    from tests.typography.cases.case import Case

CASES = [
    case
    for room in (dashes, figures, marks, names, punctuation)
    for name, group in vars(room).items()
    if name.isupper() and isinstance(group, list)
    for case in group
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.locale}-{case.given!r}")
def test_the_rule_sets_the_case(case: Case) -> None:
    assert typeset(case.text, case.locale, profile=case.profile, depth=case.depth) == case.want


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.locale}-{case.given!r}")
def test_what_the_rule_set_stays(case: Case) -> None:
    assert typeset(case.want, case.locale, profile=case.profile, depth=case.depth) == case.want


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 600


def test_every_rule_has_a_case() -> None:
    told = {change.rule for case in CASES for change in explain(case.text, case.locale, profile=case.profile)}
    assert {rule.id for rule in RULES} <= told


def test_no_case_names_a_rule_that_does_not_exist() -> None:
    assert {case.rule for case in CASES} <= {rule.id for rule in RULES} | {"NFC"}
