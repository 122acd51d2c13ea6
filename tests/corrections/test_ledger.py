"""The ledger is read through the same gates as the kit, and only at its end does anything change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, never

from presskit.corrections.entries import FIRST, Correction, digest
from presskit.corrections.ledger import Ledger, ledger_file, parsed, read_ledger
from presskit.corrections.recording import approve, correct, withdraw
from presskit.corrections.writing import appended
from presskit.diagnostics import Refused
from presskit.source import SourceText

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

ENTRY = Correction(
    id=1, ref="vus", kind=GROUNDS.kind, before="un", after="deux", reason="r", by="b", at=GROUNDS.at, edition=1,
    previous=FIRST,
)  # fmt: skip


@pytest.fixture
def written(path: Path) -> str:
    """The text of a ledger with an entry of every sort."""
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    approve(path, ["vus"], "Camille Durand", GROUNDS.at, never)
    withdraw(path, "suite", GROUNDS, never)
    return ledger_file(path).read_text("utf-8")


def refusal(text: str) -> Diagnostic:
    """The one thing that a ledger is refused for."""
    with pytest.raises(Refused) as refused:
        parsed(SourceText("corrections.yaml", text))
    (problem,) = refused.value.diagnostics
    return problem


def codes(text: str) -> list[tuple[str, int]]:
    """What a ledger is refused for, and in which line."""
    with pytest.raises(Refused) as refused:
        parsed(SourceText("corrections.yaml", text))
    return [(problem.code, problem.span.line if problem.span else 0) for problem in refused.value.diagnostics]


def test_a_kit_without_a_ledger_has_an_empty_one(path: Path) -> None:
    assert read_ledger(path) == Ledger()


@pytest.mark.parametrize("nothing", ["", " \n", "# Kept by presskit\n", "---\n", "~\n"])
def test_an_empty_ledger_is_refused_since_what_was_recorded_in_it_is_lost(path: Path, nothing: str) -> None:
    ledger_file(path).write_text(nothing, "utf-8")

    with pytest.raises(Refused) as refused:
        read_ledger(path)

    (only,) = refused.value.diagnostics
    assert only.code == "empty-file"
    assert only.span is not None
    assert only.span.file.endswith("corrections.yaml")
    assert str(only.help) == "put back what it held; if nothing was ever recorded, delete it"


@pytest.mark.parametrize("entries", ["", "entries:\n", "entries: []\n"])
def test_a_ledger_may_say_that_nothing_was_recorded(path: Path, entries: str) -> None:
    ledger_file(path).write_text(f"presskit-corrections: 1\n{entries}", "utf-8")

    assert read_ledger(path).entries == ()


def test_a_number_alone_is_no_version_of_a_ledger() -> None:
    assert codes("3\n") == [("wrong-type", 1)]


def test_each_kit_of_a_folder_has_a_ledger_of_its_own(path: Path) -> None:
    assert ledger_file(path).name == "corrections.yaml"
    assert ledger_file(path.with_name("lyon.yaml")).name == "lyon.corrections.yaml"


def test_what_was_written_is_read_again(path: Path, written: str) -> None:
    ledger = read_ledger(path)

    assert [(entry.id, type(entry).__name__) for entry in ledger.entries] == [
        (1, "Correction"),
        (2, "Approval"),
        (3, "Withdrawal"),
    ]
    assert ledger.entries[0].previous == FIRST
    assert ledger.entries[2].previous == digest(ledger.entries[1])


def test_any_reader_of_yaml_reads_it_too(path: Path, written: str) -> None:
    first = yaml.load(written, Loader=yaml.BaseLoader)["entries"][0]

    assert (first["before"], first["after"], first["at"]) == (
        "Nous avons besoin d'être vus",
        "Nous voulons être vus",
        "2026-03-02T08:00:00Z",
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("mot inexact", "mot impropre", ("broken-chain", 22)),
        ("kind: rectificatif", "kind: coquille", ("broken-chain", 22)),
        ("    id: 2\n", "    id: 5\n", ("broken-chain", 16)),
        ("kind: rectificatif", "kind: retrait", ("bad-choice", 7)),
        ("edition: 1\n", "edition: un\n", ("bad-number", 13)),
        ("    ref: vus\n", "", ("missing-key", 4)),
        ("    ref: vus\n", "    ref: vus\n    statement: vus\n", ("unknown-key", 7)),
        ("at: 2026-03-02T08:00:00Z", "at: hier", ("bad-moment", 12)),
        ("at: 2026-03-02T08:00:00Z", "at: 2026-03-02T08:00:00", ("embargo-without-zone", 12)),
        ("presskit-corrections: 1", "presskit-corrections: 2", ("format-version", 2)),
        ("presskit-corrections: 1\n", "", ("missing-key", 2)),
        ("    ref: vus\n", "    ref: vus\n    ref: vus\n", ("duplicate-key", 7)),
        ("after: ", "after: !!str ", ("yaml-tag", 9)),
        ('after: "', "after: *x #", ("alias", 9)),
        ("entries:", "entries: [", ("bad-indentation", 4)),
        ("mot inexact", "mot\u202einexact", ("forbidden-character", 10)),
    ],
)
def test_a_ledger_that_is_no_good_is_refused_at_its_place(
    written: str, old: str, new: str, problem: tuple[str, int]
) -> None:
    assert old in written
    assert problem in codes(written.replace(old, new, 1))


def without(written: str, first: int, after: int) -> str:
    """A ledger without the entries from one place to another, counted from 0."""
    head, *entries = re.split(r"(?m)^(?=  - )", written)
    return "".join((head, *entries[:first], *entries[after:]))


@pytest.fixture
def six(path: Path, written: str) -> str:
    """The text of a ledger of six entries."""
    for text in ("Nous voulions être vus", "Nous voudrions être vus", "Nous voulons bien être vus"):
        correct(path, "vus", text, GROUNDS, never)
    return ledger_file(path).read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "after", "told", "behind"),
    [
        (0, 1, "entry 1 is missing", "all behind it, 5 in all,"),
        (1, 2, "entry 2 is missing", "all behind it, 4 in all,"),
        (1, 4, "entries 2 to 4 are missing", "all behind it, 2 in all,"),
        (4, 5, "entry 5 is missing", "this entry proves nothing any more"),
    ],
)
def test_entries_taken_out_are_missed_once_however_many_stand_behind_them(
    six: str, first: int, after: int, told: str, behind: str
) -> None:
    problem = refusal(without(six, first, after))
    assert (problem.code, str(problem.message)) == ("broken-chain", told)
    assert behind in str(problem.notes[0].message)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Nous avons", "Vous avons", "entry 2 does not follow from the one before it: one of them was changed"),
        ("    id: 2\n", "    id: 5\n", "expected entry 2, found 5"),
        (f"previous: {FIRST}", f"previous: {'1' * 64}", "entry 1 does not begin the chain"),
        (f"previous: {FIRST}", "previous: abc", "the hash under `previous` of entry 1 is none that presskit writes"),
        ('    by: "Camille Durand"\n', "", "entry 1 has no `by`"),
        ("  - entry: correction\n    id", "  - id", "entry 1 has no `entry`"),
    ],
)
def test_a_mistake_is_told_once_and_by_the_entry_that_has_it(six: str, old: str, new: str, told: str) -> None:
    problem = refusal(six.replace(old, new, 1))
    assert told in str(problem.message)
    assert "put the file back" in str(problem.help)


def test_a_mistake_made_in_every_entry_is_told_once_with_their_number(six: str) -> None:
    problem = refusal(six.replace("kind: rectificatif", "kind: rectificatfi"))
    assert problem.code == "bad-choice"
    assert [str(note.message) for note in problem.notes] == ["3 more entries have the same mistake"]
    problem = refusal(re.sub(r"    by: .*\n", "", six))
    assert [str(note.message) for note in problem.notes] == ["5 more entries have the same mistake"]


def test_a_new_entry_leaves_every_character_before_it(path: Path, written: str) -> None:
    commented = written.replace("\n", "\r\n") + "# une note, sans fin de ligne"
    ledger = parsed(SourceText("corrections.yaml", commented))

    longer = appended(ledger, [replace(ENTRY, id=4, previous=ledger.head)], "corrections.yaml")

    assert longer.source is not None
    assert longer.source.text.startswith(commented + "\r\n  - entry: correction\r\n")
    assert longer.entries[:3] == ledger.entries


def test_entries_at_the_margin_are_followed_by_one_at_the_margin(written: str) -> None:
    head, _, entries = written.partition("entries:\n")
    flush = head + "entries:\n" + "".join(line[2:] + "\n" for line in entries.splitlines())
    ledger = parsed(SourceText("corrections.yaml", flush))

    longer = appended(ledger, [replace(ENTRY, id=4, previous=ledger.head)], "corrections.yaml")

    assert longer.source is not None
    assert "\n- entry: correction\n  id: 4\n" in longer.source.text


@pytest.mark.parametrize("text", ["presskit-corrections: 1\nentries: []\n", "{presskit-corrections: 1, entries: []}\n"])
def test_a_ledger_laid_out_otherwise_is_left_as_it_is(text: str) -> None:
    ledger = parsed(SourceText("corrections.yaml", text))

    with pytest.raises(Refused) as refused:
        appended(ledger, [ENTRY], "corrections.yaml")
    assert [problem.code for problem in refused.value.diagnostics] == ["ledger-layout"]


TEXTS = st.text(st.sampled_from("abé «»’\u00a0\u202f👩:#-'\"\\,[]{}&*!|>%@`?~\t\n"), min_size=1, max_size=40).map(
    lambda text: f"x{text}x"
)


@given(TEXTS, TEXTS)
def test_any_wording_survives_the_ledger(before: str, after: str) -> None:
    entry = replace(ENTRY, before=before, after=after)

    made = appended(Ledger(), [entry], "corrections.yaml")

    assert made.entries == (entry,)


def test_an_entry_that_no_reader_would_let_pass_is_refused_for_what_it_is(path: Path, written: str) -> None:
    ledger = parsed(SourceText("corrections.yaml", written))
    entry = replace(ENTRY, id=4, previous=ledger.head, reason="mot\u202einexact")

    with pytest.raises(Refused) as refused:
        appended(ledger, [entry], "corrections.yaml")
    assert [problem.code for problem in refused.value.diagnostics] == ["forbidden-character"]


def test_a_ledger_whose_entries_do_not_come_last_is_left_as_it_is() -> None:
    ledger = parsed(SourceText("corrections.yaml", "entries:\npresskit-corrections: 1\n"))

    with pytest.raises(Refused) as refused:
        appended(ledger, [ENTRY], "corrections.yaml")
    assert [problem.code for problem in refused.value.diagnostics] == ["ledger-layout"]


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+14:00"])
def test_a_moment_that_cannot_be_told_in_utc_is_refused_at_its_place(written: str, moment: str) -> None:
    lines = written.splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip().startswith("at:"))
    lines[at] = f"{lines[at].split('at:')[0]}at: {moment}"
    assert codes("\n".join(lines) + "\n") == [("bad-moment", at + 1)]


def test_a_link_that_leads_out_of_the_kits_folder_is_neither_read_nor_written(
    path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away")
    (away / "notes").write_text("secret: words", "utf-8")
    for target in ("notes", "not there"):
        ledger_file(path).unlink(missing_ok=True)
        ledger_file(path).symlink_to(away / target)
        for attempt in (
            lambda: read_ledger(path),
            lambda: correct(path, "vus", "Nous voulons être vus", GROUNDS, never),
        ):
            with pytest.raises(Refused) as refused:
                attempt()
            (problem,) = refused.value.diagnostics
            assert problem.code == "unsafe-path"
            assert "`corrections.yaml` is a link" in str(problem.message)
    assert [(file.name, file.read_text("utf-8")) for file in away.iterdir()] == [("notes", "secret: words")]


def test_nor_is_anything_swept_there(path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    stray = tmp_path_factory.mktemp("away") / ".presskit-ledger-0123456789abcdef.new"
    stray.touch()
    ledger_file(path).symlink_to(stray.with_name("ledger"))
    with pytest.raises(Refused):
        correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    assert stray.exists()


def test_a_link_within_the_kits_folder_is_followed(path: Path) -> None:
    (path.parent / "registre").mkdir()
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    ledger_file(path).rename(path.parent / "registre" / "corrections.yaml")
    ledger_file(path).symlink_to("registre/corrections.yaml")
    correct(path, "vus", "Nous voulons tous être vus", GROUNDS, never)

    assert ledger_file(path).is_symlink()
    assert len(read_ledger(path).entries) == 2
