"""Tables in Word."""

from __future__ import annotations

from tests.writers.docx.small_kit import classique, kit_of
from tests.writers.docx.word_reading import Read, W, has, nodes, text_of, values
from tests.writers.sample import text as words

from presskit.document import Block, Column, Figure, Figures, Section, Table
from presskit.writers.docx import write

COLUMNS = (Column(words("Atelier")), Column(words("Objet"), 3))
ROWS = tuple((words(f"A{n}"), words(f"objet {n}")) for n in range(3))


def written(*blocks: Block) -> Read:
    return Read(write(kit_of(Section("release", words("Titre"), "titre", blocks)), classique()))


def cells(read: Read) -> list[list[str]]:
    return [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in read.body.iter(f"{W}tr")]


def test_a_table_has_its_titles_and_then_its_rows() -> None:
    read = written(Table(COLUMNS, ROWS))
    assert cells(read) == [["Atelier", "Objet"], ["A0", "objet 0"], ["A1", "objet 1"], ["A2", "objet 2"]]


def test_its_titles_come_again_and_its_rows_stay_whole() -> None:
    header, *rows = written(Table(COLUMNS, ROWS)).body.iter(f"{W}tr")
    assert header.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (header, *rows))


def test_its_columns_share_the_measure() -> None:
    first, second = (int(width) for width in values(written(Table(COLUMNS, ROWS)).body, "//w:gridCol/@w:w"))
    assert abs(second - 3 * first) <= 3
    assert abs(first + second - 20 * classique().page.measure) <= 2


def test_its_first_column_is_bold_and_marked_where_it_names_the_rows() -> None:
    read = written(Table(COLUMNS, ROWS, row_headers=True))
    assert values(read.body, "//w:tblLook/@w:firstColumn") == ["1"]
    assert nodes(read.paragraph("A1"), "w:r/w:rPr/w:b")
    assert not nodes(read.paragraph("objet 1"), "w:r/w:rPr/w:b")


def test_a_cell_without_words_has_its_paragraph() -> None:
    read = written(Table(COLUMNS, ((words("A"), ()),)))
    assert cells(read)[1] == ["A", ""]
    assert all(cell.findall(f"{W}p") for cell in read.body.iter(f"{W}tc"))


def test_a_table_without_columns_is_left_out() -> None:
    assert cells(written(Table((), ()))) == []


def test_key_figures_without_sources_have_two_columns() -> None:
    figures = Figures((Figure(words("7 000"), words("entreprises"), (), "figure:e"),), ("A", "B", "C"))
    assert cells(written(figures)) == [["A", "B"], ["7 000", "entreprises"]]


def test_a_long_table_leaves_no_row_alone() -> None:
    read = written(Table(COLUMNS, tuple((words(f"A{n}"), words("x")) for n in range(7))))
    assert [has(read.paragraph(f"A{n}"), "keepNext") for n in range(7)] == [True, *[False] * 4, True, False]


def test_a_row_that_may_be_taller_than_a_page_may_split() -> None:
    long = (words("A"), words("un mot et un autre " * 400))
    read = written(Table(COLUMNS, (ROWS[0], long)))
    assert [bool(nodes(row, "w:trPr/w:cantSplit")) for row in read.body.iter(f"{W}tr")] == [True, True, False]


def test_every_table_stands_between_two_paragraphs() -> None:
    table = Table(COLUMNS, ROWS)
    read = Read(write(kit_of(Section("release", (), "titre", (table, table))), classique()))
    assert [block.tag.removeprefix(W) for block in read.body] == ["p", "tbl", "p", "tbl", "p", "sectPr"]
    assert values(read.body, "w:p/w:pPr/w:spacing/@w:line") == ["20", "20", "20"]
