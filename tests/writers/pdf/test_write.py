from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pikepdf
import pytest
from msgspec.structs import replace
from tests.writers.pdf.reading import bookmark_pages, links, opened, page_texts, pictures, running_text, titles
from tests.writers.sample import contacts, cover, document, jpeg, many_speakers, png, text

from presskit.document import (
    Block,
    Contents,
    Document,
    Heading,
    Link,
    Paragraph,
    Photo,
    Role,
    Running,
    Section,
    Superscript,
    Text,
)
from presskit.document.plain import document_lines, plain
from presskit.writers import Unprintable
from presskit.writers.pdf import rehearse, write

if TYPE_CHECKING:
    from presskit.template.theme import Theme
    from presskit.writers.pdf.looks import Looks

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def kit() -> Document:
    return document()


@pytest.fixture(scope="module")
def data(kit: Document, theme: Theme) -> bytes:
    return write(kit, theme)


def section(*blocks: Block, title: str = "Titre") -> Section:
    return Section("release", text(title), "titre", blocks)


def test_every_line_of_the_document_can_be_copied_in_order(kit: Document, data: bytes) -> None:
    copied, end = running_text(data, kit.running), 0
    for line in document_lines(kit):
        end = copied.index(line, end) + len(line)


def test_nothing_else_can_be_copied_but_contents_and_running_marks(kit: Document, theme: Theme) -> None:
    sections = tuple(part for part in kit.sections if part.kind != "contents")
    bare = document(*sections)
    assert running_text(write(bare, theme), bare.running) == "".join(document_lines(bare))


def test_a_paragraph_over_several_pages_is_copied_whole(theme: Theme) -> None:
    long = " ".join(f"mot{number}" for number in range(4_000))
    one = document(section(Paragraph(text(long))))
    pages = page_texts(write(one, theme))
    assert len(pages) > 3
    assert "".join(page[: page.rindex(plain(one.running.header))] for page in pages) == f"Titre{long}"


def test_no_break_spaces_and_ordinals_are_copied_as_they_are(data: bytes) -> None:
    copied = "".join(page_texts(data))
    assert "«\u00a0Nous avons tout pour réussir ce challenge\u00a0»" in copied
    assert "20\u202f000\u00a0km" in copied
    assert "le 1er\u00a0janvier" in copied


def test_capitals_on_the_page_are_copied_as_they_were_written(data: bytes) -> None:
    assert page_texts(data)[0].startswith("Dossier de presse")


def test_only_subsets_of_the_themes_faces_are_in_the_file(data: bytes) -> None:
    with opened(data) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert {str(font.BaseFont).partition("+")[2].partition("-")[0] for font in fonts} == {"GentiumPlus", "Lato"}


def test_metadata_tells_title_author_language_and_the_documents_own_date(kit: Document, data: bytes) -> None:
    with opened(data) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        assert info["/Title"] == kit.title
        assert (info["/Author"], info["/Subject"], info["/Creator"]) == ("Medinsoft", "Dossier de presse", "presskit")
        assert info["/Keywords"] == "French Tech, numérique, Aix-Marseille"
        assert info["/CreationDate"] == info["/ModDate"] == "D:20150924183000+00'00'"
        assert str(pdf.Root.Lang) == "fr-FR"


def test_bookmarks_are_the_entries_of_the_contents(kit: Document, data: bytes) -> None:
    assert [title.strip() for title in titles(data)] == [
        "Communiqué de presse", "Ils ont dit", "Chiffres clés", "Photos", "Intervenants", "À propos", "Contacts presse",
    ]  # fmt: skip


def test_bookmarks_nest_by_level(theme: Theme) -> None:
    heading = Heading(2, text("Intertitre"), "intertitre", in_contents=True)
    data = write(document(section(heading, Paragraph(text("Oui.")))), theme)
    assert titles(data) == ["Titre", "  Intertitre"]


