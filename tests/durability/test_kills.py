"""A process that is killed at any moment leaves whole sets, keeps what it acknowledged, and blocks nobody."""

from __future__ import annotations

import random
import re
import time
from typing import TYPE_CHECKING

import pytest
from tests.durability import kit as kits
from tests.durability.commands import Command, Ended, command, done, duration
from tests.durability.conftest import GROUNDS, KILLS, no_wait

from presskit.corrections.ledger import read_ledger
from presskit.corrections.recording import correct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Say = Callable[[str], None]

SEED = 20150924
LATE = 2
"""How many times as long as a command takes the killer may wait."""
EDITIONS = 20
"""After how many releases another kit takes over, since each edition is carried over by the next."""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """The file of a kit on a disk, where writing takes long enough to be met."""
    return kits.written(tmp_path / "kit", "Mot 0.")


class Killer:
    """Kills a command at random moments: one time in two after it has begun to write.

    It often comes too late: what ended well meanwhile must outlive those that are killed later.
    """

    def __init__(self, path: Path, name: str) -> None:
        self.folder = path.parent
        self.name = name
        self.tries = self.kills = self.while_writing = self.with_strays = 0
        self.longest = 0.0
        self._random = random.Random(f"{SEED} {name}")
        self._before, self._writing = duration(self.folder, command(name, "Un mot de plus."))

    def goes_on(self) -> bool:
        """Whether there are commands to be killed; one that has ended before it was does not count."""
        self.tries += 1
        return self.kills < KILLS

    def kill(self, arguments: Sequence[str]) -> Ended:
        at_work = Command(self.folder, arguments)
        if self._random.random() < 0.5:
            at_work.wait_for_writing()
            time.sleep(self._random.uniform(0, LATE * self._writing))
            ended = at_work.kill()
            self.while_writing += ended.status == -9
        else:
            time.sleep(self._random.uniform(0, LATE * (self._before + self._writing)))
            ended = at_work.kill()
        self.kills += ended.status == -9
        self.with_strays += bool(kits.strays(self.folder))
        return ended

    def run(self, arguments: Sequence[str]) -> None:
        """The next run: it ends well, waits for nobody, and leaves nothing of its own."""
        start = time.perf_counter()
        ended = done(self.folder, arguments)
        self.longest = max(self.longest, time.perf_counter() - start - self._before - self._writing)
        assert ended.status == 0, ended
        assert kits.strays(self.folder) == []

    def figures(self) -> str:
        return (
            f"{self.name}: killed {self.kills} times ({self.while_writing} of them aimed at its writing), temporary "
            f"files left by {self.with_strays}, by the next run 0; it took at most "
            f"{max(self.longest, 0):.2f} s longer than usual"
        )


def test_a_build_that_is_killed_leaves_a_whole_set(kit: Path, figures: Say) -> None:
    note = kits.outputs(kit) / "notes.txt"
    done(kit.parent, command("build"))
    note.write_text("à relire", "utf-8")
    killer = Killer(kits.written(kit.parent, "Autre mot."), "build")
    while killer.goes_on():
        kits.written(kit.parent, f"Mot {killer.tries}.")
        ended = killer.kill(command("build"))
        kits.check_sets(kit)
        assert note.read_text("utf-8") == "à relire"
        built = kits.manifest(kits.outputs(kit))["inputs"]["speakers.yaml"] == kits.digest(kit.read_bytes())
        assert built or not ended.said
        if killer.tries % 4 == 0:
            killer.run(command("build"))
    killer.run(command("build"))
    figures(f"{killer.figures()}; half-written or mixed sets: 0")


def test_a_correction_that_was_acknowledged_is_never_lost(kit: Path, figures: Say) -> None:
    killer = Killer(kit, "correct")
    acknowledged: set[int] = set()
    cut_short = 0
    while killer.goes_on():
        ended = killer.kill(command("correct", f"Mot {killer.tries}."))
        kits.check_files(kit)
        acknowledged |= {int(entry) for entry in re.findall(r"entry (\d+) is on record", ended.said)}
        finished = done(kit.parent, ["correct", "mot", "speakers.yaml", "--finish"])
        assert finished.status == 0
        cut_short += "on record" in finished.said
        assert kits.strays(kit.parent) == []
        kits.check_agreement(kit)
        assert acknowledged <= {entry.id for entry in read_ledger(kit).entries}
    killer.run(command("correct", "Le dernier."))
    kits.check_agreement(kit)
    figures(f"{killer.figures()}; acknowledged {len(acknowledged)}, cut short and finished {cut_short}, lost 0")


def test_a_release_that_is_killed_leaves_whole_editions_and_a_list_that_names_them(kit: Path, figures: Say) -> None:
    killer = Killer(kit, "release")
    released = 0
    frozen: dict[str, str] = {}
    while killer.goes_on():
        if killer.tries % EDITIONS == 0:
            kit, frozen = kits.written(kit.parent.with_name(str(killer.tries)), "Mot 0."), {}
            killer.folder = kit.parent
        correct(kit, kits.STATEMENT, f"Mot {killer.tries}.", GROUNDS, no_wait)
        ended = killer.kill(command("release"))
        kits.check_sets(kit)
        now = {name: held for name, held in kits.seen(kits.outputs(kit)).items() if name.startswith("edition-")}
        assert frozen.items() <= now.items()
        assert "is out" not in ended.said or len(now) > len(frozen)
        released += len(now) > len(frozen)
        frozen = now
        if killer.tries % 4 == 0:
            killer.run(command("release"))
            on_record = {f"edition-{entry.edition}" for entry in read_ledger(kit).releases("essai")}
            assert on_record == {found.name for found in kits.outputs(kit).glob("edition-*")}
            frozen = {name: held for name, held in kits.seen(kits.outputs(kit)).items() if name.startswith("edition-")}
    figures(f"{killer.figures()}; whole editions {released}, others 0")
