"""The shape of tracked changes: under which Word and LibreOffice both find the two documents again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.writers.docx.edited_kits import SMALL, figures_of, rewritten
from tests.writers.docx.hard_pairs import (
    ANNE,
    BODY,
    END,
    FIGURES,
    HALL,
    HARD,
    LEAD,
    LONGER,
    NOTE,
    QUAY,
    TABLE,
    TITLES,
    only,
)
from tests.writers.docx.redline.test_redline import THEME, changes, compared
from tests.writers.docx.small_kit import kit_of
from tests.writers.docx.word_reading import Read, nodes, style_of, values
from tests.writers.sample import text as words

from presskit.document import Section

if TYPE_CHECKING:
    from presskit.document import Block, Document

TWO_MOVED = (only(BODY, NOTE, *ANNE, END), only(*ANNE, BODY, NOTE, END))
GOING = "w:pPr/w:rPr[w:ins or w:del or w:moveTo or w:moveFrom]"


@pytest.mark.parametrize("name", HARD)
def test_hard_pairs_are_found_again(name: str) -> None:
    compared(*HARD[name])


@pytest.mark.parametrize("name", HARD)
def test_no_mark_goes_before_a_table_or_at_the_end(name: str) -> None:
    body = Read(compared(*HARD[name])).body
    nearest = "following-sibling::*[not(contains(local-name(), 'Range'))][1]"
    assert not nodes(body, f"w:p[{GOING}][not({nearest}[self::w:p])]")


def test_a_line_between_tables_gives_its_mark_to_what_stands_there_in_the_other() -> None:
    made = Read(compared(*HARD["a line between tables goes"]))
    (line,) = nodes(made.body, "w:p[w:del][preceding-sibling::*[1][self::w:tbl]]")
    assert (style_of(line), values(line, "w:pPr/w:pPrChange/w:pPr/w:pStyle/@w:val")) == ("", ["PresskitContexte"])
    assert not nodes(line, GOING)


def test_what_moved_is_shown_as_moved_under_one_name() -> None:
    made = Read(compared(only(BODY, TITLES[0], LEAD, TITLES[1], END), only(TITLES[0], LEAD, TITLES[1], BODY, END)))
    assert changes(made.data) == []
    names = [values(made.body, f"w:{kind}RangeStart/@w:name") for kind in ("moveFrom", "moveTo")]
    assert names == [["move1"], ["move1"]]


def test_what_moved_together_is_one_passage() -> None:
    made = Read(compared(*TWO_MOVED))
    assert len(values(made.body, "w:moveToRangeStart/@w:name")) == 1


def test_a_passage_that_moved_ends_where_it_began() -> None:
    made = Read(compared(*TWO_MOVED))
    for kind in ("moveFrom", "moveTo"):
        starts, ends = (values(made.body, f"w:{kind}Range{end}/@w:id") for end in ("Start", "End"))
        assert starts == ends != []


def test_a_line_with_a_field_is_never_shown_as_moved() -> None:
    made = Read(compared(only(QUAY, BODY, HALL, NOTE), only(HALL, BODY, QUAY, NOTE)))
    assert not nodes(made.body, "w:p[w:pPr/w:rPr/w:moveTo][.//w:fldChar or .//w:drawing]")


def test_a_line_with_a_field_that_is_found_elsewhere_is_joined_to_the_line_before() -> None:
    made = Read(compared(only(QUAY, BODY, HALL, NOTE), only(HALL, BODY, QUAY, NOTE)))
    assert nodes(made.body, "w:p[contains(., 'Crédit : la grande halle')]/w:pPr/w:rPr/w:ins")


def test_insertions_that_meet_at_a_mark_that_stays_are_minutes_apart() -> None:
    made = Read(compared(only(BODY, NOTE), only(*LONGER)))
    dates = [values(p, "w:ins/@w:date") for p in nodes(made.body, "w:p[w:ins]")]
    assert dates == [["2015-09-25T10:30:00Z"], ["2015-09-25T10:32:00Z"]]


def test_a_page_break_that_goes_is_joined_to_the_line_before_it() -> None:
    after = replace(SMALL, sections=(*SMALL.sections[:3], *SMALL.sections[4:]))
    made = Read(compared(SMALL, after))
    (title,) = nodes(made.body, "w:p[w:pPr/w:pStyle/@w:val='Heading1'][w:del//w:delText='Ils ont dit']")
    assert nodes(title, "preceding-sibling::w:p[1]/w:pPr/w:rPr/w:del")


def test_the_properties_of_a_table_can_be_turned_back() -> None:
    made = Read(compared(figures_of(1), rewritten(figures_of(1), "Objet", "Sujet")))
    assert values(made.body, ".//w:tblPrChange//w:tblCaption/@w:val") == ["Chiffre, Objet"]


def test_a_row_that_may_split_since_can_be_turned_back() -> None:
    few = rewritten(figures_of(1), "entreprises", "mot " * 120)
    made = Read(compared(few, rewritten(few, "mot", "mot mot")))
    assert len(nodes(made.body, ".//w:tr/w:trPr/w:trPrChange/w:trPr/w:cantSplit")) == 1


def test_a_table_that_stays_in_the_file_keeps_its_columns() -> None:
    made = Read(compared(only(LEAD, FIGURES), only(LEAD, BODY, FIGURES)))
    assert not nodes(made.body, ".//w:tblPrChange | .//w:tblGridChange | .//w:trPrChange | .//w:tcPrChange")


def test_a_table_stands_beside_the_one_that_it_replaces() -> None:
    made = Read(compared(only(LEAD, FIGURES, NOTE, END), only(LEAD, TABLE, BODY, END)))
    (inserted,) = nodes(made.body, "w:tbl[w:tr/w:trPr/w:ins]")
    assert nodes(inserted, "preceding-sibling::*[1][self::w:tbl][w:tr/w:trPr/w:del]")


def test_lines_before_one_that_held_nothing_have_its_properties_when_all_is_rejected() -> None:
    made = Read(compared(*HARD["lines after the last table come"]))
    (first, last) = nodes(made.body, "w:tbl/following-sibling::w:p")
    assert values(first, "w:pPr/w:pPrChange//w:spacing/@w:line") == ["20"]
    assert values(last, "w:pPr/w:pPrChange//w:spacing/@w:line") == ["20"]


def pages(*photos: Block, before: tuple[Block, ...] = (LEAD, BODY), after: tuple[Block, ...] = (END,)) -> Document:
    parts = (("release", before), ("photos", photos), ("contacts", after))
    return kit_of(
        *(Section(kind, words(kind), kind, blocks, apart=kind == "photos") for kind, blocks in parts if blocks)
    )


@pytest.mark.parametrize("after", [(), (END,)])
def test_the_section_before_photos_is_ended_by_a_mark_that_comes_and_goes(after: tuple[Block, ...]) -> None:
    compared(pages(QUAY, after=after), pages(after=after))
    made = Read(compared(pages(after=after), pages(QUAY, after=after)))
    (end, rest) = nodes(made.body, "w:p[starts-with(., 'La gare')] | w:p[starts-with(., 'La gare')]/following::w:p[1]")
    assert nodes(end, "w:pPr[w:sectPr]/w:rPr/w:ins")
    assert nodes(rest, "w:pPr[not(w:sectPr)]/w:rPr/w:del") or not after


IN_COLUMNS = THEME.model_copy(update={"columns": {"quotes": 2}})


def columns(*blocks: Block) -> Document:
    return kit_of(Section("quotes", words("Ils ont dit"), "q", blocks))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (columns(NOTE, BODY), columns(TABLE, BODY)),
        (columns(TABLE, BODY), columns(NOTE, BODY)),
        (columns(NOTE, TABLE, BODY), columns(TABLE, BODY)),
        (columns(TABLE, BODY), columns(NOTE, TABLE, BODY)),
    ],
)
def test_a_table_that_begins_a_section_has_no_line_before_it(before: Document, after: Document) -> None:
    compared(before, after, IN_COLUMNS)
