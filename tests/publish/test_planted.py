"""Whatever somebody put among or beside outputs is neither followed, nor taken for ours, nor removed."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.publish.sets import manifest, put

from presskit.diagnostics import Refused
from presskit.publish.carrying import DEEPEST
from presskit.publish.files import place
from presskit.publish.folder import publish, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRIVATE = ".presskit-k-0123456789abcdef-old"


def private(folder: Path) -> Path:
    """Somebody's own folder, with files that a kit is to have no part of."""
    folder.mkdir()
    (folder / "key").write_text("secret", "utf-8")
    return folder


def test_a_link_by_the_name_of_a_set_moved_aside_is_not_put_back_nor_followed_nor_removed(tmp_path: Path) -> None:
    private(tmp_path / "private")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / PRIVATE).symlink_to(tmp_path / "private")

    publish(tmp_path / "output" / "k", {"k.pdf": b"one"}, manifest({"k.pdf": b"one"}), within=tmp_path / "output")

    assert not (tmp_path / "output" / "k").is_symlink()
    assert sorted(path.name for path in (tmp_path / "output" / "k").iterdir()) == ["k.pdf", "manifest.json"]
    assert [path.name for path in (tmp_path / "private").iterdir()] == ["key"]


def test_a_folder_by_that_name_that_is_no_set_is_neither_put_back_nor_removed(tmp_path: Path) -> None:
    private(tmp_path / PRIVATE)
    (tmp_path / PRIVATE / "edition-1").mkdir()
    (tmp_path / PRIVATE / "manifest.json").write_bytes(manifest({"k.pdf": b"one"}).to_json())
    (tmp_path / PRIVATE / "k.pdf").write_bytes(b"another")

    with pytest.raises(Refused) as refused:
        put(tmp_path / "k", k_pdf=b"one")

    (problem,) = refused.value.diagnostics
    assert problem.code == "cannot-write"
    assert f"`{tmp_path / PRIVATE}`" in str(problem.message)
    assert sorted(path.name for path in tmp_path.iterdir()) == [PRIVATE]
    assert (tmp_path / PRIVATE / "key").exists()


@pytest.mark.parametrize("linked", ["manifest.json", "k.pdf"])
def test_nor_is_one_whose_files_are_links(tmp_path: Path, linked: str) -> None:
    put(tmp_path / "k", k_pdf=b"one")
    (tmp_path / "k").rename(tmp_path / PRIVATE)
    (tmp_path / PRIVATE / linked).rename(tmp_path / "elsewhere")
    (tmp_path / PRIVATE / linked).symlink_to(tmp_path / "elsewhere")

    with pytest.raises(Refused):
        put(tmp_path / "k", k_pdf=b"two")


def test_no_manifest_makes_a_build_remove_editions_or_what_it_has_no_digest_of(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one", k_docx=b"one")
    names = ["edition-1", "edition-2", "editions.json", "notes.txt", "k.d", "k.docx", "k.pdf", "../k.txt"]
    claimed = manifest(dict.fromkeys(names, b""))
    (tmp_path / "k" / "manifest.json").write_bytes(claimed.to_json())
    (tmp_path / "k" / "editions.json").write_text("{}", "utf-8")
    (tmp_path / "k" / "notes.txt").write_text("mine", "utf-8")
    (tmp_path / "k.txt").write_text("mine", "utf-8")
    for folder in ("edition-1", "k.d"):
        (tmp_path / "k" / folder).mkdir()
    (tmp_path / "k" / "edition-2").symlink_to("edition-1")

    put(tmp_path / "k", k_pdf=b"two")

    stayed = ["edition-1", "edition-2", "editions.json", "k.by-hand.pdf", "k.d", "k.docx", "k.pdf"]
    stayed += ["manifest.json", "notes.txt"]
    assert sorted(path.name for path in (tmp_path / "k").iterdir()) == stayed
    assert (tmp_path / "k.txt").exists()


def test_a_folder_in_the_place_of_an_output_is_refused_by_its_name_and_stays(tmp_path: Path) -> None:
    (tmp_path / "k" / "k.pdf").mkdir(parents=True)

    with pytest.raises(Refused) as refused:
        put(tmp_path / "k", k_pdf=b"one")

    (problem,) = refused.value.diagnostics
    assert f"`{tmp_path / 'k' / 'k.pdf'}`" in str(problem.message)
    assert (tmp_path / "k" / "k.pdf").is_dir()


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder that is removed afterwards by what is not stopped by its depth."""
    yield tmp_path
    subprocess.run(["rm", "-rf", tmp_path], check=True)


def nested(folder: Path, depth: int) -> None:
    """So many folders within each other, which may be more than a path can name."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)


def test_folders_that_lie_too_deep_are_refused_by_the_first_of_them(deep: Path) -> None:
    put(deep / "k", k_pdf=b"one")
    nested(deep / "k", 1_500)

    with pytest.raises(Refused) as refused:
        put(deep / "k", k_pdf=b"two")

    (problem,) = refused.value.diagnostics
    assert problem.code == "cannot-write"
    assert f"`{deep / 'k' / 'd'}`" in str(problem.message)
    assert (deep / "k" / "k.pdf").read_bytes() == b"one"
    assert [path.name for path in deep.iterdir()] == ["k"]


def test_folders_of_a_bearable_depth_are_carried_over(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one")
    nested(tmp_path / "k", DEEPEST)
    put(tmp_path / "k", k_pdf=b"two")

    assert tmp_path.joinpath("k", *["d"] * DEEPEST).is_dir()


def test_what_lies_too_deep_in_leavings_keeps_no_build_from_its_work(deep: Path) -> None:
    (deep / ".presskit-k-0123456789abcdef").mkdir()
    nested(deep / ".presskit-k-0123456789abcdef", 5_000)
    put(deep / "k", k_pdf=b"one")

    assert (deep / "k" / "k.pdf").read_bytes() == b"one"


def test_nothing_is_swept_where_a_link_that_nobody_typed_leads(tmp_path: Path) -> None:
    stray = tmp_path / "away" / ".presskit-k-0123456789abcdef"
    stray.mkdir(parents=True)
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "output").symlink_to(tmp_path / "away")

    with pytest.raises(Refused):
        tidy(tmp_path / "kit" / "output" / "k", within=tmp_path / "kit")
    assert stray.exists()

    tidy(tmp_path / "kit" / "output" / "k")
    assert not stray.exists()


@pytest.mark.parametrize("name", [".presskit-k-vacances", ".presskit-k-12345678-old", ".presskit-k-photos_2026-old"])
def test_a_folder_called_as_a_user_may_call_one_is_not_swept(tmp_path: Path, name: str) -> None:
    private(tmp_path / name)
    put(tmp_path / "k", k_pdf=b"one")
    tidy(tmp_path / "k")
    assert (tmp_path / name / "key").read_text("utf-8") == "secret"


def test_nor_is_a_file(tmp_path: Path) -> None:
    (tmp_path / ".presskit-vacances.new").write_bytes(b"mine")
    place(tmp_path, {"k.pdf": b"one"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".presskit-vacances.new", "k.pdf"]
