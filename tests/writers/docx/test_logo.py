"""The logo of a house style on the cover of the Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.writers.docx.small_kit import classique, kit_of, sections
from tests.writers.docx.word_reading import Read, W, style_of, text_of, values
from tests.writers.drawn_logo import with_logo

from presskit.writers.docx import write

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.document import Section

COVER, *OTHERS = sections()


def written(folder: Path, *parts: Section) -> Read:
    return Read(write(kit_of(*parts), with_logo(classique(), folder)))


def test_the_logo_stands_between_the_mention_and_the_title(tmp_path: Path) -> None:
    mention, logo, title = list(written(tmp_path, COVER).body.iter(f"{W}p"))[:3]
    assert text_of(mention) == "Dossier de presse"
    assert style_of(logo) == "PresskitPhoto"
    assert style_of(title) == "Title"


def test_it_has_the_organiser_as_its_alternative_text(tmp_path: Path) -> None:
    read = written(tmp_path, COVER)
    assert values(read.body, "//wp:inline/wp:docPr/@descr") == [kit_of().author]


def test_it_keeps_its_proportions(tmp_path: Path) -> None:
    body = written(tmp_path, COVER).body
    (width,), (height,) = (values(body, f"//wp:inline/wp:extent/@{side}") for side in ("cx", "cy"))
    assert int(width) / int(height) == pytest.approx(3, abs=0.01)


def test_without_a_cover_there_is_no_logo(tmp_path: Path) -> None:
    (contacts,) = OTHERS[-1:]
    assert values(written(tmp_path, contacts).body, "//wp:docPr/@name") == []
