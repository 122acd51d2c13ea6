"""House rules as data: what a locale and a profile decide, and nothing but that.

A locale says how a country writes numbers; a profile names the authority whose widths and marks are followed.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from presskit.typography.spaces import EM_DASH, EN_DASH, NARROW_NO_BREAK, NO_BREAK, NONE

if TYPE_CHECKING:
    from collections.abc import Mapping


class Marks(Struct, frozen=True):
    """A pair of quotation marks and the space that stands inside each."""

    opening: str
    closing: str
    inner: str = NONE


class Profile(Struct, frozen=True):
    """What an authority decides. `hour` is the space around the « h » of a time, or None to leave it as typed."""

    high: str
    colon: str
    quotes: tuple[Marks, ...]
    dash: str = EN_DASH
    hour: str | None = NO_BREAK
    range_dash: str | None = None
    thin_allowed: bool = False  # a narrow space that was typed before ; ! ? stands, where the house sets none


class Country(Struct, frozen=True):
    """What a locale decides: `group` stands between thousands (None: left as typed), `percent` before %."""

    language: str
    group: str | None
    percent: str | None
    profile: str
    apostrophe: bool = False  # between thousands, of money above all


class House(Struct, frozen=True):
    """All that the rules ask: one locale under one profile."""

    language: str
    group: str | None
    percent: str | None
    high: str
    colon: str
    quotes: tuple[Marks, ...]
    dash: str
    hour: str | None
    range_dash: str | None
    thin_allowed: bool
    apostrophe: bool

    def marks(self, depth: int) -> Marks:
        """The marks of a quotation that stands inside `depth` others; past the last level they begin again."""
        return self.quotes[depth % len(self.quotes)]


_DOUBLE: Final = Marks("“", "”")
_SINGLE: Final = Marks("‘", "’")


def _guillemets(inner: str) -> tuple[Marks, ...]:
    return (Marks("«", "»", inner), _DOUBLE, _SINGLE)


_SWISS_MARKS: Final = (Marks("«", "»", NARROW_NO_BREAK), Marks("‹", "›", NARROW_NO_BREAK), _DOUBLE)

PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {
        "imprimerie-nationale": Profile(NARROW_NO_BREAK, NO_BREAK, _guillemets(NO_BREAK)),
        "presse": Profile(NARROW_NO_BREAK, NO_BREAK, _guillemets(NO_BREAK), hour=None),
        "oqlf": Profile(NONE, NO_BREAK, _guillemets(NO_BREAK), dash=EM_DASH, thin_allowed=True),
        "guide-du-typographe": Profile(NARROW_NO_BREAK, NARROW_NO_BREAK, _SWISS_MARKS, range_dash=EN_DASH),
        "union-europeenne": Profile(NONE, NONE, _guillemets(NONE)),
    }
)
"""The French profiles, each named after its authority."""

_FOREIGN_PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {
        "cldr-en": Profile(NONE, NONE, (_DOUBLE, _SINGLE), hour=None, range_dash=EN_DASH),
        "cldr-de": Profile(NONE, NONE, (Marks("„", "“"), Marks("‚", "‘")), hour=None, range_dash=EN_DASH),
        "none": Profile(NONE, NONE, (_DOUBLE, _SINGLE), hour=None),
    }
)

LOCALES: Final[Mapping[str, Country]] = MappingProxyType(
    {
        "fr_FR": Country("fr", NARROW_NO_BREAK, NO_BREAK, "imprimerie-nationale"),
        "fr_BE": Country("fr", NARROW_NO_BREAK, NO_BREAK, "imprimerie-nationale"),
        "fr_CH": Country("fr", NARROW_NO_BREAK, NONE, "guide-du-typographe", apostrophe=True),
        "fr_CA": Country("fr", NO_BREAK, NO_BREAK, "oqlf"),
        "en_GB": Country("en", None, None, "cldr-en"),
        "en_US": Country("en", None, None, "cldr-en"),
        "de_DE": Country("de", None, NO_BREAK, "cldr-de"),
    }
)
"""The locales that have rules."""

_BY_LANGUAGE: Final[Mapping[str, str]] = MappingProxyType({"fr": "fr_FR", "en": "en_GB", "de": "de_DE"})
_UNKNOWN: Final = Country("", None, None, "none")


def country(locale: str) -> Country:
    """What a locale decides; a region without rules of its own has its language's, an unknown language has none."""
    name = locale.replace("-", "_")
    return LOCALES.get(name) or LOCALES.get(_BY_LANGUAGE.get(name.split("_")[0], ""), _UNKNOWN)


@lru_cache(maxsize=64)
def house(locale: str, profile: str | None = None) -> House:
    """The rules of a locale under a profile. A profile is French: other languages have one of their own.

    Raises `ValueError` for a profile that does not exist.
    """
    if profile is not None and profile not in PROFILES:
        known = ", ".join(PROFILES)
        message = f"no typographic profile is called {profile}: expected one of {known}"
        raise ValueError(message)
    land = country(locale)
    rules = PROFILES[profile or land.profile] if land.language == "fr" else _FOREIGN_PROFILES[land.profile]
    percent = NO_BREAK if profile == "union-europeenne" and land.language == "fr" else land.percent
    return House(
        language=land.language,
        group=land.group,
        percent=percent,
        high=rules.high,
        colon=rules.colon,
        quotes=rules.quotes,
        dash=rules.dash,
        hour=rules.hour,
        range_dash=rules.range_dash,
        thin_allowed=rules.thin_allowed,
        apostrophe=land.apostrophe,
    )


def marks(locale: str, profile: str | None = None, depth: int = 0) -> tuple[str, str]:
    """The opening and the closing mark of a quotation inside `depth` others, each with its inner space."""
    pair = house(locale, profile).marks(depth)
    return pair.opening + pair.inner, pair.inner + pair.closing
