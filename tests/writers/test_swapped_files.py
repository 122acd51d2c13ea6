"""What takes the place of a template's file once it was checked is not read, by any writer."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.template.letterhead import bases
from tests.writers.sample import cover, document

from presskit.diagnostics import Refused
from presskit.template import file_digests, load_template
from presskit.template.shelf import PACKAGED
from presskit.writers import WRITERS, writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presskit.template.theme import Theme

FONTS = PACKAGED / "classique" / "fonts"
OTHER = FONTS / "Lato-Italic.ttf"
THEME = """\
extends: classique
text: {name: Lato, regular: a.ttf, bold: a.ttf, italic: a.ttf, bold_italic: a.ttf}
display: {name: Lato, regular: a.ttf, bold: a.ttf, italic: a.ttf, bold_italic: a.ttf}
"""


def same_marks(path: Path) -> None:
    state = path.stat()
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def link(path: Path) -> None:
    path.rename(path.with_name("b"))
    path.symlink_to("b")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SWAPS: dict[str, Callable[[Path], object]] = {
    "a pipe": pipe,
    "a link to the same": link,
    "a folder": folder,
    "nothing": os.unlink,
    "its beginning": lambda path: path.write_bytes(path.read_bytes()[:300]),
    "a file without end": lambda path: os.truncate(path, 3_000_000_000),
    "another font": lambda path: path.write_bytes(OTHER.read_bytes()),
    "another font of the same size and time": same_marks,
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The folder of a template with a font of its own."""
    folder = tmp_path / "templates" / "maison"
    folder.mkdir(parents=True)
    (folder / "theme.yaml").write_text(THEME, "utf-8")
    (folder / "a.ttf").write_bytes((FONTS / "Lato-Regular.ttf").read_bytes())
    return folder


def loaded(house: Path) -> Theme:
    theme = load_template("maison", house.parent.parent)
    file_digests(theme)
    return theme


def refusal(house: Path, form: str, file: Path, swap: Callable[[Path], object]) -> str:
    """What a writer says of a file of a template that is swapped after it was checked."""
    theme = loaded(house)
    swap(file)
    with pytest.raises(Refused) as refused:
        writer(form)(document(cover()), theme)
    (problem,) = refused.value.diagnostics
    return str(problem.message)


@pytest.mark.parametrize("swap", SWAPS)
@pytest.mark.parametrize("form", WRITERS)
def test_a_font_that_was_swapped_is_refused_by_its_name(house: Path, form: str, swap: str) -> None:
    assert "`a.ttf`" in refusal(house, form, house / "a.ttf", SWAPS[swap])


@pytest.mark.parametrize("form", WRITERS)
def test_a_font_that_another_build_has_read_already_is_read_again_where_it_was_changed_and_checked(
    house: Path, form: str
) -> None:
    before = writer(form)(document(cover()), loaded(house))
    (house / "a.ttf").write_bytes(OTHER.read_bytes())
    assert writer(form)(document(cover()), loaded(house)) != before


def test_a_font_that_was_refused_is_not_remembered_as_it_was_checked(house: Path) -> None:
    refusal(house, "docx", house / "a.ttf", SWAPS["another font of the same size and time"])
    writer("docx")(document(cover()), loaded(house))


@pytest.mark.parametrize("swap", ["a pipe", "a link to the same", "a file without end", "another letterhead"])
def test_so_is_a_letterhead(house: Path, swap: str) -> None:
    (house / "base.docx").write_bytes(bases.plain())
    do = SWAPS.get(swap, lambda path: path.write_bytes(bases.house()))
    assert "`base.docx`" in refusal(house, "docx", house / "base.docx", do)


@pytest.mark.parametrize("form", WRITERS)
def test_so_is_a_logo(house: Path, form: str) -> None:
    (house / "theme.yaml").write_text(f"{THEME}logo: logo.png\n", "utf-8")
    Image.new("RGB", (600, 200), "#22304a").save(house / "logo.png")
    another = Image.new("RGB", (600, 200), "#d1495b")
    assert "`logo.png`" in refusal(house, form, house / "logo.png", another.save)
