"""The shape of tracked changes: under which Word and LibreOffice both find the two documents again."""

from __future__ import annotations

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
    TITLES,
    only,
)
from tests.writers.docx.redline.test_redline import changes, compared
from tests.writers.docx.word_reading import Read, nodes, style_of, values

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


def test_a_table_that_stays_in_the_file_keeps_its_columns() -> None:
    made = Read(compared(only(LEAD, FIGURES), only(LEAD, BODY, FIGURES)))
    assert not nodes(made.body, ".//w:tblPrChange | .//w:tblGridChange | .//w:trPrChange | .//w:tcPrChange")