def test_the_contents_give_the_page_of_each_bookmark(data: bytes) -> None:
    contents = page_texts(data)[1]
    for title, page in bookmark_pages(data).items():
        assert f"{title} {page}" in contents or f"{title}{page}" in contents


def test_links_lead_to_addresses_and_to_places_in_the_document(data: bytes) -> None:
    found = links(data)
    assert "mailto:presse@medinsoft.example" in found
    assert "tel:+33400000000" in found
    assert found.count("#") >= 8


def test_a_link_that_wraps_can_be_followed_from_each_line(data: bytes) -> None:
    assert sum(href.startswith("https://www.example.org") for href in links(data)) == 2


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "pdf:/x", "#nulle-part", "ftp://a.b"])
def test_no_other_link_is_made(theme: Theme, href: str) -> None:
    bad = document(section(Paragraph((Link(href, text("ici")),))))
    with pytest.raises(ValueError, match=r"link of scheme|no place"):
        write(bad, theme)


def test_the_footer_holds_edition_and_page_on_every_page_but_the_cover(kit: Document, data: bytes) -> None:
    first, *others = page_texts(data)
    assert plain(kit.running.footer) not in first
    for number, page in enumerate(others, 2):
        assert page.replace(" ", "").endswith(f"{number}/{len(others) + 1}")
        assert plain(kit.running.footer) in page


def test_an_ordinal_is_raised_in_every_running_mark(theme: Theme) -> None:
    mark = (Text("La 2"), Superscript("e"), Text(" édition"))
    data = write(replace(document(contacts()), running=Running(mark, mark, mark)), theme)
    with opened(data) as pdf:
        rises = [step.operands[0] for step in pikepdf.parse_content_stream(pdf.pages[0]) if str(step.operator) == "Ts"]
    assert sum(rise > 0 for rise in rises) == 3
    assert page_texts(data)[0].count("La 2e édition") == 3


def test_a_banner_stands_on_every_page(theme: Theme) -> None:
    banner = "SOUS EMBARGO jusqu’au 24\u00a0septembre 2015"
    pages = page_texts(write(document(banner=banner), theme))
    assert all(page.count(banner) == 1 for page in pages)


def test_characters_that_no_face_has_are_refused_all_at_once(theme: Theme) -> None:
    with pytest.raises(Unprintable) as refused:
        write(document(section(Paragraph(text("Bravo 🎉 漢")))), theme)
    assert [glyph.character for glyph in refused.value.glyphs] == ["漢", "🎉"]
    assert "U+6F22" in str(refused.value)
    assert refused.value.glyphs[0].families == ("Gentium Plus", "Lato", "Presskit Symbols")


@pytest.mark.parametrize("faulty", [{"banner": "漢"}, {"title": "🎉"}])
def test_a_rehearsal_refuses_the_characters_that_the_writer_refuses(theme: Theme, faulty: dict[str, str]) -> None:
    kit = document(section(title=faulty.get("title", "Titre")), banner=faulty.get("banner", ""))
    with pytest.raises(Unprintable) as written:
        write(kit, theme)
    with pytest.raises(Unprintable) as rehearsed:
        rehearse(kit, theme)
    assert rehearsed.value.glyphs == written.value.glyphs


def test_a_running_mark_that_cannot_be_printed_is_refused_too(theme: Theme) -> None:
    with pytest.raises(Unprintable, match=r"U\+6F22"):
        write(document(banner="漢"), theme)


def test_a_character_of_the_other_family_is_printed_with_it(theme: Theme, looks: Looks) -> None:
    style = theme.style(Role.TITLE)
    only_gentium = next(
        chr(code)
        for code in range(0x1D00, 0x2000)
        if chr(code).isalpha()
        and looks.look(theme.style(Role.BODY)).face.has(chr(code))
        and not looks.look(style).face.has(chr(code))
    )
    data = write(document(section(Paragraph(text("Oui.")), title=f"a{only_gentium}b")), theme)
    assert f"a{only_gentium}b" in page_texts(data)[0]


