"""What is known of a font is remembered as long as its file is the same, and never trusted otherwise."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from presskit import cache
from presskit.freshness import seen
from presskit.regular import NotRegular, TooManyBytes
from presskit.template import known_fonts
from presskit.template.gate import MOST_OF_A_FONT
from presskit.template.known_fonts import NOT_TRUETYPE, KnownFont, known_font
from presskit.template.shelf import PACKAGED

FONT = PACKAGED / "classique" / "fonts" / "Lato-Italic.ttf"


@pytest.fixture(autouse=True)
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what is remembered, empty, and marks that can be relied on."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(seen, "_older", lambda state, moment: True)
    another_process(monkeypatch)
    return tmp_path / "cache"


def another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what this process knows."""
    monkeypatch.setattr(known_fonts, "_LATELY", {})


@pytest.fixture
def font(tmp_path: Path) -> Path:
    path = tmp_path / "a.ttf"
    path.write_bytes(FONT.read_bytes())
    return path


def plant(font: Path, fault: str) -> KnownFont:
    """Let a fault be remembered that the font does not have."""
    planted = replace(known_font(font), fault=fault)
    known_fonts._LATELY.clear()
    cache.note(known_fonts._name(str(font)), msgspec.json.encode(planted))
    return planted


def test_another_process_relies_on_what_was_found(font: Path) -> None:
    assert known_font(font).fault is None
    assert known_font(font) == known_font(font)
    assert known_font(font) != plant(font, "glyf") == known_font(font)


@pytest.mark.parametrize(
    "edit",
    [
        lambda font: font.write_bytes(b"no font"),
        lambda font: font.write_bytes(FONT.read_bytes()[:-1] + b"x"),
        lambda font: (font.rename(font.with_name("b")), font.write_bytes(b"no font")),
    ],
    ids=["another size", "the same size", "another file in its place"],
)
def test_a_font_that_changed_is_read_again(edit: object, font: Path) -> None:
    before, state = plant(font, "glyf"), font.stat()
    edit(font)  # type: ignore[operator]
    os.utime(font, ns=(state.st_atime_ns, state.st_mtime_ns))
    now = known_font(font)
    assert now.file.digest != before.file.digest
    assert now.fault != "glyf"


def test_a_font_that_was_only_touched_is_the_same(font: Path) -> None:
    planted = plant(font, "glyf")
    os.utime(font, (1, 1))
    assert known_font(font).file.marks != planted.file.marks
    assert known_font(font).fault == "glyf"


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: data[:-2] + b"x}", lambda _: b""])
def test_what_is_damaged_is_found_anew(damage: object, font: Path, records: Path) -> None:
    plant(font, "glyf")
    (entry,) = records.iterdir()
    entry.write_bytes(damage(entry.read_bytes()))  # type: ignore[operator]
    assert known_font(font).fault is None


@pytest.mark.parametrize("content", [b"", b"[]", b'{"file": 1}', b"\xff"])
def test_what_is_of_another_form_is_found_anew(content: bytes, font: Path) -> None:
    cache.note(known_fonts._name(str(font)), content)
    assert known_font(font).fault is None


def test_another_version_finds_it_anew(font: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(font, "glyf")
    monkeypatch.setattr("presskit.__version__", "0")
    assert known_font(font).fault is None


def test_another_way_of_checking_finds_it_anew(font: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(font, "glyf")
    monkeypatch.setattr(known_fonts, "CHECKING", known_fonts.CHECKING + 1)
    assert known_font(font).fault is None


def test_a_font_that_changed_a_moment_ago_is_not_remembered(
    font: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen, "_older", lambda state, moment: False)
    assert known_font(font).file.marks is None
    assert not records.exists()


def test_what_is_wrong_with_a_font_is_remembered_too(font: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    font.write_bytes(b"no font")
    for _ in range(2):
        assert known_font(font).fault == NOT_TRUETYPE
        another_process(monkeypatch)


def test_a_name_that_is_no_text_is_no_fault(tmp_path: Path) -> None:
    font = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9.ttf"))
    font.write_bytes(FONT.read_bytes())
    assert known_font(font).fault is None


def test_a_link_is_not_followed_nor_a_file_without_end_read(font: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(font)
    with pytest.raises(NotRegular):
        known_font(tmp_path / "link")
    os.truncate(font, MOST_OF_A_FONT + 1)
    with pytest.raises(TooManyBytes):
        known_font(font)
