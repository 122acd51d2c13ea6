"""A disk that refuses any one call leaves what was there or what was to come, and its user is told of the file."""

from __future__ import annotations

import errno
import shutil
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tests.durability import kit as kits
from tests.durability.commands import command, done
from tests.durability.conftest import SOAK
from tests.durability.faults import ERRORS, Disk, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Say = Callable[[str], None]


class Case(NamedTuple):
    """A command with what its folder holds before it and after, and the names that a message may tell."""

    arguments: list[str]
    folder: Path
    before: dict[str, str]
    after: dict[str, str]


NAMES = ("output/essai", "corrections.yaml", "speakers.yaml")


def case(place: Path, name: str) -> Case:
    """A kit with a ledger, an edition and a build; then its command, done once in a copy."""
    kit = place / "kit"
    kits.written(kit, "Mot 0.")
    for step in (command("correct", "Mot 1."), command("release"), command("correct", "Mot 2."), command("build")):
        assert done(kit, step).status == 0
    (kits.outputs(kit / "speakers.yaml") / "notes.txt").write_text("à relire", "utf-8")
    arguments = command(name, "Mot 3.")
    if name == "build":
        assert done(kit, command("correct", "Mot 3.")).status == 0
    copy = shutil.copytree(kit, place / "copy")
    assert done(copy, arguments).status == 0
    return Case(arguments, kit, kits.seen(kit), kits.seen(copy))


def trials(place: Path, made: Case) -> Iterator[tuple[str, int]]:
    """Each call of the command that the disk can refuse: with each error in turn, or with all of them."""
    for nth in range(1, 1_000):
        numbers = ERRORS if SOAK or made.arguments[0] == "correct" else ERRORS[nth % len(ERRORS) :][:1]
        for number in numbers:
            trial(place, made, nth, number)
            call = refused(place / "report")
            if call is None:
                return
            yield call, number


def trial(place: Path, made: Case, nth: int, number: int) -> None:
    """One call refused, and the command run again on a disk that refuses nothing."""
    folder = shutil.copytree(made.folder, place / "trial", symlinks=True)
    ended = done(folder, made.arguments, Disk(nth, number, place / "report").install)
    found = kits.seen(folder)
    where = f"call {nth}, {refused(place / 'report')}: {errno.errorcode[number]}: {ended}"
    assert found in (made.before, made.after), where
    assert ended.status in (0, 1), where
    assert found == made.after or ended.status == 1, where
    assert "Traceback" not in ended.told, where
    assert ended.status == 0 or ("cannot write" in ended.told and any(name in ended.told for name in NAMES)), where
    assert ".presskit-" not in ended.told, where
    if kits.strays(folder):
        again = done(folder, made.arguments)
        assert again.status == 0, (where, again)
        assert kits.seen(folder) == made.after, where
        if made.arguments[0] == "correct":
            done(folder, ["correct", "mot", "speakers.yaml", "--finish"])
        assert kits.strays(folder) == [], where
    shutil.rmtree(folder)


@pytest.mark.parametrize("name", ["build", "correct", "release"])
def test_each_refused_call_leaves_the_old_files_or_the_new(folder: Path, figures: Say, name: str) -> None:
    made = case(folder, name)
    assert made.before != made.after
    calls = Counter(call for call, _ in trials(folder, made))
    assert calls["fsync"] > 1
    listed = ", ".join(f"{call} {count}" for call, count in sorted(calls.items()))
    figures(f"{name}: a writing call refused {calls.total()} times ({listed}); lost or mixed sets: 0")
