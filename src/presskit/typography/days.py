"""Days and moments through Babel, with what it gets wrong set right: « 1er », and spaces that do not break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.typography.amounts import babel_locale
from presskit.typography.houses import country
from presskit.typography.spaces import NO_BREAK

if TYPE_CHECKING:
    from datetime import date, datetime, timedelta


def day(value: date, locale: str) -> str:
    """A day in full: « 24 septembre 2015 », « 1er mars 2026 », its parts bound by no-break spaces."""
    from babel.dates import format_date

    written = str(format_date(value, "long", locale=babel_locale(locale)))
    if country(locale).language == "fr" and value.day == 1:
        written = written.replace("1 ", "1er ", 1)
    return written.replace(" ", NO_BREAK)


def moment(value: datetime, locale: str) -> str:
    """A day and hour: « 24 septembre 2015 à 18 h 30 (UTC+2) ».

    The zone is said as the data says it, by its distance from UTC: the data names no place, and a guessed one could be
    wrong. A moment without zone is written without.
    """
    zone = value.utcoffset()
    said = "" if zone is None else f" ({_zone(zone)})"
    language = country(locale).language
    if language == "fr":
        return f"{day(value, locale)} à{NO_BREAK}{_french_hour(value)}{said}"
    clock = value.strftime("%H:%M")
    joined = {"de": f" um{NO_BREAK}{clock}{NO_BREAK}Uhr", "en": f" at{NO_BREAK}{clock}"}.get(language, f" {clock}")
    return day(value, locale) + joined + said


def _french_hour(value: datetime) -> str:
    minutes = f"{NO_BREAK}{value.minute:02}" if value.minute else ""
    return f"{value.hour}{NO_BREAK}h{minutes}"


def _zone(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "\u2212"
    return "UTC" if not minutes else f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
