"""Hard statements and figures: longer than a page, at a page's very end, by the hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from tests.judge.hard_kits.making import NBSP, WORDS, bare, kit, paragraph, said, section, text
from tests.writers import sample

from presskit.document import Abbreviation, Figure, Figures, Foreign, Quotation, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document

HEADINGS = ("Chiffre", "Ce qu’il compte", "Source")
MOST_LINES_OF_A_PAGE = 52


def quotation_longer_than_a_page() -> Document:
    parts = tuple((sample.quote("long", WORDS * 30),) for _ in range(3))
    return kit(Quotation(parts, text("Camille Durand"), text(sample.SOURCE), "long", "propos-long"))


def quotation_at_every_height() -> Document:
    """One of its pages has the quotation end just where the page does, whatever the template."""
    pages = (
        section(
            f"Page {lines}",
            f"page-{lines}",
            *(paragraph(f"Ligne {n}.") for n in range(lines)),
            said(WORDS * 2, f"p{lines}"),
        )
        for lines in range(0, MOST_LINES_OF_A_PAGE, 2)
    )
    return sample.document(*pages)


def quotations_by_the_hundred() -> Document:
    return kit(*(said(WORDS * (number % 4 + 1), f"p{number}") for number in range(100)))


def quotations_with_parts_missing() -> Document:
    whole = said(WORDS, "entier")
    unsaid = replace(whole, attribution=(), anchor="")
    nowhere = replace(whole, context=(), anchor="")
    return kit(whole, unsaid, nowhere, replace(unsaid, context=()), replace(nowhere, paragraphs=()))


def quotation_in_another_language() -> Document:
    words = Foreign("en", text(f"“We have everything we need.” {WORDS}"))
    return kit(Quotation(((words,), (words,)), text("Camille Durand"), text("traduit de l’anglais"), "en", "propos-en"))


def key_figures_two_hundred() -> Document:
    figures = tuple(_figure(number) for number in range(200))
    return kit(Figures(figures, HEADINGS))


def _figure(number: int) -> Figure:
    label = (Text(f"entreprises de la zone {number}, dont "), Abbreviation("MPM", "Marseille Provence Métropole"))
    context = text(sample.SOURCE) if number % 3 else ()
    return Figure(text(f"{number}{NBSP}000{NBSP}€"), label, context, f"figure:f{number}")


def key_figures_few_or_none() -> Document:
    one = Figures((_figure(1),), HEADINGS)
    unsourced = Figures((_figure(0), _figure(3)), HEADINGS)
    return bare(one, paragraph("entre"), unsourced)


def key_figures_of_many_words() -> Document:
    wide = Figure(text("1 234 567 890 123 km²"), text(WORDS * 3), text(WORDS * 2), "figure:large")
    return kit(Figures((wide, _figure(2)) * 8, HEADINGS))


KITS: dict[str, Callable[[], Document]] = {
    make.__name__: make
    for make in (
        quotation_longer_than_a_page, quotation_at_every_height, quotations_by_the_hundred,
        quotations_with_parts_missing, quotation_in_another_language, key_figures_two_hundred,
        key_figures_few_or_none, key_figures_of_many_words,
    )
}  # fmt: skip
