"""The small values of a kit: slugs, dates, moments, links. Every scalar comes as text; these decide what it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

K = TypeVar("K")
V = TypeVar("V")

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
LINK_SCHEMES = ("https", "http", "mailto", "tel")

FrozenMap = Annotated[Mapping[K, V], AfterValidator(MappingProxyType), PlainSerializer(dict)]
"""A mapping that keeps the order of the file and cannot be changed."""


def _calendar_date(value: object) -> object:
    """ISO 8601 calendar dates only: a bare number is not a date."""
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise PydanticCustomError("date_form", "not a date of the form 2015-09-24")
        try:
            return date.fromisoformat(value)
        except ValueError as problem:
            raise PydanticCustomError("date_value", "no such day in the calendar") from problem
    return value


def _moment(value: object) -> object:
    """ISO 8601 date and time with a time zone."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?", value):
        raise PydanticCustomError("moment_form", "not a moment of the form 2015-09-24T18:30+02:00")
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as problem:
        raise PydanticCustomError("date_value", "no such day or hour") from problem
    if moment.tzinfo is None:
        raise PydanticCustomError("embargo_zone", "a moment without a time zone")
    return moment


def _number(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"[+-]?\d+(\.\d+)?", value):
            raise PydanticCustomError("number_form", "not a number of the form 20000 or 12.5")
        try:
            return Decimal(value)
        except InvalidOperation as problem:  # pragma: no cover - the form above excludes it
            raise PydanticCustomError("number_form", "not a number") from problem
    return value


def _link(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in LINK_SCHEMES or re.search(r"\s", value):
        raise PydanticCustomError("link_scheme", "not a web, mail or telephone link")
    if parts.scheme in ("https", "http") and (not parts.hostname or parts.username is not None):
        raise PydanticCustomError("link_host", "a web address names a host, and no user or password")
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+", value):
        raise PydanticCustomError("email_form", "not an e-mail address")
    return value


def _text(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty_text", "an empty text")
    return value.strip()


Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
Line = Annotated[str, AfterValidator(_text), StringConstraints(max_length=2_000)]
Prose = Annotated[str, AfterValidator(_text), StringConstraints(max_length=200_000)]
Wording = Annotated[str, AfterValidator(_text), StringConstraints(max_length=20_000)]
Day = Annotated[date, BeforeValidator(_calendar_date)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Number = Annotated[Decimal, BeforeValidator(_number)]
Count = Annotated[int, Field(ge=1, le=10_000)]
Href = Annotated[str, AfterValidator(_link)]
Email = Annotated[str, AfterValidator(_email)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$")]
