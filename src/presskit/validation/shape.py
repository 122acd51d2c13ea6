"""What a model expects at a path of its file: which keys, which choices, which kind of value."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from presskit.validation.model import Strict
from presskit.validation.problem import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo


@cache
def fields(model: type[Strict]) -> dict[str, FieldInfo]:
    """The fields of a model by the key that a file writes, hidden ones left out."""
    return {field.alias or name: field for name, field in model.model_fields.items() if not field.exclude}


def model_at(root: type[Strict], path: tuple[str | int, ...]) -> type[Strict] | None:
    """The model that reads the mapping at a path; None where no mapping with fixed keys is expected."""
    found = expected_at(root, path)
    return found if isinstance(found, type) and issubclass(found, Strict) else None


def expected_at(root: type[Strict], path: tuple[str | int, ...]) -> Any:
    """The annotation of the value at a path, without its optional part and its validators."""
    annotation: Any = root
    for step in path:
        annotation = _bare(_step(annotation, step))
    return annotation


def choices_at(root: type[Strict], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The words that may be written at a path; for `[key]`, the keys of the mapping there."""
    annotation = expected_at(root, path)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(member.value) for member in annotation)
    if annotation is bool:
        return ("true", "false")
    return tuple(str(word) for word in get_args(annotation)) if get_origin(annotation) is Literal else ()


@cache
def homes(root: type[Strict]) -> dict[str, str]:
    """For every key of the file, the first place it belongs to: `email` to `contacts`."""
    found: dict[str, str] = {}
    for name, place in _keys_below(root, (), frozenset()):
        found.setdefault(name, " › ".join(place))
    return found


def _keys_below(
    model: type[Strict], place: tuple[str, ...], above: frozenset[type[Strict]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    inner: list[tuple[type[Strict], tuple[str, ...]]] = []
    for name, field in fields(model).items():
        yield name, place
        below = _innermost(field.annotation)
        if below is not None and below not in above:
            inner.append((below, (*place, name)))
    for below, deeper in inner:
        yield from _keys_below(below, deeper, above | {model})


def _innermost(annotation: Any) -> type[Strict] | None:
    bare = _bare(annotation)
    while get_origin(bare) in (tuple, dict, Mapping):
        bare = _bare(_step(bare, 0))
    return bare if isinstance(bare, type) and issubclass(bare, Strict) else None


def _step(annotation: Any, step: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        field = fields(annotation).get(str(step))
        return field.annotation if field else None
    arguments = get_args(annotation)
    if get_origin(annotation) in (dict, Mapping):
        return arguments[0] if step == KEY else arguments[1]
    return arguments[0] if get_origin(annotation) is tuple else None


def _bare(annotation: Any) -> Any:
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType):
            annotation = next(part for part in get_args(annotation) if part is not NoneType)
        else:
            return annotation
