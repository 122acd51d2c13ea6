"""The kinds of sections stand in one list: whoever serves each of them serves them all."""

from __future__ import annotations

from typing import Any, get_args

from presskit.compose.section_names import section_names
from presskit.compose.sections import COMPOSERS
from presskit.compose.sections.corrections import section as corrections
from presskit.kit.schema import json_schema
from presskit.locales import catalogue
from presskit.section_kinds import AskedKind, FlowingKind, SectionKind
from presskit.template.theme import Theme


def test_every_kind_has_a_composer_and_every_composer_a_kind() -> None:
    assert COMPOSERS.keys() == set(get_args(SectionKind))


def test_every_kind_has_a_name_and_every_name_a_kind() -> None:
    assert section_names(catalogue("fr")).keys() == set(get_args(SectionKind))


def test_only_what_was_corrected_is_told_without_being_asked_for() -> None:
    (unasked,) = set(get_args(SectionKind)) - set(get_args(AskedKind))

    assert COMPOSERS[unasked] is corrections


def test_a_kit_may_ask_for_every_other_kind() -> None:
    assert _choices(json_schema(str), "cover") == [set(get_args(AskedKind))]


def test_a_theme_may_set_in_columns_whatever_runs_on() -> None:
    assert _choices(Theme.model_json_schema(), "release") == [set(get_args(FlowingKind))]


def _choices(schema: Any, one: str) -> list[set[str]]:
    """The lists of choices, anywhere in a JSON Schema, that hold one of them."""
    if isinstance(schema, dict):
        own = [set(schema["enum"])] if one in schema.get("enum", ()) else []
        return own + [found for value in schema.values() for found in _choices(value, one)]
    return [found for value in schema for found in _choices(value, one)] if isinstance(schema, list) else []
