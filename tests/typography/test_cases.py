"""Each case names its rule and authority, and holds under its locale and profile."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from presskit.typography import typeset


def _load() -> Any:
    spec = importlib.util.spec_from_file_location("cases_french", Path(__file__).with_name("cases_french.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["cases_french"] = module
    spec.loader.exec_module(module)
    return module


CASES = _load().CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.locale}-{case.given!r}")
def test_the_rule_sets_the_case(case: Any) -> None:
    assert typeset(case.text, case.locale, profile=case.profile, depth=case.depth) == case.want


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.locale}-{case.given!r}")
def test_what_the_rule_set_stays(case: Any) -> None:
    assert typeset(case.want, case.locale, profile=case.profile, depth=case.depth) == case.want


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 250
