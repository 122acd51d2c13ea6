"""The JSON Schema of speakers.yaml says in an editor what presskit says in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from presskit.kit.schema import descriptions, json_schema
from presskit.source import parse, read
from presskit.validation.plain import plain

HERE = Path(__file__).parent
KITS = (HERE / "accepted" / "whole.yaml", HERE.parent.parent / "speakers.yaml")


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    return Draft202012Validator(json_schema(str))


def values(path: Path) -> object:
    return plain(parse(read(path)))


def as_yaml_guesses(value: object) -> object:
    """Numbers where YAML 1.2 sees numbers, as in an editor."""
    if isinstance(value, dict):
        return {key: as_yaml_guesses(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_yaml_guesses(inner) for inner in value]
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value


def test_it_is_a_schema_of_2020_12() -> None:
    made = json_schema(str)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", KITS, ids=lambda path: path.name)
def test_it_accepts_every_kit_that_presskit_accepts(schema: Draft202012Validator, path: Path) -> None:
    assert [error.message for error in schema.iter_errors(values(path))] == []


@pytest.mark.parametrize("path", KITS, ids=lambda path: path.name)
def test_it_accepts_what_an_editor_takes_for_numbers(schema: Draft202012Validator, path: Path) -> None:
    assert [error.message for error in schema.iter_errors(as_yaml_guesses(values(path)))] == []


@pytest.mark.parametrize("path", sorted(HERE.glob("refused/*.yaml")), ids=lambda path: path.stem)
def test_it_refuses_the_kits_that_presskit_refuses(schema: Draft202012Validator, path: Path) -> None:
    assert not schema.is_valid(values(path))


@pytest.mark.parametrize(
    "change",
    [
        {"speakrs": {}},
        {"speakers": {"Jean": {"family": "x"}}},
        {"speakers": {"jean": {"gender": "m"}}},
        {"speakers": {"jean": {"family": "x", "statements": [{"id": "a", "text": "b", "kind": "indirect"}]}}},
        {"event": {"name": "x", "date": "24/09/2015"}},
        {"figures": [{"id": "a", "label": "b", "value": "7 000"}]},
        {"photos": {"p": {"file": "x", "left_to_right": [{"unidentified": True}]}}},
        {"photos": {"p": {"file": "x", "count": 0}}},
        {"contacts": [{"name": "x", "email": "presse"}]},
    ],
)
def test_it_refuses(schema: Draft202012Validator, change: dict[str, object]) -> None:
    smallest = {"presskit": 1, "kit": {"id": "a", "title": "A"}}
    assert schema.is_valid(smallest)
    assert not schema.is_valid(smallest | change)


@pytest.mark.parametrize("nothing", ["event", "contacts", "photos", "story"])
def test_a_key_that_may_be_left_out_may_be_empty(schema: Draft202012Validator, nothing: str) -> None:
    assert schema.is_valid({"presskit": 1, "kit": {"id": "a", "title": "A"}, nothing: None})


def test_every_key_is_described() -> None:
    made = json_schema(str)
    bodies = [made, *made["$defs"].values()]
    mappings = [part for body in bodies for part in (body, *body.get("anyOf", ())) if "properties" in part]
    silent = [name for part in mappings for name, given in part["properties"].items() if "description" not in given]
    assert silent == []
    assert len(mappings) > 10


def test_descriptions_are_translated_and_nothing_else_is() -> None:
    french = json.dumps(json_schema(lambda text: f"<{text}>"), ensure_ascii=False)
    for description in descriptions():
        assert json.dumps(f"<{description}>", ensure_ascii=False) in french
    assert french.replace("<", "").replace(">", "") == json.dumps(json_schema(str), ensure_ascii=False)


def test_it_is_the_same_every_time() -> None:
    assert json.dumps(json_schema(str)) == json.dumps(json_schema(str))
