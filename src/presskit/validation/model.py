"""What every model read from a file shares: it is frozen, refuses unknown keys, and may have a short form."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, model_validator


class Strict(BaseModel):
    """A frozen model in which a key with nothing after it counts as absent."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    short_form: ClassVar[tuple[str, ...]] = ()
    """The fields that a text written in place of the whole mapping fills."""

    @model_validator(mode="before")
    @classmethod
    def _as_mapping(cls, value: object) -> object:
        if isinstance(value, str) and cls.short_form:
            return dict.fromkeys(cls.short_form, value)
        if isinstance(value, dict) and None in value.values():
            return {key: given for key, given in value.items() if given is not None}
        return value
