"""A path of a kit leads into the kit's folder, or nowhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Refused, Span
from presskit.source import inside
from presskit.source.elsewhere import named

if TYPE_CHECKING:
    from pathlib import Path

HERE = Span("f.yaml", 3, 7, 3, 12)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "kit"
    (root / "photos").mkdir(parents=True)
    (root / "photos" / "Été.jpg").write_bytes(b"x")
    (tmp_path / "secret.jpg").write_bytes(b"x")
    (root / "out.jpg").symlink_to(tmp_path / "secret.jpg")
    (root / "in.jpg").symlink_to(root / "photos" / "Été.jpg")
    (root / "loop").symlink_to(root / "loop")
    os.mkfifo(root / "pipe")
    return root


def code(root: Path, text: str) -> str:
    with pytest.raises(Refused) as caught:
        inside(root, text, HERE)
    (found,) = caught.value.diagnostics
    assert found.span == HERE
    return found.code


def test_a_file_of_the_folder_is_found_links_within_it_too(folder: Path) -> None:
    real = folder / "photos" / "Été.jpg"
    assert inside(folder, "photos/Été.jpg", HERE) == inside(folder, "in.jpg", HERE) == real.resolve()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/etc/passwd",
        "../secret.jpg",
        "photos/../../secret.jpg",
        "a\\b",
        "C:x",
        "C:/x",
        "//host/share",
        "~/x",
        "~root",
        "https://example.org/x",
        "file:///x",
        "a\0b",
        "a\x1bb",
        "photos/CON",
        "nul.txt",
        "com1.jpg",
        "photos./x",
        "x" * 2000,
        "out.jpg",
    ],
)
def test_a_path_that_could_lead_out_is_refused(folder: Path, text: str) -> None:
    assert code(folder, text) == "unsafe-path"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("none.jpg", "missing-file"),
        ("loop", "missing-file"),
        ("photos", "not-a-file"),
        ("pipe", "not-a-file"),
        ("photos/été.jpg", "wrong-case"),
        ("photos/Été.jpg/x", "missing-file"),
        ("y" * 300, "missing-file"),
    ],
)
def test_what_is_no_file_is_refused(folder: Path, text: str, expected: str) -> None:
    assert code(folder, text) == expected


def test_a_mistyped_name_gets_the_nearest_one(folder: Path) -> None:
    with pytest.raises(Refused) as caught:
        inside(folder, "photos/Etee.jpg", HERE)
    assert str(caught.value.diagnostics[0].help) == "did you mean `photos/Été.jpg`?"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("groupe.jpg", "photos/groupe.jpg"),
        ("photos/grouppe.jpg", "photos/groupe.jpg"),
        ("photo/GROUPE.jpg", "photos/groupe.jpg"),
        ("photos/gare.jpg", "archives/2015/gare.jpg"),
        ("produit.pdf", None),
        ("brouillon.tiff", None),
    ],
)
def test_a_file_that_lies_in_another_folder_is_told_with_its_path(folder: Path, text: str, near: str | None) -> None:
    files = ("photos/groupe.jpg", "archives/2015/gare.jpg", "output/essai/produit.pdf", ".x/brouillon.tiff")
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")

    with pytest.raises(Refused) as caught:
        inside(folder, text, HERE)

    advice = f"did you mean `{near}`?" if near else "put the file beside the kit, or mend the path"
    assert str(caught.value.diagnostics[0].help) == advice


def test_the_search_for_a_file_ends_however_many_folders_there_are(folder: Path) -> None:
    for number in range(300):
        (folder / f"{number:03}").mkdir()
    (folder / "299" / "gare.jpg").write_bytes(b"x")
    (folder / "100" / "quai.jpg").write_bytes(b"x")

    assert named(folder, "quai.jpg") == "100/quai.jpg"
    assert named(folder, "gare.jpg") is None
