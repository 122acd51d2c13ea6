"""Tables on the page and in the structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.writers.pdf.reading import opened, page_texts
from tests.writers.pdf.tagged_reading import Tagged, structure, structure_lines
from tests.writers.sample import document, figures, text

from presskit.document import Block, Column, Document, Field, Figures, Section, Table
from presskit.document.plain import document_lines
from presskit.writers.pdf import write
from presskit.writers.pdf.pages import Sheet, paginate
from presskit.writers.pdf.rows import Words, total_height
from presskit.writers.pdf.structure import Tree
from presskit.writers.pdf.tables import REPEATED, table_rows

if TYPE_CHECKING:
    from presskit.document import Inlines
    from presskit.template.theme import Theme
    from presskit.writers.pdf.flow import Bit
    from presskit.writers.pdf.setting import Setter

TITLES = (Column(text("Rendez-vous")), Column(text("Ce qui s’y passe"), 2))
LONG = "Le territoire métropolitain est en avance et nous sommes ravis que l’on joue collectif. "


def table(*rows: tuple[Inlines, Inlines], row_headers: bool = False) -> Table:
    return Table(TITLES, rows, row_headers=row_headers)


def many(count: int, words: str = LONG) -> Table:
    return table(*((text(f"Atelier {n}"), text(words)) for n in range(count)))


def of(*blocks: Block) -> Document:
    return document(Section("release", text("Titre"), "titre", blocks))


def read(block: Block, theme: Theme) -> Tagged:
    (found,) = structure(write(of(block), theme)).all("Table")
    return found


def laid_out(setter: Setter, block: Table) -> list[Sheet]:
    return paginate(table_rows(setter, block, setter.frame, Tree().part()), setter.height)


def said(sheet: Sheet) -> list[str]:
    return [mark.line.text for row, _ in sheet.placed for mark in row.marks if isinstance(mark, Words)]


def test_a_table_has_a_head_and_a_body_of_rows_of_cells(theme: Theme) -> None:
    found = read(table((text("a"), text("b"))), theme)
    assert found.outline() == "Table(THead(TR(TH(P) TH(P))) TBody(TR(TD(P) TD(P))))"
    assert [cell.text for cell in found.all("TH", "TD")] == ["Rendez-vous", "Ce qui s’y passe", "a", "b"]


def test_the_titles_say_that_they_are_those_of_columns(theme: Theme) -> None:
    found = read(table((text("a"), text("b"))), theme)
    assert [cell.entries["Scope"] for cell in found.all("TH")] == ["/Column", "/Column"]


def test_the_first_cells_are_the_titles_of_rows_where_the_table_says_so(theme: Theme) -> None:
    found = read(table((text("a"), text("b")), row_headers=True), theme)
    assert [cell.entries["Scope"] for cell in found.all("TH")] == ["/Column", "/Column", "/Row"]
    assert [cell.text for cell in found.all("TD")] == ["b"]


def test_an_empty_cell_keeps_its_place(theme: Theme) -> None:
    found = read(table(((), text("b")), (text("c"), ())), theme)
    assert [cell.text for cell in found.all("TD")] == ["", "b", "c", ""]


def test_a_table_of_several_pages_repeats_its_head_on_each(theme: Theme) -> None:
    pages = page_texts(write(of(many(60)), theme))
    assert len(pages) > 3
    assert all(page.count("Rendez-vous") == 1 for page in pages)


def test_the_head_is_read_once_however_often_it_is_printed(theme: Theme) -> None:
    lines = structure_lines(write(of(many(60)), theme))
    assert lines.count("Rendez-vous") == 1


def test_the_structure_has_the_words_of_a_long_table(theme: Theme) -> None:
    one = of(many(60))
    assert structure_lines(write(one, theme)) == list(document_lines(one))


def test_no_row_is_parted_that_a_page_can_hold(setter: Setter) -> None:
    block = many(30, LONG * 7)
    sheets = laid_out(setter, block)
    lines = len([line for sheet in sheets for line in said(sheet) if line.startswith("Atelier")])
    assert lines == 30
    rows = [row for sheet in sheets for row, _ in sheet.placed]
    assert len(rows) == 30 + len(sheets)


def test_a_row_taller_than_a_page_goes_on_below_the_head(theme: Theme) -> None:
    words = " ".join(f"mot{number}" for number in range(2_000))
    one = of(table((text("court"), text(words)), (text("a"), text("b"))))
    pages = page_texts(write(one, theme))
    assert len(pages) > 2
    assert all("Rendez-vous" in page for page in pages)
    assert structure_lines(write(one, theme)) == list(document_lines(one))


def test_titles_that_fill_half_a_page_are_not_repeated(setter: Setter) -> None:
    tall = replace(many(30, LONG * 4), columns=(Column(text(LONG * 20)), Column(text("b"))))
    assert not any(bit.owner is REPEATED for sheet in laid_out(setter, tall) for bit in bits(sheet))


def test_a_repeated_title_is_no_content(setter: Setter) -> None:
    first, *others = laid_out(setter, many(60))
    assert not any(bit.owner is REPEATED for bit in bits(first))
    assert all(bits(sheet)[0].owner is REPEATED for sheet in others)


def bits(sheet: Sheet) -> list[Bit]:
    return [bit for row, _ in sheet.placed for m in row.marks if isinstance(m, Words) for bit in m.line.bits]


def test_the_head_never_stands_without_a_row(setter: Setter) -> None:
    keeps = [row.keeps for row in table_rows(setter, many(40), setter.frame, Tree().part())]
    assert keeps == [True, True, *[False] * 37, True, False]


def test_a_table_that_takes_little_of_a_page_is_never_parted(setter: Setter) -> None:
    rows = table_rows(setter, many(5), setter.frame, Tree().part())
    assert [row.keeps for row in rows] == [*[True] * 5, False]


def test_columns_share_the_width_as_the_table_says(setter: Setter) -> None:
    (sheet,) = laid_out(setter, many(1, "un"))
    left, right, *_ = [mark for row, _ in sheet.placed for mark in row.marks if isinstance(mark, Words)]
    assert right.x - left.x == pytest.approx((setter.frame.width - 14) / 3 + 14)


def test_a_table_without_columns_is_nothing(theme: Theme) -> None:
    assert not structure(write(of(Table((), ())), theme)).all("Table")


def test_a_table_of_titles_alone_has_no_head_since_it_has_no_body(theme: Theme) -> None:
    assert read(table(), theme).outline() == "Table(TBody(TR(TH(P) TH(P))))"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 200)), max_size=12))
def test_every_word_of_a_table_is_on_one_page_and_within_it(setter: Setter, sizes: list[tuple[int, int]]) -> None:
    rows = [tuple(text("mot " * count) if count else () for count in pair) for pair in sizes]
    sheets = laid_out(setter, Table(TITLES, tuple(rows)))
    words = sum(line.split().count("mot") for sheet in sheets for line in said(sheet))
    assert words == sum(map(sum, sizes))
    for sheet in sheets:
        last, down = sheet.placed[-1]
        assert down + last.height <= setter.height + 0.1
        assert total_height([row for row, _ in sheet.placed]) <= setter.height + 0.1


class TestKeyFigures:
    @pytest.fixture
    def as_table(self, theme: Theme) -> Theme:
        return theme.model_copy(update={"figures": "table"})

    def test_they_are_a_table_where_the_theme_says_so(self, as_table: Theme) -> None:
        (found,) = structure(write(document(figures()), as_table)).all("Table")
        assert [cell.text for cell in found.all("TH")][:3] == ["Chiffre", "Ce qu’il compte", "Source"]
        block = figures().blocks[0]
        assert isinstance(block, Figures)
        assert len(found.all("TR")) == len(block.items) + 1

    def test_the_value_heads_its_row(self, as_table: Theme) -> None:
        (found,) = structure(write(document(figures()), as_table)).all("Table")
        scopes = [cell.entries["Scope"] for cell in found.all("TH")]
        assert scopes == ["/Column"] * 3 + ["/Row"] * (len(found.all("TR")) - 1)

    def test_they_say_the_same_as_in_a_grid(self, theme: Theme, as_table: Theme) -> None:
        assert theme.figures == "grid"
        cells = structure(write(document(figures()), as_table)).all("TH", "TD")[3:]
        assert [cell.text for cell in cells if cell.text] == structure_lines(write(document(figures()), theme))[1:]

    def test_the_same_values_as_fields(self) -> None:
        block = figures().blocks[0]
        assert isinstance(block, Figures)
        refs = [item.ref for row in block.as_table().rows for cell in row for item in cell if isinstance(item, Field)]
        assert refs == [f.ref for item in block.items for f in (*item.value, *item.label) if isinstance(f, Field)]

    def test_without_sources_they_have_no_column_for_them(self) -> None:
        block = figures().blocks[0]
        assert isinstance(block, Figures)
        unsourced = replace(block, items=tuple(replace(item, context=()) for item in block.items))
        assert len(unsourced.as_table().columns) == 2

    def test_a_table_of_none_is_nothing(self, as_table: Theme) -> None:
        empty = Section("figures", text("Chiffres"), "f", (Figures((), ("A", "B", "C")),))
        with opened(write(document(empty), as_table)) as pdf:
            assert len(pdf.pages) == 1
