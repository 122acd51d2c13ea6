"""Whatever a kit names as a photo and cannot be one is a diagnostic at its place in the file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.photos.test_refusals import png_that_promises

from presskit.diagnostics import Diagnostic, Refused, Severity
from presskit.pipeline import Order, build, inspect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = """presskit: 1
kit: {id: essai, title: Un essai}
contacts: [{name: Ada Presse, email: presse@essai.example}]
photos:
  gare:
    credit: Zoé Martin
    file: """


def truncated(folder: Path) -> str:
    Image.effect_noise((640, 480), 80).save(folder / "a.jpg")
    whole = (folder / "a.jpg").read_bytes()
    (folder / "a.jpg").write_bytes(whole[: len(whole) // 2])
    return "a.jpg"


def bomb_of_pixels(folder: Path) -> str:
    (folder / "a.png").write_bytes(png_that_promises(60_000, 60_000))
    return "a.png"


def bomb_of_bytes(folder: Path) -> str:
    with (folder / "a.jpg").open("wb") as file:
        file.truncate(50_000_001)
    return "a.jpg"


def text(folder: Path) -> str:
    (folder / "a.jpg").write_text("Cette photo arrive demain.", encoding="utf-8")
    return "a.jpg"


def parent(folder: Path) -> str:
    Image.new("RGB", (8, 8)).save(folder.parent / "a.jpg")
    return "../a.jpg"


def absolute(folder: Path) -> str:
    Image.new("RGB", (8, 8)).save(folder / "a.jpg")
    return str(folder / "a.jpg")


def link_out(folder: Path) -> str:
    Image.new("RGB", (8, 8)).save(folder.parent / "a.jpg")
    (folder / "a.jpg").symlink_to(folder.parent / "a.jpg")
    return "a.jpg"


def link_in_a_circle(folder: Path) -> str:
    (folder / "a.jpg").symlink_to(folder / "a.jpg")
    return "a.jpg"


def missing(folder: Path) -> str:
    return "a.jpg"


def directory(folder: Path) -> str:
    (folder / "a.jpg").mkdir()
    return "a.jpg"


def device(folder: Path) -> str:
    return "/dev/zero"


def link_to_a_device(folder: Path) -> str:
    (folder / "a.jpg").symlink_to("/dev/zero")
    return "a.jpg"


def pipe(folder: Path) -> str:
    os.mkfifo(folder / "a.jpg")
    return "a.jpg"


def address(folder: Path) -> str:
    return "https://example.org/a.jpg"


HOSTILE = [
    truncated, bomb_of_pixels, bomb_of_bytes, text, parent, absolute, link_out, link_in_a_circle, missing, directory,
    device, link_to_a_device, pipe, address,
]  # fmt: skip


@pytest.mark.parametrize("made", HOSTILE, ids=lambda made: made.__name__)
def test_it_is_refused_where_the_file_names_it(tmp_path: Path, made: Callable[[Path], str]) -> None:
    folder = tmp_path / "kit"
    folder.mkdir()
    name = made(folder)
    kit = folder / "speakers.yaml"
    kit.write_text(f"{HEAD}{name}\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        build(Order(kit, tmp_path / "output"))
    for diagnostics in (refused.value.diagnostics, inspect(kit)):
        (only,) = (found for found in diagnostics if found.severity is Severity.ERROR)
        assert placed(only) == (7, 11, 11 + len(name))
        assert only.help is not None
    assert not (tmp_path / "output").exists()


def placed(diagnostic: Diagnostic) -> tuple[int, int, int]:
    assert diagnostic.span is not None
    return diagnostic.span.line, diagnostic.span.column, diagnostic.span.end_column
