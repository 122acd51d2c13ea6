"""On a letterhead its page, its headers and footers and its styles win; ours fill what it lacks, and nothing leaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from msgspec.structs import replace
from tests.template.letterhead import bases
from tests.writers.docx.small_kit import classique, kit_of, sections
from tests.writers.docx.word_reading import Read, W, nodes, style_of, text_of, values

from presskit.diagnostics import Refused
from presskit.writers.docx import write

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.document import Document
    from presskit.template.theme import Theme

OUR_STYLES = {
    "Presskit Attribution", "Presskit Avis", "Presskit Bandeau", "Presskit Changement", "Presskit Chapô",
    "Presskit Chiffre", "Presskit Citation",
    "Presskit Contact", "Presskit Contact de couverture", "Presskit Contexte", "Presskit Crédit",
    "Presskit Date et lieu", "Presskit Droits", "Presskit Embargo", "Presskit Fonction", "Presskit Intertitre 2",
    "Presskit Intertitre 3", "Presskit Libellé", "Presskit Liste", "Presskit Liste suite", "Presskit Légende",
    "Presskit Mention", "Presskit Ordre", "Presskit Organisateur", "Presskit Photo", "Presskit Pied de page",
    "Presskit Propos rapporté", "Presskit Source de chiffre", "Presskit Source de citation", "Presskit Texte",
    "Presskit Titre d’avis", "Presskit Tête de colonne", "Presskit Édition",
}  # fmt: skip


class Written:
    """Writes kits on letterheads of a test's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def theme(self, base: bytes) -> Theme:
        file = self._folder / "base.docx"
        file.write_bytes(base)
        return classique().model_copy(update={"base_document": file})

    def __call__(self, base: bytes, document: Document | None = None) -> Read:
        return Read(write(document or kit_of(*sections()), self.theme(base)))


@pytest.fixture
def on(tmp_path: Path) -> Written:
    return Written(tmp_path)


def style_names(read: Read) -> set[str]:
    return set(values(read.part("word/styles.xml"), "//w:style/w:name/@w:val"))


def style(read: Read, name: str) -> str:
    """A style as XML, without its identifier, which nobody sees."""
    (found,) = nodes(read.part("word/styles.xml"), f"//w:style[w:name/@w:val='{name}']")
    del found.attrib[f"{W}styleId"]
    return etree.tostring(found, method="c14n").decode("utf-8")


def without_traces(xml: str) -> str:
    return re.sub(r'<w:rsid[^>]*></w:rsid>| w:rsid\w*="\w*"', "", xml)


def test_the_text_is_that_of_the_kit_without_a_letterhead(on: Written, read: Read) -> None:
    assert on(bases.house()).lines() == read.lines()


def test_the_styles_are_the_letterheads_and_those_it_lacks(on: Written) -> None:
    base = style_names(Read(bases.house()))
    made = style_names(on(bases.house()))
    assert "Presskit Citation" in base
    assert made - base == (OUR_STYLES - {"Presskit Citation"}) | {"toc 1", "toc 2", "Hyperlink"}
    assert base <= made


@pytest.mark.parametrize("name", ["Presskit Citation", "heading 1", "Title", "Maison Encadré", "Normal", "header"])
def test_a_style_of_the_letterhead_stays_as_it_is(on: Written, name: str) -> None:
    base = bases.house()
    assert style(on(base), name) == without_traces(style(Read(base), name))


def test_quotations_are_in_the_letterheads_own_style(on: Written) -> None:
    made = on(bases.house())
    quotation = made.paragraph("Nous avons, dit jeannerot")
    (used,) = nodes(made.part("word/styles.xml"), f"//w:style[@w:styleId='{style_of(quotation)}']")
    assert values(used, "w:name/@w:val") == ["Presskit Citation"]
    assert values(used, "w:rPr/w:color/@w:val") == ["7A1F5C"]


def test_a_style_of_ours_leaves_nothing_to_the_letterheads_normal(on: Written) -> None:
    (body,) = nodes(on(bases.house()).part("word/styles.xml"), "//w:style[w:name/@w:val='Presskit Texte']")
    assert nodes(body, "w:basedOn") == []


def test_identifiers_in_french_are_known_by_their_english_names(on: Written) -> None:
    made = on(bases.in_french())
    styles = made.part("word/styles.xml")
    assert values(styles, "//w:style[w:name/@w:val='heading 1' or w:name/@w:val='Heading 1']/@w:styleId") == [
        "Heading1"
    ]
    assert style_of(made.paragraph("Communiqué de presse")) == "Heading1"
    assert style_of(nodes(made.part("word/header.xml"), "//w:p")[0]) == "Header"
    assert len(values(styles, "//w:style/@w:styleId")) == len(set(values(styles, "//w:style/@w:styleId")))


