"""Slugs made from any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.validation.forms import SLUG, slug_from


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Été à Aix", "ete-a-aix"),
        ("Point presse n° 2", "point-presse-n-2"),
        ("Cœur d’Élysée", "coeur-d-elysee"),
        ("  --a__b--  ", "a-b"),
        ("北京", ""),
    ],
)
def test_a_slug_is_made_from_a_text(text: str, slug: str) -> None:
    assert slug_from(text) == slug


@given(st.text())
def test_what_is_made_is_a_slug_or_nothing(text: str) -> None:
    made = slug_from(text)
    assert made == "" or (re.fullmatch(SLUG, made) and len(made) <= 60)


@given(st.from_regex(SLUG.replace("$", r"\Z"), fullmatch=True).filter(lambda slug: len(slug) <= 60))
def test_a_slug_is_made_of_itself(slug: str) -> None:
    assert slug_from(slug) == slug
