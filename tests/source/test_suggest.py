"""A mistyped word finds the known one it resembles."""

from __future__ import annotations

import pytest

from presskit.source import nearest

KEYS = ("email", "phone", "left_to_right", "caption", "jeannerot", "orgeas")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("emial", "email"),
        ("left-to-right", "left_to_right"),
        ("Caption", "caption"),
        ("orgeaz", "orgeas"),
        ("xyz", None),
        ("a" * 10_000, None),
    ],
)
def test_the_nearest_word_is_suggested_or_none(word: str, meant: str | None) -> None:
    assert nearest(word, KEYS) == meant
