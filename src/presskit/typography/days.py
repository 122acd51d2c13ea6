"""Days and moments through Babel, with what it gets wrong set right: « 1er », and spaces that do not break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.typography.amounts import babel_locale
from presskit.typography.houses import country
from presskit.typography.spaces import NO_BREAK

if TYPE_CHECKING:
    from datetime import date, datetime, timedelta

# Countries of one zone whose press names it: the zone in the IANA data, and its name on the page.
_HOURS = {
    "fr_FR": ("Europe/Paris", "heure de Paris"),
    "fr_BE": ("Europe/Brussels", "heure de Bruxelles"),
    "fr_CH": ("Europe/Zurich", "heure de Zurich"),
}


def day(value: date, locale: str) -> str:
    """A day in full: « 24 septembre 2015 », « 1er mars 2026 », its parts bound by no-break spaces."""
    from babel.dates import format_date

    written = str(format_date(value, "long", locale=babel_locale(locale)))
    if country(locale).language == "fr" and value.day == 1:
        written = written.replace("1 ", "1er ", 1)
    return written.replace(" ", NO_BREAK)


def moment(value: datetime, locale: str) -> str:
    """A day and hour: « 24 septembre 2015 à 18 h 30 (heure de Paris) », else « (UTC+2) ».

    The data says how far from UTC it is, and names no place: where the clocks of the locale's country show that hour at
    that moment, the press of France, Belgium and Switzerland names its capital, or Zürich. A country with several
    zones and another hour have the distance. A moment without zone is written without.
    """
    zone = value.utcoffset()
    said = "" if zone is None else f" ({_place(value, locale) or _zone(zone)})"
    language = country(locale).language
    if language == "fr":
        return f"{day(value, locale)} à{NO_BREAK}{_french_hour(value)}{said}"
    clock = value.strftime("%H:%M")
    joined = {"de": f" um{NO_BREAK}{clock}{NO_BREAK}Uhr", "en": f" at{NO_BREAK}{clock}"}.get(language, f" {clock}")
    return day(value, locale) + joined + said


def _place(value: datetime, locale: str) -> str | None:
    """« heure de Paris », where it is that hour there at that moment."""
    from zoneinfo import ZoneInfo

    zone, name = _HOURS.get(locale, (None, None))
    if zone is None:
        return None
    try:
        there = value.astimezone(ZoneInfo(zone))
    except OverflowError:
        return None
    return name if there.utcoffset() == value.utcoffset() else None


def _french_hour(value: datetime) -> str:
    minutes = f"{NO_BREAK}{value.minute:02}" if value.minute else ""
    return f"{value.hour}{NO_BREAK}h{minutes}"


def _zone(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "\u2212"
    return "UTC" if not minutes else f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
