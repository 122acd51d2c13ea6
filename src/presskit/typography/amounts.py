"""Numbers and quantities through Babel, with what it gets wrong set right.

Measured against CLDR 48 and Babel 2.18: fr_CA writes compact currency without a space (200 M€), the others with one;
U+002D stands for the minus; decimals of a currency ignore the country's own sign; short units part from their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from presskit.typography.houses import country, house
from presskit.typography.spaces import NO_BREAK

if TYPE_CHECKING:
    from decimal import Decimal

_SIGNS: Final = {"EUR": "€", "GBP": "£", "JPY": "¥"}
_SIGNS_BY_LOCALE: Final = {"fr_CA": {"CAD": "$"}, "en_US": {"USD": "$"}}
_SCALES: Final = {
    "fr": ((9, "Md"), (6, "M"), (3, "k")),
    "en": ((9, "bn"), (6, "m"), (3, "k")),
    "de": ((9, "Mrd."), (6, "Mio."), (3, "Tsd.")),
}
_US_SCALES: Final = ((9, "B"), (6, "M"), (3, "K"))
_MINUS: Final = "\u2212"
_PERCENT: Final = frozenset({"%", "percent"})


def babel_locale(locale: str) -> str:
    """The name by which Babel knows a locale."""
    return locale.replace("-", "_")


def number(value: Decimal, locale: str) -> str:
    """A number with the locale's groups and decimal sign, every decimal kept, and a true minus."""
    from babel.numbers import format_decimal

    written = str(format_decimal(value, locale=babel_locale(locale), decimal_quantization=False))
    group = house(locale).group
    if group is not None:
        written = "".join(group if sign in "\u00a0\u202f" else sign for sign in written)
    return written.replace("-", _MINUS)


def quantity(value: Decimal, unit: str | None, locale: str, style: Literal["plain", "compact"] = "plain") -> str:
    """A number with its unit: an ISO 4217 code, « percent », a unit's sign, or a word.

    `compact` shortens the number to its thousands, millions or billions where that loses no digit: 200 M€.
    """
    scaled, scale = _compact(value, locale) if style == "compact" else (value, "")
    figures = number(scaled, locale)
    if not unit:
        return figures + (NO_BREAK + scale if scale else "")
    if unit in _PERCENT:
        return figures + _percent_space(locale) + "%"
    if len(unit) == 3 and unit.isupper() and unit.isascii():
        return _money(figures, scale, unit, locale)
    amount = figures + (NO_BREAK + scale if scale else "")
    return amount + NO_BREAK + unit


def _percent_space(locale: str) -> str:
    space = house(locale).percent
    return "" if space is None else space


def _money(figures: str, scale: str, code: str, locale: str) -> str:
    sign = _SIGNS_BY_LOCALE.get(babel_locale(locale), {}).get(code) or _SIGNS.get(code)
    language = country(locale).language
    if language == "en":
        return (sign or code + NO_BREAK) + figures + scale
    if babel_locale(locale) == "fr_CH" and sign is None:
        return code + NO_BREAK + figures + (NO_BREAK + scale if scale else "")
    if language == "fr" and scale and sign:
        return figures + NO_BREAK + scale + sign
    return NO_BREAK.join(part for part in (figures, scale, sign or code) if part)


def _compact(value: Decimal, locale: str) -> tuple[Decimal, str]:
    """The value in its greatest scale that keeps it to one decimal, and the scale's abbreviation."""
    scales = _US_SCALES if babel_locale(locale) == "en_US" else _SCALES.get(country(locale).language, ())
    for power, name in scales:
        shortened = value.scaleb(-power).normalize()
        exponent = shortened.as_tuple().exponent
        if abs(shortened) >= 1 and isinstance(exponent, int) and exponent >= -1:
            return shortened, name
    return value, ""
