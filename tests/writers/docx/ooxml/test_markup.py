"""Raw OOXML, element by element, in XML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from presskit.writers import Unprintable
from presskit.writers.docx.ooxml import parts
from presskit.writers.docx.ooxml.drawing import Drawn, Form, ornament, picture
from presskit.writers.docx.ooxml.markup import (
    NAMESPACES,
    Element,
    adopt,
    as_tree,
    child,
    default_root,
    foreign,
    markup,
    qualified,
    root,
    serialised,
)
from presskit.writers.docx.ooxml.style_sheet import Letters, ParagraphStyle, Shape, paragraph_style
from presskit.writers.docx.ooxml.tables import cell, row, table
from presskit.writers.docx.ooxml.text import (
    Look,
    Placement,
    close_bookmark,
    field,
    hyperlink,
    line_break,
    open_bookmark,
    paragraph,
    run,
    tab,
)
from presskit.writers.docx.ooxml.units import eighths, emu, half_points, hex_colour, twips


@pytest.fixture
def body() -> Element:
    return root("w:body", "r")


def inside(parent: Element) -> str:
    """What an element holds, as XML without the root's tag."""
    whole = markup(parent)
    return whole[whole.index(">") + 1 : whole.rindex("</")]


def test_a_paragraph_names_its_style(body: Element) -> None:
    paragraph(body, "Heading1")
    assert inside(body) == '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'


def test_a_placement_follows_the_order_of_the_schema(body: Element) -> None:
    paragraph(body, "A", Placement(True, True, (2, 1), 6, 0))  # noqa: FBT003
    assert inside(body) == (
        '<w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:pageBreakBefore/>'
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
        '<w:spacing w:before="120" w:after="0"/></w:pPr></w:p>'
    )


def test_a_run_escapes_its_text(body: Element) -> None:
    run(body, "R&D <b>")
    assert inside(body) == "<w:r><w:t>R&amp;D &lt;b&gt;</w:t></w:r>"


@pytest.mark.parametrize("text", [" a", "a ", "a  b"])
def test_spaces_that_xml_readers_drop_are_preserved(body: Element, text: str) -> None:
    run(body, text)
    assert inside(body) == f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_look_follows_the_order_of_the_schema(body: Element) -> None:
    look = Look(bold=True, italic=False, lang="en", raised=True, colour="#aabbcc", size=9.5, style="Hyperlink")
    run(body, "x", look)
    assert inside(body) == (
        '<w:r><w:rPr><w:rStyle w:val="Hyperlink"/><w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/>'
        '<w:color w:val="AABBCC"/><w:sz w:val="19"/><w:szCs w:val="19"/><w:vertAlign w:val="superscript"/>'
        '<w:lang w:val="en" w:eastAsia="en" w:bidi="en"/></w:rPr><w:t>x</w:t></w:r>'
    )


def test_breaks_and_tabs_are_runs(body: Element) -> None:
    line_break(body)
    tab(body)
    assert inside(body) == "<w:r><w:br/></w:r><w:r><w:tab/></w:r>"


