"""An agreement covers all that is printed under a speaker's name: the words, their translations, the function."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.editions.conftest import FIRST_DAY, KIT, SECOND_DAY, never, released

from presskit.corrections import corrected
from presskit.corrections.entries import text_hash
from presskit.corrections.recording import approve
from presskit.diagnostics import Refused
from presskit.kit.load import load

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "{id: vus, text: Nous avons besoin d’être vus, source: carnet"
TRANSLATED = WORDS + ", translations: {en: We need to be seen}"
TWICE = WORDS + ", translations: {en: We need to be seen, de: Man muss uns sehen}"
TURNED = WORDS + ", translations: {de: Man muss uns sehen, en: We need to be seen}"
STATEMENTS = ("vus", "atelier", "retire")


def written(path: Path, words: str) -> Path:
    path.write_text(
        KIT.replace("title: Un essai", "title: Un essai, approval: required").replace(WORDS, words), "utf-8"
    )
    return path


def unapproved(path: Path) -> list[str]:
    """Which statements nobody has agreed to."""
    kit = corrected(path, load(path))
    return list(kit.standing.unapproved(kit.whole.kit))


@pytest.mark.parametrize(
    ("agreed", "printed"),
    [
        (TRANSLATED, TRANSLATED.replace("need", "want")),
        (TRANSLATED, TRANSLATED.replace("en:", "de:")),
        (TRANSLATED, TWICE),
        (TRANSLATED, WORDS),
        (WORDS, TRANSLATED),
    ],
    ids=["changed", "of another language", "added", "taken out", "the first"],
)
def test_another_translation_voids_it(path: Path, agreed: str, printed: str) -> None:
    approve(written(path, agreed), STATEMENTS, "Camille Durand", FIRST_DAY, never)
    assert unapproved(path) == []

    assert unapproved(written(path, printed)) == ["vus"]
    with pytest.raises(Refused) as refused:
        released(path, SECOND_DAY)
    assert {problem.code for problem in refused.value.diagnostics if problem.severity == "error"} == {
        "missing-approval"
    }


def test_translations_in_another_order_are_the_same(path: Path) -> None:
    approve(written(path, TWICE), STATEMENTS, "Camille Durand", FIRST_DAY, never)

    assert unapproved(written(path, TURNED)) == []


def test_the_new_words_can_be_agreed_to_by_the_same_person(path: Path) -> None:
    approve(written(path, TRANSLATED), STATEMENTS, "Camille Durand", FIRST_DAY, never)
    written(path, TWICE)

    assert len(approve(path, STATEMENTS, "Camille Durand", SECOND_DAY, never)) == 1
    assert unapproved(path) == []


def test_words_without_a_translation_are_agreed_to_by_their_own_hash(path: Path) -> None:
    entries = approve(written(path, WORDS), ["vus"], "Camille Durand", FIRST_DAY, never)

    assert [entry.wording for entry in entries] == [text_hash("Nous avons besoin d’être vus")]
