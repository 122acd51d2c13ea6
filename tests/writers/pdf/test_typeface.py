from __future__ import annotations

import re
from contextlib import suppress
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from struct import pack, unpack_from
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFace
from tests.writers.pdf.reading import opened, page_texts
from tests.writers.sample import document

import presskit
from presskit.template.known_fonts import known_font
from presskit.writers import UnreadableFont
from presskit.writers.pdf import rehearse, write
from presskit.writers.pdf.fonts import load_face
from presskit.writers.pdf.typeface import Typeface

if TYPE_CHECKING:
    from presskit.template.theme import Theme

FONTS = sorted((Path(presskit.__file__).parent / "templates").glob("*/fonts/*.ttf"))
LATO = next(path for path in FONTS if path.name == "Lato-Regular.ttf").read_bytes()
TABLES = ("charToGlyph", "charWidths", "defaultWidth", "glyphPos")


def with_cmap(subtable: bytes, *, platform: int = 3) -> bytes:
    """A font whose characters are those of one subtable, added at its end."""
    cmap = pack(">HHHHL", 0, 1, platform, 1, 12) + subtable
    count = unpack_from(">H", LATO, 4)[0]
    at = next(12 + 16 * n for n in range(count) if LATO[12 + 16 * n :][:4] == b"cmap")
    return LATO[: at + 8] + pack(">LL", len(LATO), len(cmap)) + LATO[at + 16 :] + cmap


def in_segments(*segments: tuple[int, int, int, int], glyphs: tuple[int, ...] = ()) -> bytes:
    """A subtable of format 4; a segment is its first and last character, its delta and its offset into a list."""
    firsts, lasts, deltas, offsets = zip(*segments, strict=True)
    column = f">{len(segments)}H"
    body = pack(column, *lasts) + b"\0\0" + pack(column, *firsts) + pack(column, *deltas) + pack(column, *offsets)
    body += pack(f">{len(glyphs)}H", *glyphs)
    return pack(">HHHHHHH", 4, 14 + len(body), 0, 2 * len(segments), 0, 0, 0) + body


def agree(font: bytes) -> None:
    ours, theirs = Typeface(Path("font.ttf"), font), TTFontFace(BytesIO(font))
    assert {name: getattr(ours, name) for name in TABLES} == {name: getattr(theirs, name) for name in TABLES}


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_face_knows_what_reportlab_knows_of_its_font(path: Path) -> None:
    agree(path.read_bytes())


def test_segments_count_on_from_their_delta_or_list_their_glyphs() -> None:
    font = with_cmap(in_segments((0x20, 0x7E, 0x10000 - 20, 0), (0xE9, 0xEB, 7, 2), glyphs=(40, 0, 65_530)))
    assert {0xE9: 47, 0xEA: 0, 0xEB: 1}.items() <= Typeface(Path("font.ttf"), font).charToGlyph.items()
    agree(font)


def test_a_list_that_ends_too_early_gives_no_glyph() -> None:
    font = with_cmap(in_segments((0x20, 0x24, 0, 2), glyphs=(3, 4)))
    assert Typeface(Path("font.ttf"), font).charToGlyph == {0x20: 3, 0x21: 4, 0x22: 0, 0x23: 0, 0x24: 0, 0xA0: 3}
    agree(font)


@given(st.lists(st.tuples(st.integers(41, 9_000), st.integers(0, 40), st.integers(0, 2_900)), min_size=1, max_size=6))
def test_any_segments_are_read_alike(segments: list[tuple[int, int, int]]) -> None:
    firsts = accumulate(gap for gap, _, _ in segments)
    numbered = [
        (at, at + more, (glyph - at) % 0x10000, 0) for at, (_, more, glyph) in zip(firsts, segments, strict=True)
    ]
    agree(with_cmap(in_segments(*numbered)))


def test_groups_reach_beyond_the_first_plane() -> None:
    groups = pack(">LLL", 0x41, 0x43, 30) + pack(">LLL", 0x1F600, 0x1F601, 50)
    font = with_cmap(pack(">HHLLL", 12, 0, 16 + len(groups), 0, 2) + groups)
    assert Typeface(Path("font.ttf"), font).charToGlyph == {0x41: 30, 0x42: 31, 0x43: 32, 0x1F600: 50, 0x1F601: 51}
    agree(font)


@pytest.mark.parametrize("platform", [0, 1], ids=["unicode", "macintosh"])
def test_a_font_of_another_platform_is_left_to_reportlab(platform: int) -> None:
    agree(with_cmap(pack(">HHH", 0, 262, 0) + bytes(range(256)), platform=platform))


def test_a_table_of_another_format_is_left_to_reportlab() -> None:
    agree(with_cmap(pack(">HHH", 0, 262, 0) + bytes(range(256))))


