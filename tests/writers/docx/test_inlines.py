"""What each inline becomes in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.writers.docx.small_kit import classique, kit_of
from tests.writers.docx.word_reading import Read, W, text_of
from tests.writers.printable import PRINTABLE
from tests.writers.sample import text as words

from presskit.document import Emphasis, Foreign, Inline, Paragraph, Quote, Role, Section, Strong, Superscript, Text
from presskit.writers import Unprintable
from presskit.writers.docx import write

if TYPE_CHECKING:
    from lxml import etree


# Fonts change no word.
BARE = classique().model_copy(update={"embed_fonts": False})


def paragraph(*inlines: Inline, role: Role = Role.BODY) -> etree._Element:
    section = Section("release", (), "a", (Paragraph(inlines, role),), starts_page=False)
    (made,) = Read(write(kit_of(section), BARE)).body.findall(f"{W}p")
    return made


def property_of(made: etree._Element, words: str, name: str) -> str | None:
    """A property of the run that holds some words: its value, "" where it has none, None where it is absent."""
    (run,) = (r for r in made.iter(f"{W}r") if text_of(r) == words)
    found = run.find(f"{W}rPr/{W}{name}")
    return None if found is None else found.get(f"{W}val", "")


def test_plain_words_have_no_properties_of_their_own() -> None:
    assert paragraph(Text("Bonjour")).find(f".//{W}rPr") is None


def test_strong_is_bold_and_emphasis_italic_also_together() -> None:
    made = paragraph(Strong((Text("a"), Emphasis(words("b")))))
    assert [property_of(made, "a", name) for name in "bi"] == ["", None]
    assert [property_of(made, "b", name) for name in "bi"] == ["", ""]


def test_stress_in_an_italic_paragraph_is_upright() -> None:
    assert property_of(paragraph(Emphasis(words("mot")), role=Role.RIGHTS), "mot", "i") == "0"


def test_raised_letters_are_text_with_a_vertical_alignment() -> None:
    made = paragraph(Text("le XXI"), Superscript("e"))
    assert property_of(made, "e", "vertAlign") == "superscript"
    assert text_of(made) == "le XXIe"


def test_foreign_words_carry_their_language_and_the_others_none() -> None:
    made = paragraph(Text("un "), Foreign("en", (Text("business "), Strong(words("angel")))))
    assert property_of(made, "un ", "lang") is None
    assert property_of(made, "business ", "lang") == property_of(made, "angel", "lang") == "en"


def test_a_statement_within_a_sentence_has_marks_like_its_words() -> None:
    made = paragraph(Quote("«\u00a0", words("oui"), "\u00a0»", "s"))
    assert text_of(made) == "«\u00a0oui\u00a0»"
    assert made.find(f".//{W}rPr") is None


def test_a_link_within_leads_to_the_bookmark_of_its_block(read: Read) -> None:
    (link,) = (h for h in read.find(".//w:hyperlink[@w:anchor]") if text_of(h) == "ses propos")
    (start,) = read.find(f".//w:bookmarkStart[@w:name='{link.get(f'{W}anchor')}']")
    assert "dit jeannerot" in text_of(start.getparent())  # type: ignore[arg-type]


def test_every_link_within_has_its_bookmark_once(read: Read) -> None:
    bookmarks = [e.get(f"{W}name") for e in read.find(".//w:bookmarkStart")]
    assert len(set(bookmarks)) == len(bookmarks)
    assert {e.get(f"{W}anchor") for e in read.find(".//w:hyperlink[@w:anchor]")} <= set(bookmarks)


def test_a_link_outside_is_a_relationship_with_the_address_as_it_is(read: Read) -> None:
    relationships = read.part("word/_rels/document.xml.rels")
    outside = [e.get("Target") for e in relationships if e.get("TargetMode") == "External"]
    assert outside == ["mailto:presse@medinsoft.example", "https://medinsoft.example/?a=1&b=2"]


def test_markup_in_a_text_is_text(read: Read) -> None:
    assert "Il dirige une société de logiciels & préside <Medinsoft>." in read.lines()


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\t", "\n", "\r", "\x85", "\ud800", "\ufffe"])
def test_a_control_character_is_refused_by_its_name_and_never_written(character: str) -> None:
    with pytest.raises(Unprintable, match=f"U\\+{ord(character):04X}"):
        paragraph(Text(f"avant{character}après"))


def test_a_control_character_in_a_title_or_a_header_is_refused_too() -> None:
    with pytest.raises(Unprintable):
        write(kit_of(title="a\x07"), classique())
    with pytest.raises(Unprintable):
        write(kit_of(edition="a\x07"), classique())


@settings(max_examples=150, deadline=None)
@given(PRINTABLE)
def test_any_printable_text_comes_back_character_for_character(text: str) -> None:
    made = paragraph(Text(text))
    assert text_of(made) == text
    kept = made.find(f".//{W}t")
    assert kept is not None
    if text != text.strip():
        assert kept.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
