"""The first words of a statement that was taken back: enough to know which, and no more of what it said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.corrections.openings import opening


@pytest.mark.parametrize(
    ("text", "others", "shown"),
    [
        ("Le maire est un âne et chacun le sait", ["La boue"], "Le maire est"),
        ("Le maire est un âne et chacun le sait", ["Le maire est venu"], "Le maire est un"),
        ("Le maire ne viendra pas", ["La boue"], "Le maire"),
        ("Jamais", ["La boue"], ""),
    ],
)
def test_they_are_three_or_what_tells_it_from_the_others(text: str, others: list[str], shown: str) -> None:
    assert opening(text, others) == shown


@given(st.text("ab ", max_size=30), st.lists(st.text("ab ", max_size=30)))
def test_more_than_half_of_it_is_never_shown(text: str, others: list[str]) -> None:
    assert len(opening(text, others).split()) * 2 <= len(text.split())
