"""The redline: all accepted it is the later document, all rejected the earlier one, and it shows what changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from msgspec.structs import replace
from tests.template.letterhead import bases
from tests.writers import sample
from tests.writers.docx.edited_kits import PAIRS, SMALL, blocks_of, figures_of, rewritten, with_another_photo, without
from tests.writers.docx.resolving import found, left
from tests.writers.docx.small_kit import classique, kit_of
from tests.writers.docx.word_reading import Read, nodes, text_of, values
from tests.writers.sample import text as words

from presskit.document import (
    Document,
    Link,
    Listing,
    Paragraph,
    Role,
    Section,
    Strong,
    Text,
)
from presskit.writers import Unprintable
from presskit.writers.docx import write
from presskit.writers.docx.redline import redline

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.document import Block
    from presskit.template.theme import Theme

MOMENT = datetime(2015, 9, 25, 10, 30, tzinfo=UTC)
# Fonts change no word, and take most of the time.
THEME = classique().model_copy(update={"embed_fonts": False})


def compared(before: Document, after: Document, theme: Theme = THEME) -> bytes:
    """The redline of two documents, which is asserted to lead back to both."""
    made = redline(before, after, theme, "Anne Roux", MOMENT)
    assert left(made, "accept") == found(write(after, theme))
    assert left(made, "reject") == found(write(before, theme))
    return made


def changes(made: bytes) -> list[tuple[str, str]]:
    """The runs of the text that are inserted or deleted, in order."""
    records = nodes(Read(made).body, ".//w:ins[w:r] | .//w:del[w:r]")
    return [(str(r.tag).rpartition("}")[2], "".join(values(r, ".//w:t/text() | .//w:delText/text()"))) for r in records]


def test_two_that_are_the_same_have_no_change() -> None:
    made = compared(SMALL, SMALL)
    assert nodes(Read(made).body, ".//w:ins | .//w:del | .//w:pPrChange") == []


def test_one_word_that_was_corrected_is_the_only_change() -> None:
    after = rewritten(SMALL, "dit paoli", "affirme paoli")
    assert changes(compared(SMALL, after)) == [("del", "dit"), ("ins", "affirme")]


def test_a_statement_is_removed_with_its_paragraphs() -> None:
    after = blocks_of("quotes", lambda blocks: (*blocks[:2], *blocks[3:]))
    made = compared(SMALL, after)
    assert {kind for kind, _ in changes(made)} == {"del"}
    assert len(nodes(Read(made).body, "w:p[w:pPr/w:rPr/w:del]")) == 3


def test_a_statement_is_added_with_its_paragraphs() -> None:
    before = blocks_of("quotes", lambda blocks: (*blocks[:5], *blocks[6:]))
    made = compared(before, SMALL)
    assert {kind for kind, _ in changes(made)} == {"ins"}
    assert len(nodes(Read(made).body, "w:p[w:pPr/w:rPr/w:ins]")) == 3


def test_a_statement_that_moved_is_deleted_and_inserted() -> None:
    compared(SMALL, blocks_of("quotes", lambda blocks: (*blocks[3:], *blocks[:3])))


def test_a_function_changes_wherever_it_is_printed() -> None:
    after = rewritten(SMALL, "directeur régional", "directrice régionale")
    assert changes(compared(SMALL, after)) == 2 * [
        ("del", "directeur régional"), ("ins", "directrice régionale"),
    ]  # fmt: skip


def test_a_photo_is_exchanged_with_its_paragraph_and_its_legend_stays() -> None:
    made = Read(compared(SMALL, with_another_photo()))
    assert len(nodes(made.body, "w:p[w:pPr/w:rPr/w:del]/w:del//w:drawing")) == 1
    assert len(nodes(made.body, "w:p[w:pPr/w:rPr/w:ins]/w:ins//w:drawing")) == 1
    assert len(nodes(made.body, ".//w:ins[w:r] | .//w:del[w:r]")) == 2


def test_a_row_of_key_figures_is_added_as_a_row() -> None:
    made = compared(figures_of(1, 3), figures_of(1, 2, 3))
    assert [text_of(row) for row in nodes(Read(made).body, ".//w:tr[w:trPr/w:ins]")] == ["2 000entreprises du rang 2"]


def test_a_row_of_key_figures_is_removed_as_a_row() -> None:
    made = compared(figures_of(1, 2, 3), figures_of(1, 3))
    assert len(nodes(Read(made).body, ".//w:tr[w:trPr/w:del]")) == 1


def test_a_change_of_stress_alone_is_a_change_of_the_word() -> None:
    def contact(name: Any) -> Document:
        return kit_of(Section("contacts", (), "c", (Paragraph((Text("Voir "), name, Text(" ici."))),)))

    made = compared(contact(Text("Anne Roux")), contact(Strong(words("Anne Roux"))))
    assert changes(made) == [("del", "Anne Roux"), ("ins", "Anne Roux")]


def test_a_link_that_leads_elsewhere_is_a_change() -> None:
    def of(href: str) -> Document:
        return kit_of(Section("about", (), "a", (Paragraph((Link(href, words("le site")),)),)))

    made = Read(compared(of("https://a.example/"), of("https://b.example/")))
    assert len(nodes(made.body, ".//w:hyperlink/w:ins | .//w:hyperlink/w:del")) == 2


ENDS = (Paragraph(words("Un début.")), Paragraph(words("Une fin.")), Paragraph(words("Un ajout."), Role.CONTEXT))


def only(blocks: tuple[Block, ...]) -> Document:
    return kit_of(Section("release", (), "r", blocks))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ENDS[:2], ENDS),
        (ENDS, ENDS[:2]),
        (ENDS[:1], ENDS),
        (ENDS[1:], ENDS[:2]),
        (ENDS[:1], ENDS[2:]),
        ((*ENDS[:1], *figures_of(1).sections[4].blocks, ENDS[2]), ENDS[:1]),
        (ENDS[:1], (*ENDS[:1], *figures_of(1).sections[4].blocks, ENDS[2])),
    ],
)
def test_the_end_of_a_document_changes_like_the_rest(before: tuple[Block, ...], after: tuple[Block, ...]) -> None:
    compared(only(before), only(after))


def test_what_is_added_at_the_end_leaves_the_line_before_it_alone() -> None:
    made = compared(only(ENDS[:2]), only(ENDS))
    assert changes(made) == [("ins", "Un ajout.")]


def test_the_cover_is_set_as_small_as_in_the_later_document() -> None:
    after = rewritten(SMALL, "Lancement des French Tech Weeks d’Aix-Marseille", "Un titre sans fin " * 40)
    made = Read(compared(SMALL, after))
    assert made.member("word/styles.xml") == Read(write(after, THEME)).member("word/styles.xml")
    assert made.member("word/styles.xml") != Read(write(SMALL, THEME)).member("word/styles.xml")


def test_the_contents_begin_and_end_as_they_did() -> None:
    after = replace(SMALL, sections=tuple(s for s in SMALL.sections if s.kind not in ("release", "contacts")))
    made = Read(compared(SMALL, after))
    assert len(nodes(made.body, ".//w:instrText[contains(., 'TOC')]")) == 1
    assert not nodes(made.body, ".//w:delInstrText")


def test_running_marks_are_redlined() -> None:
    running = replace(SMALL.running, footer=words("Édition 2 · 25 septembre 2015"))
    made = Read(compared(SMALL, replace(SMALL, running=running)))
    assert values(made.part("word/footer.xml"), ".//w:delText/text()")


@pytest.mark.parametrize("pair", [(SMALL, without("cover")), (without("cover"), SMALL)])
def test_the_first_page_has_its_own_marks_in_the_one_that_has_a_cover(pair: tuple[Document, Document]) -> None:
    made = compared(*pair)
    shown = [{name for name in left(made, verdict) if "cover" in name} for verdict in ("reject", "accept")]
    assert [len(names) for names in shown] == [2 * (pair[0] is SMALL), 2 * (pair[1] is SMALL)]


def test_changes_are_numbered_in_reading_order_and_apart_from_bookmarks() -> None:
    after = rewritten(SMALL, "André Jeannerot", "Andrée Jeanneret")
    root = Read(compared(SMALL, after)).part("word/document.xml")
    numbers = [int(n) for n in values(root, ".//*[self::w:ins or self::w:del or self::w:pPrChange]/@w:id")]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    marks = values(root, ".//w:bookmarkStart/@w:id")
    assert len(marks) == len({*marks})
    assert not {*map(int, marks)} & {*numbers}


def test_bookmarks_are_unique_and_each_ends_once() -> None:
    after = blocks_of("quotes", lambda blocks: (*blocks[3:], *blocks[:3]))
    root = Read(compared(SMALL, after)).part("word/document.xml")
    names = values(root, ".//w:bookmarkStart/@w:name")
    assert len(names) == len({*names})
    assert sorted(values(root, ".//w:bookmarkStart/@w:id")) == sorted(values(root, ".//w:bookmarkEnd/@w:id"))


def test_every_change_says_whose_it_is_and_of_when_in_utc() -> None:
    after = rewritten(SMALL, "paoli", "Paoli")
    local = MOMENT.astimezone(timezone(timedelta(hours=2)))
    root = Read(redline(SMALL, after, THEME, "R&D <Anne>", local)).part("word/document.xml")
    records = nodes(root, ".//w:ins | .//w:del")
    assert {(values(r, "@w:author")[0], values(r, "@w:date")[0]) for r in records} == {
        ("R&D <Anne>", "2015-09-25T10:30:00Z")
    }


def test_an_author_that_xml_cannot_hold_is_refused() -> None:
    with pytest.raises(Unprintable):
        redline(SMALL, SMALL, THEME, "Anne\x00", MOMENT)


def test_the_same_input_has_the_same_bytes() -> None:
    after = rewritten(SMALL, "paoli", "Paoli")
    assert compared(SMALL, after) == compared(SMALL, after)


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_deleted_is_marked_as_such_to_the_last_letter(name: str) -> None:
    made = Read(compared(*PAIRS[name]))
    assert not nodes(made.body, ".//w:del//w:t | .//w:del//w:instrText")
    assert not nodes(made.body, ".//w:delText[not(ancestor::w:del)] | .//w:delInstrText[not(ancestor::w:del)]")


def test_ordered_lists_keep_their_number_on_both_sides() -> None:
    def of(*lists: tuple[str, ...]) -> Document:
        made = [Listing(tuple((Paragraph(words(item)),) for item in items), ordered=True) for items in lists]
        return kit_of(Section("release", (), "r", (*made, Paragraph(words("Fin.")))))

    made = Read(compared(of(("un", "deux", "trois")), of(("nouveau",), ("un", "trois"))))
    numbers = {
        text_of(p) or "".join(values(p, ".//w:delText/text()")): values(p, ".//w:numId/@w:val")
        for p in nodes(made.body, "w:p[w:pPr/w:numPr]")
    }
    assert numbers["un"] == numbers["deux"] == numbers["trois"] != numbers["nouveau"]


def test_every_list_of_either_is_there() -> None:
    made = Read(compared(SMALL, without("release")))
    known = values(made.part("word/numbering.xml"), "w:num/@w:numId")
    assert len(known) == 2
    assert {*values(made.body, ".//w:numId/@w:val")} <= {*known}


@pytest.mark.parametrize("pair", [(SMALL, without("photos")), (without("photos"), SMALL)])
def test_a_section_of_pages_comes_and_goes_with_the_mark_that_ends_it(pair: tuple[Document, Document]) -> None:
    made = Read(compared(*pair))
    (change,) = {"del", "ins"} & {str(mark.tag).rpartition("}")[2] for mark in made.find("w:p/w:pPr[w:sectPr]/w:rPr/*")}
    assert change == ("del" if pair[0] is SMALL else "ins")


def test_sections_that_may_go_leave_the_others_their_headers_and_footers() -> None:
    made = Read(compared(SMALL, without("photos")))
    said = [values(section, "*/@r:id") for section in made.find(".//w:sectPr[not(ancestor::w:sectPrChange)]")]
    assert len(said) > 1
    assert said[0] == said[-1] != []


def test_sections_that_stay_are_as_in_the_documents() -> None:
    after = rewritten(SMALL, "dit paoli", "affirme paoli")
    made, clean = (
        [etree.tostring(section) for section in Read(data).find(".//w:sectPr")]
        for data in (compared(SMALL, after), write(after, THEME))
    )
    assert made == clean


def test_a_place_that_was_renamed_is_still_found_under_its_former_name() -> None:
    def of(anchor: str) -> Document:
        return kit_of(Section("release", words("Titre"), anchor, (Paragraph(words("Fin.")),)))

    made = Read(compared(of("avant"), of("depuis")))
    assert {*values(made.body, ".//w:bookmarkStart/@w:name")} == {"_to_avant", "_to_depuis"}


@pytest.mark.parametrize("base", [bases.house(first_page=True, numbered=True), bases.in_french()])
def test_on_a_letterhead_both_are_found_again(base: bytes, tmp_path: Path) -> None:
    file = tmp_path / "base.docx"
    file.write_bytes(base)
    theme = THEME.model_copy(update={"base_document": file})
    running = replace(SMALL.running, footer=words("Édition 2 · 25 septembre 2015"), banner=words("PROJET"))
    after = replace(rewritten(SMALL, "dit paoli", "affirme paoli"), running=running)
    made = compared(SMALL, after, theme)
    assert changes(made) == [("del", "dit"), ("ins", "affirme")]
    assert not nodes(Read(made).part("word/header.xml"), ".//w:del//w:drawing | .//w:ins//w:drawing")


def test_the_opening_of_2015_is_found_again_before_and_after_its_correction() -> None:
    before = sample.document()
    after = rewritten(before, "enthousiasme et surtout l’ambition", "enthousiasme et l’ambition")
    assert changes(compared(before, after)) == [("del", "surtout "), ("del", "surtout ")]
