"""A kit becomes sections in its own order, and only those that have content."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from presskit.document import Contents, Foreign, Heading, Paragraph, Quotation, Quote, Role, Section, Superscript, Text
from presskit.document.plain import plain, section_lines

if TYPE_CHECKING:
    from presskit.document import Document

    from .conftest import Compose

NBSP = "\u00a0"


def of(kind: str, sections: tuple[Section, ...]) -> Section:
    (found,) = (section for section in sections if section.kind == kind)
    return found


def test_only_sections_with_content_are_there_in_the_default_order(composed: Compose) -> None:
    document = composed(story=["Un texte."], figures=[{"id": "a", "value": "3", "label": "ateliers"}])

    assert [section.kind for section in document.sections] == [
        "cover", "contents", "release", "quotes", "figures", "speakers",
    ]  # fmt: skip


def test_the_kit_chooses_and_orders_its_sections(composed: Compose) -> None:
    document = composed(kit={"id": "essai", "title": "Essai", "sections": ["quotes", "cover"]})

    assert [section.kind for section in document.sections] == ["quotes", "cover"]


def test_the_cover_says_what_when_where_from_whom_and_that_it_is_a_draft(composed: Compose) -> None:
    document = composed(
        event={"name": "Journée", "date": "2026-03-01", "place": "Die", "organiser": "reseau"},
        organisations={"reseau": {"name": "Réseau"}},
        contacts=[{"name": "Presse", "email": "p@x.example", "phone": "+33 4 00"}],
    )

    lines = list(section_lines(of("cover", document.sections)))

    assert lines == [
        "Dossier de presse",
        f"Un essai{NBSP}: des ateliers",
        "Journée",
        f"1er{NBSP}mars{NBSP}2026, Die",
        f"Organisation{NBSP}: Réseau",
        "Pour diffusion immédiate",
        f"Édition 1 –{NBSP}projet",
        f"Contact presse{NBSP}: Presse, p@x.example, +33{NBSP}4{NBSP}00",
    ]


def test_no_line_ends_within_a_telephone_number(composed: Compose) -> None:
    document = composed(contacts=[{"name": "Presse", "phone": "04 91 00 00 00"}])

    assert list(section_lines(of("contacts", document.sections))) == [
        "Contact presse",
        f"Presse, 04{NBSP}91{NBSP}00{NBSP}00{NBSP}00",
    ]


def test_an_embargo_stands_on_the_cover_and_on_every_page(composed: Compose) -> None:
    document = composed(kit={"id": "essai", "title": "Essai", "embargo": "2015-09-24T18:30+02:00"})

    (line,) = (
        plain(block.children)
        for block in of("cover", document.sections).blocks
        if isinstance(block, Paragraph) and block.role is Role.EMBARGO
    )
    assert line.startswith("Sous embargo jusqu’au 24")
    assert plain(document.running.banner).startswith("SOUS EMBARGO jusqu’au 24")


def test_words_that_lack_a_required_approval_mark_every_page_as_a_draft(composed: Compose) -> None:
    required = {"id": "essai", "title": "Essai", "approval": "required"}

    assert composed(kit=required).running.banner == (Text("PROJET"),)
    assert composed(kit=required, speakers={"b": {"family": "B"}}).running.banner == ()
    both = plain(composed(kit=required | {"embargo": "2015-09-24T18:30+02:00"}).running.banner)
    assert both.startswith(("PROJET – SOUS EMBARGO jusqu’au 24", "PROJET –\xa0SOUS EMBARGO"))


def test_an_ordinal_in_the_title_is_raised_in_the_running_header_too(composed: Compose) -> None:
    document = composed(kit={"id": "essai", "title": "La 2e édition"})
    assert document.running.header == (Text("Dossier de presse –\u00a0La 2"), Superscript("e"), Text(" édition"))


def test_without_an_embargo_there_is_no_banner(composed: Compose) -> None:
    assert composed().running.banner == ()


def test_a_verbatim_is_a_quotation_with_name_function_and_cue_in_its_own_block(composed: Compose) -> None:
    quotation = next(block for block in of("quotes", composed().sections).blocks if isinstance(block, Quotation))

    assert plain(quotation.paragraphs[0]) == "«\u00a0Nous avons besoin d’être vus\u00a0»"
    assert plain(quotation.attribution) == "Camille Durand, présidente, a rappelé"
    assert plain(quotation.context) == "Source\u00a0: Radio Die"
    assert quotation.statement == "vus"


def test_a_partial_verbatim_keeps_its_lower_case(composed: Compose) -> None:
    quotations = [block for block in of("quotes", composed().sections).blocks if isinstance(block, Quotation)]

    assert plain(quotations[1].paragraphs[0]) == "«\u00a0la vallée est un seul atelier\u00a0»"


def test_reported_speech_has_no_marks_and_is_no_quotation(composed: Compose) -> None:
    section = of("quotes", composed().sections)
    (reported,) = (block for block in section.blocks if isinstance(block, Paragraph) and block.role is Role.REPORTED)

    assert not set("«»“”") & set(plain(reported.children))
    assert Superscript("e") in reported.children[-1].children  # type: ignore[union-attr]


def test_who_said_it_agrees_in_gender_and_number(composed: Compose) -> None:
    woman = {"given": "A", "family": "B", "gender": "f", "statements": [{"id": "s", "text": "x"}]}
    man = woman | {"family": "C", "gender": "m", "statements": [{"id": "t", "text": "y"}]}

    assert plain(of("quotes", composed().sections).title) == "Ils ont dit"
    assert plain(of("quotes", composed(speakers={"b": woman}).sections).title) == "Elle a dit"
    assert plain(of("quotes", composed(speakers={"c": man}).sections).title) == "Il a dit"
    two = composed(speakers={"b": woman, "d": woman | {"family": "D", "statements": []}})
    assert plain(of("quotes", two.sections).title) == "Elle a dit"


def test_a_statement_in_a_sentence_is_its_words_with_their_marks(composed: Compose) -> None:
    document = composed(story=["Pour elle, {atelier} : rien de moins."])

    assert list(section_lines(of("release", document.sections)))[-1] == (
        "Pour elle, «\u00a0la vallée est un seul atelier\u00a0»\u00a0: rien de moins."
    )


def test_a_statement_alone_in_its_paragraph_is_a_quotation_with_its_attribution(composed: Compose) -> None:
    document = composed(story=["Avant.\n\n{vus}\n\nAprès."])

    kinds = [type(block).__name__ for block in of("release", document.sections).blocks]
    assert kinds == ["Paragraph", "Quotation", "Paragraph"]


def test_an_english_kit_has_english_labels_and_keeps_the_words_in_their_language(composed: Compose) -> None:
    speaker = {
        "given": "Camille", "family": "Durand", "gender": "f",
        "statements": [{"id": "s", "text": "C'est vrai ?", "lang": "fr", "translations": {"en": "Is it true?"}}],
    }  # fmt: skip
    document = composed(kit={"id": "e", "title": "Essay", "locale": "en_GB"}, speakers={"d": speaker})

    section = of("quotes", document.sections)
    (quotation,) = (block for block in section.blocks if isinstance(block, Quotation))
    assert plain(section.title) == "She said"
    assert plain(quotation.paragraphs[0]) == "“C’est vrai\u202f?”"
    assert plain(quotation.paragraphs[1]) == "Translated from French: “Is it true?”"


def test_the_contents_list_sections_and_speakers_in_reading_order(composed: Compose) -> None:
    document = composed(story=[{"heading": "Un début", "text": "Texte."}])

    assert [(entry.level, plain(entry.children)) for entry in document.outline()] == [
        (1, "Communiqué de presse"),
        (2, "Un début"),
        (1, "Ils ont dit"),
        (2, "Camille Durand"),
        (2, "Noé Petit"),
        (1, "Intervenants"),
    ]
    assert isinstance(of("contents", document.sections).blocks[0], Contents)


def test_anchors_are_unique(composed: Compose) -> None:
    document = composed(story=["{vus}\n\n{vus}"])
    blocks = [block for section in document.sections for block in section.blocks]
    anchors = [section.anchor for section in document.sections]
    anchors += [block.anchor for block in blocks if isinstance(block, (Heading, Quotation)) and block.anchor]

    assert len(anchors) == len(set(anchors))


def test_the_outputs_are_dated_by_the_kit_not_by_the_clock(composed: Compose) -> None:
    dated = composed(kit={"id": "e", "title": "E", "issued": {"date": "2015-09-24"}})

    assert dated.moment == datetime(2015, 9, 24, 12, tzinfo=UTC)
    assert composed().moment == datetime(1980, 1, 1, tzinfo=UTC)


def test_a_statement_may_be_called_like_a_speaker(composed: Compose) -> None:
    speaker = {"family": "B", "statements": [{"id": "de-b", "text": "x"}, {"id": "b", "text": "y"}]}
    document = composed(speakers={"b": speaker, "de-b": {"family": "C"}})
    blocks = [block for section in document.sections for block in section.blocks]
    anchors = [block.anchor for block in blocks if isinstance(block, (Heading, Quotation)) and block.anchor]

    assert len(anchors) == len(set(anchors))


def speaking(text: str, kind: str) -> dict[str, object]:
    return {"durand": {"family": "Durand", "statements": [{"id": "vus", "kind": kind, "text": text}]}}


def test_a_verbatim_of_several_paragraphs_opens_each_and_closes_the_last(composed: Compose) -> None:
    document = composed(speakers=speaking("Un mot\net deux.\n \n\nTrois.\n\nQuatre.\n", "direct"))

    (quoted,) = (block for block in of("quotes", document.sections).blocks if isinstance(block, Quotation))
    assert [plain(paragraph) for paragraph in quoted.paragraphs] == [
        f"«{NBSP}Un mot et deux.", f"«{NBSP}Trois.", f"«{NBSP}Quatre.{NBSP}»",
    ]  # fmt: skip


def test_a_verbatim_within_a_sentence_is_one_line(composed: Compose) -> None:
    document = composed(speakers=speaking("un\n\ndeux", "partial"), story=["Durand dit {vus}."])

    assert f"Durand dit «{NBSP}un deux{NBSP}»." in section_lines(of("release", document.sections))


def test_reported_speech_of_several_paragraphs_has_as_many(composed: Compose) -> None:
    document = composed(speakers=speaking("Un\nmot.\n\nDeux.", "reported"))

    reported = [
        block
        for block in of("quotes", document.sections).blocks
        if isinstance(block, Paragraph) and block.role is Role.REPORTED
    ]
    assert [plain(block.children) for block in reported] == [f"Propos rapporté{NBSP}: Un mot.", "Deux."]


@pytest.mark.parametrize(
    ("locale", "spoken", "said"),
    [
        ("fr_FR", "en", "Traduit de l’anglais\u00a0: «\u00a0Oui\u00a0»"),
        ("fr_FR", "de-CH", "Traduit de l’allemand\u00a0: «\u00a0Oui\u00a0»"),
        ("fr_CA", "pl", "Traduit du polonais\u00a0: «\u00a0Oui\u00a0»"),
        ("en_GB", "fr", "Translated from French: “Oui”"),
    ],
)
def test_a_translation_says_from_which_language(composed: Compose, locale: str, spoken: str, said: str) -> None:
    statement = {"id": "s", "text": "Yes", "lang": spoken, "translations": {locale[:2]: "Oui"}}
    document = composed(
        kit={"id": "e", "title": "E", "locale": locale}, speakers={"d": {"family": "D", "statements": [statement]}}
    )

    (quotation,) = (block for block in of("quotes", document.sections).blocks if isinstance(block, Quotation))
    assert plain(quotation.paragraphs[1]) == said
    (quote,) = quotation.paragraphs[0]
    assert isinstance(quote, Quote)
    assert quote.children == (Foreign(spoken, (Text("Yes"),)),)


ENGLISH = {"id": "s", "text": "One.\n\nTwo.", "lang": "en", "translations": {"fr-FR": "Un.\n\nDeux."}}


def test_a_translation_stands_under_the_words_wherever_they_are_a_block(composed: Compose) -> None:
    speakers = {"d": {"family": "D", "statements": [ENGLISH]}}
    document = composed(speakers=speakers, story=["{s}"])
    for section in ("release", "quotes"):
        (quotation,) = (block for block in of(section, document.sections).blocks if isinstance(block, Quotation))
        assert [plain(paragraph).replace(NBSP, " ") for paragraph in quotation.paragraphs] == [
            "« One.",
            "« Two. »",
            "Traduit de l’anglais : « Un.",
            "« Deux. »",
        ]
        assert quotation.context == ()


def test_reported_speech_is_translated_without_marks(composed: Compose) -> None:
    statement = ENGLISH | {"kind": "reported"}
    document = composed(speakers={"d": {"family": "D", "statements": [statement]}})
    blocks = [block for block in of("quotes", document.sections).blocks if isinstance(block, Paragraph)]
    reported = [block for block in blocks if block.role is Role.REPORTED]
    assert [plain(block.children).replace(NBSP, " ") for block in reported] == [
        "Propos rapporté : One.",
        "Two.",
        "Traduit de l’anglais : Un.",
        "Deux.",
    ]


@pytest.mark.parametrize("translations", [{}, {"de": "Eins."}])
def test_words_without_a_translation_into_the_language_of_the_kit_stand_alone(
    composed: Compose, translations: dict[str, str]
) -> None:
    statement = {"id": "s", "text": "One.", "lang": "en", "translations": translations}
    document = composed(speakers={"d": {"family": "D", "statements": [statement]}})
    (quotation,) = (block for block in of("quotes", document.sections).blocks if isinstance(block, Quotation))
    assert len(quotation.paragraphs) == 1


@pytest.mark.parametrize(
    ("locale", "titles"),
    [
        ("fr_FR", ["Sommaire", "Ils ont dit", "Intervenants"]),
        ("en_US", ["Contents", "They said", "Speakers"]),
        ("de_DE", ["Inhalt", "Sie sagten", "Redner"]),
    ],
)
def test_the_labels_of_the_page_are_in_the_language_of_the_kit(
    composed: Compose, locale: str, titles: list[str]
) -> None:
    document = composed(kit={"id": "e", "title": "E", "locale": locale})

    assert [plain(section.title) for section in document.sections if section.title] == titles


def test_the_profile_of_the_kit_decides_what_the_authorities_contest(composed: Compose) -> None:
    kit = {"id": "e", "title": "Quoi ?", "locale": "fr_BE"}

    assert composed(kit=kit).title == "Quoi\u202f?"
    assert composed(kit=kit | {"profile": "union-europeenne"}).title == "Quoi?"


@pytest.mark.parametrize(("sections", "printed"), [(["cover", "contacts"], 2), (["cover"], 3)])
def test_the_cover_leaves_contacts_to_their_section_where_the_kit_has_it(
    composed: Compose, sections: list[str], printed: int
) -> None:
    contacts = [{"name": name, "phone": "04 91 00 00 00"} for name in ("Anne", "Luc", "Zoé")]
    document = composed(kit={"id": "essai", "title": "Essai", "sections": sections}, contacts=contacts)

    lines = list(section_lines(of("cover", document.sections)))
    assert sum("04\u00a091" in line for line in lines) == printed


def sources_of(document: Document, kind: str) -> list[str]:
    """What stands under « Sources » in a section."""
    lines = list(section_lines(of(kind, document.sections)))
    return lines[lines.index("Sources") + 1 :] if "Sources" in lines else []


COUNTED = {
    "sources": {
        "discours": {"title": "Discours", "publisher": "Radio Die"},
        "bilan": {"title": "Bilan", "publisher": "Agence", "date": "2026-03-01", "url": "https://eau.example/bilan"},
        "muet": "Jamais cité",
    },
    "figures": [
        {"id": "a", "value": "3", "label": "ateliers", "source": "bilan"},
        {"id": "b", "value": "4", "label": "lieux", "source": "bilan"},
        {"id": "c", "value": "5", "label": "fêtes", "source": "discours"},
    ],
}


def test_the_sources_of_figures_are_listed_in_full_once_with_those_of_quotations(composed: Compose) -> None:
    document = composed(**COUNTED)
    bilan = f"Bilan, Agence, 1er{NBSP}mars{NBSP}2026."
    assert sources_of(document, "quotes") == ["Discours, Radio Die.", bilan]
    assert sources_of(document, "figures") == []


def test_without_quotations_the_figures_list_their_sources_themselves(composed: Compose) -> None:
    identity = {"id": "essai", "title": "Essai", "sections": ["cover", "release", "figures"]}
    document = composed(kit=identity, story=["Un texte."], **COUNTED)
    assert sources_of(document, "figures")[0] == "Discours, Radio Die."
    assert len(sources_of(document, "figures")) == 2


def test_a_kit_without_figures_on_its_pages_lists_no_source_of_theirs(composed: Compose) -> None:
    document = composed(kit={"id": "essai", "title": "Essai", "sections": ["quotes"]}, **COUNTED)
    assert sources_of(document, "quotes") == ["Discours, Radio Die."]