def test_a_jpeg_is_stored_as_it_came_and_once(theme: Theme) -> None:
    picture = jpeg(120, 80)
    photo = Photo(picture, "Alt.", (), "full", "photo:une")
    with opened(write(document(section(photo, photo)), theme)) as pdf:
        images = [image.read_raw_bytes() for image in pictures(pdf)]
    assert images == [picture.data]


@pytest.mark.parametrize("layout", ["full", "half", "portrait"])
def test_a_png_is_drawn_in_every_layout(theme: Theme, layout: Literal["full", "half", "portrait"]) -> None:
    photo = Photo(png(), "Alt.", (Paragraph(text("Légende.")),), layout, "photo:une")
    data = write(document(section(photo)), theme)
    with opened(data) as pdf:
        assert len(pictures(pdf)) == 1
    assert "Légende." in page_texts(data)[0]


def test_hostile_text_is_text(theme: Theme) -> None:
    hostile = "R&D <jean@presse.example> (x) \\ ) <b>gras</b> [[ %PDF endstream"
    assert hostile in page_texts(write(document(section(Paragraph(text(hostile)))), theme))[0]


def test_an_empty_document_is_one_page(theme: Theme) -> None:
    data = write(document(Section("release", (), "vide", ())), theme)
    with opened(data) as pdf:
        assert len(pdf.pages) == 1


def test_more_characters_than_one_subset_holds_are_all_copied(theme: Theme) -> None:
    letters = "".join(chr(code) for code in range(0x100, 0x240))
    many = " ".join(letters[start : start + 8] for start in range(0, len(letters), 8))
    copied = page_texts(write(document(section(Paragraph(text(many)))), theme))[0]
    # pdfium gives some letters decomposed, and no space where a line ends with the change of a subset.
    assert _letters(many) in _letters(copied)


def _letters(characters: str) -> str:
    return unicodedata.normalize("NFKC", characters).replace(" ", "")


def test_a_long_cover_goes_on_to_a_second_page(theme: Theme) -> None:
    first = cover()
    long = Section("cover", (), "couverture", (*first.blocks, *(Paragraph(text("Suite. " * 200)) for _ in range(4))))
    pages = page_texts(write(document(long), theme))
    assert len(pages) > 1
    assert "".join(pages) == "".join(document_lines(document(long)))


def test_a_contents_page_without_anything_to_list_is_no_fault(theme: Theme) -> None:
    write(document(Section("contents", text("Sommaire"), "sommaire", (Contents(),))), theme)


def test_the_same_document_gives_the_same_bytes(kit: Document, theme: Theme, data: bytes) -> None:
    assert write(kit, theme) == data


def test_the_identity_of_the_file_follows_its_content(kit: Document, theme: Theme, data: bytes) -> None:
    other = document(*kit.sections[:-1], contacts(), section(Paragraph((Text("Plus."),))))
    with opened(data) as first, opened(write(other, theme)) as second:
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])


PROGRAM = """
import hashlib, sys
sys.path[:0] = sys.argv[1:]
from presskit.template.load import load_template
from sample import document
from presskit.writers.pdf import write
print(hashlib.sha256(write(document(), load_template("classique", None))).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_bytes_do_not_depend_on_the_hash_seed_or_the_folder(data: bytes, tmp_path: Path, seed: str) -> None:
    command = [sys.executable, "-c", PROGRAM, str(HERE), str(HERE.parent)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
    printed = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert printed.stdout.strip() == hashlib.sha256(data).hexdigest()


def test_a_kit_of_many_speakers_is_written_whole(theme: Theme) -> None:
    many = many_speakers(40)
    copied = "".join(page_texts(write(many, theme)))
    for line in document_lines(many):
        assert line in copied


def test_the_writer_loads_no_platypus() -> None:
    code = "import sys, presskit.writers.pdf; print([m for m in sys.modules if 'platypus' in m])"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert printed.stdout.strip() == "[]"
