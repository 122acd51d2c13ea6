"""What an edition had on record stays on record: a ledger that lost or changed any of it is refused everywhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, never

from presskit.corrections import ledger_file, read_ledger
from presskit.corrections.entries import FIRST, Release, digest, values
from presskit.corrections.frozen import last_edition
from presskit.corrections.ledger import Ledger, parsed
from presskit.corrections.recording import approve, correct, finish, withdraw
from presskit.corrections.writing import appended
from presskit.diagnostics import Refused
from presskit.editions.quoting import quoted
from presskit.editions.releasing import release
from presskit.editions.sides import record
from presskit.pipeline import Order, build, inspect
from presskit.publish.editions import edition_manifest, listed, read_editions
from presskit.publish.turn import lock_file
from presskit.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.diagnostics import Diagnostic

ROOT = Path(__file__).parents[2]


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
    """The ground of the last entry that the edition had, the release's own cut off: no later entry proves it."""
    text = path.read_text("utf-8")
    text = text[: text.index("  - entry: release")]
    before, _, after = text.rpartition("Camille Durand")
    path.write_text(f"{before}Personne{after}", "utf-8")


def chained_anew(path: Path) -> None:
    """The first entry changed, and every hash after it made to fit."""
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
    assert (past.entries, past.head) == (3, digest(entries[2]))
    assert past.ledger == tuple(values(entry) for entry in entries[:3])


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


def test_a_release_is_on_record_with_its_kit_number_manifest_and_moment(out: Path) -> None:
    entry = read_ledger(out).entries[-1]
    about = (out.parent / "output" / "essai" / "edition-1" / "manifest.json").read_bytes()
    assert entry == Release(
        id=4, kit="essai", edition=1, manifest=sha256(about).hexdigest(), at=GROUNDS.at,
        previous=digest(read_ledger(out).entries[2]),
    )  # fmt: skip
    assert not release(Order(out), GROUNDS.at, never).is_new
    assert len(read_ledger(out).entries) == 4


def test_a_kit_without_corrections_has_its_releases_on_record_too(path: Path) -> None:
    release(Order(path), GROUNDS.at, never)
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    release(Order(path), GROUNDS.at, never)
    assert [entry.edition for entry in read_ledger(path).releases("essai")] == [1, 2]


def nothing(path: Path) -> None:
    """No correction after the edition."""


def one_more(path: Path) -> None:
    correct(path, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)


@pytest.mark.parametrize("recorded", [nothing, one_more])
def test_without_its_editions_a_ledger_that_tells_of_them_lets_none_be_numbered_anew(
    out: Path, recorded: Callable[[Path], None]
) -> None:
    recorded(out)
    shutil.rmtree(out.parent / "output")

    (found,) = [found for found in inspect(out) if found.code == "editions-missing"]
    assert str(found.message) == "edition 1 was released by the ledger, and is not among the outputs"
    assert build(Order(out, formats=("docx",))).files
    assert refusal(lambda: release(Order(out), GROUNDS.at, never)).code == "editions-missing"


def test_the_editions_of_another_kit_that_the_file_once_was_are_not_missed(out: Path) -> None:
    out.write_text(out.read_text("utf-8").replace("id: essai", "id: autre"), "utf-8")
    ledger_file(out).write_text(without_changes(ledger_file(out).read_text("utf-8")), "utf-8")
    assert "editions-missing" not in {found.code for found in inspect(out)}


def without_changes(text: str) -> str:
    """A ledger of its release alone."""
    (last,) = [entry for entry in parsed(SourceText("corrections.yaml", text)).entries if isinstance(entry, Release)]
    made = appended(Ledger(), [replace(last, id=1, previous=FIRST)], "corrections.yaml")
    assert made.source is not None
    return made.source.text


def test_an_edition_that_is_not_the_one_on_record_is_refused_though_its_list_was_made_to_fit(out: Path) -> None:
    outputs = out.parent / "output" / "essai"
    manifest = outputs / "edition-1" / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"presskit": "', '"presskit": "9'), "utf-8")
    (outputs / "editions.json").write_bytes(listed([edition_manifest(outputs / "edition-1")]).to_json())
    found = refusal(lambda: build(Order(out, formats=("docx",))))
    assert found.code == "edition-damaged"
    assert "its manifest is not what entry 4 of `corrections.yaml` has on record" in str(found.message)