def test_a_field_holds_its_instruction_and_its_last_result(body: Element) -> None:
    field(body, "PAGE", "1")
    assert inside(body) == (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_links_lead_to_an_anchor_or_a_relationship(body: Element) -> None:
    hyperlink(body, anchor="a")
    hyperlink(body, relationship="rId1")
    assert inside(body) == (
        '<w:hyperlink w:anchor="a" w:history="1"/><w:hyperlink r:id="rId1" w:history="1"/>'
    )  # fmt: skip


def test_a_bookmark_is_a_pair_of_one_number(body: Element) -> None:
    open_bookmark(body, "_to_a", 3)
    close_bookmark(body, 3)
    assert inside(body) == '<w:bookmarkStart w:id="3" w:name="_to_a"/><w:bookmarkEnd w:id="3"/>'


def test_a_table_has_fixed_columns_whole_rows_and_a_header_row(body: Element) -> None:
    made = table(body, (100, 50), "#000000", "Chiffres")
    cell(row(made, header=True), 100)
    row(made)
    text = inside(body)
    assert '<w:tblW w:w="3000" w:type="dxa"/>' in text
    assert '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="1000"/></w:tblGrid>' in text
    assert "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc>" in text
    assert text.endswith("<w:tr><w:trPr><w:cantSplit/></w:trPr></w:tr></w:tbl>")


def test_a_picture_is_described_and_measured_in_emu(body: Element) -> None:
    text = markup(picture(body, Drawn(4, "Photo 4", "Deux « amis »", 72, 36), "rId9"))
    assert '<wp:extent cx="914400" cy="457200"/>' in text
    assert '<wp:docPr id="4" name="Photo 4" descr="Deux « amis »"/>' in text
    assert 'r:embed="rId9"' in text


def test_an_ornament_is_decorative_behind_the_text_at_its_place(body: Element) -> None:
    form = Form("chevron", 0.5, mirrored=True)
    text = markup(ornament(body, Drawn(1, "Bandeau", "", 10, 20), (1, 2), "#0a0b0c", form))
    assert 'behindDoc="1"' in text
    assert "<wp:posOffset>12700</wp:posOffset>" in text
    assert "<wp:posOffset>25400</wp:posOffset>" in text
    assert 'decorative" val="1"' in text
    assert '<a:srgbClr val="0A0B0C"/>' in text
    assert '<a:gd name="adj" fmla="val 50000"/>' in text


def test_a_style_holds_lines_and_letters_in_the_order_of_the_schema(body: Element) -> None:
    letters = Letters("Lato", 10.5, "#010203", bold=True, capitals=True, tracking=1.5)
    shape = Shape(14, 1, 2, 18, 0, "centre", keep_next=True, rule="#aabbcc", rule_gap=15.5, outline=0)
    paragraph_style(body, ParagraphStyle("X", "Un style", letters, shape))
    assert inside(body) == (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="X"><w:name w:val="Un style"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        '<w:pBdr><w:left w:val="single" w:sz="20" w:space="16" w:color="AABBCC"/></w:pBdr>'
        '<w:spacing w:before="20" w:after="40" w:line="280" w:lineRule="exact"/><w:ind w:left="360" w:right="0"/>'
        '<w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr>'
        '<w:rFonts w:ascii="Lato" w:hAnsi="Lato" w:eastAsia="Lato" w:cs="Lato"/><w:b/><w:bCs/><w:caps/>'
        '<w:color w:val="010203"/><w:spacing w:val="30"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>'
    )


def test_settings_ask_for_no_refresh_when_the_file_is_opened() -> None:
    text = serialised(parts.settings("fr-FR"))
    assert b'w:name="compatibilityMode"' in text
    assert b"updateFields" not in text


def test_content_types_are_sorted() -> None:
    text = serialised(parts.content_types({"zzz": "x", "png": "p"}, {"/b": "2", "/a": "1"})).decode()
    assert text.index("png") < text.index("zzz") < text.index('"/a"') < text.index('"/b"')


def test_an_attribute_that_is_none_is_left_out(body: Element) -> None:
    child(body, "w:p", {"w:id": None, "w:val": 1})
    assert inside(body) == '<w:p w:val="1"/>'


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffe\uffff")))
def test_words_come_out_as_they_went_in_whatever_they_look_like(words: str) -> None:
    body = root("w:body")
    run(body, words)
    child(body, "w:tag", {"w:val": words})
    held, tag = as_tree(body)
    assert "".join(map(str, held.itertext())) == words
    assert tag.get(qualified("w:val")) == words


@pytest.mark.parametrize("character", ["\0", "\t", "\n", "\r", "\x1f", "\x85", "\ud800", "\uffff"])
def test_what_xml_cannot_hold_or_word_would_change_is_refused(body: Element, character: str) -> None:
    with pytest.raises(Unprintable):
        run(body, f"a & {character}")
    with pytest.raises(Unprintable):
        child(body, "w:tag", {"w:val": f"a{character}"})


def test_names_without_a_prefix_are_in_the_namespace_of_a_default_root() -> None:
    made = default_root("Types", "ct", "vt")
    child(child(made, "Default"), "vt:lpwstr")
    tags = [element.tag for element in as_tree(made).iter("*")]
    assert tags == [qualified(name) for name in ("ct:Types", "ct:Default", "vt:lpwstr")]


def test_a_part_of_another_document_adopts_what_ours_holds_after_its_own() -> None:
    theirs = etree.fromstring(f'<x:hdr xmlns:x="{NAMESPACES["w"]}"><x:p/></x:hdr>')
    ours = parts.header()
    paragraph(ours, "A")
    adopt(theirs, ours)
    assert [element.tag for element in theirs] == [qualified("w:p")] * 2
    assert theirs[1][0][0].get(qualified("w:val")) == "A"


def test_what_is_taken_from_another_document_declares_its_own_prefixes(body: Element) -> None:
    theirs = etree.fromstring(f'<x:sectPr xmlns:x="{NAMESPACES["w"]}"><x:cols/>\n</x:sectPr>')
    body.content.append(foreign(theirs[0]))
    (taken,) = as_tree(body)
    assert (taken.tag, taken.tail) == (qualified("w:cols"), None)


def test_a_part_of_many_pieces_is_whole() -> None:
    body = root("w:body")
    for number in range(10_000):
        run(body, f"{number}\u202f;")
    assert [run[0].text for run in as_tree(body)] == [f"{number}\u202f;" for number in range(10_000)]


def test_the_units_of_ooxml() -> None:
    assert (twips(12.5), half_points(8.5), eighths(2.5), emu(1)) == (250, 17, 20, 12_700)
    assert (eighths(0), eighths(50)) == (2, 96)
    assert hex_colour("#1f4e79") == "1F4E79"
