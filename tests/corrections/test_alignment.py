"""What is counted in a list is followed when the list grows or shrinks: nobody's telephone becomes somebody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from presskit.corrections.comparing import Present, Sort, compared
from presskit.kit.load import loaded_from
from presskit.source import SourceText

WHOLE = """\
presskit: 1
kit: {id: essai, title: Un essai}
contacts:
  - {name: Léa Grand, phone: 04 75 00 00 00}
  - {name: Noé Petit, phone: 04 75 00 00 01}
story:
  - {heading: Le matin, text: Il fait beau.}
  - Il pleut.
  - {heading: Le soir, text: Il fait froid.}
speakers:
  roux: {family: Roux}
  noir: {family: Noir}
photos:
  vue:
    file: v.jpg
    left_to_right: [{speaker: roux, as: maire}, {name: Jean Long, function: cariste}, noir]
"""
NEW = "  - {name: Zoé Vert, phone: 04 75 00 00 02}\n"
FIRST = "  - {name: Léa Grand, phone: 04 75 00 00 00}\n"


def differences(before: str, after: str) -> list[tuple[str, Sort, str, str]]:
    sides = (Present(loaded_from(SourceText("speakers.yaml", text), Path()), (), {}) for text in (before, after))
    return [(one.ref, one.sort, one.before, one.after) for one in compared(*sides)]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("contacts:\n", f"contacts:\n{NEW}",
         [("contacts.0.name", Sort.ADDED, "", "Zoé Vert"), ("contacts.0.phone", Sort.ADDED, "", "04 75 00 00 02")]),
        (FIRST, "",
         [("contacts.0.name", Sort.REMOVED, "Léa Grand", ""),
          ("contacts.0.phone", Sort.REMOVED, "04 75 00 00 00", "")]),
        ("  - Il pleut.\n", "", [("story.1.text", Sort.REMOVED, "Il pleut.", "")]),
        ("story:\n", "story:\n  - Une nuit.\n", [("story.0.text", Sort.ADDED, "", "Une nuit.")]),
        ("Il fait froid.}\n", "Il gèle.}\n  - Une nuit.\n",
         [("story.2.text", Sort.CHANGED, "Il fait froid.", "Il gèle."), ("story.3.text", Sort.ADDED, "", "Une nuit.")]),
        ("[{speaker: roux", "[noir, {speaker: roux",
         [("photo:vue.order", Sort.CHANGED, "Roux; Jean Long; Noir", "Noir; Roux; Jean Long; Noir")]),
    ],
)  # fmt: skip
def test_each_item_is_compared_with_itself(old: str, new: str, found: list[tuple[str, Sort, str, str]]) -> None:
    assert WHOLE.count(old) == 1
    assert differences(WHOLE, WHOLE.replace(old, new)) == found


def test_a_list_as_long_as_it_was_is_compared_item_by_item() -> None:
    assert differences(WHOLE, WHOLE.replace("Il pleut.", "Il vente.")) == [
        ("story.1.text", Sort.CHANGED, "Il pleut.", "Il vente.")
    ]
