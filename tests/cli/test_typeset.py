"""`presskit typeset`: the result on stdout, and with `--explain` each change with its rule and its authority."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Presskit


def test_a_text_is_set_by_the_rules_of_france(presskit: Presskit) -> None:
    assert presskit("typeset", 'Il a dit: "Oui!"').stdout == "Il a dit\u00a0: «\u00a0Oui\u202f!\u00a0»\n"


def test_locale_and_profile_choose_other_rules(presskit: Presskit) -> None:
    assert presskit("typeset", "--locale", "fr_CH", "50 %").stdout == "50%\n"
    assert presskit("typeset", "--profile", "union-europeenne", "Quoi ?").stdout == "Quoi?\n"


def test_what_comes_on_stdin_keeps_its_last_line_end() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "presskit", "typeset"], input=b"Quoi ?\n", capture_output=True, check=True
    )

    assert done.stdout.decode() == "Quoi\u202f?\n"


def test_stdin_that_is_not_utf8_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "presskit", "typeset", "-"], input=b"caf\xe9", capture_output=True, check=False
    )

    assert done.returncode == 1
    assert b"not-utf8" in done.stderr


def test_each_change_is_explained_with_place_rule_and_authority(presskit: Presskit) -> None:
    set_, *changes = presskit("typeset", "--explain", "Un mot !\nL'autre").stdout.splitlines()

    assert set_ == "Un mot\u202f!"
    assert any(line.startswith("1:7 ") and "⎵" in line for line in changes)
    assert any(line.startswith("2:2 ") and "’" in line for line in changes)


def test_an_unknown_profile_is_misuse(presskit: Presskit) -> None:
    assert presskit("typeset", "--profile", "afp", "a").returncode == 2


def test_escapes_in_a_text_do_not_reach_the_terminal_by_an_explanation(presskit: Presskit, tmp_path: Path) -> None:
    shown = presskit("typeset", "--explain", "\x1b]0;titre\x07 !").stdout.split("\n", 1)[1]

    assert "\x1b" not in shown
