"""Commands that work at the same time wait for each other, and none sees what another has half done."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from msgspec import json
from tests.durability import kit as kits
from tests.durability.commands import Command, command, done, duration
from tests.durability.conftest import GROUNDS, SOAK, no_wait

from presskit.cli.run import run
from presskit.corrections.ledger import ledger_file, read_ledger
from presskit.corrections.recording import correct
from presskit.publish.folder import publish
from presskit.publish.manifest import Manifest
from presskit.publish.turn import lock_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Say = Callable[[str], None]

ROUNDS = 200 if SOAK else 20
BUILD = [*command("build"), "--to", "docx"]
TEXTS = ("Autre mot.", "Mot 0.")
EXCHANGES = 20_000 if SOAK else 1_000
REBUILDS = 1_000 if SOAK else 200


def test_two_builds_at_once_both_end_well(kit: Path, figures: Say) -> None:
    alone = sum(duration(kit.parent, command("build")))
    longest = 0.0
    for number in range(ROUNDS):
        kits.written(kit.parent, f"Mot {number}.")
        start = time.perf_counter()
        ended = [build.end() for build in [Command(kit.parent, command("build")) for _ in range(2)]]
        longest = max(longest, time.perf_counter() - start)
        assert [build.status for build in ended] == [0, 0], ended
        kits.check_sets(kit)
        assert kits.strays(kit.parent) == []
    figures(f"two builds at once, {ROUNDS} times: both end well, the later after {longest:.2f} s (alone {alone:.2f} s)")


def test_nobody_waits_for_the_lock_of_a_build_that_was_killed(kit: Path, figures: Say) -> None:
    """Whoever waits in vain is refused."""
    assert done(kit.parent, command("build")).status == 0
    lock = lock_file(kits.outputs(kit))
    while not lock.exists():
        at_work = Command(kit.parent, command("build"))
        at_work.wait_for_writing()
        at_work.kill()
    start = time.perf_counter()
    ended = done(kit.parent, command("build"))
    assert ended.status == 0, ended
    assert not lock.exists()
    figures(f"the lock of a build that was killed: the next takes {time.perf_counter() - start:.2f} s")


def test_of_two_corrections_at_once_none_is_lost(kit: Path) -> None:
    for number in range(ROUNDS // 2):
        texts = [f"Mot {number}, {name}." for name in "ab"]
        ended = [one.end() for one in [Command(kit.parent, command("correct", text)) for text in texts]]
        for one in ended:
            assert one.status == 0 or "changed while you were looking at it" in one.told, one
        acknowledged = sum("is on record" in one.said for one in ended)
        assert acknowledged >= 1
        kits.check_agreement(kit)
    assert len(read_ledger(kit).entries) >= ROUNDS // 2


def test_a_build_never_mixes_a_kit_with_a_ledger_of_another_moment(kit: Path, figures: Say) -> None:
    correct(kit, kits.STATEMENT, "Mot.", GROUNDS, no_wait)
    pairs = kit.with_name("pairs")
    at_work = Command(kit.parent, [], lambda: _correct_for_ever(kit, pairs))
    built = []
    for _ in range(ROUNDS):
        ended = done(kit.parent, command("build"))
        assert ended.status == 0, ended
        inputs = kits.manifest(kits.outputs(kit))["inputs"]
        built.append(f"{inputs['speakers.yaml']} {inputs['corrections.yaml']}")
    at_work.kill()
    known = pairs.read_text("utf-8").splitlines()
    assert set(built) <= set(known)
    figures(f"{len(built)} builds during {len(known)} corrections: kits with the ledger of another moment: 0")


def _correct_for_ever(kit: Path, pairs: Path) -> None:
    """Correct the kit as long as the test goes on, and write down beforehand which files belong together."""
    number, test = 0, os.getppid()
    with pairs.open("w", encoding="utf-8", buffering=1) as told:
        while os.getppid() == test:
            digests = (kits.digest(file.read_bytes()) for file in (kit, ledger_file(kit)))
            told.write(" ".join(digests) + "\n")
            number += 1
            correct(kit, kits.STATEMENT, f"Mot {number}.", GROUNDS, no_wait)
            time.sleep(0.01)


def test_a_reader_never_sees_a_broken_or_mixed_set_while_a_kit_is_built_again_and_again(
    kit: Path, figures: Say
) -> None:
    known = frozenset(digest for text in TEXTS for digest in kits.seen(_built(kit, text)).values())
    told = _read_while(kit, known, lambda number: _rebuild(kit, number), REBUILDS, rest=0.002)
    figures(f"{REBUILDS} rebuilds or more: {told}")


def test_nor_while_folders_are_exchanged_as_fast_as_can_be(kit: Path, figures: Say) -> None:
    """A build composes for most of its time: here the reader meets its last step most of the time."""
    sets = [_outputs(_built(kit, text)) for text in TEXTS]
    known = frozenset(kits.digest(data) for files in sets for data in files.values())
    about = [json.decode(files.pop("manifest.json"), type=Manifest) for files in sets]
    place = kits.outputs(kit)
    told = _read_while(kit, known, lambda number: _exchange(place, sets, about, number), EXCHANGES, rest=0)
    figures(f"{EXCHANGES} sets or more put in their place: {told}")


def _read_while(kit: Path, known: frozenset[str], work: Callable[[int], None], times: int, rest: float) -> str:
    """Read while something is done again and again, until it was often enough for both, and tell how often."""
    enough, finished, test = kit.with_name("enough"), kit.with_name("finished"), os.getpid()

    def finish() -> None:
        number = 0
        while os.getppid() == test and (number < times or not enough.exists()):
            work(number)
            number += 1
        finished.touch()
        time.sleep(60)

    at_work = Command(kit.parent, [], finish)
    opened = replaced = 0
    try:
        while not finished.exists() and at_work.is_running():
            if _read_through_folder(kits.outputs(kit)):
                opened += 1
            else:
                replaced += 1
            _read_by_paths(kits.outputs(kit), known)
            if opened > REBUILDS:
                enough.touch()
            time.sleep(rest)
    finally:
        ended = at_work.kill()
    assert ended.status == -9
    return (
        f"{opened} sets read through one opened folder ({replaced} times it was replaced meanwhile, and opened "
        f"again), {opened + replaced} by paths; broken or mixed: 0"
    )


def _built(kit: Path, text: str) -> Path:
    kits.written(kit.parent, text)
    assert done(kit.parent, BUILD).status == 0
    return kits.outputs(kit)


def _outputs(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in place.iterdir()}


def _rebuild(kit: Path, number: int) -> None:
    kits.written(kit.parent, TEXTS[number % 2])
    assert run(BUILD) == 0


def _exchange(place: Path, sets: list[dict[str, bytes]], about: list[Manifest], number: int) -> None:
    publish(place, sets[number % 2], about[number % 2])


def _read_through_folder(place: Path) -> bool:
    """Whether all files of the set could be read before the folder was replaced; those that were are of one set."""
    folder = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
    try:
        about = kits.listed(_bytes("manifest.json", folder))
        for name, expected in about["outputs"].items():
            assert kits.digest(_bytes(name, folder)) == expected
    except FileNotFoundError:
        return False
    finally:
        os.close(folder)
    return True


def _bytes(name: str, folder: int) -> bytes:
    with open(name, "rb", opener=lambda path, flags: os.open(path, flags, dir_fd=folder)) as file:
        return file.read()


def _read_by_paths(place: Path, known: frozenset[str]) -> None:
    """Each file is there, and whole."""
    for name in ("manifest.json", "essai.docx"):
        assert kits.digest((place / name).read_bytes()) in known
