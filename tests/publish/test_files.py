"""Single files: each replaced in one step, or none."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Refused
from presskit.publish.files import place

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    assert place(tmp_path / "a" / "b", {"x": b"1", "y": b"2"}) == (
        tmp_path / "a" / "b" / "x",
        tmp_path / "a" / "b" / "y",
    )
    assert names(tmp_path / "a" / "b") == ["x", "y"]


def test_what_else_the_folder_holds_stays(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    place(tmp_path, {"x": b"1"})
    assert names(tmp_path) == ["mine", "x"]


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"0")
    (tmp_path / "x").chmod(0o600)
    place(tmp_path, {"x": b"1", "y": b"2"})
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("x", "y")] == [0o600, 0o644]


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"0")
    (tmp_path / "x").symlink_to(tmp_path / "elsewhere")
    place(tmp_path, {"x": b"1"})
    assert (tmp_path / "elsewhere").read_bytes() == b"0"
    assert not (tmp_path / "x").is_symlink()


def test_a_refusal_leaves_the_old_files_and_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"0")
    with pytest.raises(Refused, match="cannot-write"):
        place(tmp_path, {"x": b"1", "no-such-folder/y": b"2", "z" * 300: b"3"})
    assert names(tmp_path)[-1] == "x"
    assert len(names(tmp_path)) == 1


def test_a_file_in_the_place_of_the_folder_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"0")
    with pytest.raises(Refused, match="a folder is needed"):
        place(tmp_path / "x", {"y": b"1"})


def test_the_folder_is_flushed_after_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed, fsync = list[bool](), os.fsync

    def watched(descriptor: int) -> None:
        flushed.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    place(tmp_path, {"x": b"1", "y": b"2"})
    assert flushed == [False, False, True]


KILLED = """
import os, sys
from pathlib import Path
from presskit.publish.files import place
Path.replace = lambda *_: os._exit(9)
place(Path(sys.argv[1]), {"x": b"1", "y": b"2"})
"""


def test_what_a_killed_process_left_is_swept_by_the_next_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    assert subprocess.run([sys.executable, "-c", KILLED, folder], check=False).returncode == 9
    assert len(names(folder)) > 1
    (folder / ".presskit-f-abcd_123.new").write_bytes(b"of a file that is being corrected")

    place(folder, {"x": b"1"})
    assert names(folder) == [".presskit-f-abcd_123.new", "x"]


def test_nothing_is_written_in_the_folder_above(tmp_path: Path) -> None:
    folder = tmp_path / "above" / "folder"
    folder.mkdir(parents=True)
    before = folder.parent.stat().st_mtime_ns
    place(folder, {"x": b"1"})
    assert folder.parent.stat().st_mtime_ns == before


def test_a_folder_that_may_not_be_written_to_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "something of our own")

    monkeypatch.setattr("pathlib.Path.open", refused)
    with pytest.raises(Refused) as found:
        place(tmp_path, {"x": b"1"})
    assert f"`{tmp_path}`" in str(found.value.diagnostics[0].message)
