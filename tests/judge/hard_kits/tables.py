"""Tables of hard shapes, documents in columns, a cover with a logo; some in a house style changed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from tests.judge.hard_kits.making import WORDS, bare, kit, paragraph, section, text
from tests.judge.hard_kits.prose import justified_text
from tests.writers import sample
from tests.writers.drawn_logo import with_logo

from presskit.document import Abbreviation, Column, Foreign, Link, Superscript, Table, Text
from presskit.section_kinds import FlowingKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presskit.document import Document, Inlines
    from presskit.template.theme import Theme

COLUMNS = (Column(text("Rendez-vous")), Column(text("Ce qui s’y passe"), 3), Column(text("Places")))


def _rows(count: int, words: str = WORDS) -> tuple[tuple[Inlines, ...], ...]:
    return tuple((text(f"Atelier {n}"), text(words * (n % 4)), text(f"{n * 7} places")) for n in range(count))


def table_over_three_pages() -> Document:
    return kit(paragraph(WORDS), Table(COLUMNS, _rows(60), row_headers=True), paragraph(WORDS))


def table_with_a_row_taller_than_a_page() -> Document:
    tall = (text("Grand"), text(WORDS * 90), text(WORDS * 20))
    return kit(Table(COLUMNS, (*_rows(3), tall, *_rows(3))))


def table_with_empty_cells() -> Document:
    empty: tuple[Inlines, ...] = ((), (), ())
    return kit(Table(COLUMNS, (empty, (text("a"), (), text("b")), empty)), Table((Column(()), Column(())), (((), ()),)))


def tables_of_one_row_or_none_or_one_column() -> Document:
    return kit(
        Table(COLUMNS, _rows(1)), Table(COLUMNS, ()), Table((), ()), Table((Column(text("Seule")),), ((text("x"),),))
    )


def table_of_twelve_columns() -> Document:
    columns = tuple(Column(text(f"Colonne {n}")) for n in range(12))
    return bare(Table(columns, ((tuple(text(f"mot{n} " * n) for n in range(12))),) * 9, row_headers=True))


def table_whose_titles_fill_half_a_page() -> Document:
    return bare(Table((Column(text(WORDS * 12)), Column(text("Objet"))), ((text("a"), text(WORDS)),) * 30))


def table_of_many_inlines() -> Document:
    cell = (
        Text("Le 1"), Superscript("er"), Text(" à la "), Abbreviation("MPM", "Métropole"), Text(" : "),
        Foreign("en", (Link("https://example.org/table", text("a link that wraps in its cell")),)), Text(WORDS),
    )  # fmt: skip
    columns = (Column((Link("https://example.org/", text("Lien")),)), Column(text("Objet"), 2))
    return kit(Table(columns, ((cell, cell),) * 14, row_headers=True))


def everything_in_two_columns() -> Document:
    return _in_columns()


def everything_in_three_columns() -> Document:
    return _in_columns()


def _in_columns() -> Document:
    long = section("À propos", "long", *(paragraph(WORDS * 6) for _ in range(40)), kind="about")
    tables = section("Tableaux", "tableaux", Table(COLUMNS, _rows(40), row_headers=True), kind="figures")
    return sample.document(*sample.document().sections, long, tables)


def cover_with_a_logo() -> Document:
    return sample.document(banner="Sous embargo jusqu’au 24 septembre 2015 à 18 h 30")


def key_figures_in_a_table() -> Document:
    return sample.document(sample.cover(), sample.contents(), sample.figures())


KITS: dict[str, Callable[[], Document]] = {
    make.__name__: make
    for make in (
        table_over_three_pages, table_with_a_row_taller_than_a_page, table_with_empty_cells,
        tables_of_one_row_or_none_or_one_column, table_of_twelve_columns, table_whose_titles_fill_half_a_page,
        table_of_many_inlines, everything_in_two_columns, everything_in_three_columns, cover_with_a_logo,
        key_figures_in_a_table,
    )
}  # fmt: skip


def _columned(count: int) -> Callable[[Theme, Path], Theme]:
    return lambda theme, _: theme.model_copy(update={"columns": dict.fromkeys(get_args(FlowingKind), count)})


def _justified(theme: Theme, _: Path) -> Theme:
    styles = {name: style.model_copy(update={"align": "justify"}) for name, style in theme.styles.items()}
    return theme.model_copy(update={"styles": styles})


DRESSED: dict[str, Callable[[Theme, Path], Theme]] = {
    everything_in_two_columns.__name__: _columned(2),
    everything_in_three_columns.__name__: _columned(3),
    cover_with_a_logo.__name__: with_logo,
    key_figures_in_a_table.__name__: lambda theme, _: theme.model_copy(update={"figures": "table"}),
    justified_text.__name__: _justified,
}
"""The house style of some of these documents, made from the template's, with a folder for its files."""
