"""A folder of outputs is replaced whole, or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.publish.sets import manifest, put

from presskit.diagnostics import Refused
from presskit.publish import exchange as exchanging
from presskit.publish import turn as turns
from presskit.publish.folder import publish
from presskit.publish.obstacles import cannot_write

if TYPE_CHECKING:
    from pathlib import Path


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
    (tmp_path / ".presskit-k-0123456789abcdef").mkdir()
    (tmp_path / ".presskit-k-0123456789abcdef" / "half.pdf").write_bytes(b"%P")
    put(tmp_path / "k", k_pdf=b"one")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["k"]


AT_WORK = """
import sys
from pathlib import Path
from presskit.publish import folder
from presskit.publish.turn import turn
with turn(Path(sys.argv[1]), print) as mine, folder._workshop(Path(sys.argv[1]), mine) as beside:
    print(beside.name, flush=True)
    sys.stdin.read()
"""


def test_a_build_at_work_keeps_another_from_its_folder_and_from_no_other_until_it_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LONGEST_WAIT", 0.1)
    with subprocess.Popen(
        [sys.executable, "-c", AT_WORK, str(tmp_path / "k")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as at_work:
        assert at_work.stdout is not None
        beside = tmp_path / at_work.stdout.readline().strip()
        with pytest.raises(Refused) as refused:
            put(tmp_path / "k", k_pdf=b"one")
        assert [problem.code for problem in refused.value.diagnostics] == ["busy"]
        put(tmp_path / "other", other_pdf=b"one")
        assert beside != tmp_path
        assert beside.is_dir()
        at_work.kill()
    put(tmp_path / "k", k_pdf=b"two")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["k", "other"]


def test_what_another_build_put_into_the_folder_meanwhile_stays(tmp_path: Path) -> None:
    """An edition that is released while a build works must be carried over by it."""
    script = (
        "import sys; from pathlib import Path\n"
        "from presskit.publish.folder import publish; from presskit.publish.manifest import Manifest\n"
        "about = Manifest('k', 'e', '0', {}, {'k.pdf': '0'}, {})\n"
        "for n in range(20): publish(Path(sys.argv[1]), {'k.pdf': b'%PDF', f'{sys.argv[2]}-{n}/k': b''}, about)"
    )
    builds = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "k"), name]) for name in "ab"]
    assert [build.wait() for build in builds] == [0, 0]
    folders = {path.name for path in (tmp_path / "k").iterdir() if path.is_dir()}
    assert folders == {f"{name}-{n}" for name in "ab" for n in range(20)}


def test_a_set_that_was_moved_aside_by_a_build_that_ended_on_the_way_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "_renameat2", lambda: None)
    put(tmp_path / "k", k_pdf=b"one")
    (tmp_path / "k" / "edition-1").mkdir()
    (tmp_path / "k").rename(tmp_path / ".presskit-k-0123456789abcdef-old")
    (tmp_path / ".presskit-k-0123456789abcdef").mkdir()

    put(tmp_path / "k", k_pdf=b"two")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["k"]
    assert sorted(path.name for path in (tmp_path / "k").iterdir()) == ["edition-1", "k.pdf", "manifest.json"]


def test_a_link_in_the_place_of_the_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "k").symlink_to("real")
    put(tmp_path / "k", k_pdf=b"one")
    put(tmp_path / "k", k_pdf=b"two")

    assert (tmp_path / "k").is_symlink()
    assert (tmp_path / "real" / "k.pdf").read_bytes() == b"two"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["k", "real"]


def test_two_builds_at_once_both_end_well_and_leave_nothing_beside(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from presskit.publish.folder import publish; from presskit.publish.manifest import Manifest\n"
        "name = sys.argv[2]\n"
        "about = Manifest('k', 'e', '0', {}, {f'{name}.pdf': '0'}, {})\n"
        "for _ in range(20): publish(Path(sys.argv[1]) / name, {f'{name}.pdf': b'%PDF'}, about)"
    )
    builds = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path), name]) for name in ("k", "k-2", "k", "a")]
    assert [build.wait() for build in builds] == [0, 0, 0, 0]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "k", "k-2"]


def test_another_kits_leavings_and_other_hidden_files_are_not_ours_to_sweep(tmp_path: Path) -> None:
    (tmp_path / ".presskit-k-2-0123456789abcdef").mkdir()
    (tmp_path / ".presskit-notes").mkdir()
    put(tmp_path / "k", k_pdf=b"one")

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".presskit-k-2-0123456789abcdef",
        ".presskit-notes",
        "k",
    ]


def test_a_file_where_the_outputs_go_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "k").write_text("a note", "utf-8")

    with pytest.raises(Refused) as refused:
        put(tmp_path / "k", k_pdf=b"one")

    (problem,) = refused.value.diagnostics
    assert problem.code == "cannot-write"
    assert "it is a file, where a folder is needed" in str(problem.message)
    assert (tmp_path / "k").read_text("utf-8") == "a note"
    assert [path.name for path in tmp_path.iterdir()] == ["k"]


@pytest.mark.parametrize(
    ("number", "message", "mend"),
    [
        (errno.ENOSPC, "the disk is full", "free some space"),
        (errno.EACCES, "you may not write there", "ask for the right"),
        (errno.EROFS, "the disk is read-only", "choose another folder"),
    ],
)
def test_each_obstacle_has_its_own_name_and_mend(tmp_path: Path, number: int, message: str, mend: str) -> None:
    found = cannot_write(tmp_path / "k", OSError(number, os.strerror(number), str(tmp_path / ".presskit-k-x")))
    assert message in str(found.message)
    assert str(found.help).startswith(mend)


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


@pytest.mark.parametrize("link", ["output", "output/k"])
def test_a_link_that_nobody_typed_does_not_lead_the_outputs_away(tmp_path: Path, link: str) -> None:
    (tmp_path / "away").mkdir()
    kit = tmp_path / "kit"
    (kit / link).parent.mkdir(parents=True)
    (kit / link).symlink_to(tmp_path / "away")

    with pytest.raises(Refused) as refused:
        publish(kit / "output" / "k", {"k.pdf": b"one"}, manifest({}), within=kit)

    (problem,) = refused.value.diagnostics
    assert problem.code == "cannot-write"
    assert f"`{kit / link}`: it is a link that leads out" in str(problem.message)
    assert list((tmp_path / "away").iterdir()) == []


def test_a_link_within_the_kit_or_one_that_was_typed_is_followed(tmp_path: Path) -> None:
    kit = tmp_path / "kit"
    (kit / "real").mkdir(parents=True)
    (kit / "output").symlink_to(kit / "real")
    publish(kit / "output" / "k", {"k.pdf": b"one"}, manifest({}), within=kit)
    publish(kit / "output" / "l", {"l.pdf": b"one"}, manifest({}))

    assert sorted(path.name for path in (kit / "real").iterdir()) == ["k", "l"]


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").symlink_to("output")

    with pytest.raises(Refused):
        publish(tmp_path / "output" / "k", {"k.pdf": b"one"}, manifest({}), within=tmp_path)
