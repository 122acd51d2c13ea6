"""The PDF read by its structure: the same words as the document, each in the element it belongs to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.writers.pdf.tagged_reading import Tagged, structure, structure_lines
from tests.writers.sample import contents, document, figures, jpeg, many_speakers, photos, png, text

from presskit.document import (
    Abbreviation,
    Block,
    Document,
    Emphasis,
    Field,
    Foreign,
    Heading,
    Inline,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Photo,
    Quotation,
    Quote,
    Role,
    Section,
    Strong,
    Superscript,
    Text,
    Wording,
)
from presskit.document.plain import document_lines
from presskit.template.load import load_template
from presskit.writers.pdf import write
from presskit.writers.pdf.marking import Record
from presskit.writers.pdf.structure import DECORATION, Element, StructureError, Tag, Tree

if TYPE_CHECKING:
    from collections.abc import Callable

THEME = load_template("classique", None)
TABLE = {"Table", "THead", "TBody", "TR", "TH", "TD"}


def section(*blocks: Block, title: str = "Titre", anchor: str = "titre") -> Section:
    return Section("release", text(title) if title else (), anchor, blocks)


def of(*blocks: Block) -> Tagged:
    return structure(write(document(section(*blocks)), THEME))


def words(some: Document) -> list[str]:
    """The lines of a document as the structure has them: where a line is broken by hand, a space stands."""
    return [line.replace("\n", " ") for line in document_lines(some) if line]


@pytest.fixture(scope="module")
def kit() -> Document:
    return document(banner="SOUS EMBARGO jusqu’au 3 mai")


@pytest.fixture(scope="module")
def tree(kit: Document) -> Tagged:
    return structure(write(kit, THEME))


@pytest.mark.parametrize("template", ["classique", "moderne"])
def test_the_text_of_the_structure_is_the_text_of_the_document(kit: Document, template: str) -> None:
    data = write(kit, load_template(template, None))
    # The titles of the columns of key figures are words of the table alone.
    titles = {cell.text for head in structure(data).all("THead") for cell in head.walk() if cell.tag == "TH"}
    assert [line for line in structure_lines(data) if line not in titles] == words(kit)


def test_the_text_of_a_kit_of_many_speakers_is_whole() -> None:
    many = many_speakers(60)
    assert structure_lines(write(many, THEME)) == words(many)


def test_a_paragraph_over_three_pages_is_one_element() -> None:
    long = " ".join(f"mot{number}" for number in range(3_000))
    tree = of(Paragraph(text(long)))
    (paragraph,) = tree.all("P")
    assert paragraph.text == long
    assert len(paragraph.kids) >= 3


def test_the_first_heading_is_of_level_1_and_none_is_skipped(tree: Tagged) -> None:
    levels = [int(heading.tag[1]) for heading in tree.all("H1", "H2", "H3")]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("title", ["", "Titre"])
def test_headings_that_would_skip_a_level_take_the_next(title: str) -> None:
    blocks = Heading(3, text("Trois"), "a"), Heading(2, text("Deux"), "b"), Heading(3, text("Encore"), "c")
    tree = structure(write(document(section(*blocks, title=title)), THEME))
    levels = "".join(heading.tag[1] for heading in tree.all("H1", "H2", "H3"))
    assert levels == ("1223" if title else "123")


def test_each_section_is_a_part_and_each_heading_begins_a_section_of_it() -> None:
    one, two = Heading(2, text("Un"), "un"), Heading(2, text("Deux"), "deux")
    deeper, oui = Heading(3, text("Trois"), "trois"), Paragraph(text("Oui."))
    assert of(oui, one, oui, deeper, oui, two, oui).outline() == (
        "Document(Part(H1 P Sect(H2 P Sect(H3 P)) Sect(H2 P)))"
    )


def test_a_quotation_holds_its_attribution_and_context() -> None:
    quotation = Quotation((text("« Oui »"), text("« Non »")), text("Jérome Orgeas"), text("Source"), "s", "s")
    (quote,) = of(quotation).all("BlockQuote")
    assert [kid.text for kid in quote.all("P")] == ["« Oui »", "« Non »", "Jérome Orgeas", "Source"]


def test_lists_nest_in_the_body_of_their_item() -> None:
    inner = Listing(((Paragraph(text("dedans")),),), ordered=True)
    outer = Listing(((Paragraph(text("un")), inner), (Paragraph(text("deux")),)))
    (first, second) = of(outer).all("L")
    assert first.outline() == "L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))) LI(Lbl LBody(P)))"
    assert (first.entries["ListNumbering"], second.entries["ListNumbering"]) == ("/Disc", "/Decimal")
    assert [label.text or label.entries["ActualText"] for label in first.all("Lbl")] == ["–", "1.", "–"]


def test_key_figures_are_a_list_of_value_label_and_source() -> None:
    tree = structure(write(document(figures()), THEME))
    (listing,) = tree.all("L")
    items = listing.all("LI")
    assert len(items) == 7
    assert [part.text for part in items[3].all("P")][:2] == ["7\u202f000", "entreprises du numérique"]


def test_a_photo_has_its_alternative_text_its_place_and_its_caption_beside_it() -> None:
    tree = structure(write(document(photos()), THEME))
    (figure,) = tree.all("Figure")
    assert figure.entries["Alt"] == "Quatre silhouettes côte à côte."
    assert "BBox" in figure.entries
    assert tree.all("Div")[0].outline() == "Div(Figure Caption(P P P P))"


def test_a_photo_without_alternative_text_is_decoration() -> None:
    tree = of(Photo(png(), "", (Paragraph(text("Légende")),), "portrait", "photo:une"))
    assert not tree.all("Figure")
    assert [caption.text for caption in tree.all("Caption")] == ["Légende"]


def test_the_contents_are_a_list_of_links_with_their_page() -> None:
    heading = Heading(2, text("Intertitre"), "intertitre", in_contents=True)
    body = section(heading, Paragraph(text("Oui.")))
    (outer, _) = structure(write(document(contents(), body, photos()), THEME)).all("TOC")
    assert outer.outline() == ("TOC(TOCI(Reference(Link)) TOC(TOCI(Reference(Link))) TOCI(Reference(Link)))")
    links = outer.all("Link")
    assert [link.text for link in links] == ["Titre 2", "Intertitre 2", "Photos 2"]
    assert links[1].annotations == [{"Subtype": "/Link", "Contents": "Intertitre", "F": "4"}]


def test_a_link_that_wraps_is_one_element_with_an_annotation_a_line(tree: Tagged) -> None:
    (link,) = [link for link in tree.all("Link") if link.text.startswith("https://www")]
    assert link.text == "https://www.example.org/french-tech-weeks/grand-opening/dossier-de-presse?edition=1"
    assert len(link.annotations) == 2
    assert {annotation["Contents"] for annotation in link.annotations} == {link.text}


def test_foreign_words_tell_their_language_and_abbreviations_what_they_stand_for() -> None:
    tree = of(
        Paragraph((Text("le "), Foreign("en-GB", text("Grand Opening")), Text(" de "), Abbreviation("MPM", "Mé")))
    )
    foreign, abbreviation = tree.all("Span")
    assert (foreign.text, foreign.entries["Lang"]) == ("Grand Opening", "en-GB")
    assert (abbreviation.text, abbreviation.entries["E"]) == ("MPM", "Mé")
    assert tree.all("P")[0].text == "le Grand Opening de MPM"


def test_a_statement_within_a_paragraph_is_a_quote_with_its_marks() -> None:
    said = Quote(
        "«\u00a0", (Text("l’or noir du XXI"), Superscript("e"), Foreign("en", text(" century"))), "\u00a0»", "s"
    )
    tree = of(Paragraph((Text("Il dit "), said, Text("."))))
    (quote,) = tree.all("Quote")
    assert quote.text == "«\u00a0l’or noir du XXIe century\u00a0»"
    assert quote.outline() == "Quote(Span)"
    assert tree.all("P")[0].text == "Il dit «\u00a0l’or noir du XXIe century\u00a0»."


def test_a_statement_set_as_a_block_is_a_block_quotation_alone() -> None:
    said = Quote("«\u00a0", text("Oui"), "\u00a0»", "s")
    tree = of(Quotation(((said,),), text("Jérome Orgeas"), (), "s", "s"))
    assert tree.all("BlockQuote")[0].outline() == "BlockQuote(P P)"


def test_inline_elements_keep_their_place_when_the_same_one_stands_twice() -> None:
    foreign = Foreign("en", text("yes"))
    assert of(Paragraph((foreign, Text(" ou "), foreign))).all("P")[0].text == "yes ou yes"


def test_lines_broken_by_hand_are_not_glued() -> None:
    assert of(Paragraph((Text("un"), LineBreak(), Text("deux")))).all("P")[0].text == "un deux"


def test_an_empty_section_leaves_no_element() -> None:
    parts = section(Paragraph(()), title=""), section(Paragraph(text("Oui.")), anchor="b")
    assert structure(write(document(*parts), THEME)).outline() == "Document(Part(H1 P))"


def test_content_without_an_owner_is_refused() -> None:
    record = Record(1)
    for owner in (None, Element("Part"), Element("BlockQuote")):
        with pytest.raises(StructureError):
            record.show(owner, 0)
    assert record.show(DECORATION, 0) == "/Artifact BMC"


def test_elements_that_do_not_fit_are_refused() -> None:
    tree = Tree()
    with pytest.raises(StructureError, match="LI may not hold P"):
        tree.root.add("Part").add("L").add("LI").add("P")
    with pytest.raises(StructureError, match="P may not hold P"):
        tree.here.add("P").add("P")


characters = st.text(st.sampled_from("abcdéœÀß «»’-/:.@()\\1\u00a0\u202f—œαЖ"), max_size=50)


def _made(thing: Callable[..., Any], *parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(*parts).map(lambda given: thing(*given))


def _enclosed(inner: st.SearchStrategy[tuple[Inline, ...]]) -> st.SearchStrategy[Any]:
    return st.one_of(
        _made(Strong, inner),
        _made(Emphasis, inner),
        _made(Foreign, st.sampled_from(["en", "de"]), inner),
        _made(Link, st.sampled_from(["https://exemple.fr/a", "#titre"]), inner),
        _made(Quote, st.just("«\u00a0"), inner, st.just("\u00a0»"), st.just("s")),
        _made(Field, inner, st.just("f"), st.just(Wording.FUNCTION)),
    )


simple: st.SearchStrategy[Inline] = st.one_of(
    _made(Text, characters),
    _made(Superscript, st.sampled_from(["er", "e", "re"])),
    _made(Abbreviation, st.sampled_from(["MPM", "AMFT"]), st.sampled_from(["Métropole", ""])),
    st.just(LineBreak()),
)
inlines = st.recursive(
    st.lists(simple, max_size=3).map(tuple),
    lambda inner: st.lists(_enclosed(inner), max_size=2).map(tuple),
    max_leaves=6,
)
paragraphs: st.SearchStrategy[Block] = _made(
    Paragraph, inlines, st.sampled_from([Role.BODY, Role.LEAD, Role.FUNCTION, Role.CONTEXT, Role.MENTION])
)
layouts: st.SearchStrategy[Literal["full", "half", "portrait"]] = st.sampled_from(["full", "half", "portrait"])
legends = st.lists(_made(Paragraph, inlines, st.just(Role.CAPTION)), max_size=2).map(tuple)
blocks: st.SearchStrategy[Block] = st.recursive(
    st.one_of(
        paragraphs,
        _made(Heading, st.sampled_from([2, 3]), inlines, st.just("titre"), st.booleans()),
        _made(Quotation, st.lists(inlines, max_size=2).map(tuple), inlines, inlines, st.just("s"), st.just("")),
        _made(Photo, st.just(jpeg(60, 40)), st.sampled_from(["", "Vue."]), legends, layouts, st.just("p")),
    ),
    lambda inner: _made(
        Listing, st.lists(st.lists(inner, min_size=1, max_size=2).map(tuple), max_size=3).map(tuple), st.booleans()
    ),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(blocks, max_size=5), inlines)
def test_the_text_of_any_document_is_in_its_structure(some: list[Block], title: tuple[Inline, ...]) -> None:
    any_document = document(contents(), Section("release", (*title, Text("T")), "titre", tuple(some)))
    assert structure_lines(write(any_document, THEME)) == words(any_document)


def test_a_whole_kit_has_every_type_of_element(tree: Tagged) -> None:
    assert {element.tag for element in tree.walk()} == set(get_args(Tag)) - {"H3"} - TABLE
