"""The ledger and the editions prove each other: where they differ, no answer is given and nothing is released."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace
from tests.editions.conftest import KIT, SECOND_DAY, copied, corrected, grounds, never, released

from presskit.cli.run import run
from presskit.corrections import ledger_file, read_ledger, recording
from presskit.corrections.entries import FIRST, Correction, Entry, Kind, Release, Withdrawal, digest, values
from presskit.diagnostics import Refused
from presskit.editions.quoting import quoted
from presskit.editions.sides import last_and_current, record, side
from presskit.pipeline import inspect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

CORRECTED = "Nous avons besoin d’être vus"


@pytest.fixture
def kit(twice: Path, tmp_path: Path) -> Path:
    """The file of a kit of which two editions are out, to be meddled with."""
    return copied(twice, tmp_path / "kit")


def outputs_of(kit: Path) -> Path:
    return kit.parent / "output" / "essai"


def errors(call: Callable[[], object]) -> list[Diagnostic]:
    with pytest.raises(Refused) as refused:
        call()
    return [problem for problem in refused.value.diagnostics if problem.severity == "error"]


def codes(kit: Path) -> set[str]:
    """The codes of the errors that a check finds."""
    return {problem.code for problem in inspect(kit) if problem.severity == "error"}


def warned(kit: Path, code: str) -> list[str]:
    return [str(problem.message) for problem in inspect(kit) if problem.code == code]


def rewritten(path: Path, data: bytes) -> None:
    """A file replaced: the current outputs may be the same file."""
    path.unlink()
    path.write_bytes(data)


def forged(kit: Path, number: int) -> None:
    """The PDF of an edition changed, with manifest and list made to fit."""
    outputs = outputs_of(kit)
    folder = outputs / f"edition-{number}"
    data = (folder / "essai.pdf").read_bytes() + b"\n% forged\n"
    rewritten(folder / "essai.pdf", data)
    hashed = sha256(data).hexdigest()
    about = json.loads((folder / "manifest.json").read_bytes())
    about["outputs"]["essai.pdf"] = hashed
    rewritten(folder / "manifest.json", json.dumps(about).encode())
    listed = json.loads((outputs / "editions.json").read_bytes())
    listed["editions"][number - 1]["files"]["essai.pdf"] = hashed
    rewritten(outputs / "editions.json", json.dumps(listed).encode())


def chained(kit: Path, entries: Iterable[Entry]) -> None:
    """A ledger of these entries, their numbers and hashes made to fit."""
    previous, fitting = FIRST, list[Entry]()
    for number, entry in enumerate(entries, 1):
        fitting.append(replace(entry, id=number, previous=previous))
        previous = digest(fitting[-1])
    text = "presskit-corrections: 1\nentries:\n" + "".join(map(lines_of, fitting))
    ledger_file(kit).write_text(text, "utf-8")


def lines_of(entry: Entry) -> str:
    return "".join(
        f"  {'  ' if at else '- '}{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for at, (key, value) in enumerate(values(entry).items())
    )


@pytest.mark.parametrize("number", [1, 2])
def test_an_edition_that_was_forged_with_all_that_lies_beside_it_is_refused_by_the_ledger(
    kit: Path, number: int
) -> None:
    forged(kit, number)
    (found,) = errors(lambda: record(kit))
    assert (found.code, f"edition-{number}" in str(found.message)) == ("edition-damaged", True)
    assert codes(kit) == {"edition-damaged"}


@pytest.mark.parametrize("number", [1, 2])
def test_nothing_is_compared_with_a_forged_edition(kit: Path, number: int) -> None:
    forged(kit, number)
    for call in (lambda: last_and_current(kit, None), lambda: side("1", kit, None), lambda: side("2", kit, None)):
        assert [found.code for found in errors(call)] == ["edition-damaged"]


@pytest.mark.parametrize("command", [["verify"], ["history", "--verify"]])
@pytest.mark.parametrize("number", [1, 2])
def test_no_command_calls_a_forged_edition_whole(
    kit: Path, number: int, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    forged(kit, number)
    files = [str(outputs_of(kit) / f"edition-{number}" / "essai.pdf")] if command == ["verify"] else []
    assert run([*command, *files, "--kit", str(kit)]) == 1
    assert "edition-damaged" in capsys.readouterr().err


def test_editions_as_they_were_released_are_on_record(kit: Path) -> None:
    assert record(kit).latest == 2
    assert codes(kit) == set()


def releases(kit: Path) -> list[Release]:
    return list(read_ledger(kit).releases("essai"))


@pytest.mark.parametrize("number", [1, 2])
def test_an_edition_that_is_on_record_twice_breaks_the_ledger(kit: Path, number: int) -> None:
    again = replace(releases(kit)[number - 1], manifest="a" * 64)
    chained(kit, (*read_ledger(kit).entries, again))
    (found,) = errors(lambda: read_ledger(kit))
    assert found.code == "broken-chain"
    assert f"releases edition {number} of `essai`, and entry" in str(found.message)
    assert found.span is not None


def test_the_same_number_of_another_kit_is_another_edition(kit: Path) -> None:
    other = replace(releases(kit)[0], kit="autre")
    chained(kit, (*read_ledger(kit).entries, other))
    assert len(releases(kit)) == 2


def test_an_edition_is_not_on_record_behind_a_later_one(kit: Path) -> None:
    first, second = releases(kit)
    chained(kit, (second, first))
    assert [found.code for found in errors(lambda: read_ledger(kit))] == ["broken-chain"]


def test_the_release_of_the_last_edition_cannot_be_cut_off(kit: Path) -> None:
    chained(kit, read_ledger(kit).entries[:-1])
    assert codes(kit) == {"ledger-altered"}
    for call in (lambda: record(kit), lambda: quoted(kit, CORRECTED), lambda: released(kit, SECOND_DAY)):
        (found,) = errors(call)
        assert "edition 2 is out, and `corrections.yaml` has no entry of its release" in str(found.message)


def test_an_edition_from_before_releases_were_on_record_needs_no_entry(path: Path) -> None:
    released(path, SECOND_DAY)
    ledger_file(path).unlink()
    corrected(path)
    released(path, SECOND_DAY)
    assert [entry.edition for entry in releases(path)] == [2]
    assert codes(path) == set()
    assert record(path).latest == 2


def plain(place: Path) -> None:
    place.write_text("une note", "utf-8")


def link_to_file(place: Path) -> None:
    place.symlink_to("editions.json")


def link_to_nothing(place: Path) -> None:
    place.symlink_to("nulle-part")


def link_to_folder(place: Path) -> None:
    place.symlink_to("edition-1")


def another_folder(place: Path) -> None:
    place.mkdir()


@pytest.mark.parametrize("thing", [plain, link_to_file, link_to_nothing, link_to_folder, another_folder])
def test_what_stands_where_an_edition_goes_is_refused_and_nothing_is_on_record(
    kit: Path, thing: Callable[[Path], None]
) -> None:
    recording.correct(kit, "vus", "Nous voulons être vus ici", grounds(Kind.PRECISION), never)
    before, place = ledger_file(kit).stat(), outputs_of(kit) / "edition-3"
    thing(place)
    assert len(errors(lambda: released(kit, SECOND_DAY))) == 1
    after = ledger_file(kit).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns), "it was not even written"
    place.rmdir() if thing is another_folder else place.unlink()
    assert released(kit, SECOND_DAY).number == 3


def without_the_last(kit: Path) -> None:
    shutil.rmtree(outputs_of(kit) / "edition-2")
    (outputs_of(kit) / "editions.json").unlink()


def with_an_older_list(kit: Path) -> None:
    """The outputs as they were after the first edition."""
    listed = json.loads((outputs_of(kit) / "editions.json").read_bytes())
    listed |= {"latest": 1, "editions": listed["editions"][:1]}
    without_the_last(kit)
    (outputs_of(kit) / "editions.json").write_text(json.dumps(listed), "utf-8")


def without_any(kit: Path) -> None:
    shutil.rmtree(outputs_of(kit))


@pytest.mark.parametrize("lost", [without_the_last, with_an_older_list, without_any])
def test_no_answer_is_given_from_editions_of_which_the_last_is_not_at_hand(
    kit: Path, lost: Callable[[Path], None]
) -> None:
    lost(kit)
    for call in (lambda: quoted(kit, CORRECTED), lambda: record(kit)):
        (found,) = errors(call)
        assert found.code == "editions-missing"
        assert "edition 2 was released by the ledger" in str(found.message)


def test_an_earlier_edition_that_is_not_at_hand_is_missed_before_a_release_forgets_it(kit: Path) -> None:
    shutil.rmtree(outputs_of(kit) / "edition-1")
    assert warned(kit, "editions-missing") == ["edition 1 was released by the ledger, and is not among the outputs"]
    recording.correct(kit, "vus", "Nous voulons être vus ici", grounds(Kind.PRECISION), never)
    assert [found.code for found in errors(lambda: released(kit, SECOND_DAY))] == ["editions-missing"]


def test_a_kit_that_was_given_another_id_is_released_as_another_kit(kit: Path) -> None:
    kit.write_text(kit.read_text("utf-8").replace("id: essai", "id: autre"), "utf-8")
    assert warned(kit, "editions-missing") == []
    assert released(kit, SECOND_DAY).number == 1
    assert [entry.edition for entry in read_ledger(kit).releases("autre")] == [1]
    assert codes(kit) == set()


def forged_correction(**given: Any) -> Correction:
    about: dict[str, Any] = {
        "id": 1, "ref": "vus", "kind": Kind.COQUILLE, "before": "Nous", "after": CORRECTED, "reason": "r", "by": "b",
        "at": SECOND_DAY, "edition": 1, "previous": FIRST,
    }  # fmt: skip
    return Correction(**(about | given))


def test_what_a_correction_waits_for_is_no_release(path: Path) -> None:
    chained(path, [forged_correction(edition=1_000_000)])
    assert warned(path, "editions-missing") == []
    assert released(path, SECOND_DAY).number == 1


def test_what_is_corrected_under_another_id_waits_for_an_edition_of_that_kit(kit: Path) -> None:
    kit.write_text(kit.read_text("utf-8").replace("id: essai", "id: autre"), "utf-8")
    entry = recording.correct(kit, "vus", "Nous voulons être vus ici", grounds(Kind.PRECISION), never)
    assert entry is not None
    assert entry.edition == 1


def withdrawal(kit: Path, statement: str) -> None:
    entry = Withdrawal(
        id=1, statement=statement, before="Rien", reason="r", by="b", at=SECOND_DAY, edition=3, previous=FIRST
    )
    chained(kit, (*read_ledger(kit).entries, entry))


def test_a_withdrawal_of_a_statement_that_never_was_is_told_and_refuses_a_release(kit: Path) -> None:
    withdrawal(kit, "fantome")
    (found,) = [problem for problem in inspect(kit) if problem.code == "unrecorded-change"]
    assert str(found.message) == "`fantome` was withdrawn, and is neither in the kit nor in its last edition"
    assert found.span is not None
    assert [problem.code for problem in errors(lambda: released(kit, SECOND_DAY))] == ["unrecorded-change"]


def test_so_it_is_before_the_first_edition(path: Path) -> None:
    withdrawal(path, "fantome")
    assert len(warned(path, "unrecorded-change")) == 1


def test_a_withdrawn_statement_may_be_deleted_from_the_kit_once_an_edition_had_it(kit: Path) -> None:
    recording.withdraw(kit, "suite", grounds(Kind.RETRAIT), never)
    gone = ("retire", "suite")
    lines = [line for line in KIT.splitlines() if not any(f"id: {name}," in line for name in gone)]
    kit.write_text("\n".join(lines), "utf-8")
    assert not [told for told in warned(kit, "unrecorded-change") if "was withdrawn" in told]


def test_nor_is_it_missed_by_another_kit_that_the_file_becomes(kit: Path) -> None:
    lines = [line for line in kit.read_text("utf-8").splitlines() if "id: retire," not in line]
    kit.write_text("\n".join(lines).replace("id: essai", "id: autre"), "utf-8")
    assert warned(kit, "unrecorded-change") == []
