"""The fonts within the file: those of the theme, as far as their licences let it, small enough for an e-mail."""

from __future__ import annotations

from io import BytesIO
from struct import pack_into
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from lxml import etree
from tests.template.letterhead import bases
from tests.writers.docx.small_kit import classique, kit_of, sections
from tests.writers.docx.word_reading import Read, W, nodes, values
from tests.writers.printable import PRINTABLE
from tests.writers.sample import text as words

from presskit.document import Paragraph, Section
from presskit.template.load import load_template
from presskit.writers.docx import write
from presskit.writers.docx.fonts import is_embeddable

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.template.theme import Theme

FACES = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")


def kit_with(letters: str) -> Read:
    return Read(write(kit_of(Section("release", words("Titre"), "t", (Paragraph(words(letters)),))), classique()))


def table(read: Read) -> etree._Element:
    return read.part("word/fontTable.xml")


def font_files(read: Read) -> dict[str, bytes]:
    """The fonts of the file by family and face, as a word processor takes them out."""
    leads_to = {e.get("Id"): e.get("Target") for e in read.part("word/_rels/fontTable.xml.rels")}
    found = {}
    for face in nodes(table(read), "w:font/*[starts-with(local-name(), 'embed')]"):
        relationship = face.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
        data = read.member(f"word/{leads_to[relationship]}")
        name = f"{face.getparent().get(f'{W}name')} {etree.QName(face).localname}"  # type: ignore[union-attr]
        found[name] = opened(data, str(face.get(f"{W}fontKey")))
    return found


def opened(data: bytes, key: str) -> bytes:
    """A font as it was before its first 32 bytes were crossed with its key, digit pairs from the last to the first."""
    mask = [int(key[at : at + 2], 16) for at in (35, 33, 31, 29, 27, 25, 22, 20, 17, 15, 12, 10, 7, 5, 3, 1)]
    return bytes(byte ^ mask[place % 16] for place, byte in enumerate(data[:32])) + data[32:]


def with_licence(flags: int, theme: Theme, folder: Path) -> Theme:
    """The theme with text faces whose `fsType` is this."""
    font = bytearray(theme.text.regular.read_bytes())
    at = int.from_bytes(font[font.index(b"OS/2") + 8 :][:4], "big")
    pack_into(">H", font, at + 8, flags)
    file = folder / "licensed.ttf"
    file.write_bytes(font)
    faces = dict.fromkeys(("regular", "bold", "italic", "bold_italic"), file)
    return theme.model_copy(update={"text": theme.text.model_copy(update=faces)})


def test_every_face_of_both_families_is_in_the_file(read: Read) -> None:
    assert values(table(read), "w:font/@w:name") == ["Gentium Plus", "Lato"]
    assert [[e.tag.removeprefix(W) for e in font][5:] for font in table(read)] == [list(FACES), list(FACES)]
    assert values(table(read), "w:font/w:family/@w:val") == ["auto", "swiss"]


def test_one_family_for_both_is_in_the_file_once() -> None:
    made = Read(write(kit_of(*sections()), load_template("moderne", None)))
    assert values(table(made), "w:font/@w:name") == ["Lato"]


def test_word_keeps_the_fonts_when_it_saves(read: Read) -> None:
    settings = read.part("word/settings.xml")
    assert nodes(settings, "w:embedTrueTypeFonts")
    assert not nodes(settings, "w:saveSubsetFonts")


def test_every_font_is_one_that_a_word_processor_can_open(read: Read) -> None:
    for name, data in font_files(read).items():
        font = TTFont(BytesIO(data), checkChecksums=2)
        assert name.startswith(font["name"].getDebugName(1))
        for table_of in font.keys():  # noqa: SIM118 — a font is no mapping
            font[table_of]


def test_a_letter_looks_and_runs_as_it_does_in_the_whole_font(read: Read) -> None:
    whole = TTFont(classique().text.italic)
    part = TTFont(BytesIO(font_files(read)["Gentium Plus embedItalic"]))
    for letter in "AÉœçŸ «—’…0€\u202f\u00a0ŁȘ":
        name, other = whole.getBestCmap()[ord(letter)], part.getBestCmap()[ord(letter)]
        assert whole["hmtx"][name] == part["hmtx"][other]
        assert (
            whole["glyf"][name].getCoordinates(whole["glyf"])[0] == part["glyf"][other].getCoordinates(part["glyf"])[0]
        )


