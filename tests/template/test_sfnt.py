"""A font is taken only with tables that hold what they declare."""

from __future__ import annotations

from contextlib import suppress
from struct import pack_into
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.template.sfnt import BrokenFontError, NotTrueTypeError, read_tables
from presskit.template.shelf import PACKAGED

if TYPE_CHECKING:
    from pathlib import Path

FONT = (PACKAGED / "classique" / "fonts" / "Lato-Italic.ttf").read_bytes()


def place(tag: bytes) -> int:
    """Where a table begins."""
    record = FONT.index(tag, 12)
    return int.from_bytes(FONT[record + 8 : record + 12])


def changed(at: int, form: str, value: int) -> bytes:
    font = bytearray(FONT)
    pack_into(form, font, at, value)
    return bytes(font)


@pytest.mark.parametrize("font", sorted((PACKAGED / "classique" / "fonts").glob("*.ttf")), ids=lambda font: font.name)
def test_the_fonts_of_the_package_are_whole(font: Path) -> None:
    assert "glyf" in read_tables(font.read_bytes())


@pytest.mark.parametrize("data", [b"", b"OTTO" + bytes(100), b"wOFF" + bytes(100), b"ttcf" + bytes(100), b"name: x"])
def test_what_is_no_truetype_font_is_called_so(data: bytes) -> None:
    with pytest.raises(NotTrueTypeError):
        read_tables(data)


@pytest.mark.parametrize(
    ("data", "table"),
    [
        (FONT[:4], "directory"),
        (FONT[:4] + b"junk" * 50, "directory"),
        (FONT[:100], "directory"),
        (changed(place(b"head") + 18, ">H", 0), "head"),
        (changed(place(b"head") + 50, ">H", 7), "head"),
        (changed(place(b"maxp") + 4, ">H", 0), "maxp"),
        (changed(place(b"maxp") + 4, ">H", 65_535), "hmtx"),
        (changed(place(b"hhea") + 34, ">H", 0), "hhea"),
        (changed(place(b"loca") + 4, ">L", 0xFFFFFFFF), "loca"),
        (changed(place(b"cmap") + 2, ">H", 65_535), "cmap"),
        (changed(place(b"cmap") + 8, ">L", 0xFFFFFFFF), "cmap"),
        (FONT.replace(b"post", b"pest", 1), "post"),
    ],
)
def test_a_table_that_is_missing_cut_short_or_contradicts_the_others_is_named(data: bytes, table: str) -> None:
    with pytest.raises(BrokenFontError, match=table):
        read_tables(data)


def test_half_a_font_is_not_whole() -> None:
    with pytest.raises(BrokenFontError):
        read_tables(FONT[: len(FONT) // 2])


@given(st.integers(0, len(FONT)))
def test_a_font_that_ends_anywhere_is_whole_or_refused(end: int) -> None:
    try:
        read_tables(FONT[:end])
    except (BrokenFontError, NotTrueTypeError):
        assert end < len(FONT)


@given(st.integers(0, 1_000), st.binary(min_size=1, max_size=8))
def test_whatever_is_changed_in_its_head_a_font_is_whole_or_refused(at: int, change: bytes) -> None:
    with suppress(BrokenFontError, NotTrueTypeError):
        read_tables(FONT[:at] + change + FONT[at + len(change) :])
