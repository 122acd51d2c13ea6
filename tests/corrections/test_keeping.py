"""What an edition had on record stays on record: a ledger that lost or changed any of it is refused everywhere."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.corrections.conftest import GROUNDS, never

from presskit.corrections import ledger_file, read_ledger
from presskit.corrections.entries import FIRST, digest, values
from presskit.corrections.frozen import last_edition
from presskit.corrections.ledger import Ledger
from presskit.corrections.recording import approve, correct, withdraw
from presskit.corrections.writing import appended
from presskit.diagnostics import Refused
from presskit.editions.quoting import quoted
from presskit.editions.releasing import release
from presskit.editions.sides import record
from presskit.pipeline import Order, build, inspect
from presskit.publish.editions import read_editions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presskit.diagnostics import Diagnostic


@pytest.fixture
def out(path: Path) -> Path:
    """The file of a kit that was released with a correction, a withdrawal and an approval."""
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    withdraw(path, "atelier", GROUNDS, never)
    approve(path, ["vus"], "Camille Durand", GROUNDS.at, never)
    release(Order(path), GROUNDS.at, never)
    return path


def gone(path: Path) -> None:
    path.unlink()


def emptied(path: Path) -> None:
    path.write_text("presskit-corrections: 1\nentries: []\n", "utf-8")


def cut_after_one(path: Path) -> None:
    written(path, read_ledger(path.with_name("speakers.yaml")).entries[:1])


def reason_edited(path: Path) -> None:
    """The last entry's ground: no later entry proves it."""
    entries = read_ledger(path.with_name("speakers.yaml")).entries
    text = path.read_text("utf-8")
    at = text.rindex(entries[-1].by)
    path.write_text(text[:at] + "Personne" + text[at + len(entries[-1].by) :], "utf-8")


def chained_anew(path: Path) -> None:
    """The first entry changed, and every hash after it made to fit."""
    from msgspec.structs import replace

    previous, entries = FIRST, []
    for entry in read_ledger(path.with_name("speakers.yaml")).entries:
        changed = replace(entry, previous=previous, **({"by": "Personne"} if entry.id == 1 else {}))
        entries.append(changed)
        previous = digest(changed)
    written(path, entries)


def written(path: Path, entries: object) -> None:
    made = appended(Ledger(), entries, str(path))  # type: ignore[arg-type]
    assert made.source is not None
    path.write_text(made.source.text, "utf-8")


DAMAGES = [gone, emptied, cut_after_one, reason_edited, chained_anew]


def refusal(call: Callable[[], object]) -> Diagnostic:
    with pytest.raises(Refused) as refused:
        call()
    (found,) = [problem for problem in refused.value.diagnostics if problem.severity == "error"]
    return found


def test_an_edition_holds_every_entry_that_the_ledger_had(out: Path) -> None:
    past = last_edition([out.parent / "output" / "essai"], out.parent)
    assert past is not None
    entries = read_ledger(out).entries
    assert (past.entries, past.head) == (3, digest(entries[-1]))
    assert past.ledger == tuple(values(entry) for entry in entries)


@pytest.mark.parametrize("damage", DAMAGES)
def test_no_command_trusts_a_ledger_that_was_altered(out: Path, damage: Callable[[Path], None]) -> None:
    damage(ledger_file(out))
    assert "ledger-altered" in {problem.code for problem in inspect(out) if problem.severity == "error"}
    assert refusal(lambda: build(Order(out, formats=("docx",)))).code == "ledger-altered"
    assert refusal(lambda: release(Order(out), GROUNDS.at, never)).code == "ledger-altered"
    assert refusal(lambda: quoted(out, "la vallée est un seul atelier")).code == "ledger-altered"


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (gone, {"number": 1, "edition": 1, "count": 3}),
        (cut_after_one, {"number": 2, "edition": 1, "count": 3}),
        (reason_edited, {"number": 3, "edition": 1, "key": "by"}),
        (chained_anew, {"number": 1, "edition": 1, "key": "by"}),
    ],
)
def test_it_says_which_entry_is_lost_or_changed(
    out: Path, damage: Callable[[Path], None], told: dict[str, object]
) -> None:
    damage(ledger_file(out))
    found = refusal(lambda: build(Order(out, formats=("docx",))))
    assert told.items() <= dict(found.message.values).items()
    assert (found.span is None) == (damage is gone)


def test_what_is_added_after_an_edition_alters_nothing(out: Path) -> None:
    correct(out, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)
    assert "ledger-altered" not in {problem.code for problem in inspect(out)}
    assert release(Order(out), GROUNDS.at, never).number == 2


def test_without_its_editions_a_ledger_that_tells_of_them_lets_none_be_numbered_anew(out: Path) -> None:
    correct(out, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)
    shutil.rmtree(out.parent / "output")

    assert [found.code for found in inspect(out) if found.code == "editions-missing"] == ["editions-missing"]
    assert build(Order(out, formats=("docx",))).files
    assert refusal(lambda: release(Order(out), GROUNDS.at, never)).code == "editions-missing"


def test_editions_that_lie_elsewhere_are_found_there(out: Path) -> None:
    correct(out, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)
    (out.parent / "output").rename(out.parent / "parus")
    assert release(Order(out, out.parent / "parus"), GROUNDS.at, never).number == 2


def test_a_list_of_editions_that_is_gone_is_missed_and_made_anew_by_the_next_release(out: Path) -> None:
    outputs = out.parent / "output" / "essai"
    listed = read_editions(outputs / "editions.json")
    (outputs / "editions.json").unlink()
    (problem,) = [found for found in inspect(out) if found.code == "editions-unlisted"]
    assert (problem.severity, "where edition 1 is" in str(problem.message)) == ("warning", True)
    found = refusal(lambda: record(out))
    assert (found.code, "nothing tells which file is of which edition" in str(found.message)) == (problem.code, True)

    correct(out, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)
    assert release(Order(out), GROUNDS.at, never).number == 2
    assert record(out).editions[0] == listed.last
    assert "editions-unlisted" not in {found.code for found in inspect(out)}


def test_a_folder_that_the_list_of_editions_names_and_that_is_gone_is_missed(out: Path) -> None:
    shutil.rmtree(out.parent / "output" / "essai" / "edition-1")
    assert refusal(lambda: release(Order(out), GROUNDS.at, never)).code == "edition-damaged"
