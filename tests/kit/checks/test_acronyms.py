"""Whoever reads an acronym can find what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found


def test_a_listed_acronym_whose_words_stand_nowhere_is_noticed_at_its_first_use(expect: Expect) -> None:
    expect("""
acronyms: {MPM: Marseille Provence Métropole}
story:
  - La MPM ouvre. La MPM ferme.  #! acronym-not-expanded 8-11 “Marseille Provence Métropole (MPM)”
""")


def test_its_words_anywhere_in_the_kit_explain_it(found: Found) -> None:
    acronyms = "acronyms: {MPM: Marseille Provence Métropole}\n"
    assert found(acronyms + "story: [La MPM ouvre., La Marseille-Provence-Métropole.]") == ()


def test_a_listed_acronym_that_is_not_used_is_noticed(expect: Expect) -> None:
    expect("acronyms:\n  MPM: Marseille Provence Métropole  #! unused-acronym 3-6 take it out")


@pytest.mark.parametrize(("text", "column"), [("La MPM ouvre.", 8), ("Siège de l’AMPF ici.", 16)])
def test_capitals_that_nobody_explains_are_noticed_once(expect: Expect, text: str, column: int) -> None:
    end = column + (3 if "MPM" in text else 4)
    expect(f"story:\n  - {text}  #! unlisted-acronym {column}-{end} add it to `acronyms`\n  - {text}")


@pytest.mark.parametrize(
    "text",
    [
        "La Marseille Provence Métropole (MPM) ouvre.",
        "La MPM (Marseille Provence Métropole) ouvre.",
        "Le XXIe siècle, Louis XIV et le tome III.",
        "Un DVD à 5 EUR.",
        "Voir https://MPM.example/ABC ici.",
        "Le P Factory, la R&D et McAdam.",
    ],
)
def test_explained_and_roman_and_well_known_capitals_are_left_alone(found: Found, text: str) -> None:
    assert found(f"story: ['{text}']") == ()
