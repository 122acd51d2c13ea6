"""The JSON Schema of speakers.yaml, with which an editor completes and checks the file while it is written.

It is made from the models, and as lenient as the reader: what YAML takes for a number may be a text, and a key that
need not be there may have nothing after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from presskit.kit import model
from presskit.validation.forms import DECIMAL_NUMBER, SLUG, WHOLE_NUMBER
from presskit.validation.model import Strict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Schema = dict[str, Any]

_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"
_NULL: Schema = {"type": "null"}


def json_schema(translate: Callable[[str], str]) -> Schema:
    """The schema of a kit in JSON Schema 2020-12; its descriptions go through `translate`."""
    made = model.Kit.model_json_schema()
    definitions = {name: _definition(name, body) for name, body in made.pop("$defs").items()}
    whole = {"$schema": GenerateJsonSchema.schema_dialect, **_mapping(made), "$defs": definitions}
    for described in _described(whole):
        described["description"] = translate(described["description"])
    return whole


def descriptions() -> tuple[str, ...]:
    """Every description of the schema, each once, for the translators."""
    return tuple(dict.fromkeys(described["description"] for described in _described(json_schema(str))))


def _definition(name: str, body: Schema) -> Schema:
    """A model of the kit, with its short form beside its mapping."""
    if body["type"] != "object":
        return {key: value for key, value in body.items() if key != "title"}
    found = getattr(model, name)
    mapping = _mapping(body)
    if not (issubclass(found, Strict) and found.short_form):
        return mapping
    text = {key: value for key, value in mapping["properties"][found.short_form[0]].items() if key != "description"}
    return {"description": mapping.pop("description"), "anyOf": [_not_null(text), mapping]}


def _mapping(body: Schema) -> Schema:
    required = body.get("required", [])
    properties = {
        name: _value(given) if name in required else _nullable(_value(given))
        for name, given in body["properties"].items()
        if not given.get("deprecated")
    }
    return {key: value for key, value in body.items() if key != "title"} | {"properties": properties}


def _value(given: Schema) -> Schema:
    """A schema as the reader is: a text where YAML sees a number, patterns where Python has a type."""
    schema = {key: value for key, value in given.items() if key not in ("title", "default")}
    if given.get("default"):
        schema["default"] = given["default"]
    if "items" in schema:
        schema["items"] = _value(schema["items"])
    for keyed in ("patternProperties", "additionalProperties"):
        if isinstance(schema.get(keyed), dict):
            schema |= _map_of(schema, keyed)
    if "anyOf" in schema:
        return _alternatives(schema)
    return _scalar(schema)


def _map_of(schema: Schema, keyed: str) -> Schema:
    if keyed == "additionalProperties":
        return {keyed: _value(schema[keyed])}
    values = {pattern: _value(value) for pattern, value in schema[keyed].items()}
    return {keyed: values, "additionalProperties": False}


def _alternatives(schema: Schema) -> Schema:
    """`X | None`, or a number that may be written as a text; there is no other choice in the models."""
    options = schema.pop("anyOf")
    if {"type": "number"} in options:
        return {**schema, "type": ["number", "string"], "pattern": DECIMAL_NUMBER}
    (only,) = (option for option in options if option != _NULL)
    return _nullable({**_value(only), **schema})


def _scalar(schema: Schema) -> Schema:
    if schema.get("type") == "integer":
        return {**schema, "type": ["integer", "string"], "pattern": WHOLE_NUMBER}
    if schema.get("type") != "string" or "enum" in schema:
        return schema
    pattern = {"date": _DAY, "date-time": _MOMENT}.get(schema.pop("format", ""), schema.get("pattern"))
    if pattern is None:
        return {**schema, "type": ["string", "number"]}
    return {**schema, "type": ["string", "integer"] if pattern == SLUG else "string", "pattern": pattern}


def _nullable(schema: Schema) -> Schema:
    if "$ref" in schema:
        return {"anyOf": [{"$ref": schema.pop("$ref")}, _NULL], **schema}
    if "type" not in schema or "null" in _types(schema):
        return schema
    nothing = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [*_types(schema), "null"], **nothing}


def _not_null(schema: Schema) -> Schema:
    return {**schema, "type": [kind for kind in _types(schema) if kind != "null"]}


def _types(schema: Schema) -> list[str]:
    kinds = schema["type"]
    return [kinds] if isinstance(kinds, str) else list(kinds)


def _described(schema: object) -> Iterator[Schema]:
    """Every part of a schema that has a description; a field of that name is not one."""
    if isinstance(schema, list):
        for part in schema:
            yield from _described(part)
    elif isinstance(schema, dict):
        if isinstance(schema.get("description"), str):
            yield schema
        for part in schema.values():
            yield from _described(part)
