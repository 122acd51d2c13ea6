"""Lengths of the page are the same in every format, whatever the house style."""

from __future__ import annotations

from tests.writers.docx.small_kit import kit_of
from tests.writers.docx.word_reading import Read, values
from tests.writers.sample import text as words

from presskit.document import Paragraph, Section
from presskit.template.load import load_template
from presskit.template.theme import StyleName, Theme
from presskit.writers.docx import write
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.setting import Setter
from presskit.writers.pdf.write import section_rows


def with_white_above_titles(white: float) -> Theme:
    theme = load_template("classique", None)
    title = theme.style(StyleName.HEADING_1).model_copy(update={"before": white})
    return theme.model_copy(update={"styles": {**theme.styles, StyleName.HEADING_1: title}})


def section(title: str) -> Section:
    return Section("release", words(title), title, (Paragraph(words("Texte")),), starts_page=False)


def test_a_section_that_goes_on_stands_as_far_below_the_one_before_in_every_format() -> None:
    theme = with_white_above_titles(7)

    (first, *_) = section_rows(Setter(theme, Looks(theme)), section("Deux"))
    read = Read(write(kit_of(section("Un"), section("Deux")), theme))

    assert values(read.paragraph("Deux"), "w:pPr/w:spacing/@w:before") == [str(round(first.before * 20))]
