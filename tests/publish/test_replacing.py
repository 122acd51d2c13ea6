"""A file is replaced in one step, or not at all."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Refused
from presskit.publish.replacing import Replacement

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_old_bytes_stand_until_the_new_are_put(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_bytes(b"old")
    with Replacement(file, b"new") as made:
        assert file.read_bytes() == b"old"
        made.put()
        assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["f"]


def test_what_was_not_put_is_gone(tmp_path: Path) -> None:
    with Replacement(tmp_path / "f", b"new"):
        pass
    assert names(tmp_path) == []


def test_permissions_are_kept_and_a_new_file_takes_after_another(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_bytes(b"old")
    file.chmod(0o604)
    with Replacement(file, b"new") as one, Replacement(tmp_path / "g", b"new", like=file) as other:
        one.put()
        other.put()
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("f", "g")] == [0o604, 0o604]


def test_a_link_stays_and_leads_to_the_new_bytes(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    real = tmp_path / "below" / "real"
    real.write_bytes(b"old")
    link = tmp_path / "f"
    link.symlink_to("below/real")
    with Replacement(link, b"new") as made:
        made.put()
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_what_a_killed_process_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in (
        ".presskit-f-0123456789abcdef.new",
        ".presskit-f-0123456789abcdef.newer",
        ".presskit-g-0123456789abcdef.new",
        "f.new",
    ):
        (tmp_path / name).write_bytes(b"")
    with Replacement(tmp_path / "f", b"new") as made:
        made.put()
    assert names(tmp_path) == [".presskit-f-0123456789abcdef.newer", ".presskit-g-0123456789abcdef.new", "f", "f.new"]


def test_a_folder_in_its_place_is_told_and_stays(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    with pytest.raises(Refused) as refused, Replacement(tmp_path / "f", b"new") as made:
        made.put()
    assert [problem.code for problem in refused.value.diagnostics] == ["cannot-write"]
    assert names(tmp_path) == ["f"]
