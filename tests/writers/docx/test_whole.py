"""The contents, the running marks, the cover and the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.writers.docx.small_kit import classique, kit_of, sections
from tests.writers.docx.word_reading import Read, W, nodes, style_of, text_of, values
from tests.writers.sample import text as words

from presskit.document import Contents, Heading, Running, Section, Superscript, Text
from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.docx import editors, write
from presskit.writers.docx.ooxml.units import twips

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from presskit.document import Document


def instructions(element: etree._Element) -> list[str]:
    return [(e.text or "").strip() for e in element.iter(f"{W}instrText")]


def test_the_contents_field_holds_every_entry_as_a_link(read: Read, document: Document) -> None:
    entries = [p for p in read.body.iter(f"{W}p") if style_of(p) in ("TOC1", "TOC2")]
    outline = list(document.outline())
    assert [int(style_of(p)[-1]) for p in entries] == [entry.level for entry in outline]
    assert [text_of(p.find(f"{W}hyperlink")) for p in entries] == [text_of(p) for p in entries]  # type: ignore[arg-type]
    assert [text_of(p) for p in entries] == [plain(entry.children) for entry in outline]


def fields(paragraph: etree._Element) -> list[etree._Element]:
    return nodes(paragraph, ".//w:fldChar")


def test_the_contents_field_is_one_field_of_two_levels(read: Read) -> None:
    assert [words for words in instructions(read.body) if words.startswith("TOC")] == [r'TOC \o "1-2" \h \z']
    kinds = [e.get(f"{W}fldCharType") for p in read.body if style_of(p) in ("TOC1", "TOC2") for e in fields(p)]
    assert kinds == ["begin", "separate", "end"]


def test_the_entries_have_the_styles_in_which_word_sets_them_again(read: Read) -> None:
    styles = read.part("word/styles.xml")
    for style, name in (("TOC1", "toc 1"), ("TOC2", "toc 2")):
        (found,) = nodes(styles, f"w:style[@w:styleId='{style}']")
        assert values(found, "w:name/@w:val") == [name]
        assert found.get(f"{W}customStyle") is None
        measure = str(twips(classique().page.measure))
        assert values(found, "w:pPr/w:tabs/w:tab/@*") == ["right", "dot", measure]


@pytest.mark.parametrize("form", [write, editors.write])
def test_nothing_asks_the_reader_whether_fields_may_be_updated(form: Callable[..., bytes]) -> None:
    read = Read(form(kit_of(*sections()), classique()))
    assert not nodes(read.part("word/settings.xml"), "w:updateFields")
    for name in read.members():
        if name.startswith("word/") and name.endswith(".xml"):
            assert values(read.part(name), "//@w:dirty") == []


def test_contents_without_an_entry_have_no_field() -> None:
    read = Read(write(kit_of(Section("contents", words("Sommaire"), "s", (Contents(),))), classique()))
    assert instructions(read.body) == []


def test_the_title_of_the_contents_is_no_entry_of_them(read: Read) -> None:
    assert style_of(read.paragraph("Sommaire")) == "TOCHeading"


def test_the_page_number_is_made_of_fields_in_the_words_of_the_document() -> None:
    running = Running(words("Titre"), words("Édition 1"), page="page {page} sur {pages}")
    read = Read(write(kit_of(*sections(), running=running), classique()))
    footer = read.part("word/footer.xml")
    assert instructions(footer) == ["PAGE", "NUMPAGES"]
    assert text_of(footer) == "Édition 1page 1 sur 1"


def test_an_ordinal_is_raised_in_every_running_mark() -> None:
    ordinal = (Text("2"), Superscript("e"), Text(" édition"))
    read = Read(write(kit_of(*sections(), running=Running(ordinal, ordinal, ordinal)), classique()))
    for part, count in (("header-cover", 1), ("header", 2), ("footer", 1)):
        raised = nodes(read.part(f"word/{part}.xml"), ".//w:r[w:rPr/w:vertAlign]/w:t")
        assert [node.text for node in raised] == ["e"] * count


def test_the_cover_has_a_header_of_its_own_with_the_banner_and_no_running_title(read: Read) -> None:
    assert read.find("(.//w:sectPr)[1]/w:titlePg")
    assert text_of(read.part("word/header-cover.xml")) == "Sous embargo jusqu’à 18 h 30"
    assert text_of(read.part("word/footer-cover.xml")) == ""
    assert text_of(read.part("word/header.xml")).startswith("Sous embargo jusqu’à 18 h 30Grand Opening")


def test_a_document_without_cover_has_one_header_for_all_pages() -> None:
    read = Read(write(kit_of(*sections()[1:]), classique()))
    assert not read.find("(.//w:sectPr)[1]/w:titlePg")
    assert [e.get(f"{W}type") for e in read.find(".//w:sectPr/w:headerReference")] == ["default"]


def test_the_ornaments_of_the_cover_are_decorative_and_say_nothing(read: Read) -> None:
    shapes = nodes(read.part("word/header-cover.xml"), "//wp:docPr")
    assert len(shapes) == 3
    assert all(shape.get("descr") == "" and nodes(shape, ".//*[@val='1']") for shape in shapes)


def test_the_page_is_that_of_the_theme(read: Read) -> None:
    page = classique().page
    (size,), (margins,) = read.find("w:sectPr/w:pgSz"), read.find("w:sectPr/w:pgMar")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    for edge in ("top", "right", "bottom", "left"):
        assert margins.get(f"{W}{edge}") == str(twips(getattr(page, edge)))


@pytest.mark.parametrize("lang", ["fr-FR", "en-GB"])
def test_the_language_of_the_document_is_that_of_defaults_style_and_properties(lang: str) -> None:
    read = Read(write(kit_of(lang=lang), classique()))
    styles = read.part("word/styles.xml")
    assert values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == [lang]
    assert values(styles, "w:style[@w:default='1']/w:rPr/w:lang/@w:val") == [lang]
    assert b"<dc:language>" + lang.encode() in read.member("docProps/core.xml")


def test_styles_take_fonts_sizes_and_colours_from_the_theme(read: Read) -> None:
    (style,) = nodes(read.part("word/styles.xml"), "w:style[@w:styleId='PresskitCitation']/w:rPr")
    theme = classique()
    wanted = theme.style(StyleName.QUOTATION)
    assert values(style, "w:rFonts/@w:ascii") == [theme.faces(wanted).name]
    assert values(style, "w:sz/@w:val") == [str(round(2 * wanted.size))]
    assert values(style, "w:color/@w:val") == [theme.colour(wanted.colour)[1:].upper()]
    assert bool(nodes(style, "w:i")) == wanted.italic


def test_a_heading_of_the_third_level_in_the_contents_stays_out_of_a_field_of_two() -> None:
    blocks = (Contents(), Heading(3, words("Détail"), "d", in_contents=True))
    read = Read(write(kit_of(Section("release", words("T"), "t", blocks)), classique()))
    assert [text_of(p) for p in read.body.iter(f"{W}p") if style_of(p).startswith("TOC")] == ["T"]
