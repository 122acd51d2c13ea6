"""What a photo is called where it is spoken of: a reader knows its caption, not its id."""

from __future__ import annotations

from typing import Any

import pytest

from presskit.compose.desk import Desk
from presskit.compose.pictured import photo_words, the_photo
from presskit.compose.typesetter import Typesetter
from presskit.corrections.issue import Issue
from presskit.kit.model import Kit

PONT = {"file": "p.jpg", "caption": "Les élus de la vallée devant le pont neuf."}
GARE = {"file": "g.jpg", "caption": "Les élus de la vallée devant la gare."}


def desk(photos: dict[str, Any], earlier: dict[str, Any] | None = None) -> Desk:
    kit, then = (
        Kit.model_validate({"presskit": "1", "kit": {"id": "essai", "title": "Un essai"}, "photos": held or {}})
        for held in (photos, earlier)
    )
    return Desk(kit, {}, "", Typesetter.of(kit), Issue(2, earlier=then if earlier is not None else None))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_only_one_needs_no_words() -> None:
    assert the_photo("pont", desk({"pont": PONT})) == "la photo"


def test_where_there_was_another_it_does() -> None:
    made = desk({"pont": PONT}, {"pont": PONT, "gare": GARE})
    assert plain(the_photo("pont", made)).startswith("« Les élus")
    assert plain(photo_words("gare", made)).startswith("« Les élus")


@pytest.mark.parametrize(
    ("photos", "words"),
    [
        ({"pont": PONT}, "« Les élus de la vallée devant… »"),
        ({"pont": PONT, "gare": GARE}, "« Les élus de la vallée devant le… »"),
        ({"pont": PONT, "copie": PONT}, "« Les élus de la vallée devant le pont neuf »"),
        ({"pont": {"file": "p.jpg", "alt": "Un pont"}}, "« Un pont »"),
        ({"gare": GARE, "pont": {"file": "p.jpg", "credit": "A. Roux"}}, "photo nº 2"),
    ],
)
def test_it_has_as_many_words_as_tell_it_from_the_others(photos: dict[str, Any], words: str) -> None:
    assert plain(photo_words("pont", desk(photos))) == words
