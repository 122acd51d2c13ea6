"""The foot of the cover stands at the foot of the page, under its rule, and a long title leaves it there."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt
from msgspec.structs import replace
from tests.template.letterhead import bases
from tests.writers import sample
from tests.writers.docx.small_kit import classique
from tests.writers.docx.word_reading import Read, nodes, style_of, values

from presskit.document import Paragraph, Role, Section
from presskit.writers.docx import editors, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presskit.document import Document
    from presskit.template.theme import Theme

LONG = "Assises interrégionales de la transition énergétique et de la rénovation du bâti ancien " * 3


def titled(title: str) -> Document:
    mention, _, *others = sample.cover().blocks
    blocks = (mention, Paragraph(sample.text(title), Role.TITLE), *others)
    return sample.document(replace(sample.cover(), blocks=blocks), sample.contacts())


def ruled(read: Read) -> list[str]:
    return [style_of(p) for p in read.find("w:p[w:pPr/w:pBdr/w:top]")]


def test_a_rule_in_the_colour_of_the_band_parts_the_foot_from_the_head() -> None:
    read = Read(write(titled("Un titre"), classique()))
    assert ruled(read) == ["PresskitEmbargo"]
    theme = classique()
    assert values(read.body, ".//w:pBdr/w:top/@w:color") == [theme.colour(theme.cover.band)[1:].upper()]


def test_the_longer_the_head_the_less_white_is_above_the_foot() -> None:
    def white(title: str) -> int:
        (found,) = values(Read(write(titled(title), classique())).body, "w:p/w:pPr[w:pBdr/w:top]/w:spacing/@w:before")
        return int(found)

    line = round(classique().style(Role.TITLE).leading * 20)
    assert white("Un titre") - white("Un titre " * 4) == line


def test_a_cover_of_nothing_but_a_foot_has_no_rule() -> None:
    foot = Section("cover", (), "couverture", (Paragraph(sample.text("Édition 1"), Role.EDITION),))
    assert ruled(Read(write(sample.document(foot), classique()))) == []


def with_title_of(size: float, folder: Path) -> Theme:
    document = docx.Document(BytesIO(bases.house()))
    document.styles["Title"].font.size = Pt(size)
    base = folder / "base.docx"
    base.write_bytes(bases.saved(document))
    return classique().model_copy(update={"base_document": base})


@pytest.mark.parametrize("form", [write, editors.write])
def test_a_title_too_long_for_its_cover_is_smaller_in_the_style_of_the_letterhead(
    form: Callable[..., bytes], tmp_path: Path
) -> None:
    read = Read(form(titled(LONG), with_title_of(44, tmp_path)))
    (title,) = [p for p in read.find("w:p") if style_of(p) == "Title"]
    sizes = {int(size) / 2 for size in values(title, ".//w:rPr/w:sz/@w:val")}
    assert len(sizes) == 1
    assert 12 <= sizes.pop() < 44 / 2
    assert values(read.part("word/styles.xml"), "w:style[@w:styleId='Title']/w:rPr/w:sz/@w:val") == ["88"]


def test_a_title_that_fits_its_cover_is_left_to_the_style_of_the_letterhead(tmp_path: Path) -> None:
    read = Read(write(titled("Les trois phares"), with_title_of(28, tmp_path)))
    (title,) = [p for p in read.find("w:p") if style_of(p) == "Title"]
    assert nodes(title, ".//w:sz | .//w:spacing") == []


def test_no_word_of_a_title_is_wider_than_the_page_where_it_can_be_smaller(tmp_path: Path) -> None:
    read = Read(write(titled("Anticonstitutionnellement"), with_title_of(60, tmp_path)))
    (title,) = [p for p in read.find("w:p") if style_of(p) == "Title"]
    (size,) = values(title, ".//w:rPr/w:sz/@w:val")
    assert int(size) / 2 < 40
