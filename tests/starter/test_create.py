"""`presskit new` writes a whole kit into a folder of its own."""

from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING

import pytest
import yaml
from PIL import Image

from presskit import pipeline
from presskit.diagnostics import Refused
from presskit.kit.model import Kit, StatementKind
from presskit.photos import inspect
from presskit.starter import create

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = '{"title": "schema"}\n'
NAMES = ["speakers.yaml", "photos/equipe.jpg", "sources/conference.txt", "speakers.schema.json"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "demo", SCHEMA)
    return tmp_path / "demo"


@pytest.fixture
def kit(folder: Path) -> Kit:
    return Kit.model_validate(yaml.load((folder / "speakers.yaml").read_text(encoding="utf-8"), yaml.BaseLoader))


def refusal(folder: Path) -> str:
    with pytest.raises(Refused) as refused:
        create(folder, SCHEMA)
    return refused.value.diagnostics[0].code


def everything_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_returns_the_files_that_it_wrote_the_kit_first(tmp_path: Path) -> None:
    written = create(tmp_path / "demo", SCHEMA)
    assert [path.relative_to(tmp_path / "demo").as_posix() for path in written] == NAMES
    assert everything_in(tmp_path) == {f"demo/{name}" for name in NAMES}


def test_folders_above_are_made_too(tmp_path: Path) -> None:
    create(tmp_path / "a" / "b" / "demo", SCHEMA)
    assert everything_in(tmp_path / "a" / "b" / "demo") == set(NAMES)


def test_an_empty_folder_is_filled_in_its_place(tmp_path: Path) -> None:
    inode = tmp_path.stat().st_ino
    create(tmp_path, SCHEMA)
    assert everything_in(tmp_path) == set(NAMES)
    assert tmp_path.stat().st_ino == inode


def test_the_schema_stands_where_the_first_line_points_an_editor_to(folder: Path) -> None:
    first = (folder / "speakers.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=./speakers.schema.json"
    assert (folder / "speakers.schema.json").read_text(encoding="utf-8") == SCHEMA


def test_a_folder_with_anything_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    assert refusal(tmp_path) == "folder-not-empty"
    assert everything_in(tmp_path) == {"note.txt"}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine")
    assert refusal(tmp_path / "demo") == "folder-not-empty"
    assert (tmp_path / "demo").read_text() == "mine"


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "demo").symlink_to(tmp_path / "nowhere")
    assert refusal(tmp_path / "demo") == "folder-not-empty"
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert refusal(tmp_path / "file" / "demo") == "cannot-write"


@pytest.mark.parametrize("reason", [errno.EACCES, errno.ENOSPC, errno.EROFS])
@pytest.mark.parametrize("call", ["write_bytes", "mkdir", "rename"])
def test_a_disk_that_refuses_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, reason: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(type(tmp_path), call, refuse)
    assert refusal(tmp_path / "demo") == "cannot-write"
    assert list(tmp_path.iterdir()) == []


def test_a_move_that_fails_half_way_leaves_an_empty_folder_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "demo").mkdir()
    rename = type(tmp_path).rename

    def refuse_the_kit(path: Path, target: Path) -> Path:
        if path.name == "speakers.yaml":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr("pathlib.Path.rename", refuse_the_kit)
    assert refusal(tmp_path / "demo") == "cannot-write"
    assert list((tmp_path / "demo").iterdir()) == []


def test_it_has_no_error_and_no_warning(folder: Path) -> None:
    assert pipeline.inspect(folder / "speakers.yaml") == ()


def test_every_verbatim_stands_in_the_text_of_its_source(folder: Path, kit: Kit) -> None:
    text = " ".join((folder / "sources" / "conference.txt").read_text(encoding="utf-8").split())
    verbatims = [statement.text for _, statement in kit.statements().values() if statement.verbatim]
    assert len(verbatims) == 3
    assert not [words for words in verbatims if words not in text]


def test_it_shows_a_statement_of_each_kind_and_a_photo_in_two_rows(kit: Kit) -> None:
    assert {statement.kind for _, statement in kit.statements().values()} == set(StatementKind)
    assert [len(row.left_to_right) for row in kit.photos["equipe"].ranks] == [2, 2]


def test_its_people_and_addresses_are_plainly_invented(folder: Path) -> None:
    text = (folder / "speakers.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"(?:https?://|@)([\w.-]+)", text)) == {"valombre.example"}


def test_its_photo_is_whole_and_small(folder: Path) -> None:
    photo = folder / "photos" / "equipe.jpg"
    assert inspect(photo) == ()
    assert photo.stat().st_size < 60_000
    with Image.open(photo) as image:
        assert image.size == (1200, 750)