def outline(font: TTFont, glyph: str) -> list[tuple[int, int]]:
    return list(font["glyf"][glyph].getCoordinates(font["glyf"])[0])


def test_no_character_leads_to_an_outline_that_is_gone(read: Read) -> None:
    for name, data in font_files(read).items():
        font, whole = TTFont(BytesIO(data)), TTFont(getattr(*face_of(name)))
        order, names = whole.getBestCmap(), font.getBestCmap()
        empty = {code for code, glyph in names.items() if not font["glyf"][glyph].numberOfContours}
        assert empty == {code for code in names if not whole["glyf"][order[code]].numberOfContours}


def face_of(name: str) -> tuple[object, str]:
    family, _, face = name.rpartition(" embed")
    faces = classique().text if family == "Gentium Plus" else classique().display
    return faces, {"Regular": "regular", "Bold": "bold", "Italic": "italic", "BoldItalic": "bold_italic"}[face]


def test_a_letter_that_no_french_text_has_is_there_if_this_one_has_it() -> None:
    assert ord("ж") not in TTFont(BytesIO(font_files(kit_with("sans"))["Lato embedBold"])).getBestCmap()
    assert ord("ж") in TTFont(BytesIO(font_files(kit_with("avec ж"))["Lato embedBold"])).getBestCmap()


@settings(max_examples=15, deadline=None)
@given(PRINTABLE)
def test_whatever_is_printed_every_font_can_be_opened(letters: str) -> None:
    found = font_files(kit_with(letters))
    assert len(found) == 2 * len(FACES)
    for data in found.values():
        assert TTFont(BytesIO(data)).getBestCmap().keys() >= {ord("A"), ord("z")}


def test_a_text_whose_letters_stack_has_the_font_whole() -> None:
    made = font_files(kit_with("c\u0327 s\u0301"))
    assert made["Gentium Plus embedRegular"] == classique().text.regular.read_bytes()


def test_two_families_take_no_more_than_half_a_megabyte(read: Read) -> None:
    without = write(kit_of(*sections()), classique().model_copy(update={"embed_fonts": False}))
    assert len(read.data) - len(without) < 500_000


def test_a_theme_may_leave_its_fonts_out() -> None:
    made = Read(write(kit_of(*sections()), classique().model_copy(update={"embed_fonts": False})))
    assert not [name for name in made.members() if "font" in name]
    assert not nodes(made.part("word/settings.xml"), "w:embedTrueTypeFonts")


@pytest.mark.parametrize(
    ("flags", "may"),
    [(0, True), (0x2, False), (0x4, False), (0x8, True), (0xC, True), (0x100, True), (0x200, False), (0x208, False)],
)
def test_a_licence_decides_by_its_bits(flags: int, may: bool) -> None:  # noqa: FBT001
    assert is_embeddable(bytes(8) + flags.to_bytes(2, "big")) is may


def test_a_font_that_may_not_be_embedded_is_not(theme: Theme, tmp_path: Path) -> None:
    made = Read(write(kit_of(*sections()), with_licence(0x2, theme, tmp_path)))
    assert values(table(made), "w:font/@w:name") == ["Lato"]


def test_a_font_that_may_only_be_embedded_whole_is(theme: Theme, tmp_path: Path) -> None:
    licensed = with_licence(0x100, theme, tmp_path)
    made = Read(write(kit_of(*sections()), licensed))
    assert font_files(made)["Gentium Plus embedBold"] == licensed.text.bold.read_bytes()


def test_the_fonts_of_a_letterhead_stay_beside_ours(theme: Theme, tmp_path: Path) -> None:
    base = tmp_path / "base.docx"
    base.write_bytes(bases.house())
    made = Read(write(kit_of(*sections()), theme.model_copy(update={"base_document": base})))
    theirs = values(table(Read(bases.house())), "w:font/@w:name")
    assert values(table(made), "w:font/@w:name") == [*theirs, "Gentium Plus", "Lato"]
    assert len(font_files(made)) == 8