@pytest.mark.parametrize(
    "subtable",
    [
        pack(">HHLLLLLL", 12, 0, 28, 0, 1, 0, 0xFFFFFFFF, 0),
        pack(">HHLLLLLL", 13, 0, 28, 0, 1, 0, 0xFFFFFFFF, 0),
        in_segments(*[(0, 0xFFFF, 0, 0)] * 4_000),
        pack(">HHHHHHH", 4, 14, 0, 0xFFFE, 0, 0, 0),
        pack(">H", 99),
    ],
    ids=["groups", "many-to-one", "segments", "cut-short", "unknown"],
)
@pytest.mark.parametrize("platform", [0, 3])
def test_a_table_that_promises_more_than_it_may_is_refused_at_once(
    tmp_path: Path, subtable: bytes, platform: int
) -> None:
    (tmp_path / "a.ttf").write_bytes(with_cmap(subtable, platform=platform))
    with pytest.raises(UnreadableFont):
        load_face("Maison", tmp_path / "a.ttf")


def test_a_file_that_has_changed_and_was_checked_again_is_another_face(tmp_path: Path) -> None:
    path = tmp_path / "a.ttf"
    path.write_bytes(LATO)
    first = load_face("Maison", path)
    assert load_face("Maison", path) is first
    path.write_bytes(LATO + b"\0")
    known_font(path)
    assert load_face("Maison", path).font.fontName != first.font.fontName


def test_two_files_of_one_content_are_one_face_of_a_family(tmp_path: Path) -> None:
    for name in ("a.ttf", "b.ttf"):
        (tmp_path / name).write_bytes(LATO)
    assert load_face("Maison", tmp_path / "a.ttf") is load_face("Maison", tmp_path / "b.ttf")
    assert load_face("Autre", tmp_path / "a.ttf") is not load_face("Maison", tmp_path / "a.ttf")


def test_two_families_may_share_their_files_and_the_document_holds_each_once(theme: Theme) -> None:
    shared = theme.model_copy(update={"display": theme.text.model_copy(update={"name": "Autre"})})
    with opened(write(document(), shared)) as pdf:
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert fonts == {"/AAAAAA+GentiumPlus", "/AAAAAA+GentiumPlus-Bold", "/AAAAAA+GentiumPlus-Italic"}


def test_fonts_of_one_name_and_different_content_are_told_apart(tmp_path: Path, theme: Theme) -> None:
    for name, ending in (("a.ttf", b"\0"), ("b.ttf", b"\0\0")):
        (tmp_path / name).write_bytes(LATO + ending)
    faces = {"regular": tmp_path / "a.ttf", "italic": tmp_path / "b.ttf"}
    alike = theme.model_copy(update={"text": theme.text.model_copy(update=faces)})

    rehearse(document(), alike)
    data = write(document(), alike)
    with opened(data) as pdf:
        fonts = {str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()}
    called = [name for name in fonts if re.fullmatch(r"/AAAAAA\+Lato-Regular(-[0-9a-f]{12})?", name)]
    assert len({fonts[name].FontDescriptor.objgen for name in called}) == 3  # and that of the headings
    assert page_texts(data) == page_texts(write(document(), theme))


def test_a_font_without_a_space_cannot_set_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(with_cmap(in_segments((0x41, 0x5A, 0, 0))))
    with pytest.raises(UnreadableFont):
        load_face("Maison", tmp_path / "a.ttf")


@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_whatever_byte_is_changed_a_font_is_read_or_refused(changes: list[tuple[float, int]]) -> None:
    font = bytearray(LATO)
    for place, value in changes:
        font[int(place * min(len(font), 4_000))] = value
    with TemporaryDirectory() as folder, suppress(UnreadableFont):
        (Path(folder) / "a.ttf").write_bytes(font)
        assert load_face("Maison", Path(folder) / "a.ttf").has(" ")


def test_a_font_whose_outlines_are_broken_is_refused_when_it_is_embedded(tmp_path: Path, theme: Theme) -> None:
    font = bytearray(LATO)
    start, length = unpack_from(">LL", LATO, LATO.index(b"glyf") + 8)
    font[start : start + length] = b"\xff" * length
    (tmp_path / "a.ttf").write_bytes(font)
    broken = theme.model_copy(update={"text": theme.text.model_copy(update={"regular": tmp_path / "a.ttf"})})
    for attempt in (write, rehearse):
        with pytest.raises(UnreadableFont):
            attempt(document(), broken)


def test_a_glyph_is_as_wide_in_the_embedded_font_as_on_the_page(theme: Theme) -> None:
    with opened(write(document(), theme)) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/FontDescriptor" in thing]
        assert fonts
        for font in fonts:
            assert embedded_widths(font) == pytest.approx([float(width) for width in font.Widths.as_list()], abs=1)


def embedded_widths(font: pikepdf.Dictionary) -> list[float]:
    """The advance of each character of a font in the file, in thousandths of its size."""
    tables = Tables(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    glyphs = unpack_from(f">{len(font.Widths.as_list())}H", tables["cmap"], 22)
    (last,) = unpack_from(">H", tables["hhea"], 34)
    (unit,) = unpack_from(">H", tables["head"], 18)
    return [unpack_from(">H", tables["hmtx"], 4 * min(glyph, last - 1))[0] * 1000 / unit for glyph in glyphs]


class Tables(TTFontFace):  # type: ignore[misc, unused-ignore]
    def __getitem__(self, tag: str) -> bytes:
        return bytes(self.get_table(tag))  # type: ignore[no-untyped-call]
