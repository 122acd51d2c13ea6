"""A font is taken only if the letters that it has are drawn."""

from __future__ import annotations

from struct import pack_into, unpack_from
from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Span
from presskit.template.character_map import characters
from presskit.template.forms import font_fault
from presskit.template.outlines import check_letters
from presskit.template.sfnt import BrokenFontError, read_tables
from presskit.template.shelf import PACKAGED

if TYPE_CHECKING:
    from pathlib import Path

FONTS = sorted((PACKAGED / "classique" / "fonts").glob("*.ttf"))
FONT = (PACKAGED / "classique" / "fonts" / "Lato-Italic.ttf").read_bytes()
TABLES = read_tables(FONT)
(LONG,) = unpack_from(">H", TABLES["head"], 50)


def emptied(*letters: str) -> dict[str, bytes]:
    """The tables, with nothing to be drawn for these letters."""
    mapped = dict(characters(TABLES["cmap"]))
    outlines = bytearray(TABLES["glyf"])
    for letter in letters:
        (place,) = unpack_from(">L" if LONG else ">H", TABLES["loca"], mapped[ord(letter)] * (4 if LONG else 2))
        pack_into(">h", outlines, place * (1 if LONG else 2), 0)
    return TABLES | {"glyf": bytes(outlines)}


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.name)
def test_the_fonts_of_the_package_draw_their_letters(font: Path) -> None:
    check_letters(read_tables(font.read_bytes()))


def test_a_font_without_any_outline_is_refused() -> None:
    with pytest.raises(BrokenFontError, match="glyf"):
        check_letters(TABLES | {"loca": bytes(len(TABLES["loca"])), "glyf": b""})


@pytest.mark.parametrize("letter", ["a", "Z", "é"])
def test_a_font_is_refused_for_one_letter_that_is_not_drawn(letter: str) -> None:
    with pytest.raises(BrokenFontError, match="glyf"):
        check_letters(emptied(letter))


def test_what_is_no_letter_need_not_be_drawn() -> None:
    check_letters(emptied("+", "%"))


def test_a_font_with_no_letter_at_all_is_taken() -> None:
    start = unpack_from(">L", TABLES["cmap"], 4 + 8 * (unpack_from(">H", TABLES["cmap"], 2)[0] - 1) + 4)[0]
    nothing = TABLES["cmap"][:start] + bytes.fromhex("000c 0000 00000010 00000000 00000000")
    check_letters(TABLES | {"cmap": nothing})


def test_the_gate_says_which_table_is_at_fault(tmp_path: Path) -> None:
    at = int.from_bytes(FONT[FONT.index(b"loca", 12) + 8 :][:4])
    (tmp_path / "vide.ttf").write_bytes(FONT[:at] + bytes(len(TABLES["loca"])) + FONT[at + len(TABLES["loca"]) :])
    found = font_fault(tmp_path / "vide.ttf", Span("theme.yaml", 3, 1, 3, 9))

    assert found is not None
    assert (found.code, "`glyf`" in str(found.message)) == ("font-format", True)
