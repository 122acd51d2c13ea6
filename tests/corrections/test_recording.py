"""What is put on record stands in both files, or in neither; what was cut short is finished."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, KIT, never

from presskit.corrections import corrected
from presskit.corrections.editions import editions
from presskit.corrections.entries import FIRST, Correction, Kind
from presskit.corrections.ledger import Ledger, ledger_file, read_ledger
from presskit.corrections.recording import approve, correct, draft, finish, record, withdraw, wording
from presskit.corrections.writing import appended
from presskit.diagnostics import Refused, Severity
from presskit.editions.releasing import release
from presskit.kit.load import load
from presskit.pipeline import Order, inspect
from presskit.publish.turn import lock_file

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.diagnostics]


def told(path: Path) -> list[str]:
    return [problem.code for problem in corrected(path, load(path)).diagnostics]


def files(path: Path) -> set[str]:
    return {entry.name for entry in path.parent.iterdir()}


def test_a_correction_changes_its_text_and_nothing_else(path: Path) -> None:
    entry = correct(path, "vus", "Nous voulons être vus", GROUNDS, never)

    assert path.read_text("utf-8") == KIT.replace("'Nous avons besoin d''être vus'", "'Nous voulons être vus'")
    assert entry == Correction(
        id=1,
        ref="vus",
        kind=Kind.RECTIFICATIF,
        before="Nous avons besoin d'être vus",
        after="Nous voulons être vus",
        reason="mot inexact",
        by="Camille Durand",
        at=GROUNDS.at,
        edition=1,
        previous=FIRST,
    )
    assert read_ledger(path).entries == (entry,)
    assert files(path) == {"speakers.yaml", "corrections.yaml"}


def test_a_text_that_says_so_already_is_left_alone(path: Path) -> None:
    assert correct(path, "vus", " Nous avons besoin d'être vus\n", GROUNDS, never) is None
    assert files(path) == {"speakers.yaml"}


@pytest.mark.parametrize(
    ("ref", "text", "code"),
    [
        ("vuz", "x", "unknown-reference"),
        ("vus", "", "empty-value"),
        ("kit.title", "un\ntitre", "line-break"),
        ("vus", "un\u202emot", "forbidden-character"),
    ],
)
def test_what_would_spoil_the_kit_is_refused_and_nothing_is_written(path: Path, ref: str, text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        correct(path, ref, text, GROUNDS, never)
    assert code in codes(refused)
    assert path.read_text("utf-8") == KIT
    assert files(path) == {"speakers.yaml"}


def test_a_wording_that_changed_since_it_was_shown_is_not_overwritten(path: Path) -> None:
    with pytest.raises(Refused) as refused:
        correct(path, "vus", "x", GROUNDS, never, before="Un autre")
    assert codes(refused) == ["changed-meanwhile"]
    assert path.read_text("utf-8") == KIT


def test_the_edition_is_the_one_after_the_last_that_was_released(path: Path) -> None:
    first = correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    release(Order(path), GROUNDS.at, never)

    entry = correct(path, "vus", "Nous voulons bien être vus", GROUNDS, never)

    assert first is not None
    assert entry is not None
    assert (first.edition, entry.edition) == (1, 2)


def test_editions_are_counted_and_not_sorted_by_name(tmp_path: Path) -> None:
    for number in (1, 9, 10):
        (tmp_path / f"edition-{number}").mkdir()
    assert editions(tmp_path) == (1, 9, 10)


def test_editions_are_looked_for_in_the_folder_that_they_are_released_into(path: Path) -> None:
    pub = path.parent / "pub"
    release(Order(path, pub), GROUNDS.at, never)

    made = (
        correct(path, "vus", "Nous voulons être vus", GROUNDS, never, output=pub),
        withdraw(path, "suite", GROUNDS, never, output=pub),
    )

    assert [entry.edition for entry in made if entry] == [2, 2]
    release(Order(path, pub), GROUNDS.at, never)
    path.write_text(path.read_text("utf-8").replace("présidente", "maire"), "utf-8")
    entry = record(path, "speaker:durand.function", GROUNDS, never, output=pub)
    assert entry is not None
    assert (entry.before, entry.edition) == ("présidente", 3)


def test_where_the_editions_are_not_at_hand_the_ledger_says_which_are_out(path: Path) -> None:
    pub = path.parent / "pub"
    release(Order(path, pub), GROUNDS.at, never)
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never, output=pub)

    entry = correct(path, "vus", "Nous devons être vus", GROUNDS, never)

    assert entry is not None
    assert entry.edition == 2


def test_an_entry_that_waits_for_an_edition_which_is_out_is_told(path: Path) -> None:
    pub = path.parent / "pub"
    release(Order(path, pub), GROUNDS.at, never)
    # As it was before releases were on record.
    ledger_file(path).unlink()
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    approve(path, ["vus"], "Camille Durand", GROUNDS.at, never)

    (found,) = (problem for problem in inspect(path, pub) if problem.code == "edition-overtaken")

    assert found.severity is Severity.WARNING
    assert str(found.message) == "entry 1 waits for edition 1, and edition 1 is out"
    assert found.span is not None
    assert found.span.file == str(ledger_file(path))
    assert release(Order(path, pub), GROUNDS.at, never).number == 2
    assert "edition-overtaken" not in [problem.code for problem in inspect(path, pub)]


def test_a_ledger_that_lost_what_an_edition_elsewhere_had_takes_no_agreement(path: Path) -> None:
    pub = path.parent / "pub"
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never, output=pub)
    release(Order(path, pub), GROUNDS.at, never)
    ledger_file(path).unlink()

    with pytest.raises(Refused) as refused:
        approve(path, ["vus"], "Camille Durand", GROUNDS.at, never, output=pub)
    assert codes(refused) == ["ledger-altered"]


def test_nothing_is_recorded_behind_a_ledger_that_lost_what_an_edition_had(path: Path) -> None:
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    release(Order(path), GROUNDS.at, never)
    ledger_file(path).unlink()

    with pytest.raises(Refused) as refused:
        correct(path, "vus", "Nous voulons bien être vus", GROUNDS, never)

    assert [problem.code for problem in refused.value.diagnostics] == ["ledger-altered"]
    assert not ledger_file(path).exists()


def test_what_was_withdrawn_cannot_be_approved(path: Path) -> None:
    withdraw(path, "vus", GROUNDS, never)
    with pytest.raises(Refused) as refused:
        approve(path, ["atelier", "vus"], "Camille Durand", GROUNDS.at, never)
    assert [problem.code for problem in refused.value.diagnostics] == ["withdrawn-statement"]
    assert len(read_ledger(path).entries) == 1


def test_permissions_and_links_stay(path: Path) -> None:
    kept = path.parent / "ailleurs"
    kept.mkdir()
    real = path.rename(kept / "vrai.yaml")
    path.symlink_to(real)
    real.chmod(0o640)

    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)

    assert path.is_symlink()
    assert "voulons" in real.read_text("utf-8")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert stat.S_IMODE(ledger_file(path).stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "change",
    [
        lambda path: correct(path, "vus", "Nous voulons être vus", GROUNDS, never),
        lambda path: draft(path, "vus", "Nous voulons être vus"),
        lambda path: withdraw(path, "vus", GROUNDS, never),
        lambda path: approve(path, ["vus"], "Camille Durand", GROUNDS.at, never),
    ],
    ids=["correct", "draft", "withdraw", "approve"],
)
def test_a_kit_to_which_a_link_leads_out_of_its_folder_is_not_changed(
    path: Path, change: Callable[[Path], object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away")
    stray = away / ".presskit-vrai.yaml-0123456789abcdef.new"
    real = path.rename(away / "vrai.yaml")
    path.symlink_to(real)
    stray.touch()

    with pytest.raises(Refused) as refused:
        change(path)

    assert [problem.code for problem in refused.value.diagnostics] == ["unsafe-path"]
    assert real.read_text("utf-8") == KIT
    assert sorted(away.iterdir()) == [stray, real]
    assert not ledger_file(path).exists()


def test_a_draft_says_what_the_checks_will_say_of_it_and_writes_nothing(path: Path) -> None:
    (path.parent / "discours.txt").write_text("Elle a dit : « Nous avons besoin d’être vus. »", "utf-8")
    text = KIT.replace("speakers:\n", "sources: {discours: {title: Discours, file: discours.txt}}\nspeakers:\n")
    text = text.replace("être vus'}", "être vus', source: discours}")
    path.write_text(text, "utf-8")

    made = draft(path, "vus", "Nous voulons être vus")

    assert (made.before, made.after) == ("Nous avons besoin d'être vus", "Nous voulons être vus")
    assert ("verbatim-not-in-source", "warning") in [(found.code, found.severity) for found in made.remarks]
    assert draft(path, "vus", made.before).remarks == ()
    assert path.read_text("utf-8") == text


def test_a_withdrawn_statement_is_on_record_once_and_corrected_no_more(path: Path) -> None:
    grounds = replace(GROUNDS, kind=Kind.RETRAIT)
    entry = withdraw(path, "vus", grounds, never)

    assert entry is not None
    assert (entry.statement, entry.before, entry.kind) == ("vus", "Nous avons besoin d'être vus", Kind.RETRAIT)
    assert withdraw(path, "vus", grounds, never) is None
    assert path.read_text("utf-8") == KIT
    with pytest.raises(Refused) as refused:
        correct(path, "vus", "x", GROUNDS, never)
    assert codes(refused) == ["withdrawn-statement"]


@pytest.mark.parametrize("name", ["kit.title", "vuz"])
def test_only_a_statement_is_withdrawn_or_approved(path: Path, name: str) -> None:
    with pytest.raises(Refused) as refused:
        withdraw(path, name, GROUNDS, never)
    assert codes(refused) == ["unknown-statement"]
    with pytest.raises(Refused):
        approve(path, ["vus", name], "Camille Durand", GROUNDS.at, never)
    assert files(path) == {"speakers.yaml"}


def test_an_agreement_is_on_record_once_for_each_person(path: Path) -> None:
    first = approve(path, ["vus", "atelier", "vus"], "Camille Durand", GROUNDS.at, never)

    assert [entry.statement for entry in first] == ["vus", "atelier"]
    assert approve(path, ["vus"], "Camille Durand", GROUNDS.at, never) == ()
    assert len(approve(path, ["vus"], "Service de presse", GROUNDS.at, never)) == 1
    assert [entry.id for entry in read_ledger(path).entries] == [1, 2, 3]


def test_a_wording_changed_by_hand_is_told_and_can_be_put_on_record(path: Path) -> None:
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    path.write_text(path.read_text("utf-8").replace("voulons", "devons"), "utf-8")
    assert told(path) == ["unrecorded-change"]

    entry = record(path, "vus", GROUNDS, never)

    assert entry is not None
    assert (entry.before, entry.after) == ("Nous voulons être vus", "Nous devons être vus")
    assert told(path) == []
    assert record(path, "vus", GROUNDS, never) is None


def test_a_text_that_was_corrected_and_is_gone_is_told(path: Path) -> None:
    correct(path, "suite", "Camille Durand souhaite autre chose.", GROUNDS, never)
    path.write_text(KIT.replace("id: suite", "id: autre"), "utf-8")

    assert told(path) == ["unrecorded-change"]


def test_what_was_never_corrected_cannot_be_put_on_record(path: Path) -> None:
    with pytest.raises(Refused) as refused:
        record(path, "vus", GROUNDS, never)
    assert codes(refused) == ["nothing-recorded"]


def test_a_function_of_one_form_is_one_text_by_whatever_name(path: Path) -> None:
    correct(path, "speaker:durand.function.full", "maire", GROUNDS, never)
    correct(path, "speaker:durand.function.short", "maire de Die", GROUNDS, never)

    assert "function: maire de Die   # jusqu’en mai" in path.read_text("utf-8")
    assert told(path) == []


@pytest.fixture
def cut_short(path: Path) -> Path:
    """A kit whose correction is in the ledger alone: its process was killed."""
    before, after = wording(path, "vus"), "Nous voulons être vus"
    entry = Correction(
        id=1,
        ref="vus",
        kind=Kind.RECTIFICATIF,
        before=before,
        after=after,
        reason="r",
        by="b",
        at=GROUNDS.at,
        edition=1,
        previous=FIRST,
    )
    ledger = appended(Ledger(), [entry], "corrections.yaml")
    assert ledger.source is not None
    ledger_file(path).write_text(ledger.source.text, "utf-8")
    lock_file(ledger_file(path)).write_text(ledger.head, "utf-8")
    return path


def test_a_correction_that_was_cut_short_is_told(cut_short: Path) -> None:
    assert told(cut_short) == ["unfinished-correction"]


def test_a_correction_that_was_cut_short_is_finished_when_asked(cut_short: Path) -> None:
    assert finish(cut_short, never) == read_ledger(cut_short).entries[0]

    assert wording(cut_short, "vus") == "Nous voulons être vus"
    assert told(cut_short) == []
    assert files(cut_short) == {"speakers.yaml", "corrections.yaml"}
    assert finish(cut_short, never) is None


def test_whoever_has_the_next_turn_finishes_it_first(cut_short: Path) -> None:
    approve(cut_short, ["vus"], "Camille Durand", GROUNDS.at, never)

    assert wording(cut_short, "vus") == "Nous voulons être vus"
    kit = corrected(cut_short, load(cut_short))
    assert kit.standing.is_approved(kit.loaded.kit, "vus")


def test_a_wording_put_back_by_hand_is_not_taken_for_a_correction_cut_short(cut_short: Path) -> None:
    finish(cut_short, never)
    cut_short.write_text(KIT, "utf-8")

    assert told(cut_short) == ["unrecorded-change"]
    assert finish(cut_short, never) is None
    assert cut_short.read_text("utf-8") == KIT


def test_a_correction_of_another_ledger_is_not_finished(cut_short: Path) -> None:
    lock_file(ledger_file(cut_short)).write_text("0" * 64, "utf-8")

    assert finish(cut_short, never) is None
    assert cut_short.read_text("utf-8") == KIT


def test_a_folder_that_takes_no_file_leaves_everything_as_it_was(path: Path) -> None:
    # A folder in the ledger's place, since root may write anywhere.
    os.mkfifo(ledger_file(path))

    with pytest.raises(Refused) as refused:
        correct(path, "vus", "x", GROUNDS, never)
    assert codes(refused) == ["not-a-file"]
    assert path.read_text("utf-8") == KIT


KILLED = """
import os, sys
from pathlib import Path
from tests.corrections.conftest import GROUNDS, never
from presskit.corrections.recording import correct
renamed = []
def watch(event, arguments):
    if event == "os.rename":
        renamed.append(arguments)
        if len(renamed) == int(sys.argv[2]):
            os._exit(9)
sys.addaudithook(watch)
correct(Path(sys.argv[1]), "vus", "Nous voulons être vus", GROUNDS, never)
"""


@pytest.mark.parametrize(("at", "found"), [(1, []), (2, ["unfinished-correction"]), (3, [])])
def test_a_process_that_ends_at_any_rename_leaves_what_can_be_told_and_finished(
    path: Path, at: int, found: list[str]
) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(path), str(at)], cwd=ROOT, check=False)

    assert told(path) == found
    finish(path, never)
    assert told(path) == []
    assert ("voulons" in path.read_text("utf-8")) == bool(read_ledger(path).entries)
    correct(path, "suite", "Camille Durand souhaite autre chose.", GROUNDS, never)
    assert files(path) == {"speakers.yaml", "corrections.yaml"}
