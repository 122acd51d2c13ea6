"""Validation: from nodes to a model, or to diagnostics keyed on Pydantic's stable error types."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import ClassVar, Literal, get_args

import pytest
from pydantic import Field
from pydantic_core.core_schema import ErrorType

from presskit.diagnostics import Diagnostic, Refused
from presskit.source import SourceText, parse
from presskit.validation.model import Strict
from presskit.validation.rules import RULES
from presskit.validation.validate import validate

SOURCE = Path(__file__).parent.parent.parent / "src" / "presskit"


class Name(Strict):
    short_form: ClassVar[tuple[str, ...]] = ("short", "long")

    short: str = Field(max_length=5)
    long: str = Field(max_length=9)


class Person(Strict):
    name: Name
    tone: Literal["plain", "warm"] = "plain"
    sure: bool = False
    odd: str = Field(default="", min_length=3)


class Party(Strict):
    host: Person | None = None
    guests: tuple[Person, ...] = ()
    notes: dict[Literal["menu", "music"], str] = Field(default_factory=dict)


def party(text: str) -> Party:
    source = SourceText("party.yaml", text)
    return validate(Party, parse(source), source)


def told(text: str) -> list[str]:
    with pytest.raises(Refused) as caught:
        party(text)
    return [line(found) for found in caught.value.diagnostics]


def line(found: Diagnostic) -> str:
    assert found.span is not None
    return f"{found.span.line}:{found.span.column} {found.code}"


def test_a_short_form_fills_the_fields_it_stands_for() -> None:
    assert party("host: {name: Zoé}").host == Person(name=Name(short="Zoé", long="Zoé"))


def test_a_short_form_that_is_wrong_in_one_of_its_fields_is_told_once() -> None:
    assert told("host: {name: Zébulon}") == ["1:14 text-too-long"]


def test_a_short_form_that_is_wrong_in_all_its_fields_is_told_once() -> None:
    assert told("host: {name: Zébulon le Bon}") == ["1:14 text-too-long"]


def test_a_misspelt_key_is_not_missed_as_well() -> None:
    assert told("host: {nmae: Zoé}") == ["1:8 unknown-key"]


def test_an_unknown_key_does_not_excuse_a_missing_one() -> None:
    assert told("host: {xyz: Zoé}") == ["1:1 missing-key", "1:8 unknown-key"]


def test_every_problem_is_told_in_the_order_of_the_file() -> None:
    text = "guests:\n  - {name: A, tone: cold}\n  - {name: [B]}\nhost:\n  name: Zoé\n  sure: ja\n"
    assert told(text) == ["2:21 bad-choice", "3:12 wrong-type", "6:9 bad-choice"]


def test_a_key_outside_the_choices_is_told_at_the_key() -> None:
    assert told("notes: {meal: x}") == ["1:9 bad-choice"]


def test_a_key_that_looks_like_a_path_of_pydantic_is_a_key() -> None:
    assert told('notes: {"[key]": x}') == ["1:9 bad-choice"]
    assert told('host: {name: Zoé, "[key]": x}') == ["1:19 unknown-key"]


def test_a_file_that_is_not_a_mapping_is_told() -> None:
    assert told("- a\n- b\n") == ["1:1 wrong-type"]


def test_a_refusal_without_words_of_its_own_is_still_told_at_its_place() -> None:
    assert told("host: {name: Zoé, odd: x}") == ["1:24 bad-value"]


def test_every_error_that_our_values_raise_has_a_diagnostic_of_its_own() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    raised = {
        node.args[0].value
        for node in calls
        if isinstance(node.func, ast.Name)
        and node.func.id == "PydanticCustomError"
        and isinstance(node.args[0], ast.Constant)
    }
    assert "date_form" in raised
    assert raised <= RULES.keys()


def test_every_other_rule_is_for_an_error_that_pydantic_has() -> None:
    ours = RULES.keys() - set(get_args(ErrorType))
    assert ours == {
        "empty_text", "date_form", "date_value", "moment_form", "moment_value", "embargo_zone", "number_form",
        "link_scheme", "link_host", "email_form", "line_break", "speaker_name", "position", "rows_twice", "path_type",
            "number_ambiguous",
    }  # fmt: skip


def test_hundreds_of_problems_are_told_of_up_to_a_number_and_counted() -> None:
    with pytest.raises(Refused) as caught:
        party("".join(f"key{number}: 1\n" for number in range(1_000)))

    codes = [found.code for found in caught.value.diagnostics]
    assert codes.count("unknown-key") == 200
    assert codes.count("too-many-problems") == 1
    assert "800 more problems" in str(caught.value.diagnostics[0].message)
