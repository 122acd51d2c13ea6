"""Sections in columns, where the theme asks for them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writers.pdf.reading import page_texts
from tests.writers.pdf.tagged_reading import structure_lines
from tests.writers.sample import document, figures, jpeg, many_speakers, text

from presskit.document import Block, Column, Heading, Paragraph, Photo, Quotation, Section, Table
from presskit.document.plain import document_lines
from presskit.writers.pdf import write
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.pages import Sheet, paginate
from presskit.writers.pdf.rows import Area, Columns, Image, Leader, Row, Shape, Words, moved
from presskit.writers.pdf.setting import Setter
from presskit.writers.pdf.write import section_rows

if TYPE_CHECKING:
    from presskit.template.theme import Theme

LONG = "Le territoire métropolitain est en avance et nous sommes ravis que l’on joue collectif. "
GUTTER = 20.0
HEIGHT = 100.0


@pytest.fixture
def two(theme: Theme) -> Theme:
    return theme.model_copy(update={"columns": {"about": 2}, "gutter": GUTTER})


@pytest.fixture
def setter(two: Theme) -> Setter:
    return Setter(two, Looks(two))


def about(*blocks: Block) -> Section:
    return Section("about", text("À propos"), "a-propos", blocks)


def laid_out(setter: Setter, *blocks: Block) -> list[Sheet]:
    return paginate(section_rows(setter, about(*blocks)), setter.height)


def lefts(sheet: Sheet) -> list[float]:
    """Where the columns of a page begin, in the order in which they are filled."""
    marks = (mark.x for row, _ in sheet.placed if row.columns for mark in row.marks if isinstance(mark, Words))
    return list(dict.fromkeys(marks))


def test_the_body_is_set_in_columns_below_its_title(setter: Setter) -> None:
    (sheet,) = laid_out(setter, *[Paragraph(text(LONG))] * 6)
    column = (setter.frame.width - GUTTER) / 2
    assert lefts(sheet) == [setter.frame.x, setter.frame.x + column + GUTTER]
    title = [placed for placed in sheet.placed if placed.row.columns is None]
    assert min(down for row, down in sheet.placed if row.columns) > max(down + row.height for row, down in title)


def test_another_kind_of_section_stays_across_the_page(setter: Setter) -> None:
    rows = section_rows(setter, Section("release", text("Titre"), "t", (Paragraph(text(LONG)),)))
    assert all(row.columns is None for row in rows)


def test_no_line_is_wider_than_its_column(setter: Setter) -> None:
    for sheet in laid_out(setter, *[Paragraph(text(LONG * 9))] * 9):
        lines = [mark.line for row, _ in sheet.placed if row.columns for mark in row.marks if isinstance(mark, Words)]
        assert max(line.width for line in lines) <= (setter.frame.width - GUTTER) / 2 + 0.1


def test_the_columns_of_the_last_page_are_about_as_long(setter: Setter) -> None:
    sheets = laid_out(setter, *[Paragraph(text(LONG))] * 60)
    assert len(sheets) > 1
    for sheet in sheets:
        depths = [
            max(down + row.height for row, down in sheet.placed if row.columns and row.marks[0].x == left)  # type: ignore[union-attr]
            for left in lefts(sheet)
        ]
        assert max(depths) - min(depths) < 5 * 17


def test_a_few_lines_stay_in_one_column(setter: Setter) -> None:
    (sheet,) = laid_out(setter, *[Paragraph(text("Oui."))] * 3)
    assert lefts(sheet) == [setter.frame.x]


def test_a_page_is_filled_before_the_next_one_begins(setter: Setter) -> None:
    first, *_ = laid_out(setter, *[Paragraph(text(LONG))] * 60)
    assert max(down + row.height for row, down in first.placed) > setter.height - 5 * 17


def test_the_structure_is_read_in_the_order_of_the_document(two: Theme) -> None:
    one = document(about(*(Paragraph(text(f"{number} {LONG}")) for number in range(80))))
    data = write(one, two)
    assert structure_lines(data) == list(document_lines(one))
    copied, end = "".join(page_texts(data)), 0
    for line in document_lines(one):
        end = copied.index(line, end)


def test_a_picture_is_fitted_to_its_column(setter: Setter) -> None:
    (sheet,) = laid_out(setter, Photo(jpeg(600, 300), "Quatre personnes.", (), "full", "photo:une"))
    (image,) = [mark for row, _ in sheet.placed for mark in row.marks if isinstance(mark, Image)]
    assert image.width == pytest.approx((setter.frame.width - GUTTER) / 2)


def test_a_heading_is_never_last_in_a_column(setter: Setter) -> None:
    blocks: list[Block] = []
    for number in range(40):
        blocks += [Heading(2, text(f"Nom {number}"), f"n{number}"), Paragraph(text(LONG * (1 + number % 3)))]
    for sheet in laid_out(setter, *blocks):
        rows = [row for row, _ in sheet.placed]
        for above, below in pairwise(rows):
            ends = above.columns and below.columns and below.marks[0].x != above.marks[0].x  # type: ignore[union-attr]
            assert not (ends and above.keeps)


def test_the_title_is_never_alone_above_its_columns(setter: Setter) -> None:
    for lines in range(20, 40):
        before = section_rows(setter, Section("release", (), "r", (Paragraph(text("Ligne.")),) * lines))
        after = section_rows(setter, about(Paragraph(text(LONG * 2))))
        after[0].starts_page = False
        for sheet in paginate([*before, *after], setter.height):
            titles = [row for row, _ in sheet.placed if row in after and row.columns is None]
            assert not titles or any(row.columns for row, _ in sheet.placed)


def test_a_quotation_over_two_columns_has_its_rule_along_both(setter: Setter) -> None:
    quotation = Quotation((text(LONG * 16),), text("Jérome Orgeas"), (), "s", "s")
    (sheet,) = laid_out(setter, quotation)
    bars = {row.bar for row, _ in sheet.placed if row.bar is not None}
    assert len(bars) == 2


def test_a_table_over_two_columns_has_its_head_above_both(two: Theme) -> None:
    rows = tuple((text(f"Atelier {n}"), text("Objet")) for n in range(34))
    one = document(about(Table((Column(text("Rendez-vous")), Column(text("Objet"))), rows)))
    (page,) = page_texts(write(one, two))
    assert page.count("Rendez-vous") == 2
    assert structure_lines(write(one, two)) == list(document_lines(one))


def test_any_section_may_stand_in_columns(theme: Theme) -> None:
    kinds = ("release", "quotes", "figures", "photos", "speakers", "about", "contacts")
    for count in (2, 3):
        themed = theme.model_copy(update={"columns": dict.fromkeys(kinds, count)})
        for kit in (document(), many_speakers(30), document(figures())):
            lines = [line.replace("\n", " ") for line in document_lines(kit) if line]
            assert [line for line in structure_lines(write(kit, themed)) if line in lines] == lines


COLUMNS = (None, Columns(2, 50), Columns(3, 30))
rows = st.lists(
    st.builds(
        Row, st.floats(1, 60), before=st.floats(0, 20), after=st.floats(0, 20), keeps=st.booleans(),
        columns=st.sampled_from(COLUMNS), marks=st.just([Area(0, 0, 1, 1, "#000000")]),
    ),
    max_size=40,
)  # fmt: skip


@given(rows)
def test_every_row_is_placed_once_in_order_and_within_its_page(some: list[Row]) -> None:
    sheets = paginate(some, HEIGHT)
    placed = [placed for sheet in sheets for placed in sheet.placed]
    assert [(row.height, row.before, row.after) for row, _ in placed] == [(r.height, r.before, r.after) for r in some]
    assert all(down + row.height <= HEIGHT + 0.1 for row, down in placed)


@given(rows)
def test_no_two_rows_lie_on_each_other(some: list[Row]) -> None:
    for sheet in paginate(some, HEIGHT):
        deepest: dict[float, float] = {}
        for row, down in sheet.placed:
            (mark,) = row.marks
            assert isinstance(mark, Area)
            if row.columns is None:
                assert down >= max(deepest.values(), default=0) - 0.1
                deepest = {}
            assert down >= deepest.get(mark.x, 0) - 0.1
            deepest[mark.x] = down + row.height


def test_every_kind_of_mark_moves_whole() -> None:
    assert moved(Area(1, 2, 3, 4, "#000000"), 10) == Area(11, 2, 3, 4, "#000000")
    assert moved(Leader(1, 2, 3, "#000000"), 10) == Leader(11, 2, 13, "#000000")
    assert moved(Shape(((1, 2), (3, 4)), "#000000"), 10) == Shape(((11, 2), (13, 4)), "#000000")
