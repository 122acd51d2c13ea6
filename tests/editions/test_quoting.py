"""Whose words some words are, and whether they may still be quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.editions.quoting import Standing, quoted
from presskit.editions.words import words_hash, words_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "statement", "standing", "wording", "edition"),
    [
        ("Nous voulons être vus", "vus", Standing.STANDS, "Nous voulons être vus", None),
        ("« NOUS VOULONS  ÊTRE VUS ! »", "vus", Standing.STANDS, "Nous voulons être vus", None),
        ("voulons être vus", "vus", Standing.STANDS, "Nous voulons être vus", None),
        ("nous avons besoin d'être vus", "vus", Standing.CORRECTED, "Nous voulons être vus", 2),
        ("Le maire ne viendra pas", "retire", Standing.WITHDRAWN, "", 2),
        (
            "Camille Durand souhaite une suite",
            "suite",
            Standing.REPORTED,
            "Camille Durand souhaite une suite à cette fête.",
            None,
        ),
    ],
)
def test_words_are_found_with_their_speaker(
    twice: Path, words: str, statement: str, standing: Standing, wording: str, edition: int | None
) -> None:
    (found,) = quoted(twice, words)
    assert (found.statement, found.speaker) == (statement, "Camille Durand")
    assert (found.standing, found.wording, found.edition) == (standing, wording, edition)


@pytest.mark.parametrize("words", ["Nous voulions être vus", "vus", "voulons être", "oulons être vu", "", "« »"])
def test_other_words_too_few_of_them_and_parts_of_words_are_nobodys(twice: Path, words: str) -> None:
    assert quoted(twice, words) == ()


def test_the_words_alone_are_the_same_however_they_are_set() -> None:
    set_, typed = "L’« œuvre »\u202f: 1er\u00a0pas…", "l'œuvre 1er pas"
    assert words_of(set_) == words_of(typed) == ("l", "œuvre", "1er", "pas")
    assert words_hash(set_) == words_hash(typed)
