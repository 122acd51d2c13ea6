"""Numbers, days, lists, marks and raised letters."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo, reset_tzpath

import pytest

from presskit.typography import day, listing, marks, moment, number, quantity, raised, typeset
from presskit.typography.houses import LOCALES


def spaced(text: str) -> str:
    return text.replace("~", "\u00a0").replace("¦", "\u202f")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("fr_FR", "1¦234¦567,5"),
        ("fr_CA", "1~234~567,5"),
        ("fr_CH", "1¦234¦567,5"),
        ("en_GB", "1,234,567.5"),
        ("de_DE", "1.234.567,5"),
    ],
)
def test_a_number_has_the_groups_of_its_country(locale: str, expected: str) -> None:
    assert number(Decimal("1234567.5"), locale) == spaced(expected)


def test_a_number_keeps_every_decimal_and_has_a_true_minus() -> None:
    assert number(Decimal("-0.12345"), "fr_FR") == "\u22120,12345"


@pytest.mark.parametrize(
    ("value", "unit", "locale", "style", "expected"),
    [
        ("200000000", "EUR", "fr_FR", "compact", "200~M€"),
        ("200000000", "EUR", "fr_CA", "compact", "200~M€"),
        ("200000000", "EUR", "de_DE", "compact", "200~Mio.~€"),
        ("200000000", "EUR", "en_GB", "compact", "€200m"),
        ("1500000000", "EUR", "fr_FR", "compact", "1,5~Md€"),
        ("1234", "EUR", "fr_FR", "compact", "1¦234~€"),
        ("5000", "CHF", "fr_CH", "plain", "CHF~5¦000"),
        ("5000", "CAD", "fr_CA", "plain", "5~000~$"),
        ("20000", "km", "fr_FR", "plain", "20¦000~km"),
        ("20000", "km", "fr_CA", "plain", "20~000~km"),
        ("12.5", "percent", "fr_FR", "plain", "12,5~%"),
        ("12.5", "percent", "fr_CH", "plain", "12,5%"),
        ("7000", "entreprises", "fr_FR", "plain", "7¦000~entreprises"),
        ("9", None, "fr_FR", "plain", "9"),
    ],
)
def test_a_quantity_is_bound_to_its_unit(value: str, unit: str | None, locale: str, style: str, expected: str) -> None:
    assert quantity(Decimal(value), unit, locale, style) == spaced(expected)  # type: ignore[arg-type]


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert day(date(2026, 3, 1), "fr_FR") == spaced("1er~mars~2026")
    assert day(date(2026, 3, 11), "fr_FR") == spaced("11~mars~2026")


def test_a_day_has_the_order_of_its_country() -> None:
    assert day(date(2015, 9, 24), "en_US") == spaced("September~24,~2015")
    assert day(date(2015, 9, 24), "de_DE") == spaced("24.~September~2015")


@pytest.mark.parametrize(
    ("value", "locale", "expected"),
    [
        ("2015-09-24T18:30+02:00", "fr_FR", "24~septembre~2015 à~18~h~30 (heure de Paris)"),
        ("2015-12-24T18:00+01:00", "fr_FR", "24~décembre~2015 à~18~h (heure de Paris)"),
        ("2015-09-24T18:30+02:00", "fr_BE", "24~septembre~2015 à~18~h~30 (heure de Bruxelles)"),
        ("2015-09-24T18:30+02:00", "fr_CH", "24~septembre~2015 à~18~h~30 (heure de Zurich)"),
        ("2015-12-24T18:30+02:00", "fr_FR", "24~décembre~2015 à~18~h~30 (UTC+2)"),
        ("2015-09-24T18:00+05:30", "fr_FR", "24~septembre~2015 à~18~h (UTC+5:30)"),
        ("2015-09-24T18:00Z", "fr_FR", "24~septembre~2015 à~18~h (UTC)"),
        ("2015-09-24T18:30-04:00", "fr_CA", "24~septembre~2015 à~18~h~30 (UTC\u22124)"),
        ("2015-09-24T18:30+01:00", "en_GB", "24~September~2015 at~18:30 (UTC+1)"),
        ("2015-09-24T18:30", "fr_FR", "24~septembre~2015 à~18~h~30"),
        ("0001-01-01T00:00+09:00", "fr_FR", "1er~janvier~1 à~0~h (UTC+9)"),
    ],
)
def test_a_moment_names_the_hour_of_its_country_else_its_distance_from_utc(
    value: str, locale: str, expected: str
) -> None:
    assert moment(datetime.fromisoformat(value), locale) == spaced(expected)


def test_the_hour_is_named_the_same_on_a_machine_without_time_zones_of_its_own() -> None:
    reset_tzpath(to=())
    ZoneInfo.clear_cache()
    try:
        assert moment(datetime.fromisoformat("2015-09-24T18:30+02:00"), "fr_FR").endswith("(heure de Paris)")
    finally:
        reset_tzpath()
        ZoneInfo.clear_cache()


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_what_is_written_here_is_set_already(locale: str) -> None:
    for text in (
        day(date(2026, 3, 1), locale),
        moment(datetime.fromisoformat("2015-09-24T18:30+02:00"), locale),
        quantity(Decimal(200000000), "EUR", locale, "compact"),
        quantity(Decimal(20000), "km", locale),
        quantity(Decimal("12.5"), "percent", locale),
    ):
        assert typeset(text, locale) == text


def test_a_list_joins_its_last_two() -> None:
    assert listing(["A", "B", "C"], "fr_FR") == "A, B et C"
    assert listing(["A"], "fr_FR") == "A"
    assert listing([], "fr_FR") == ""


@pytest.mark.parametrize(
    ("locale", "depth", "expected"),
    [
        ("fr_FR", 0, ("«~", "~»")),
        ("fr_FR", 1, ("“", "”")),
        ("fr_FR", 2, ("‘", "’")),
        ("fr_FR", 3, ("«~", "~»")),
        ("fr_CH", 0, ("«¦", "¦»")),
        ("fr_CH", 1, ("‹¦", "¦›")),
        ("en_GB", 0, ("“", "”")),
        ("de_DE", 0, ("„", "“")),
        ("fr", 0, ("«~", "~»")),
    ],
)
def test_marks_go_by_locale_and_depth(locale: str, depth: int, expected: tuple[str, str]) -> None:
    assert marks(locale, None, depth) == (spaced(expected[0]), spaced(expected[1]))


def test_a_profile_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(ValueError, match="imprimerie-nationale"):
        marks("fr_FR", "maison")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1er mars", ["er"]),
        ("le XXIe siècle et le Ier", ["e", "er"]),
        ("2e, 1re, 2d, 3es", ["e", "re", "d", "es"]),
        ("la 1ère et la 2ème", ["ère", "ème"]),
        ("Me Dupont, De, Ce, Le, Mme, 3D, 5G, CE, Vie", []),
        ("https://exemple.fr/1er et a1er", []),
        ("Ve République", ["e"]),
    ],
)
def test_the_letters_of_an_ordinal_are_raised(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in raised(text, "fr_FR")] == expected


def test_nothing_is_raised_in_english() -> None:
    assert raised("1st and 2nd", "en_GB") == ()


def test_a_word_that_only_looks_like_an_ordinal_is_not_raised() -> None:
    assert raised("Vers la mer, Ide, Xers, Vie", "fr_FR") == ()


def test_the_first_and_the_second_in_roman_figures_are_raised() -> None:
    text = "François Ier, la Ire République, le IId Empire"
    assert [text[start:end] for start, end in raised(text, "fr_FR")] == ["er", "re", "d"]
