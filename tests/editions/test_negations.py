"""Which words turn others round, so that a quotation without them may say the contrary."""

from __future__ import annotations

import pytest

from presskit.editions.negations import negations
from presskit.kit.words import plain_words


def found(text: str, language: str) -> list[str]:
    return [word for word, is_one in zip(plain_words(text), negations(text, language), strict=True) if is_one]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Nous n’avons jamais vendu", "fr", ["n", "jamais"]),
        ("Nous ouvrons sans aucun retard, sauf le lundi", "fr", ["sans", "aucun", "sauf"]),
        ("Nous ne vendons que nos phares", "fr", ["ne", "que"]),
        ("Nous ne vendons plus nos phares", "fr", ["ne", "plus"]),
        ("Je crois que personne ne viendra", "fr", ["personne", "ne"]),
        ("Nous vendrons peut-être s’il le faut", "fr", ["peut", "être", "s", "il"]),
        ("We don’t sell, we never sold", "en-GB", ["t", "never"]),
        ("Wir verkaufen nicht, außer im Winter", "de", ["nicht", "ausser"]),
        ("Non vendiamo nulla", "it", ["non", "nulla"]),
        ("No vendemos nunca", "es", ["no", "nunca"]),
    ],
)
def test_a_negation_or_a_restriction_is_known_in_its_language(text: str, language: str, words: list[str]) -> None:
    assert found(text, language) == words


@pytest.mark.parametrize(
    "text",
    [
        "Nous sommes plus forts que la tempête, de plus en plus",
        "Une personne nous donne un point de vue",
        "Il faut que la vallée puisse être vue",
        "Il se lève",
    ],
)
def test_words_that_deny_beside_ne_only_deny_nothing_without_it(text: str) -> None:
    assert found(text, "fr") == []


def test_what_completes_a_negation_leaves_the_next_words_alone() -> None:
    assert found("Nous ne croyons pas que la vallée soit plus belle", "fr") == ["ne", "pas"]


def test_of_a_language_that_is_not_known_no_word_is() -> None:
    assert found("Nigdy nie mówimy", "pl") == []
