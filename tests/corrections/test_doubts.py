"""Characters that nobody can see are told of what a notice prints, as they are of the kit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, KIT, never

from presskit.corrections import ledger_file
from presskit.corrections.recording import correct, withdraw
from presskit.editions.releasing import release
from presskit.pipeline import Order, build, inspect

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

UNSEEN = ["\u200f", "\u200b", "\u200d", "\u2060"]


def doubts(path: Path) -> list[Diagnostic]:
    return [problem for problem in inspect(path) if problem.code == "suspicious-character"]


@pytest.mark.parametrize("unseen", UNSEEN)
@pytest.mark.parametrize("key", ["before", "after", "reason", "by"])
def test_an_unseen_character_in_an_entry_is_told_at_its_place(path: Path, key: str, unseen: str) -> None:
    dirty = {"before": "Nous avons besoin d’être vus", "after": "Nous voulons être vus", "reason": "r", "by": "b"}
    dirty[key] = dirty[key][:1] + unseen + "suite"
    path.write_text(KIT.replace("'Nous avons besoin d''être vus'", f'"{dirty["before"]}"'), "utf-8")
    correct(path, "vus", dirty["after"], replace(GROUNDS, reason=dirty["reason"], by=dirty["by"]), never)

    places = [problem.span for problem in doubts(path) if problem.span and "corrections" in problem.span.file]
    lines = ledger_file(path).read_text("utf-8").splitlines()
    assert [lines[span.line - 1].split(":")[0].strip() for span in places] == [key]
    assert [problem.severity for problem in build(Order(path, formats=("docx",))).warnings if problem.span in places]


def test_an_entry_that_is_out_is_told_no_more(path: Path) -> None:
    path.write_text(KIT.replace("Nous avons", "Nous\u200b avons"), "utf-8")
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    assert len(doubts(path)) == 1
    release(Order(path), GROUNDS.at, never)
    assert doubts(path) == []
    withdraw(path, "suite", replace(GROUNDS, reason="un\u200fautre"), never)
    assert len(doubts(path)) == 1


@pytest.mark.parametrize("unseen", UNSEEN)
def test_an_unseen_character_of_an_edition_is_told_where_the_kit_has_the_text_otherwise(
    path: Path, unseen: str
) -> None:
    path.write_text(KIT.replace("Un essai", f'"Un{unseen} essai"'), "utf-8")
    release(Order(path), GROUNDS.at, never)
    assert [problem.span.file for problem in doubts(path) if problem.span] == [str(path)]

    path.write_text(KIT, "utf-8")
    (told,) = doubts(path)
    assert told.span is not None
    assert (told.span.file.endswith("edition-1/kit.json"), told.span.line) == (True, 0)
    assert dict(told.notes[0].message.values) == {"ref": "kit.title", "number": 1}


def test_what_may_stand_in_no_text_is_refused_in_an_edition(path: Path) -> None:
    release(Order(path), GROUNDS.at, never)
    outputs = path.parent / "output" / "essai"
    (outputs / "editions.json").unlink()
    held = json.loads((outputs / "edition-1" / "kit.json").read_bytes())
    held["kit"]["kit"]["title"] = "Un \u202eessai"
    (outputs / "edition-1" / "kit.json").write_text(json.dumps(held, ensure_ascii=False), "utf-8")
    assert {"edition-damaged", "forbidden-character"} <= {problem.code for problem in inspect(path)}
