"""Photos are printed as large in every format."""

from __future__ import annotations

import pytest
from tests.writers.docx.small_kit import classique, kit_of
from tests.writers.docx.word_reading import Read, values
from tests.writers.sample import jpeg
from tests.writers.sample import text as words

from presskit.document import Photo, Photos, Section
from presskit.writers.docx import write
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.rows import Image
from presskit.writers.pdf.setting import Setter
from presskit.writers.pdf.write import section_rows

EMU = 12_700  # to the point


def section(layouts: str) -> Section:
    """A square photo a letter: `f`ull, `h`alf."""
    names = {"f": "full", "h": "half"}
    items = (Photo(jpeg(1_200, 1_200), "", (), names[letter], "vue") for letter in layouts)  # type: ignore[arg-type]
    return Section("photos", words("Photos"), "photos", (Photos(tuple(items)),), apart=True)


def heights_in_pdf(layouts: str) -> list[int]:
    theme = classique()
    rows = section_rows(Setter(theme, Looks(theme)), section(layouts))
    return [round(mark.height) for row in rows for mark in row.marks if isinstance(mark, Image)]


def heights_in_docx(layouts: str) -> list[int]:
    read = Read(write(kit_of(section(layouts)), classique()))
    return [round(int(height) / EMU) for height in values(read.body, ".//wp:extent/@cy")]


@pytest.mark.parametrize("layouts", ["f", "ff", "ffhf", "fhhfff", "hhh"])
def test_they_are_as_high_in_word_as_in_the_pdf(layouts: str) -> None:
    assert heights_in_docx(layouts) == heights_in_pdf(layouts) != []


def test_only_those_that_follow_each_other_are_made_smaller_for_it() -> None:
    one, other, _, alone = heights_in_pdf("ffhf")

    assert one == other < alone
    assert [alone] == heights_in_pdf("f")
