"""Advice on quotation marks gives a text that YAML reads as it was meant."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from presskit.source.quoting import in_straight_marks


def advised(text: str) -> str:
    """What the advice tells to write."""
    return str(in_straight_marks(text)).partition("`")[2].removesuffix("`")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("“berge, Saint-Yeuse”", "berge, Saint-Yeuse"),
        ("«\u00a0Aix : la ville\u00a0»", "Aix : la ville"),
        ("„Rat, Stadt“", "Rat, Stadt"),
        ("“Un” et “deux, trois”", "“Un” et “deux, trois”"),
        ('dit "la, voile"', 'dit "la, voile"'),
    ],
)
def test_marks_around_the_whole_give_way_to_straight_ones_and_others_stay(written: str, meant: str) -> None:
    assert yaml.safe_load(advised(written)) == meant


@given(st.text("ab \"\\:,{}[]#'", min_size=1))
def test_what_is_advised_is_read_as_the_words_that_were_typed(text: str) -> None:
    assert yaml.safe_load(advised(text)) == text
