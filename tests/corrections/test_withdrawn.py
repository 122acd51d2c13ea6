"""What the ledger does to a kit: withdrawn statements leave it, and agreements are bound to words and function."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, KIT, never
from tests.whole_kit import WHOLE

from presskit.compose import compose
from presskit.corrections import corrected
from presskit.corrections.entries import Kind
from presskit.corrections.recording import approve, correct, withdraw
from presskit.corrections.withdrawn import without
from presskit.document.plain import document_lines, plain
from presskit.kit.checks.printed import Sort, printed_texts
from presskit.kit.load import load, loaded_from
from presskit.source import SourceText

RETRAIT = replace(GROUNDS, kind=Kind.RETRAIT)

REQUIRED = KIT.replace("title: Un essai", "title: Un essai, approval: required")


@pytest.fixture
def required(path: Path) -> Path:
    """The kit, where every verbatim needs an agreement."""
    path.write_text(REQUIRED, "utf-8")
    return path


def banner(path: Path) -> str:
    kit = corrected(path, load(path))
    return plain(compose(kit.loaded.kit, {}, content_hash="", standing=kit.standing).running.banner)


def test_a_kit_from_which_nothing_was_withdrawn_is_itself(path: Path) -> None:
    kit = load(path).kit
    assert without(kit, ()) is kit
    assert without(kit, {"ailleurs"}) == kit


def test_no_prose_of_any_sort_sets_the_words_of_what_was_withdrawn() -> None:
    kit = loaded_from(SourceText("speakers.yaml", WHOLE), Path())
    proses = [printed.text for printed in printed_texts(kit.kit, kit.places) if printed.sort is Sort.PROSE]
    text = WHOLE
    for prose in set(proses):
        text = text.replace(prose, f'"{prose}\\n\\nElle dit {{x-vus}}."')
    kit = loaded_from(SourceText("speakers.yaml", text), Path())
    assert text.count("{x-vus}") == len(proses)

    left = printed_texts(without(kit.kit, {"x-vus"}), kit.places)

    assert [printed.text for printed in left if printed.sort is Sort.PROSE] == proses


def test_a_withdrawn_statement_is_in_no_list_and_in_no_line_of_the_document(path: Path) -> None:
    withdraw(path, "atelier", RETRAIT, never)

    kit = corrected(path, load(path)).loaded.kit
    lines = "\n".join(document_lines(compose(kit, {}, content_hash="")))

    assert set(kit.statements()) == {"vus", "suite"}
    assert "vallée" not in lines
    assert "Pour Camille Durand" not in lines


def test_a_paragraph_or_an_item_goes_whole_and_what_stands_beside_it_stays(path: Path) -> None:
    withdraw(path, "atelier", RETRAIT, never)

    kit = corrected(path, load(path)).loaded.kit

    assert [passage.text for passage in kit.story] == ["Un paragraphe qui reste.\n\n{vus}\n\n- un point\n- un dernier"]
    assert kit.speakers["durand"].biography is None


def test_a_statement_alone_in_its_paragraph_goes_with_it(path: Path) -> None:
    kit = without(load(path).kit, {"vus"})

    assert "{vus}" not in kit.story[0].text
    assert "dit-on.\n\n- un point" in kit.story[0].text


def test_each_place_that_set_its_words_is_told(path: Path) -> None:
    withdraw(path, "atelier", RETRAIT, never)

    found = corrected(path, load(path)).diagnostics

    lines = [problem.span.line for problem in found if problem.span]
    assert {problem.code for problem in found} == {"withdrawn-mention"}
    assert [KIT.splitlines()[line - 1].strip() for line in lines] == [
        "Pour Camille Durand, {atelier}, dit-on.",
        "- un autre, {atelier}",
        'text: "Camille Durand : {atelier}."',
        "biography: Elle a dit {atelier}.",
    ]


def test_a_build_is_a_draft_as_long_as_a_verbatim_lacks_an_agreement(required: Path) -> None:
    assert banner(required) == "PROJET"
    approve(required, ["vus"], "Camille Durand", GROUNDS.at, never)
    assert banner(required) == "PROJET"
    approve(required, ["atelier"], "Camille Durand", GROUNDS.at, never)
    assert banner(required) == ""


def test_a_verbatim_that_was_withdrawn_needs_no_agreement(required: Path) -> None:
    approve(required, ["vus"], "Camille Durand", GROUNDS.at, never)
    withdraw(required, "atelier", RETRAIT, never)

    assert banner(required) == ""


@pytest.mark.parametrize(("ref", "text"), [("vus", "Nous voulons être vus"), ("speaker:durand.function", "maire")])
def test_a_change_of_words_or_of_function_voids_an_agreement(required: Path, ref: str, text: str) -> None:
    approve(required, ["vus", "atelier"], "Camille Durand", GROUNDS.at, never)
    assert banner(required) == ""

    correct(required, ref, text, GROUNDS, never)

    assert banner(required) == "PROJET"


def test_who_spoke_in_a_function_of_that_day_agreed_under_it_and_under_no_other(required: Path) -> None:
    required.write_text(REQUIRED.replace("id: vus,", "id: vus, function: élue,"), "utf-8")
    approve(required, ["vus", "atelier"], "Camille Durand", GROUNDS.at, never)

    correct(required, "speaker:durand.function", "maire", GROUNDS, never)
    kit = corrected(required, load(required))
    assert kit.standing.unapproved(kit.loaded.kit) == ("atelier",)

    correct(required, "vus.function", "maire", GROUNDS, never)
    kit = corrected(required, load(required))
    assert kit.standing.unapproved(kit.loaded.kit) == ("vus", "atelier")


def test_where_no_agreement_is_asked_for_there_is_no_draft(path: Path) -> None:
    assert banner(path) == ""


def test_each_verbatim_without_an_agreement_is_told_at_its_place(required: Path) -> None:
    approve(required, ["vus"], "Camille Durand", GROUNDS.at, never)
    (found,) = corrected(required, load(required)).diagnostics
    assert (found.code, found.severity.value) == ("missing-approval", "warning")
    assert found.span is not None
    assert found.span.line == REQUIRED[: REQUIRED.index("la vallée est")].count("\n")


def test_a_kit_with_no_ledger_is_told_so_too(required: Path) -> None:
    assert [found.code for found in corrected(required, load(required)).diagnostics] == ["missing-approval"] * 2
