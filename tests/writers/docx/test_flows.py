"""Sections of the file: photo pages apart, columns where the theme has them, one set of headers for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.template.letterhead import bases
from tests.writers.docx.small_kit import classique, kit_of, sections
from tests.writers.docx.word_reading import Read, W, nodes, style_of, text_of, values
from tests.writers.sample import text as words

from presskit.document import Column, Paragraph, Section, Table
from presskit.template.load import load_template
from presskit.writers.docx import write

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from presskit.document import Block
    from presskit.template.theme import Theme

LETTER = Paragraph(words("Texte"))
TABLE = Table((Column(words("A")),), ((words("un"),),))


def section(kind: str, *blocks: Block, title: str = "", starts_page: bool = False) -> Section:
    return Section(kind, words(title), title, blocks or (LETTER,), starts_page, apart=kind == "photos")


@pytest.fixture(scope="module")
def moderne() -> Theme:
    return load_template("moderne", None)


def made(theme: Theme, *parts: Section) -> Read:
    return Read(write(kit_of(*parts), theme))


def flows(read: Read) -> list[tuple[str, str]]:
    """How each section begins, and its columns."""
    found = read.find(".//w:sectPr")
    return [
        (
            "".join(values(flow, "w:type/@w:val")) or "first",
            "".join(values(flow, "w:cols/@w:num")) or "1",
        )
        for flow in found
    ]


def ends(read: Read) -> list[str]:
    """The words of the paragraphs that end a section within the body."""
    return [text_of(p) for p in read.body.iter(f"{W}p") if nodes(p, "w:pPr/w:sectPr")]


def test_a_kit_without_photos_or_columns_is_one_section(theme: Theme) -> None:
    assert flows(made(theme, section("release"), section("quotes", title="Dits"))) == [("first", "1")]


def test_photo_pages_are_a_section_of_their_own(theme: Theme) -> None:
    read = made(theme, section("release"), section("photos", title="Photos"), section("contacts", title="Contacts"))
    assert flows(read) == [("first", "1"), ("nextPage", "1"), ("nextPage", "1")]


def test_whatever_stands_apart_is_a_section_of_its_own(theme: Theme) -> None:
    read = made(theme, section("release"), replace(section("figures", title="Chiffres"), apart=True), section("about"))
    assert flows(read) == [("first", "1"), ("nextPage", "1"), ("nextPage", "1")]


def test_a_section_that_begins_a_page_has_no_page_break_besides(theme: Theme) -> None:
    read = made(theme, section("release"), section("photos", title="Photos", starts_page=True))
    assert not read.find(".//w:pageBreakBefore")


def test_photos_that_come_first_begin_no_section(theme: Theme) -> None:
    assert flows(made(theme, section("photos", title="Photos"))) == [("first", "1")]


def test_columns_lie_between_their_title_and_what_follows(moderne: Theme) -> None:
    read = made(moderne, section("release"), section("speakers", title="Qui"), section("contacts", title="Contacts"))
    assert flows(read) == [("first", "1"), ("nextPage", "1"), ("continuous", "2"), ("continuous", "1")]
    assert ends(read) == ["Texte", "Qui", "Texte"]


def test_columns_are_as_far_apart_as_the_theme_says(moderne: Theme) -> None:
    read = made(moderne, section("release"), section("speakers", title="Qui"))
    assert values(read.body, ".//w:cols/@w:space") == [str(round(moderne.gutter * 20))]


def test_columns_that_end_the_kit_are_balanced_by_a_section_after_them(moderne: Theme) -> None:
    read = made(moderne, section("release"), section("about", title="À propos"))
    assert flows(read)[-1] == ("continuous", "1")
    last = read.body[-2]
    assert (last.tag, text_of(last)) == (f"{W}p", "")
    assert values(last, "w:pPr/w:spacing/@w:line") == ["20"]


def test_columns_before_a_new_page_are_balanced_too(moderne: Theme) -> None:
    read = made(moderne, section("speakers", title="Qui"), section("about", title="À propos"), section("contacts"))
    assert [start for start, _ in flows(read)] == [
        "first", "continuous", "continuous", "nextPage", "continuous", "continuous",
    ]  # fmt: skip
    assert ends(read) == ["Qui", "Texte", "", "À propos", "Texte"]


def test_a_table_in_columns_is_as_wide_as_one(moderne: Theme) -> None:
    read = made(moderne, section("release"), section("speakers", TABLE, title="Qui"), section("contacts"))
    column = (moderne.page.measure - moderne.gutter) / 2
    assert values(read.body, ".//w:tblW/@w:w") == [str(round(column * 20))]


def test_a_section_that_ends_with_a_table_ends_in_a_paragraph_of_no_height(theme: Theme) -> None:
    read = made(theme, section("figures", TABLE), section("photos", title="Photos"))
    (end,) = [p for p in read.body.iter(f"{W}p") if nodes(p, "w:pPr/w:sectPr")]
    assert (text_of(end), style_of(end)) == ("", "")
    assert values(end, "w:pPr/w:spacing/@w:line") == ["20"]


def test_headers_and_footers_are_said_once_and_taken_over(read: Read) -> None:
    first, *others = read.find(".//w:sectPr")
    assert len(nodes(first, "w:headerReference")) == 2
    assert nodes(first, "w:titlePg")
    assert others
    assert not [reference for flow in others for reference in nodes(flow, "w:headerReference | w:footerReference")]
    assert not [flow for flow in others if nodes(flow, "w:titlePg")]


def test_every_section_has_the_page_of_the_letterhead_and_none_counts_anew(theme: Theme, tmp_path: Path) -> None:
    base = tmp_path / "base.docx"
    base.write_bytes(bases.changed(bases.house(), "word/document.xml", counted))
    read = Read(write(kit_of(*sections()), theme.model_copy(update={"base_document": base})))
    found = read.find(".//w:sectPr")
    assert len(found) > 1
    assert len({page_of(flow) for flow in found}) == 1
    assert [values(flow, "w:pgNumType/@w:start") for flow in found] == [["3"], *[[] for _ in found[1:]]]


def counted(text: str) -> str:
    return text.replace("<w:cols", '<w:pgNumType w:start="3"/><w:cols', 1)


def page_of(flow: etree._Element) -> tuple[str, ...]:
    return (*values(flow, "w:pgSz/@w:w"), *values(flow, "w:pgMar/@w:left"), *values(flow, "w:pgMar/@w:top"))


def test_no_place_in_columns_is_lost_from_the_words(moderne: Theme) -> None:
    kit = kit_of(*sections())
    assert Read(write(kit, moderne)).lines() == Read(write(kit, classique())).lines()
