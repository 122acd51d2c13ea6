"""What each block becomes in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.writers.docx.small_kit import SPEAKERS, classique, kit_of
from tests.writers.docx.word_reading import NAMES, Read, W, has, style_of, text_of, values
from tests.writers.sample import jpeg as picture
from tests.writers.sample import text as words

from presskit.document import Document, Figure, Figures, Heading, Paragraph, Photo, Quotation, Role, Section
from presskit.document.plain import document_lines
from presskit.template.theme import StyleName
from presskit.writers.docx import write
from presskit.writers.docx.styles import style_id

QUOTED = "dit jeannerot"

if TYPE_CHECKING:
    from lxml import etree


def written(*blocks: object, starts_page: bool = True) -> Read:
    section = Section("release", words("Titre"), "titre", blocks, starts_page)  # type: ignore[arg-type]
    return Read(write(kit_of(section), classique()))


def test_the_text_is_that_of_the_document_line_for_line(read: Read, document: Document) -> None:
    assert read.lines() == list(document_lines(document))


def test_no_paragraph_is_empty_but_where_a_figure_has_no_source_or_a_section_ends_after_a_table(read: Read) -> None:
    empty = [p for p in read.body.iter(f"{W}p") if not text_of(p) and not p.findall(f".//{W}drawing")]
    assert [(style_of(p), has_section(p)) for p in empty] == [("PresskitSourceChiffre", False), ("", True)]


def has_section(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}sectPr") is not None


def test_a_function_is_not_held_to_the_name_that_follows() -> None:
    names = [(Heading(2, words(f"N{n}"), f"n{n}"), Paragraph(words(f"fonction {n}"), Role.FUNCTION)) for n in range(2)]
    blocks = (*names[0], *names[1], Paragraph(words("Vie")))
    read = Read(write(kit_of(Section("speakers", words("Qui"), "q", blocks)), classique()))
    assert [has(read.paragraph(f"fonction {n}"), "keepNext") for n in range(2)] == [False, None]


def test_what_was_printed_before_stays_with_what_is_now_and_neither_is_parted() -> None:
    blocks = (Paragraph(words("Avant"), Role.CHANGE, held=True), Paragraph(words("Après"), Role.CHANGE))
    read = Read(write(kit_of(Section("corrections", words("Ce qui a changé"), "c", blocks)), classique()))
    assert [has(read.paragraph(name), "keepNext") for name in ("Avant", "Après")] == [True, None]
    (style,) = (
        s for s in read.part("word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == style_id(Role.CHANGE)
    )
    assert style.find(f"{W}pPr/{W}keepLines") is not None


def test_reported_speech_stays_with_its_source() -> None:
    blocks = (Paragraph(words("Il espère."), Role.REPORTED), Paragraph(words("Entretien"), Role.CONTEXT))
    read = Read(write(kit_of(Section("quotes", words("Dits"), "d", blocks)), classique()))
    assert has(read.paragraph("Il espère."), "keepNext") is True


@pytest.mark.parametrize(
    ("start", "style"),
    [
        ("Dossier de presse", "PresskitMention"),
        ("Lancement des", "Title"),
        ("Communiqué de presse", "Heading1"),
        ("Sommaire", "TOCHeading"),
        ("Un écosystème qui", "Heading2"),
        ("Trois chantiers", "PresskitIntertitre3"),
        ("Le territoire compte", "PresskitTexte"),
        ("les accélérateurs ;", "PresskitListe"),
        ("Elle ouvre", "PresskitListeSuite"),
        ("Le maire s’est dit", "PresskitProposRapporte"),
        (QUOTED, "PresskitCitation"),
        ("7 000", "PresskitChiffre"),
        ("De gauche à droite", "PresskitOrdre"),
        ("Libre de droits", "PresskitDroits"),
        ("attachée de presse", "PresskitContact"),
    ],
)
def test_each_kind_of_paragraph_has_its_named_style(read: Read, start: str, style: str) -> None:
    assert style_of(read.paragraph(start)) == style


def test_every_style_that_is_used_is_defined(read: Read) -> None:
    styles = read.part("word/styles.xml")
    defined = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {e.get(f"{W}val") for e in read.body.iter(f"{W}pStyle", f"{W}rStyle")}
    assert used <= defined


def test_a_section_that_starts_a_page_breaks_before_its_heading(read: Read) -> None:
    assert has(read.paragraph("Communiqué de presse"), "pageBreakBefore")
    assert not has(read.paragraph("Chiffres clés"), "pageBreakBefore")


def test_the_first_section_breaks_no_page() -> None:
    assert has(written(Paragraph(words("Un mot."))).paragraph("Titre"), "pageBreakBefore") is None


def test_a_quotation_holds_to_its_attribution_and_the_last_line_to_nothing(read: Read) -> None:
    quotation = read.paragraph(QUOTED)
    attribution, context = list(quotation.itersiblings())[:2]
    assert [style_of(p) for p in (attribution, context)] == ["PresskitAttribution", "PresskitSourceCitation"]
    assert [has(p, "keepNext") for p in (quotation, attribution, context)] == [True, True, False]


def test_a_quotation_without_attribution_holds_to_nothing() -> None:
    read = written(Quotation((words("« Seul »"),), (), (), "seul", ""), Paragraph(words("Suite")))
    assert has(read.paragraph("« Seul »"), "keepNext") is False


def test_a_quotation_of_two_paragraphs_is_one_block_of_the_same_style() -> None:
    read = written(Quotation((words("« Un."), words("Deux. »")), words("Moi"), (), "s", "a"))
    assert [style_of(read.paragraph(w)) for w in ("« Un.", "Deux. »")] == ["PresskitCitation"] * 2
    assert [has(read.paragraph(w), "keepNext") for w in ("« Un.", "Deux. »", "Moi")] == [True, True, False]


def test_the_rule_of_quotations_goes_on_along_attributions_and_ends_before_the_next_quotation(read: Read) -> None:
    styles = read.part("word/styles.xml")
    words, attribution, source = (
        values(styles, f"w:style[@w:styleId='{name}']/w:pPr/w:pBdr/w:left/@*")
        for name in ("PresskitCitation", "PresskitAttribution", "PresskitSourceCitation")
    )
    assert words == attribution
    assert words
    assert source == []


def test_a_photo_stays_with_its_legend(read: Read) -> None:
    (holder,) = (p for p in read.body.iter(f"{W}p") if "Quatre personnes" in "".join(values(p, ".//@descr")))
    legend = list(holder.itersiblings())[:4]
    assert [has(p, "keepNext") for p in (holder, *legend)] == [True, True, True, True, False]


def test_every_picture_has_its_alternative_text(read: Read) -> None:
    described = [e.get("descr") for e in read.find(".//wp:docPr")]
    assert described == ["Quatre personnes debout", "Carré", "Portrait"]


def test_the_same_pixels_are_kept_once() -> None:
    photos = [Photo(picture(), f"Vue {n}", (), "half", f"p{n}") for n in range(3)]
    read = written(*photos)
    relationships = {e.get(f"{{{NAMES['r']}}}embed") for e in read.find(".//a:blip")}
    assert len(relationships) == 1
    assert len({e.get("id") for e in read.find(".//wp:docPr")}) == 3


def test_key_figures_are_a_table_whose_header_row_comes_again(read: Read) -> None:
    (table,) = read.find("w:tbl")
    header, *rows = table.findall(f"{W}tr")
    assert [text_of(cell) for cell in header.findall(f"{W}tc")] == ["Chiffre", "Objet", "Source"]
    assert header.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (header, *rows))
    assert [text_of(row.findall(f"{W}tc")[0]) for row in rows] == ["200 M€", "7 000", "20 000 km"]


def test_a_long_table_of_figures_may_split_but_leaves_no_row_alone() -> None:
    figures = tuple(Figure(words(f"{n} M€"), words("x"), (), f"figure:{n}") for n in range(7))
    read = written(Figures(figures, ("A", "B", "C")))
    held = [has(read.paragraph(f"{n} M€"), "keepNext") for n in range(7)]
    assert held == [True, False, False, False, False, True, False]


def test_a_long_value_is_set_smaller_so_that_it_stays_on_one_line() -> None:
    long = "1 234 567 890 habitants"
    read = written(Figures((Figure(words(long), words("x"), (), "figure:x"),), ("A", "B", "C")))
    (size,) = read.paragraph(long).iter(f"{W}sz")
    assert int(size.get(f"{W}val", "0")) < 2 * classique().style(StyleName.FIGURE_VALUE).size


def test_a_list_item_is_numbered_once_and_a_nested_ordered_list_one_level_down(read: Read) -> None:
    def place(text: str) -> list[str]:
        return values(read.paragraph(text), "w:pPr/w:numPr/*/@w:val")

    assert place("les accélérateurs ;") == ["0", "1"]
    assert place("la fibre,") == ["1", "2"]
    assert place("Elle ouvre") == []


def test_each_ordered_list_starts_at_one(read: Read) -> None:
    numbers = values(read.part("word/numbering.xml"), "w:num[w:lvlOverride]/@w:numId")
    assert numbers == ["2"]


def test_every_role_and_part_of_a_theme_has_a_word_style() -> None:
    assert len({style_id(name) for name in StyleName}) == len(StyleName)


def test_a_heading_out_of_the_contents_is_passed_over_by_the_field_and_kept_in_the_outline(read: Read) -> None:
    level = values(read.part("word/styles.xml"), "w:style[@w:styleId='PresskitIntertitre3']/w:pPr/w:outlineLvl/@w:val")
    assert level == ["2"]


def test_a_legend_paragraph_keeps_its_role() -> None:
    read = written(Photo(picture(), "x", (Paragraph(words("Crédit : A"), Role.CREDIT),), "half", "p"))
    assert style_of(read.paragraph("Crédit : A")) == "PresskitCredit"


def test_speakers_stand_in_the_order_of_the_document(read: Read) -> None:
    lines = read.lines()
    places = [lines.index(name) for _, name, _ in SPEAKERS]
    assert places == sorted(places)


def test_two_blocks_with_one_anchor_are_refused() -> None:
    with pytest.raises(ValueError, match="two blocks have the anchor 'a'"):
        written(Heading(2, words("Un"), "a"), Heading(2, words("Deux"), "a"))


def test_a_caption_is_one_of_word_s_with_a_number_that_is_not_shown(read: Read) -> None:
    captions = [p for p in read.body.iter(f"{W}p") if style_of(p) == "PresskitLegende"]
    assert captions
    for caption in captions:
        assert values(caption, "w:r/w:instrText/text()") == [r" SEQ Photo \* ARABIC \h "]
        runs = [run for run in caption.iter(f"{W}r") if run.find(f"{W}t") is None]
        assert [run.find(f"{W}rPr/{W}vanish") is not None for run in runs] == [True] * 4
    based_on = "w:style[@w:styleId='PresskitLegende']/w:basedOn/@w:val"
    assert values(read.part("word/styles.xml"), based_on) == ["Caption"]
    assert values(read.part("word/styles.xml"), "w:style[@w:styleId='Caption']/w:name/@w:val") == ["caption"]