@pytest.mark.parametrize("base", [bases.plain(), bases.house(), bases.in_french()], ids=["plain", "house", "french"])
def test_every_style_that_is_used_is_there(on: Written, base: bytes) -> None:
    made = on(base)
    there = set(values(made.part("word/styles.xml"), "//w:style/@w:styleId"))
    for name in ("word/document.xml", "word/header.xml", "word/footer.xml", "word/numbering.xml", "word/styles.xml"):
        used = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val"
        assert set(values(made.part(name), used)) <= there


def test_a_list_of_the_letterheads_keeps_its_style(on: Written) -> None:
    def numbered(text: str) -> str:
        return re.sub(r"(<w:numFmt [^>]*/>)", r'\1<w:pStyle w:val="Titre1"/>', text, count=1)

    made = on(bases.changed(bases.in_french(), "word/numbering.xml", numbered))
    assert "Heading1" in values(made.part("word/numbering.xml"), "//w:pStyle/@w:val")


def test_an_identifier_that_another_style_has_gives_way(on: Written) -> None:
    base = bases.changed(bases.house(), "word/styles.xml", lambda text: text.replace("MaisonEncadr", "PresskitTexte"))
    styles = on(base).part("word/styles.xml")
    assert values(styles, "//w:style[w:name/@w:val='Presskit Texte']/@w:styleId") == ["PresskitTexte"]
    assert values(styles, "//w:style[w:name/@w:val='Maison Encadré']/@w:styleId") != ["PresskitTexte"]


def test_a_name_that_a_style_of_characters_has_is_left_to_it(on: Written) -> None:
    def as_characters(text: str) -> str:
        return re.sub(
            r'(<w:style w:type=")paragraph("[^>]*>\s*<w:name w:val="Presskit Citation")', r"\1character\2", text
        )

    names = style_names(on(bases.changed(bases.house(), "word/styles.xml", as_characters)))
    assert {"Presskit Citation", "Presskit Citation (presskit)"} <= names


def test_the_sheet_and_the_margins_are_the_letterheads(on: Written) -> None:
    made = on(bases.house())
    assert values(made.body, "w:sectPr/w:pgSz/@w:w") == ["8391"]
    assert values(made.body, "w:sectPr/w:pgMar/@w:left") == ["1020"]
    assert values(made.body, "w:sectPr/w:pgMar/@w:header") == ["454"]


def test_a_section_without_a_sheet_is_given_one(on: Written) -> None:
    made = on(bases.changed(bases.house(), bases.MAIN, lambda text: re.sub(r"<w:pgSz[^>]*/>", "", text)))
    assert values(made.body, "w:sectPr/w:pgSz/@w:w") == ["11906"]


def test_no_picture_is_wider_than_the_letterheads_measure(on: Written) -> None:
    extents = [int(width) / 12_700 for width in values(on(bases.house()).body, "//wp:inline/wp:extent/@cx")]
    assert max(extents) <= (8391 - 2 * 1020) / 20 + 0.1


def test_the_header_stays_and_the_banner_is_its_last_line(on: Written) -> None:
    header = on(bases.house()).part("word/header.xml")
    lines = [text_of(line) for line in nodes(header, "w:p")]
    assert lines == ["", "Service communication — Ville de Carnoux", "Sous embargo jusqu’à 18 h 30"]
    assert len(nodes(header, "//a:blip")) == 1


def test_without_a_banner_nothing_is_added_to_the_header(on: Written) -> None:
    document = kit_of(*sections())
    made = on(bases.house(), replace(document, running=replace(document.running, banner=())))
    lines = [text_of(line) for line in nodes(made.part("word/header.xml"), "w:p")]
    assert lines == ["", "Service communication — Ville de Carnoux"]


