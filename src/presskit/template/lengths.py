"""Lengths of a theme that must hold together: margins on their sheet, lines in the type area, words on the band."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import error, say
from presskit.template.theme import StyleName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.template.theme import Style, Theme
    from presskit.validation.places import Places

LEAST_TYPE_AREA = 72.0
LEAST_COLUMN = 36.0
TIGHTEST_LEADING = 0.8
"""In parts of the size: closer, the descenders of a line run into the capitals of the next."""
TIGHTEST_TRACKING = 0.25
"""In parts of the size: closer, letters lie on one another."""
BAND_AROUND_MENTION = 40.0
_TOLERANCE = 0.005


def impossible_lengths(theme: Theme, places: Places) -> Iterator[Diagnostic]:
    """What no page can be made with, though each length is possible by itself."""
    page = theme.page
    if min(page.measure, page.depth) < LEAST_TYPE_AREA:
        message = say(
            "the margins leave {width} × {height} points of the page; the least is {limit} × {limit}",
            width=_short(page.measure),
            height=_short(page.depth),
            limit=_short(LEAST_TYPE_AREA),
        )
        yield error(
            "number-out-of-range", places.value("page"), message, say("take narrower margins, or a larger page")
        )
        return
    for name, style in theme.styles.items():
        yield from _in_style(name, style, theme, places)
    yield from _in_columns(theme, places)
    yield from _on_cover(theme, places)


def _in_style(name: StyleName, style: Style, theme: Theme, places: Places) -> Iterator[Diagnostic]:
    page = theme.page
    at = ("styles", name.value)
    yield from _within(places, (*at, "leading"), style.leading, style.size * TIGHTEST_LEADING, page.depth)
    yield from _within(places, (*at, "tracking"), style.tracking, -style.size * TIGHTEST_TRACKING, style.size * 5)
    room = page.measure - LEAST_COLUMN
    yield from _within(places, (*at, "indent"), style.indent, 0, room)
    yield from _within(places, (*at, "indent_right"), style.indent_right, 0, max(room - style.indent, 0))


def _in_columns(theme: Theme, places: Places) -> Iterator[Diagnostic]:
    """No section has so many columns that the style with the largest indents has no room in one."""
    indents = max(style.indent + style.indent_right for style in theme.styles.values())
    most = (theme.page.measure + theme.gutter) // (LEAST_COLUMN + indents + theme.gutter)
    for kind, count in theme.columns.items():
        yield from _within(places, ("columns", kind), count, 0, most)


def _on_cover(theme: Theme, places: Places) -> Iterator[Diagnostic]:
    """The mention stands on the band, and the title, of a colour for paper, below it."""
    page, cover = theme.page, theme.cover
    least = theme.style(StyleName.MENTION).leading + BAND_AROUND_MENTION
    yield from _within(places, ("cover", "band_height"), cover.band_height, least, page.height)
    yield from _within(places, ("cover", "text_top"), cover.text_top, cover.band_height, page.height - page.bottom)


def _within(places: Places, path: tuple[str, ...], found: float, least: float, most: float) -> Iterator[Diagnostic]:
    name = path[-1]
    if found < least - _TOLERANCE:
        message = say("`{name}` is {found}; the least is {limit}", name=name, found=_short(found), limit=_short(least))
        yield error("number-out-of-range", places.value(*path), message)
    elif found > most + _TOLERANCE:
        message = say("`{name}` is {found}; the most is {limit}", name=name, found=_short(found), limit=_short(most))
        yield error("number-out-of-range", places.value(*path), message)


def _short(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".")
