"""The notice on page one and the page of changes, as a document."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from presskit.corrections.entries import Kind
from presskit.corrections.issue import Change, Issue, Past
from presskit.corrections.others import Other, What
from presskit.document import Deleted, Foreign, Inserted, LineBreak, Notice, Paragraph, Role
from presskit.document.plain import block_lines, plain, section_lines

if TYPE_CHECKING:
    from presskit.document import Document

    from .conftest import Compose

VUS = Change("vus", Kind.RECTIFICATIF, "Nous voulons être vus", "Nous avons besoin d'être vus")


def second(*changes: Change, day: date | None = date(2026, 3, 9)) -> Issue:
    return Issue(2, day, Past(1, date(2026, 3, 2)), changes)


def notice(document: Document) -> list[str]:
    (found,) = (block for block in document.sections[0].blocks if isinstance(block, Notice))
    return [line.replace("\u00a0", " ") for line in block_lines(found)]


def changes(document: Document) -> list[str]:
    assert document.sections[-1].kind == "corrections"
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in section_lines(document.sections[-1])]


def wordings(document: Document) -> list[Paragraph]:
    return [block for block in document.sections[-1].blocks if isinstance(block, Paragraph)]


def test_a_first_edition_has_neither(composed: Compose) -> None:
    document = composed(Issue(1, date(2026, 3, 2)))
    assert not any(isinstance(block, Notice) for section in document.sections for block in section.blocks)
    assert document.sections[-1].kind != "corrections"
    assert (document.edition, document.identifier) == ("Édition 1", "presskit:essai:1")


def test_a_draft_of_the_second_says_so_without_a_day(composed: Compose) -> None:
    document = composed(second(VUS, day=None))
    assert notice(document)[1] == "Ce projet d’édition 2 remplace l’édition 1 du 2 mars 2026."
    assert document.identifier == "presskit:essai:draft"


def test_the_notice_stands_before_the_terms_of_use(composed: Compose) -> None:
    blocks = composed(second(VUS)).sections[0].blocks
    at = next(at for at, block in enumerate(blocks) if isinstance(block, Notice))
    following = blocks[at + 1]
    assert isinstance(following, Paragraph)
    assert following.role is Role.EMBARGO


def test_without_a_cover_it_begins_the_first_page(composed: Compose) -> None:
    kit = {"id": "essai", "title": "Un essai", "sections": ["quotes"]}
    document = composed(second(VUS), kit=kit)
    assert isinstance(document.sections[0].blocks[0], Notice)
    assert [section.kind for section in document.sections] == ["quotes", "corrections"]


def test_beyond_eight_changes_page_one_counts_the_others(composed: Compose) -> None:
    many = [Change(f"contacts.{n}.phone", Kind.MISE_A_JOUR, "1", "2") for n in range(10)]
    lines = notice(composed(second(*many)))
    assert len(lines) == 2 + 8 + 1
    assert lines[-1] == "et 2 autres changements"


@pytest.mark.parametrize(
    ("kinds", "title"),
    [
        ([Kind.COQUILLE, Kind.RETRAIT], "Rectificatif"),
        ([Kind.RECTIFICATIF, Kind.PRECISION], "Rectificatif"),
        ([Kind.PRECISION, Kind.COQUILLE], "Mise à jour"),
        ([Kind.MISE_A_JOUR], "Mise à jour"),
        ([Kind.COQUILLE], "Nouvelle édition"),
        ([], "Nouvelle édition"),
    ],
)
def test_its_title_is_that_of_the_gravest_change(composed: Compose, kinds: list[Kind], title: str) -> None:
    made = [Change("vus", kind, "a", None if kind is Kind.RETRAIT else "b", "Camille Durand") for kind in kinds]
    assert notice(composed(second(*made)))[0] == title


@pytest.mark.parametrize(
    ("ref", "before", "after", "title", "printed"),
    [
        ("vus", "Oui : non", "Oui !", "Citation – Camille Durand", ("« Oui : non »", "« Oui ! »")),
        ("suite", "Elle veut.", "Il veut.", "Propos rapporté – Camille Durand", ("Elle veut.", "Il veut.")),
        ("vus.function", "maire", "adjointe", "Fonction – Camille Durand", ("maire", "adjointe")),
        ("speaker:durand.biography", "Née à *Die*.", "À Die.", "Biographie – Camille Durand", ("Née à Die.", "À Die.")),
        (
            "kit.issued.date",
            "2026-03-01",
            "2026-03-02",
            "Date – Communiqué de presse",
            ("1er mars 2026", "2 mars 2026"),
        ),
        ("source:discours.title", "Propos", "Discours", "Source – Discours", ("Propos", "Discours")),
        ("speaker:disparu.family", "A", "B", "Nom", ("A", "B")),
    ],
)
def test_each_text_is_printed_as_its_kind_is(
    composed: Compose, ref: str, before: str, after: str, title: str, printed: tuple[str, str]
) -> None:
    lines = changes(composed(second(Change(ref, Kind.RECTIFICATIF, before, after))))
    assert lines[1:] == [f"Rectificatif – {title}", f"Avant : {printed[0]}", f"Après : {printed[1]}"]


def test_prose_that_names_a_statement_taken_back_is_printed_without_that_paragraph(composed: Compose) -> None:
    change = Change("kit.lead", Kind.PRECISION, "Un.\n\nElle dit {parti}.", "Un.\n\nDeux.")
    assert changes(composed(second(change)))[2:] == ["Avant : Un.", "Après :\nUn.\nDeux."]


SLIP = Change("vus", Kind.COQUILLE, "Nous avons besion d’être vus", "Nous avons besoin d’être vus")
NEW = "Cette édition 2 du 9 mars 2026 remplace l’édition 1 du 2 mars 2026."


def test_misprints_alone_are_counted_on_page_one(composed: Compose) -> None:
    slips = (SLIP, Change("kit.title", Kind.COQUILLE, "Un essay", "Un essai"))
    assert notice(composed(second(SLIP))) == ["Nouvelle édition", NEW, "1 coquille, en dernière page"]
    assert notice(composed(second(*slips)))[2:] == ["2 coquilles, en dernière page"]


def test_beside_anything_graver_they_stand_on_the_last_page_only(composed: Compose) -> None:
    graver = Change("kit.title", Kind.PRECISION, "Un essai", "Un second essai")
    assert not any("coquille" in line for line in notice(composed(second(SLIP, graver))))


STRAIGHT = Change("vus", Kind.RECTIFICATIF, "Nous avons besoin d'être vus", "Nous avons besoin d’être vus")


def test_what_typography_makes_the_same_is_no_change_to_a_reader(composed: Compose) -> None:
    alone = composed(second(STRAIGHT))
    assert notice(alone) == ["Nouvelle édition", NEW]
    assert alone.sections[-1].kind != "corrections"


def test_it_is_left_out_among_others_that_are(composed: Compose) -> None:
    document = composed(second(STRAIGHT, Change("vus.cue", Kind.COQUILLE, "a rapelé", "a rappelé")))
    assert [line for line in changes(document) if "–" in line] == [
        "Coquille – Verbe introducteur – Citation – Camille Durand"
    ]


def test_so_is_a_text_that_nobody_put_on_record(composed: Compose) -> None:
    issue = second()
    others = (Other("kit.title", What.TEXT, "L'essai", "L’essai"), Other("event.name", What.TEXT, "Un", "Deux"))
    document = composed(Issue(issue.number, issue.day, issue.replaces, (), others))
    assert not any("essai" in line for line in changes(document))
    assert notice(document)[2:] == ["1 changement, en dernière page"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Un *mot*.", "Un mot."),
        ("Un [mot](https://a.example).", "Un [mot](https://b.example)."),
    ],
)
def test_the_same_words_under_another_stress_or_link_are_not_printed_twice(
    composed: Compose, before: str, after: str
) -> None:
    lines = changes(composed(second(Change("kit.lead", Kind.PRECISION, before, after))))
    assert lines[2:] == ["Les mots sont les mêmes ; leur mise en valeur ou leurs liens ne le sont pas."]


def test_a_passage_that_left_with_what_it_quoted_is_said_to_have(composed: Compose) -> None:
    change = Change("kit.lead", Kind.PRECISION, "Elle dit {parti}.", "Elle a dit {parti}.")
    assert changes(composed(second(change)))[2:] == ["Passage supprimé avec le propos qu’il citait."]


def test_what_was_withdrawn_is_said_to_be_and_not_printed(composed: Compose) -> None:
    change = Change("parti", Kind.RETRAIT, "", None, "Camille Durand")
    assert changes(composed(second(change)))[1:] == [
        "Retrait – Propos – Camille Durand",
        "Propos retiré : ne plus le citer.",
    ]


def test_words_are_struck_through_before_and_underlined_after(composed: Compose) -> None:
    before, after = wordings(composed(second(VUS)))
    struck = [plain(inline.children) for inline in before.children if isinstance(inline, Deleted)]
    underlined = [plain(inline.children) for inline in after.children if isinstance(inline, Inserted)]
    assert [words.strip() for words in (*struck, *underlined)] == ["voulons", "avons besoin d’"]


def test_paragraphs_and_other_languages_stay_what_they_are(composed: Compose) -> None:
    speakers = {"roe": {"family": "Roe", "statements": [{"id": "now", "lang": "en", "text": "One now.\n\nAnd two."}]}}
    change = Change("now", Kind.RECTIFICATIF, "One.\n\nAnd two.", "One now.\n\nAnd two.")
    (_, after) = (
        block
        for block in composed(second(change), speakers=speakers).sections[-1].blocks
        if isinstance(block, Paragraph)
    )
    (foreign,) = (inline for inline in after.children if isinstance(inline, Foreign))
    assert foreign.lang == "en"
    assert any(isinstance(inline, LineBreak) for inline in foreign.children)
