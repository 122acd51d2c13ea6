"""Documents of a hard shape: nothing in them, hundreds of headings, no titles, titles that fill a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.judge.hard_kits.making import WORDS, bare, kit, paragraph, section, text, titled
from tests.writers import sample

from presskit.document import Abbreviation, Contents, Emphasis, Foreign, Heading, Section, Superscript, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document


def no_section() -> Document:
    return sample.document(Section("cover", (), "couverture", ()))


def one_word() -> Document:
    return bare(paragraph("Bonjour"))


def the_whole_sample_under_embargo() -> Document:
    return sample.document(banner="Sous embargo jusqu’au 24 septembre 2015 à 18 h 30 (heure de Paris)")


def empty_sections() -> Document:
    empty = (section(f"Rubrique {n}", f"r{n}", starts_page=n % 2 == 0) for n in range(6))
    return sample.document(
        sample.cover(), sample.contents(), *empty, section("", "rien"), section("Fin", "fin", paragraph("fin"))
    )


def sections_without_titles() -> Document:
    return sample.document(section("", "a", paragraph(WORDS * 3)), section("", "b", paragraph(WORDS)))


def headings_in_a_section_without_title() -> Document:
    inner = (Heading(2, text("Deux"), "deux"), paragraph("a"), Heading(3, text("Trois"), "trois"), paragraph("b"))
    return sample.document(section("", "a", *inner), section("Un", "un", *inner[1:2]))


def chains_of_headings() -> Document:
    levels = (2, 3, 3, 2, 2, 3, 2)
    headings, others = (
        [Heading(level, text(f"Niveau {level}, {n}"), f"{name}{n}", level == 2) for n, level in enumerate(levels)]
        for name in "nv"
    )
    with_text = [block for heading in others for block in (heading, paragraph(WORDS))]
    return sample.document(
        sample.cover(), sample.contents(), section("Nus", "nus", *headings), section("Vêtus", "v", *with_text)
    )


def third_level_without_the_second() -> Document:
    return kit(
        Heading(3, text("Trois d’abord"), "trois"), paragraph("a"), Heading(2, text("Deux"), "deux"), paragraph("b")
    )


def headings_of_many_inlines() -> Document:
    children = (
        Text("Le 1"),
        Superscript("er"),
        Text(" "),
        Abbreviation("MPM", "Marseille Provence Métropole"),
        Text(" "),
    )
    return kit(
        Heading(2, (*children, Foreign("en", text("Grand Opening ")), Emphasis(text("enfin"))), "h", in_contents=True)
    )


def contents_of_three_hundred_entries() -> Document:
    sections = (
        section(f"Rubrique {n} {WORDS if n % 9 == 0 else ''}", f"r{n}", paragraph("texte"), starts_page=False)
        for n in range(300)
    )
    return sample.document(sample.cover(), sample.contents(), *sections)


def contents_of_nothing() -> Document:
    return sample.document(sample.contents(), section("", "sans", paragraph("texte")))


def contents_twice() -> Document:
    return sample.document(sample.contents(), section("Deux", "deux", paragraph("a"), Contents()))


def a_title_that_fills_its_page() -> Document:
    return titled(WORDS * 8, sample.document(sample.cover(), section(WORDS * 6, "long", paragraph("texte"))))


def a_title_of_signs() -> Document:
    return titled("R&D <Provence> (1) \\ ]]> « é » 𝕏", bare(paragraph("texte")))


KITS: dict[str, Callable[[], Document]] = {
    make.__name__: make
    for make in (
        no_section, one_word, the_whole_sample_under_embargo, empty_sections, sections_without_titles,
        headings_in_a_section_without_title, chains_of_headings, third_level_without_the_second,
        headings_of_many_inlines, contents_of_three_hundred_entries, contents_of_nothing, contents_twice,
        a_title_that_fills_its_page, a_title_of_signs,
    )
}  # fmt: skip
