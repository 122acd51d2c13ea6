"""How the scalars of a file may be written. Patterns are anchored, and read alike by Pydantic and by JSON Schema."""

from __future__ import annotations

import re
import unicodedata

from pydantic_core import PydanticCustomError

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
LANGUAGE_TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
"""A language tag of BCP 47: language, script, region."""
COLOUR = r"^#[0-9a-fA-F]{6}$"
WHOLE_NUMBER = r"^[+-]?[0-9]+$"
DECIMAL_NUMBER = r"^[+-]?[0-9]+(\.[0-9]+)?$"
THOUSANDS_OR_DECIMALS = r"^[+-]?[1-9][0-9]{0,2}\.[0-9]{3}$"
"""A number whose point separates thousands for a reader of German or Spanish, decimals for one of English."""
EMAIL = r"[^\s@<>\":]+@[^\s@<>\"]+\.[^\s@<>\"]+"
MAX_DIGITS = 30

_NOT_DECOMPOSED = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ß": "ss", "ł": "l", "đ": "d"})


def slug_from(text: str) -> str:
    """The slug nearest to a text: « Point presse n° 2 » gives `point-presse-n-2`; empty where nothing is left of it."""
    letters = unicodedata.normalize("NFKD", text.replace("°", " ")).lower().translate(_NOT_DECOMPOSED)
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return "-".join(kept.split())[:60].rstrip("-")


def whole_number(value: object) -> object:
    """A text that Python would read as a whole number, and that is written as one: neither `1_000` nor `1e3`."""
    return _of_digits(WHOLE_NUMBER, value)


def decimal_number(value: object) -> object:
    """A text that Python would read as a number, and that is written as one: not `nan`, not `1e3`."""
    return _of_digits(DECIMAL_NUMBER, value)


def unambiguous_number(value: object) -> object:
    """A decimal number that nobody can take for thousands: not `7.000`."""
    if isinstance(value, str) and re.fullmatch(THOUSANDS_OR_DECIMALS, value):
        raise PydanticCustomError("number_ambiguous", "thousands or decimals")
    return decimal_number(value)


def _of_digits(pattern: str, value: object) -> object:
    if isinstance(value, str) and (len(value) > MAX_DIGITS or not re.fullmatch(pattern, value)):
        raise PydanticCustomError("number_form", "not a number of the form 20000 or 12.5")
    return value
