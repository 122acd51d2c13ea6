"""Problems of single values: dates, numbers, slugs, links, colours."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from presskit.diagnostics import error, say
from presskit.validation.forms import (
    COLOUR,
    DECIMAL_NUMBER,
    EMAIL,
    LANGUAGE_TAG,
    MAX_DIGITS,
    SLUG,
    THOUSANDS_OR_DECIMALS,
    slug_from,
)
from presskit.validation.kinds import bad_value
from presskit.validation.references import id_mend

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic, Message
    from presskit.validation.problem import Problem


def bad_pattern(problem: Problem) -> Diagnostic:
    """A text that does not have the form of its field."""
    match problem.context["pattern"]:
        case str(pattern) if pattern == SLUG:
            return bad_slug(problem)
        case str(pattern) if pattern == LANGUAGE_TAG:
            message = say("`{found}` is not a language tag", found=problem.text)
            return error("bad-language", problem.span, message, say("write `fr`, `en` or `pt-BR`, for instance"))
        case str(pattern) if pattern == COLOUR:
            message = say("`{found}` is not a colour", found=problem.text)
            return error("bad-colour", problem.span, message, say('write six hexadecimal digits: `"#1f4e79"`'))
    return bad_value(problem)


def bad_slug(problem: Problem) -> Diagnostic:
    """An id that is not made of small letters, digits and single hyphens."""
    message = say("`{found}` is not an id: small letters without accents, digits, single hyphens", found=problem.text)
    slug = slug_from(str(problem.found))
    if not problem.of_a_key and (meant := id_mend(problem)) is not None:
        return error("bad-slug", problem.span, message, meant)
    return error("bad-slug", problem.span, message, say("write `{slug}`", slug=slug) if slug else None)


def bad_date(problem: Problem) -> Diagnostic:
    """A date of another form than ISO 8601, or a day that no calendar has."""
    day = _day_meant(str(problem.found))
    mend = say("write `{day}`", day=day) if day else say("write year, month and day: `2015-09-24`")
    if problem.kind == "date_value":
        return error("bad-date", problem.span, say("the calendar has no `{found}`", found=problem.text), mend)
    return error("bad-date", problem.span, say("expected a date, found `{found}`", found=problem.text), mend)


def bad_moment(problem: Problem) -> Diagnostic:
    """A moment that is not a date, an hour and a time zone of ISO 8601."""
    mend = say("write date, hour and time zone: `2015-09-24T18:30+02:00`")
    return error("bad-moment", problem.span, say("expected a moment, found `{found}`", found=problem.text), mend)


def embargo_without_zone(problem: Problem) -> Diagnostic:
    """A moment that means another one in Montréal than in Paris."""
    message = say("`{found}` has no time zone", found=problem.text)
    mend = say("add it: `{found}+02:00` in summer in France, `{found}+01:00` in winter", found=problem.text)
    return error("embargo-without-zone", problem.span, message, mend)


def bad_number(problem: Problem) -> Diagnostic:
    """A number with anything but digits and a decimal point."""
    message = say("`{name}`: expected a number, found `{found}`", name=problem.name, found=problem.text)
    return error("bad-number", problem.span, message, number_mend(str(problem.found)))


def ambiguous_number(problem: Problem) -> Diagnostic:
    """A number whose point may stand before decimals, or between thousands."""
    message = say("`{found}` is a whole number to some readers, and has three decimals to others", found=problem.text)
    return error("ambiguous-number", problem.span, message, number_mend(str(problem.found)))


def number_mend(written: str) -> Message:
    """How to write the number that was meant."""
    meant = re.sub(r"\s", "", written).replace(",", ".")
    if re.fullmatch(THOUSANDS_OR_DECIMALS, meant):
        whole, decimals = meant.split(".")
        exact = f"{whole}.{decimals.rstrip('0') or '0'}" if decimals.endswith("0") else f"{meant}0"
        return say("write `{thousands}` for thousands, `{exact}` for decimals", thousands=whole + decimals, exact=exact)
    if re.fullmatch(DECIMAL_NUMBER, meant) and len(meant) <= MAX_DIGITS:
        return say("write `{meant}`", meant=meant)
    return say("write digits alone, with a point before decimals; the unit goes in a key of its own")


def out_of_range(problem: Problem) -> Diagnostic:
    """A number below or above what its field can hold."""
    low, high = problem.context.get("ge", problem.context.get("gt")), problem.context.get("le")
    if low is not None:
        message = say("`{name}` is {found}; the least is {limit}", name=problem.name, found=problem.text, limit=low)
    else:
        message = say("`{name}` is {found}; the most is {limit}", name=problem.name, found=problem.text, limit=high)
    return error("number-out-of-range", problem.span, message)


def bad_link(problem: Problem) -> Diagnostic:
    """An address that is not a plain web, mail or telephone link."""
    message = say("`{found}` is not a link", found=problem.text)
    bare = re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", str(problem.found))
    if bare:
        return error("bad-link", problem.span, message, say("write `https://{found}`", found=problem.text))
    mend = say("write an address that begins with `https://`, `mailto:` or `tel:`, without user or password")
    return error("bad-link", problem.span, message, mend)


def bad_email(problem: Problem) -> Diagnostic:
    """A text that is not `name@host`."""
    message = say("`{found}` is not an e-mail address", found=problem.text)
    meant = str(problem.found).strip("<>").removeprefix("mailto:")
    if re.fullmatch(EMAIL, meant):
        return error("bad-email", problem.span, message, say("write `{meant}`", meant=meant))
    return error("bad-email", problem.span, message, say("write `name@example.org`"))


def line_break(problem: Problem) -> Diagnostic:
    """A text of several lines where the page has room for one."""
    message = say("`{name}` holds a line break", name=problem.name)
    return error("line-break", problem.span, message, say("write one line, or `>` instead of `|` before the lines"))


def _day_meant(text: str) -> str | None:
    """The ISO form of a day written as in French: 24/09/2015."""
    parts = re.fullmatch(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})", text.strip(), re.ASCII)
    if parts is None:
        return None
    day, month, year = (int(part) for part in parts.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
