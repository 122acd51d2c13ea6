"""Words that changed are struck through or underlined to the last letter in Word too, whatever else they are."""

from __future__ import annotations

import pytest
from tests.writers.docx.small_kit import classique, kit_of
from tests.writers.docx.word_reading import Read, W, text_of
from tests.writers.every_inline import ONE_OF_EACH

from presskit.document import Deleted, Inserted, Paragraph, Section, Text
from presskit.writers.docx import write

BARE = classique().model_copy(update={"embed_fonts": False})
SORTS: dict[str, type[Inserted | Deleted]] = {"u": Inserted, "strike": Deleted}


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("sort", SORTS)
def test_every_run_of_changed_words_says_so(name: str, sort: str) -> None:
    line = Paragraph((Text("avant "), SORTS[sort]((Text("puis "), ONE_OF_EACH[name])), Text(" après")))
    body = Read(write(kit_of(Section("release", (), "a", (line,), starts_page=False)), BARE)).body
    runs = [run for run in body.iter(f"{W}r") if text_of(run)]
    bare = [text_of(run) for run in runs if run.find(f"{W}rPr/{W}{sort}") is None]
    assert bare == ["avant ", " après"]
