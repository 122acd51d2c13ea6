"""A pattern that is compiled on demand is like any other."""

from __future__ import annotations

import re

import pytest

from presskit.patterns import on_demand


def test_it_finds_what_the_pattern_finds() -> None:
    later, pattern = on_demand("(?P<a>b)c", re.IGNORECASE), re.compile("(?P<a>b)c", re.IGNORECASE)
    for _ in range(2):
        assert later.sub("x", "aBCbc") == pattern.sub("x", "aBCbc")
        assert [found.span() for found in later.finditer("BC bc")] == [(0, 2), (3, 5)]
    assert (later.pattern, later.groups, later.groupindex) == (pattern.pattern, 1, pattern.groupindex)


def test_it_is_compiled_when_it_is_used_and_not_before() -> None:
    broken = on_demand("(")
    with pytest.raises(re.error):
        broken.search("")


def test_it_has_nothing_that_a_pattern_has_not() -> None:
    with pytest.raises(AttributeError):
        on_demand("a").nothing  # type: ignore[attr-defined]  # noqa: B018
