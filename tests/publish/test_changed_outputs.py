"""Outputs that somebody has changed since they were built are kept, whatever is built next, and that is said."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from tests.publish.sets import manifest, put

from presskit.publish import exchange as exchanging
from presskit.publish.folder import publish

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, **outputs: bytes) -> list[str]:
    """Publish a set, and what is said of it."""
    files = {name.replace("_", "."): data for name, data in outputs.items()}
    said: list[str] = []
    publish(folder, files, manifest(files), tell=lambda one: said.append(f"{one.severity.value}: {one.message}"))
    return said


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "manifest.json"}


@pytest.fixture(params=["in one step", "in two"])
def k(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of outputs; one of them was edited."""
    if request.param == "in two":
        monkeypatch.setattr(exchanging, "_renameat2", lambda: None)
    put(tmp_path / "k", k_docx=b"built", k_editors_docx=b"built")
    (tmp_path / "k" / "k.editors.docx").write_bytes(b"corrected")
    return tmp_path / "k"


def test_one_that_is_no_longer_asked_for_stays_as_it_is(k: Path) -> None:
    assert told(k, k_docx=b"new") == [
        f"warning: `{k / 'k.editors.docx'}` is not as it was built: it is kept, though no longer an output"
    ]
    assert held(k) == {"k.docx": b"new", "k.editors.docx": b"corrected"}


def test_one_that_is_built_again_is_kept_beside(k: Path) -> None:
    assert told(k, k_docx=b"new", k_editors_docx=b"new") == [
        f"warning: `{k / 'k.editors.docx'}` was not as it was built: what it held is kept as `k.editors.by-hand.docx`"
    ]
    assert held(k) == {"k.docx": b"new", "k.editors.docx": b"new", "k.editors.by-hand.docx": b"corrected"}


def test_what_is_kept_stays_through_later_builds_and_is_said_once(k: Path) -> None:
    told(k, k_docx=b"new")
    told(k, k_editors_docx=b"new")
    assert told(k, k_editors_docx=b"newer") == []
    (k / "k.editors.docx").write_bytes(b"again")
    told(k, k_docx=b"new", k_editors_docx=b"new")
    assert held(k) == {
        "k.docx": b"new",
        "k.editors.docx": b"new",
        "k.editors.by-hand.docx": b"corrected",
        "k.editors.by-hand-2.docx": b"again",
    }


def test_one_that_holds_what_is_built_is_kept_only_once(k: Path) -> None:
    assert told(k, k_docx=b"new", k_editors_docx=b"corrected") == []
    assert held(k) == {"k.docx": b"new", "k.editors.docx": b"corrected"}


def test_a_file_of_ones_own_that_a_manifest_claims_stays(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one")
    (tmp_path / "k" / "manifest.json").write_bytes(manifest({"k.notes.docx": b"", "k.pdf": b"one"}).to_json())
    (tmp_path / "k" / "k.notes.docx").write_bytes(b"mine")
    assert len(told(tmp_path / "k", k_pdf=b"two")) == 1
    assert held(tmp_path / "k") == {"k.notes.docx": b"mine", "k.pdf": b"two"}


def test_a_file_of_which_no_manifest_says_that_it_was_built_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "k").mkdir()
    (tmp_path / "k" / "k.pdf").write_bytes(b"mine")
    assert len(told(tmp_path / "k", k_pdf=b"one")) == 1
    assert held(tmp_path / "k") == {"k.by-hand.pdf": b"mine", "k.pdf": b"one"}


def test_a_pipe_or_a_link_in_the_place_of_an_output_gives_way(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one", k_docx=b"one")
    (tmp_path / "mine").write_bytes(b"mine")
    for name in ("k.pdf", "k.docx"):
        (tmp_path / "k" / name).unlink()
    os.mkfifo(tmp_path / "k" / "k.pdf")
    (tmp_path / "k" / "k.docx").symlink_to(tmp_path / "mine")
    assert told(tmp_path / "k", k_pdf=b"two", k_docx=b"two") == []
    assert held(tmp_path / "k") == {"k.docx": b"two", "k.pdf": b"two"}
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_a_set_that_was_copied_is_as_it_was_built(tmp_path: Path) -> None:
    put(tmp_path / "k", k_pdf=b"one")
    shutil.copytree(tmp_path / "k", tmp_path / "copy")
    assert told(tmp_path / "copy", k_docx=b"one") == []
    assert held(tmp_path / "copy") == {"k.docx": b"one"}
