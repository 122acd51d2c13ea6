"""What every model read from a file shares: it is frozen, refuses unknown keys, and may have a short form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer, model_validator

from presskit.diagnostics import Message

K = TypeVar("K")
V = TypeVar("V")

FrozenMap = Annotated[Mapping[K, V], AfterValidator(MappingProxyType), PlainSerializer(dict)]
"""A mapping that keeps the order of the file and cannot be changed."""


class Strict(BaseModel):
    """A frozen model in which a key with nothing after it counts as absent."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    where_empty: ClassVar[Message | None] = None
    """What to do about a file of which this is all, and which holds nothing."""

    short_form: ClassVar[tuple[str, ...]] = ()
    """The fields that a text written in place of the whole mapping fills."""

    never_empty: ClassVar[frozenset[str]] = frozenset()
    """The optional fields that, once their key is written, must hold something."""

    @model_validator(mode="before")
    @classmethod
    def _as_mapping(cls, value: object) -> object:
        if isinstance(value, str) and cls.short_form:
            return dict.fromkeys(cls.short_form, value)
        if isinstance(value, dict) and None in value.values():
            return {key: "" if given is None and key in cls.never_empty else given
                    for key, given in value.items() if given is not None or not cls._may_be_empty(key)}  # fmt: skip
        return value

    @classmethod
    def _may_be_empty(cls, key: str) -> bool:
        """Whether a key with nothing after it can be left out; one that the model does not know is a mistake."""
        return key not in cls.never_empty and any(key == (f.alias or name) for name, f in cls.model_fields.items())
