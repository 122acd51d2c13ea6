"""What languages are called in a language."""

from __future__ import annotations

import pytest

from presskit.typography import language_name


@pytest.mark.parametrize(
    ("tag", "locale", "name"),
    [
        ("en", "fr_FR", "anglais"),
        ("pt-BR", "fr_FR.UTF-8", "portugais"),
        ("fr", "de_DE", "Französisch"),
        ("fr", "C", "French"),
        ("fr", "", "French"),
        ("qaa", "fr_FR", "qaa"),
    ],
)
def test_a_language_has_the_name_that_the_locale_gives_it(tag: str, locale: str, name: str) -> None:
    assert language_name(tag, locale) == name
