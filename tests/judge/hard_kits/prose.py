"""Hard prose: paragraphs over pages, lists in lists, words that no line can hold, spans in spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.judge.hard_kits.making import NARROW, NBSP, WORDS, bare, kit, paragraph, text

from presskit.document import (
    Abbreviation,
    Emphasis,
    Field,
    Foreign,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Quote,
    Strong,
    Superscript,
    Text,
    Wording,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Block, Document

ADDRESS = "https://www.example.org/dossiers/2015/09/24/french-tech-weeks?rubrique=propos&page=3#haut"


def paragraph_over_three_pages() -> Document:
    return kit(paragraph(WORDS * 90))


def lists_three_deep() -> Document:
    return kit(_tree(3, ordered=False), _tree(3, ordered=True), _mixed())


def _tree(depth: int, *, ordered: bool) -> Listing:
    below: tuple[Block, ...] = (_tree(depth - 1, ordered=ordered),) if depth > 1 else ()
    items = tuple((paragraph(f"Point {number} à {depth} étages"), *below) for number in range(1, 4))
    return Listing(items, ordered)


def _mixed() -> Listing:
    inner = Listing(((paragraph("puce"),), (paragraph("puce"), paragraph("et suite"))))
    return Listing(((paragraph("nombre"), inner, paragraph("après la liste")), (inner,)), ordered=True)


def list_over_pages() -> Document:
    items = tuple((paragraph(f"Étape {number} : {WORDS}"),) for number in range(1, 121))
    return kit(Listing(items, ordered=True), Listing(items[:40]))


def list_items_longer_than_a_page() -> Document:
    return kit(Listing(((paragraph(WORDS * 40),), (paragraph("court"),), (paragraph(WORDS * 40),))))


def list_of_empty_items() -> Document:
    return kit(Listing(()), Listing(((), (paragraph("seul"),), ())), paragraph("fin"))


def links_that_wrap() -> Document:
    link = Link(ADDRESS, text(ADDRESS))
    named = Link("https://example.org/", text(WORDS * 2))
    inner = Link("#communique", (Text("la "), Strong(text("rubrique entière")), Text(f" {WORDS}")))
    return kit(*(Paragraph((Text(WORDS), link, Text(" ou "), named, Text(" et "), inner)) for _ in range(14)))


def one_link_over_two_pages() -> Document:
    return kit(Paragraph((Text("Voir "), Link("https://example.org/a", text(WORDS * 70)), Text(" fin."))))


def links_of_every_scheme() -> Document:
    hrefs = ("https://example.org/é?a=(b)", "http://example.org", "mailto:presse@example.org", "tel:+33400000000")
    return kit(*(Paragraph((Link(href, text(href)),)) for href in (*hrefs, "#communique")))


def spans_in_spans() -> Document:
    deep = Strong((Emphasis((Foreign("en", (Link("https://example.org/", (Text("deep "), Text("down"))),)),)),))
    link = Link("https://example.org/", (Foreign("de", (Emphasis(text("die größte Übung ")), Strong(text("hier")))),))
    said = Quote(f"«{NBSP}", (Foreign("en", text("Silicon Valley")), Text(" provençale")), f"{NBSP}»", "reve")
    field = Field(
        (Strong(text("président ")), Abbreviation("MPM", "Marseille Provence Métropole")),
        "speaker:x.function",
        Wording.FUNCTION,
    )
    return kit(
        *(Paragraph((Text(WORDS), deep, Text(", "), link, Text(" ; "), said, Text(" "), field)) for _ in range(20))
    )


def foreign_spans_over_lines_and_pages() -> Document:
    english = "What a valley builds by itself it keeps, and what it keeps it will one day share with others. " * 60
    greek = Foreign("el", text("Η κοιλάδα μας ανοίγει νέα εργαστήρια. " * 8))
    return kit(Paragraph((Text("Il dit : "), Foreign("en-GB", text(english)), greek, Foreign("fr", text("voilà.")))))


def sixty_character_words() -> Document:
    word = "anticonstitutionnellement" * 3
    return bare(paragraph(f"{word[:60]} puis {word} puis {'M' * 200} et {'é' * 400}."), paragraph("x" * 3_000))


def superscripts_everywhere() -> Document:
    first = (Text("1"), Superscript("er"), Text(f"{NBSP}janvier, XXI"), Superscript("e"), Text(f"{NBSP}siècle, M"))
    return kit(*(Paragraph((*first, Superscript("me"), Text(f"{NBSP}Durand, n"), Superscript("o"), Text(f"{NBSP}{n}")))
                 for n in range(60)), Paragraph((Superscript("seul"),)))  # fmt: skip


def acronyms() -> Document:
    twice = (Abbreviation("MPM", "Marseille Provence Métropole"), Text(", "), Abbreviation("CCI", "(chambre \\ (de))"))
    within = Paragraph((Strong((Abbreviation("R&D", "recherche et développement"),)), Text(" "), *twice))
    return kit(within, *(Paragraph((*twice, Text(f" {WORDS}"), *twice)) for _ in range(12)))


def no_break_spaces_in_runs() -> Document:
    run = f"7{NARROW}000{NBSP}€{NARROW}; «{NBSP}A{NBSP}{NBSP}B{NBSP}»{NARROW}! {NBSP}{NARROW}{NBSP} fin"
    return kit(paragraph(run), paragraph(NBSP), paragraph(NARROW), paragraph(f"a{NBSP * 300}b"), paragraph(run * 30))


def line_breaks() -> Document:
    return kit(
        Paragraph(
            (Text("12, rue des Ateliers"), LineBreak(), Text("26150 Die"), LineBreak(), LineBreak(), Text("France"))
        ),
        Paragraph((LineBreak(), Text("après"), LineBreak())),
        Paragraph((Link("https://example.org/", (Text("lien sur"), LineBreak(), Text("deux lignes"))),)),
    )


def empty_texts() -> Document:
    return kit(Paragraph(()), paragraph(""), paragraph(" "), Paragraph((Strong(()), Text(""), Emphasis(text("")))),
               Paragraph((Link("https://example.org/", ()), Text("suite"))))  # fmt: skip


def signs_that_mean_something_to_others() -> Document:
    return kit(paragraph("(a) \\ <b> & \\( ) [ ] { } % / # ' \" ]]> <!-- \\n BT ET EMC /P <</MCID 0>> BDC"))


def symbols_everywhere() -> Document:
    signs = " ".join("→←✓✔★☆●■◆☎✉♥≠≤≥√∞①❶⚠") + " ☎\ufe0f 04★91"
    link = Link("https://example.org/", (Text("★ suite "), Strong(text(signs))))
    return kit(*(Paragraph((Text(WORDS + signs), Emphasis(text(signs)), Text(" "), link)) for _ in range(12)))


def statements_within_paragraphs() -> Document:
    inner = Quote("“", text("oui"), "”", "dedans")
    words = (Text(WORDS * 3), Link("https://example.org/", text("Silicon Valley")), Text(" "), inner, Superscript("e"))
    said = Quote(f"«{NBSP}", (*words, Foreign("en", text(" today"))), f"{NBSP}»", "reve")
    return kit(*(Paragraph((Text("Il dit : "), said, Text("."))) for _ in range(30)), Paragraph((said,)))


def justified_text() -> Document:
    makers = (links_that_wrap, spans_in_spans, no_break_spaces_in_runs, line_breaks, statements_within_paragraphs)
    return kit(*(block for make in makers for block in make().sections[-1].blocks))


KITS: dict[str, Callable[[], Document]] = {
    make.__name__: make
    for make in (
        paragraph_over_three_pages, lists_three_deep, list_over_pages, list_items_longer_than_a_page,
        list_of_empty_items, links_that_wrap, one_link_over_two_pages, links_of_every_scheme, spans_in_spans,
        foreign_spans_over_lines_and_pages, sixty_character_words, superscripts_everywhere, acronyms,
        no_break_spaces_in_runs, line_breaks, empty_texts, signs_that_mean_something_to_others,
        symbols_everywhere, statements_within_paragraphs, justified_text,
    )
}  # fmt: skip
