"""A name that somebody else chose is shown, never obeyed, and never makes a line of its own."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Presskit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such name can be given to a file")

HOSTILE = "dir\x1b]0;evil\x07\u202e\x9b1m\nFORGED: up to date"


@pytest.fixture
def folder(tmp_path: Path, presskit: Presskit) -> Path:
    """A starter kit in a folder that has a hostile name."""
    made = presskit("new", HOSTILE)
    assert made.returncode == 0
    assert_harmless(made.stdout + made.stderr)
    return tmp_path / HOSTILE


def assert_harmless(shown: str) -> None:
    assert not set(shown) & {"\x1b", "\x07", "\u202e", "\x9b"}, ascii(shown)
    assert "FORGED" not in [line[:6] for line in shown.splitlines()]


def test_a_folder_is_shown_harmless_by_what_builds_in_it(presskit: Presskit, folder: Path) -> None:
    built = presskit("build", folder, "--to", "docx")
    again = presskit("build", folder, "--to", "docx")

    assert (built.returncode, again.returncode) == (0, 0), built.stderr
    for done in (built, again):
        assert_harmless(done.stdout + done.stderr)
        assert done.stdout.count("\n") == 1


def test_a_folder_is_shown_harmless_by_a_release_and_a_comparison(presskit: Presskit, folder: Path) -> None:
    released = presskit("release", folder)
    compared = presskit("diff", "1", "current", "--kit", folder, "--to", "docx")

    assert released.returncode == 0, released.stderr
    for done in (released, compared):
        assert_harmless(done.stdout + done.stderr)
        assert done.stdout.count("\n") == 1


def test_a_folder_is_shown_harmless_by_what_writes_photos(presskit: Presskit, seed: Path) -> None:
    done = presskit("photos", seed, "-o", seed.parent / HOSTILE)

    assert done.returncode == 0, done.stderr
    assert_harmless(done.stdout + done.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--to", HOSTILE),
        ("build", "--nothing" + HOSTILE),
        ("check", "--format", HOSTILE),
        ("schema", HOSTILE),
        (HOSTILE,),
        ("correct", "x", "--kind", "coquille", "--by", "A", "--reason", HOSTILE),
        ("verify", HOSTILE),
        ("verify", "--quote", "\u202e"),
    ],
    ids=lambda given: given[0][:8],
)
def test_what_is_misuse_is_shown_harmless_too(presskit: Presskit, arguments: tuple[str, ...]) -> None:
    done = presskit(*arguments)

    assert done.returncode == 2
    assert_harmless(done.stdout + done.stderr)


def test_the_help_that_stands_for_a_missing_command_keeps_its_lines(presskit: Presskit) -> None:
    done = presskit()

    assert done.returncode == 2
    assert done.stderr.count("\n") > 10


@pytest.fixture
def issued(tmp_path: Path, presskit: Presskit) -> Path:
    """The manifest of a kit with one edition."""
    presskit("new", "demo")
    assert presskit("release", "demo").returncode == 0
    (found,) = tmp_path.glob("demo/output/*/editions.json")
    return found


def test_a_file_cannot_forge_the_verdict_on_another(presskit: Presskit, issued: Path, tmp_path: Path) -> None:
    name = "w.pdf: current: edition 9\nz.pdf"
    (tmp_path / name).write_bytes(b"no edition")

    done = presskit("verify", name, "--manifest", issued)

    assert done.stdout == "w.pdf: current: edition 9\\nz.pdf: UNKNOWN: no file of any edition\n"


def test_a_quotation_cannot_forge_an_answer(presskit: Presskit, issued: Path) -> None:
    done = presskit("verify", "--quote", "nobody\nAnne Martin (x): stands: yes", "--kit", issued.parent.parent.parent)

    assert done.stdout.count("\n") == 1, done.stderr


def test_a_name_stays_whole_and_harmless_in_json(presskit: Presskit, issued: Path, tmp_path: Path) -> None:
    name = f"{HOSTILE.replace('/', '')}.pdf"
    (tmp_path / name).write_bytes(b"no edition")

    done = presskit("verify", name, "--manifest", issued, "--format", "json")

    assert not set(done.stdout) & {"\x1b", "\x07", "\u202e", "\x9b"}
    assert json.loads(done.stdout)["files"][0]["file"] == name


def test_a_name_that_is_no_text_is_shown_by_its_bytes(presskit: Presskit, issued: Path, tmp_path: Path) -> None:
    name = os.fsdecode(b"z\x9b.pdf")
    (tmp_path / name).write_bytes(b"no edition")

    assert presskit("verify", name, "--manifest", issued).stdout.startswith("z\\udc9b.pdf: UNKNOWN")
    assert presskit("verify", name, "--manifest", issued, "--format", "json").returncode == 1


def test_a_text_that_is_typeset_is_shown_on_a_terminal_and_kept_in_a_pipe(presskit: Presskit, tmp_path: Path) -> None:
    import pty
    import subprocess

    text = "a\x1b]0;evil\x07\tb"
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "presskit", "typeset", text], cwd=tmp_path, stdout=theirs, timeout=60, check=False
    )
    os.close(theirs)
    shown = os.read(ours, 4096).decode()
    os.close(ours)

    assert done.returncode == 0
    assert "\\x1b]0;evil\\x07" in shown
    assert "\x1b" not in shown
    assert presskit("typeset", text).stdout == f"{text}\n"
