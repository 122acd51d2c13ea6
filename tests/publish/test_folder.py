"""A folder of outputs is replaced whole, or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Refused
from presskit.publish import Manifest, digest, publish

if TYPE_CHECKING:
    from pathlib import Path


def manifest(outputs: dict[str, bytes]) -> Manifest:
    return Manifest(
        kit="k",
        edition="Édition 1",
        content_hash="0" * 64,
        inputs={"speakers.yaml": digest(b"kit")},
        outputs={name: digest(data) for name, data in outputs.items()},
        versions={"presskit": "0"},
    )


def put(folder: Path, **outputs: bytes) -> tuple[Path, ...]:
    files = {name.replace("_", "."): data for name, data in outputs.items()}
    return publish(folder, files, manifest(files))


def test_outputs_and_their_manifest_are_all_that_a_new_folder_holds(tmp_path: Path) -> None:
    written = put(tmp_path / "output" / "k", k_pdf=b"%PDF", k_docx=b"PK")

    assert [path.name for path in written] == ["k.pdf", "k.docx"]
    assert sorted(path.name for path in (tmp_path / "output" / "k").iterdir()) == ["k.docx", "k.pdf", "manifest.json"]
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == ["k"]


def test_a_second_set_replaces_the_first(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one")
    put(tmp_path / "k", k_pdf=b"two")

    assert (tmp_path / "k" / "k.pdf").read_bytes() == b"two"


def test_an_output_that_is_no_longer_asked_for_is_gone(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one", k_docx=b"one")
    put(tmp_path / "k", k_pdf=b"two")

    assert not (tmp_path / "k" / "k.docx").exists()


def test_what_no_manifest_lists_stays(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one")
    (tmp_path / "k" / "notes.txt").write_text("à relire", "utf-8")
    (tmp_path / "k" / "edition-1").mkdir()
    (tmp_path / "k" / "edition-1" / "k.pdf").write_bytes(b"frozen")
    put(tmp_path / "k", k_pdf=b"two")

    assert (tmp_path / "k" / "notes.txt").read_text("utf-8") == "à relire"
    assert (tmp_path / "k" / "edition-1" / "k.pdf").read_bytes() == b"frozen"


def test_the_leavings_of_a_killed_build_are_swept(tmp_path: Path) -> None:
    (tmp_path / ".presskit-k-killed").mkdir()
    (tmp_path / ".presskit-k-killed" / "half.pdf").write_bytes(b"%P")
    put(tmp_path / "k", k_pdf=b"one")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["k"]


def test_a_file_in_the_place_of_the_output_folder_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("not a folder", "utf-8")

    with pytest.raises(Refused) as refused:
        put(tmp_path / "output" / "k", k_pdf=b"one")

    (problem,) = refused.value.diagnostics
    assert problem.code == "cannot-write"
    assert str(tmp_path / "output") in str(problem.message)


def test_a_failed_write_leaves_the_last_good_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "k", k_pdf=b"one", k_docx=b"one")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused):
        put(tmp_path / "k", k_pdf=b"two", k_docx=b"two")

    assert (tmp_path / "k" / "k.pdf").read_bytes() == b"one"
    assert (tmp_path / "k" / "k.docx").read_bytes() == b"one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["k"]


def test_the_manifest_is_the_same_bytes_for_the_same_set(tmp_path: Path) -> None:
    put(tmp_path / "a", k_pdf=b"one")
    put(tmp_path / "b", k_pdf=b"one")

    assert (tmp_path / "a" / "manifest.json").read_bytes() == (tmp_path / "b" / "manifest.json").read_bytes()