def test_a_ledger_of_before_releases_were_on_record_is_believed_as_it_is(out: Path) -> None:
    text = ledger_file(out).read_text("utf-8")
    ledger_file(out).write_text(text[: text.index("  - entry: release")], "utf-8")
    assert {found.code for found in inspect(out) if found.severity == "error"} == set()
    correct(out, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)
    assert release(Order(out), GROUNDS.at, never).number == 2
    assert [entry.edition for entry in read_ledger(out).releases("essai")] == [2]


RELEASED = """
import os, sys
from pathlib import Path
from tests.corrections.conftest import GROUNDS, never
from presskit.editions.releasing import release
from presskit.pipeline import Order
def watch(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith("corrections.yaml"):
        sys.addaudithook(end)
def end(event, arguments):
    if event in ("os.mkdir", "os.listdir", "os.scandir", "tempfile.mkdtemp"):
        os._exit(9)
sys.addaudithook(watch)
release(Order(Path(sys.argv[1])), GROUNDS.at, never)
"""


def cut_short(path: Path) -> None:
    """A process that is killed when its release is on record, and its edition is not out."""
    ended = subprocess.run([sys.executable, "-c", RELEASED, str(path)], cwd=ROOT, check=False)
    assert (ended.returncode, "entry: release" in ledger_file(path).read_text("utf-8")) == (9, True)
    assert "editions-missing" in {found.code for found in inspect(path)}


def test_a_release_cut_short_before_its_edition_was_out_is_called_off_by_the_next_turn(path: Path) -> None:
    one_more(path)
    before = ledger_file(path).read_bytes()
    cut_short(path)
    assert finish(path, never) is None
    assert ledger_file(path).read_bytes() == before
    assert "editions-missing" not in {found.code for found in inspect(path)}


@pytest.mark.parametrize("thing", [Path.touch, lambda place: place.symlink_to("essai"), Path.mkdir])
def test_what_else_stands_where_its_edition_was_to_go_keeps_no_release_on_record(
    path: Path, thing: Callable[[Path], None]
) -> None:
    cut_short(path)
    place = path.parent / "output" / "essai" / "edition-1"
    place.parent.mkdir(parents=True, exist_ok=True)
    thing(place)
    if place.is_dir():
        assert refusal(lambda: finish(path, never)).code == "edition-damaged"
        place.rmdir()
    assert finish(path, never) is None
    assert not ledger_file(path).exists()


def test_a_release_after_one_that_was_cut_short_is_the_first(path: Path) -> None:
    cut_short(path)
    assert release(Order(path), GROUNDS.at, never).number == 1
    assert [entry.edition for entry in read_ledger(path).releases("essai")] == [1]
    assert not lock_file(ledger_file(path)).exists()


def test_of_a_ledger_that_only_such_a_release_made_nothing_is_left(path: Path) -> None:
    cut_short(path)
    finish(path, never)
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == ["speakers.yaml"]


def test_a_release_cut_short_once_its_edition_was_out_stays_on_record(out: Path) -> None:
    edition = out.parent / "output" / "essai" / "edition-1"
    for about in (bytes(edition).hex(), "", "no path"):
        lock_file(ledger_file(out)).write_text(f"{read_ledger(out).head} {about}", "utf-8")
        finish(out, never)
        assert [entry.edition for entry in read_ledger(out).releases("essai")] == [1]
        assert not lock_file(ledger_file(out)).exists()


def test_editions_that_lie_elsewhere_are_found_there(out: Path) -> None:
    correct(out, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)
    (out.parent / "output").rename(out.parent / "parus")
    assert release(Order(out, out.parent / "parus"), GROUNDS.at, never).number == 2


def test_a_list_of_editions_that_is_gone_is_missed_and_made_anew_by_the_next_release(out: Path) -> None:
    outputs = out.parent / "output" / "essai"
    known = read_editions(outputs / "editions.json")
    (outputs / "editions.json").unlink()
    (problem,) = [found for found in inspect(out) if found.code == "editions-unlisted"]
    assert (problem.severity, "where edition 1 is" in str(problem.message)) == ("warning", True)
    found = refusal(lambda: record(out))
    assert (found.code, "nothing tells which file is of which edition" in str(found.message)) == (problem.code, True)

    correct(out, "suite", "Camille Durand souhaite une autre suite.", GROUNDS, never)
    assert release(Order(out), GROUNDS.at, never).number == 2
    assert record(out).editions[0] == known.last
    assert "editions-unlisted" not in {found.code for found in inspect(out)}


def test_a_folder_that_the_list_of_editions_names_and_that_is_gone_is_missed(out: Path) -> None:
    shutil.rmtree(out.parent / "output" / "essai" / "edition-1")
    assert refusal(lambda: release(Order(out), GROUNDS.at, never)).code == "edition-damaged"