def test_the_footer_stays_and_says_the_edition_and_the_page(on: Written) -> None:
    footer = on(bases.house()).part("word/footer.xml")
    lines = [text_of(line) for line in nodes(footer, "w:p")]
    assert lines[0] == "12, cours de la Mairie – 13470 Carnoux"
    assert lines[1].startswith("Édition 1")
    assert [words.strip() for words in values(footer, "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]


def test_a_page_number_of_the_letterheads_is_the_only_one(on: Written) -> None:
    footer = on(bases.house(numbered=True)).part("word/footer.xml")
    assert values(footer, "//w:instrText/text()") == ["PAGE"]
    assert "Édition 1" in text_of(footer)


def test_the_first_page_has_its_own_header_with_the_banner_and_its_footer_unchanged(on: Written) -> None:
    made = on(bases.house(first_page=True))
    assert made.find("(.//w:sectPr)[1]/w:titlePg")
    assert text_of(made.part("word/header-cover.xml")) == "Cabinet du maireSous embargo jusqu’à 18 h 30"
    assert text_of(made.part("word/footer-cover.xml")) == "SIRET 123 456 789 00012"


def test_a_first_page_without_a_cover_says_its_edition(on: Written) -> None:
    made = on(bases.house(first_page=True), kit_of(*sections()[2:]))
    assert "Édition 1" in text_of(made.part("word/footer-cover.xml"))


def test_even_pages_have_their_banner_too(on: Written) -> None:
    def mirrored(text: str) -> str:
        return text.replace("<w:characterSpacingControl", "<w:evenAndOddHeaders/><w:characterSpacingControl")

    made = on(bases.changed(bases.house(), "word/settings.xml", mirrored))
    assert nodes(made.part("word/settings.xml"), "//w:evenAndOddHeaders")
    assert "Sous embargo" in text_of(made.part("word/header-even.xml"))


def test_without_marks_of_its_own_ours_and_the_band_stay(on: Written) -> None:
    made = on(bases.plain())
    assert len(nodes(made.part("word/header-cover.xml"), "//wps:wsp")) == 3
    assert "Grand Opening" in text_of(made.part("word/header.xml"))


def test_with_a_header_of_its_own_there_is_no_band(on: Written) -> None:
    assert on(bases.house()).find("//wps:wsp") == []
    assert nodes(on(bases.house()).part("word/header.xml"), "//wps:wsp") == []


def test_numbers_of_drawings_are_given_once(on: Written) -> None:
    made = on(bases.house(first_page=True))
    numbers = [
        n for part in ("word/document.xml", "word/header.xml") for n in values(made.part(part), "//wp:docPr/@id")
    ]
    assert len(numbers) == len(set(numbers))


def test_lists_of_both_keep_to_themselves(on: Written) -> None:
    made = on(bases.plain())
    numbering = made.part("word/numbering.xml")
    lists = values(numbering, "//w:num/@w:numId")
    assert len(lists) == len(set(lists))
    used = values(made.part("word/styles.xml"), "//w:style//w:numId/@w:val")
    ours = set(values(made.body, "//w:numId/@w:val"))
    assert used
    assert not ours & set(used)
    assert set(used) | ours <= set(lists)


def test_the_language_is_the_documents(on: Written) -> None:
    assert values(on(bases.house()).part("word/styles.xml"), "//w:docDefaults//w:lang/@w:val") == ["fr-FR"]


def telling(text: str) -> str:
    """A header as an old Word leaves it: revision numbers, the path of the logo's file, a binding to the properties."""
    text = re.sub(r'(<pic:cNvPr [^>]*)name="[^"]*"', r'\1name="logo-secret.png" descr="C:\\\\Odile\\\\logo.png"', text)
    bound = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/secret" w:storeItemID="{}"/></w:sdtPr><w:sdtContent/></w:sdt>'
    return text.replace("<w:p>", '<w:p w:rsidR="00AB12CD">', 1).replace("</w:hdr>", f"<w:p>{bound}</w:p></w:hdr>")


def test_nothing_tells_who_made_the_letterhead(on: Written) -> None:
    made = on(bases.changed(bases.house(), "word/header1.xml", telling))
    everything = b"\0".join(bases.members(made.data).values())
    for trace in (b"Odile", b"Auteure", b"brouillon", b"secret", b"rsid", b"python-docx"):
        assert trace not in everything


def test_nothing_but_its_form_is_carried(on: Written) -> None:
    carried = set(bases.members(on(bases.house()).data)) - set(bases.members(write(kit_of(*sections()), classique())))
    assert carried == {
        "word/_rels/header.xml.rels",
        "word/media/letterhead1.png",
        "word/theme/theme1.xml",
    }


def test_the_same_letterhead_gives_the_same_bytes(on: Written) -> None:
    base = bases.house(first_page=True)
    assert on(base).data == on(base).data


def test_one_that_does_not_pass_the_gate_is_refused_here_too(on: Written) -> None:
    with pytest.raises(Refused):
        on(b"PK\x03\x04")
