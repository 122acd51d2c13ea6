"""The editors' DOCX is the journalists' with an anchor on all that can be corrected."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.template.letterhead import bases
from tests.writers.docx.anchor_reading import base, bookmarked, controls, remembered
from tests.writers.docx.small_kit import classique, kit_of, sections
from tests.writers.docx.word_reading import Read, W, text_of, values
from tests.writers.sample import jpeg
from tests.writers.sample import text as words

from presskit.document import (
    Emphasis,
    Field,
    Figure,
    Figures,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Photo,
    Quotation,
    Quote,
    Role,
    Section,
    Strong,
    Text,
    Wording,
)
from presskit.writers.docx import editors, write

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.document import Block, Document

NBSP = "\u00a0"
OPENING, CLOSING = f"«{NBSP}", f"{NBSP}»"


@pytest.fixture(scope="module")
def edited(document: Document) -> Read:
    return Read(editors.write(document, classique()))


def of(*blocks: Block) -> Read:
    return Read(editors.write(kit_of(Section("release", (), "a", blocks, starts_page=False)), classique()))


def line(*inlines: Inline) -> Read:
    return of(Paragraph(inlines))


def quote(text: str = "Oui", ref: str = "s", closing: str = CLOSING, title: str = "") -> Quote:
    return Quote(OPENING, words(text), closing, ref, title)


def without_anchors(read: Read) -> bytes:
    """The body with bookmarks and controls taken off, and what was in the controls left."""
    body = read.body
    for control in list(body.iter(f"{W}sdt")):
        parent, place = control.getparent(), control.getparent().index(control)  # type: ignore[union-attr]
        parent[place : place + 1] = list(control[-1])  # type: ignore[index]
    etree.strip_elements(body, f"{W}bookmarkStart", f"{W}bookmarkEnd")
    return etree.tostring(body)


def test_a_bookmark_holds_words_and_marks_and_a_control_the_words_alone() -> None:
    read = line(Text("Il dit "), quote("Oui", title="Citation – A – s"), Text("."))
    assert list(bookmarked(read).values()) == [f"{OPENING}Oui{CLOSING}"]
    ((title, tag, held),) = controls(read)
    assert (title, held) == ("Citation – A – s", "Oui")
    assert f"_pk_{tag.removeprefix('pk1.')}" in bookmarked(read)


def test_a_field_has_the_words_alone_in_both() -> None:
    read = line(Field(words("maire"), "speaker:a.function.short", Wording.FUNCTION, "Fonction – A"))
    assert list(bookmarked(read).values()) == [held for _, _, held in controls(read)] == ["maire"]


def test_each_paragraph_of_a_statement_has_its_own() -> None:
    read = of(Quotation(((quote("Un.", closing=""),), (quote("Deux."),)), (), (), "s", ""))
    assert list(bookmarked(read).values()) == [f"{OPENING}Un.", f"{OPENING}Deux.{CLOSING}"]


def test_a_statement_printed_twice_has_two_keys_for_one_reference() -> None:
    read = line(quote(), Text(" et "), quote())
    assert [entry[0] for entry in remembered(read).values()] == ["s", "s"]


def test_figures_captions_and_credits_are_anchored_where_they_stand() -> None:
    figure = Figure(
        (Field(words("7"), "figure:a.value", Wording.FIGURE),),
        (Field(words("projets"), "figure:a.label", Wording.FIGURE_LABEL),),
        (),
        "figure:a",
    )
    legend = (
        Paragraph((Field(words("Légende"), "photo:p.caption", Wording.CAPTION),), Role.CAPTION),
        Paragraph((Field(words("© A"), "photo:p.credit", Wording.CREDIT),), Role.CREDIT),
    )
    read = of(Figures((figure,), ("Chiffre", "Objet", "Origine")), Photo(jpeg(), "", legend, "half", "photo:p"))
    assert [(kind, said) for _, kind, _, said, _ in remembered(read).values()] == [
        ("figure", "7"), ("figure-label", "projets"), ("caption", "Légende"), ("credit", "© A"),
    ]  # fmt: skip
    assert list(bookmarked(read).values()) == ["7", "projets", "Légende", "© A"]


def test_an_anchor_may_lie_in_stress_or_in_a_link() -> None:
    read = line(Strong((quote("a"),)), Link("https://a.example/", (quote("b"),)))
    assert [held for _, _, held in controls(read)] == ["a", "b"]


def test_controls_are_never_nested() -> None:
    read = line(Field((Emphasis((quote("dedans"),)), Text(" dehors")), "f", Wording.CAPTION))
    assert [held for _, _, held in controls(read)] == [f"{OPENING}dedans{CLOSING} dehors"]


def test_nothing_to_correct_has_no_anchor() -> None:
    read = line(Field((), "f", Wording.CREDIT), Field(words(""), "g", Wording.CREDIT), Text("a"))
    assert not bookmarked(read)
    assert not list(controls(read))


def test_every_control_is_rich_text_within_its_paragraph(edited: Read) -> None:
    assert edited.find(".//w:sdt")
    for control in edited.find(".//w:sdt"):
        properties, content = control
        assert [etree.QName(e).localname for e in properties] == ["alias", "tag", "id", "lock"]
        assert {etree.QName(e).localname for e in content} <= {"r", "hyperlink"}
        assert control.getparent().tag in (f"{W}p", f"{W}hyperlink")  # type: ignore[union-attr]


def test_identifiers_are_counted_in_reading_order(edited: Read) -> None:
    numbers = values(edited.body, ".//w:sdt/w:sdtPr/w:id/@w:val")
    assert numbers == [str(number + 1) for number in range(len(numbers))]
    marks = values(edited.body, ".//w:bookmarkStart/@w:id")
    assert sorted(marks, key=int) == marks
    assert len(set(marks)) == len(marks)


def test_names_and_tags_are_such_as_word_takes_and_differ(edited: Read) -> None:
    tags = [tag for _, tag, _ in controls(edited)]
    assert all(re.fullmatch(r"pk1\.[a-z0-9_]{1,28}", tag) for tag in tags)
    assert len(set(tags)) == len(tags) == len(bookmarked(edited))


def test_a_control_without_a_title_has_its_reference_for_one() -> None:
    assert [title for title, _, _ in controls(line(quote(ref="memoire")))] == ["memoire"]


def test_the_base_says_of_each_anchor_what_it_holds(edited: Read) -> None:
    held = {
        f"_pk_{key}": opening + said + closing for key, (_, _, opening, said, closing) in remembered(edited).items()
    }
    assert held == bookmarked(edited)


def test_the_base_names_kit_edition_and_content(edited: Read, document: Document) -> None:
    assert {str(name): str(value) for name, value in base(edited).attrib.items()} == {
        "kit": document.id, "edition": document.edition, "content": document.content_hash,
    }  # fmt: skip


def test_a_line_break_in_a_wording_is_remembered_as_one() -> None:
    read = line(Field((Text("a"), LineBreak(), Text("b")), "f", Wording.CREDIT))
    assert [entry[3] for entry in remembered(read).values()] == ["a\nb"]


def test_the_base_is_a_part_of_the_document_with_an_identifier_of_its_own(edited: Read) -> None:
    targets = values(edited.part("word/_rels/document.xml.rels"), "*[contains(@Type, '/customXml')]/@Target")
    assert targets == ["../customXml/item1.xml"]
    assert b"{2399E077-B7A5-555A-BFAC-DC9F059F3FAD}" in edited.member("customXml/itemProps1.xml")


def test_tracking_is_enforced_without_a_password(edited: Read, read: Read) -> None:
    protection = values(edited.part("word/settings.xml"), "w:documentProtection/@*")
    assert protection == ["trackedChanges", "1"]
    assert len(edited.part("word/settings.xml")) == len(read.part("word/settings.xml")) + 2


def test_but_for_its_anchors_it_is_the_journalists(edited: Read, read: Read) -> None:
    assert without_anchors(edited) == without_anchors(read)
    assert [text_of(p) for p in edited.body.iter(f"{W}p")] == [text_of(p) for p in read.body.iter(f"{W}p")]
    own = {"word/document.xml", "word/settings.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    with zipfile.ZipFile(BytesIO(read.data)) as archive:
        for name in set(archive.namelist()) - own:
            assert edited.member(name) == archive.read(name)


def test_the_journalists_has_nothing_of_it(read: Read) -> None:
    with zipfile.ZipFile(BytesIO(read.data)) as archive:
        assert not [name for name in archive.namelist() if name.startswith("customXml")]
        for name in archive.namelist():
            assert not re.search(rb"_pk_|pk1\.|<w:sdt|trackRevisions|documentProtection", archive.read(name))


@pytest.mark.parametrize("trace", [b"python-docx", b"rsid", b"w:author", b"/home", b"lastModifiedBy", b"paraId"])
def test_nothing_tells_of_the_library_or_the_machine(edited: Read, trace: bytes) -> None:
    with zipfile.ZipFile(BytesIO(edited.data)) as archive:
        assert not [name for name in archive.namelist() if trace in archive.read(name)]


def test_two_writings_are_the_same_bytes(edited: Read, document: Document) -> None:
    assert editors.write(document, classique()) == edited.data


def test_a_document_written_before_leaves_no_trace(document: Document) -> None:
    first = write(document, classique())
    editors.write(kit_of(*sections()), classique())
    assert write(document, classique()) == first


def test_on_a_letterhead_it_has_the_same_anchors_and_every_change_is_tracked(edited: Read, tmp_path: Path) -> None:
    file = tmp_path / "base.docx"
    file.write_bytes(bases.house())
    on = Read(editors.write(kit_of(*sections()), classique().model_copy(update={"base_document": file})))
    assert bookmarked(on) == bookmarked(edited)
    assert remembered(on) == remembered(edited)
    assert values(on.part("word/settings.xml"), "w:documentProtection/@*") == ["trackedChanges", "1"]
