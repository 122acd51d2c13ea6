"""A regular file is read whole or not at all; nothing else is waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from presskit import regular
from presskit.regular import NotRegular, TooManyBytes, open_own, read_regular


def test_a_file_of_the_most_bytes_is_read(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"12345")
    assert read_regular(tmp_path / "f", 5) == b"12345"


def test_a_file_of_more_is_refused_with_its_size(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"123456789")
    with pytest.raises(TooManyBytes) as refused:
        read_regular(tmp_path / "f", 5)
    assert refused.value.found == 9


def test_a_file_that_grows_while_it_is_read_is_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, fstat = tmp_path / "f", os.fstat
    path.write_bytes(b"123")

    def looked_at(descriptor: int) -> os.stat_result:
        state = fstat(descriptor)
        path.write_bytes(b"123456789")
        return state

    monkeypatch.setattr(os, "fstat", looked_at)
    with pytest.raises(TooManyBytes):
        read_regular(path, 5)


def test_what_takes_the_place_of_a_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, opened = tmp_path / "f", os.open
    path.write_bytes(b"123")

    def late(name: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return opened(name, flags)

    monkeypatch.setattr(os, "open", late)
    with pytest.raises(NotRegular):
        read_regular(path, 5)


@pytest.mark.parametrize("path", [Path("/"), Path("/dev/zero")])
def test_folders_and_devices_are_refused(path: Path) -> None:
    with pytest.raises(NotRegular):
        read_regular(path, 5)


def test_a_file_of_our_own_is_opened_by_its_one_name_and_no_link(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"123")
    (tmp_path / "link").symlink_to("f")
    os.close(open_own(tmp_path / "f"))
    with pytest.raises(NotRegular):
        open_own(tmp_path / "link")
    os.link(tmp_path / "f", tmp_path / "other")
    with pytest.raises(NotRegular):
        open_own(tmp_path / "f", make=True)


@pytest.fixture(params=["through the folders", "by the whole path"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As systems open a file that can open it from within a folder, and as the others do."""
    if request.param == "by the whole path":
        monkeypatch.setattr(regular, "_PASSING", 0)


@pytest.mark.usefixtures("_both_ways")
def test_a_file_to_which_no_link_leads_is_read_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "f").write_bytes(b"123")
    (tmp_path / "a").chmod(0o311)
    assert read_regular(tmp_path / "a" / "b" / "f", 5, links=False) == b"123"
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_regular(Path("f"), 5, links=False)


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize("path", ["link", "by-folder/f", "a", "a/f/f", "circle"])
def test_a_link_anywhere_on_the_way_is_refused_without_links(tmp_path: Path, path: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "f").write_bytes(b"123")
    (tmp_path / "link").symlink_to("a/f")
    (tmp_path / "by-folder").symlink_to("a")
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(NotRegular):
        read_regular(tmp_path / path, 5, links=False)


def test_without_links_no_descriptor_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"123")
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    read_regular(tmp_path / "f", 5, links=False)
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "g", 5, links=False)
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208
