"""The small values of a kit: slugs, dates, moments, links. Every scalar comes as text; these decide what it means."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from presskit.validation.forms import EMAIL, LANGUAGE_TAG, SLUG, unambiguous_number, whole_number

LINK_SCHEMES = ("https", "http", "mailto", "tel")

_MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?"


def _calendar_date(value: object) -> object:
    """ISO 8601 calendar dates only: a bare number is not a date."""
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise PydanticCustomError("date_form", "not a date of the form 2015-09-24")
        try:
            return date.fromisoformat(value)
        except ValueError as problem:
            raise PydanticCustomError("date_value", "no such day in the calendar") from problem
    return value


def _moment(value: object) -> object:
    """ISO 8601 date and time with a time zone; one that is a moment in UTC too, between the years 1 and 9999."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(_MOMENT, value):
        raise PydanticCustomError("moment_form", "not a moment of the form 2015-09-24T18:30+02:00")
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as problem:
        raise PydanticCustomError("moment_value", "no such day or hour") from problem
    if moment.tzinfo is None:
        raise PydanticCustomError("embargo_zone", "a moment without a time zone")
    try:
        moment.astimezone(UTC)
    except OverflowError as problem:
        raise PydanticCustomError("moment_value", "no moment in UTC") from problem
    return moment


def _link(value: str) -> str:
    try:
        parts = urlsplit(value)
        host, user = parts.hostname, parts.username
    except ValueError as problem:
        raise PydanticCustomError("link_host", "no address can be read in it") from problem
    if parts.scheme not in LINK_SCHEMES or re.search(r"[\s\x00-\x1f\x7f]", value):
        raise PydanticCustomError("link_scheme", "not a web, mail or telephone link")
    if parts.scheme in ("https", "http") and (not host or user is not None):
        raise PydanticCustomError("link_host", "a web address names a host, and no user or password")
    return value


def _email(value: str) -> str:
    if not re.fullmatch(EMAIL, value):
        raise PydanticCustomError("email_form", "not an e-mail address")
    return value


def _text(value: str) -> str:
    if not any(map(_is_seen, value)):
        raise PydanticCustomError("empty_text", "an empty text")
    return value.strip()


def _is_seen(character: str) -> bool:
    """Whether a character leaves ink: neither a space nor a control nor of no width."""
    category = unicodedata.category(character)
    return category[0] not in "ZCM" or category in ("Co", "Mc")


def _line(value: str) -> str:
    text = _text(value)
    if len(text.splitlines()) > 1:
        raise PydanticCustomError("line_break", "more than one line")
    return text


Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
Line = Annotated[str, StringConstraints(max_length=2_000), AfterValidator(_line)]
Prose = Annotated[str, StringConstraints(max_length=200_000), AfterValidator(_text)]
Wording = Annotated[str, StringConstraints(max_length=20_000), AfterValidator(_text)]
Day = Annotated[date, BeforeValidator(_calendar_date)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Number = Annotated[Decimal, BeforeValidator(unambiguous_number)]
Count = Annotated[int, Field(ge=1, le=10_000), BeforeValidator(whole_number)]
Version = Annotated[int, Field(ge=1), BeforeValidator(whole_number)]
Href = Annotated[str, AfterValidator(_link), Field(json_schema_extra={"pattern": "^[A-Za-z]+:"})]
Email = Annotated[str, AfterValidator(_email), Field(json_schema_extra={"pattern": "^[^ @]+@[^ @]+[.][^ @]+$"})]
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_TAG)]
