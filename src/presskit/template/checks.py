"""What must hold of a theme beyond the form of its values: every style there, every colour defined and legible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import error, say
from presskit.source import nearest
from presskit.template.contrast import contrast
from presskit.template.lengths import impossible_lengths
from presskit.template.theme import StyleName, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.validation.places import Places

PAPER = "paper"
LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3 (level AA), for text of any size."""


def check(theme: Theme, places: Places) -> list[Diagnostic]:
    """Every problem of a theme whose values are well formed."""
    problems = [*_missing_styles(theme, places), *_unknown_colours(theme, places)]
    if problems:
        return problems
    return [
        *impossible_lengths(theme, places),
        *_low_contrasts(theme, places),
        *_low_contrast_on_band(theme, places),
    ]


def _missing_styles(theme: Theme, places: Places) -> Iterator[Diagnostic]:
    for name in StyleName:
        if name not in theme.styles:
            message = say("`styles` has no `{name}`", name=name.value)
            mend = say("add `{name}: {{size: 11, leading: 16}}`", name=name.value)
            yield error("missing-style", places.key("styles"), message, mend)


def _unknown_colours(theme: Theme, places: Places) -> Iterator[Diagnostic]:
    for path, colour in _colours_used(theme):
        if colour not in theme.colours:
            near = nearest(colour, tuple(theme.colours))
            mend = say("add it to `colours`")
            if near is not None:
                mend = say("did you mean `{near}`?", near=near)
            message = say("no colour is called `{colour}`", colour=colour)
            yield error("unknown-colour", places.value(*path), message, mend)


def _low_contrasts(theme: Theme, places: Places) -> Iterator[Diagnostic]:
    for colour in dict.fromkeys(style.colour for style in theme.styles.values()):
        ratio = contrast(theme.colour(colour), theme.colour(PAPER))
        if ratio < LEAST_CONTRAST:
            message = say("text in `{colour}` has a contrast of {ratio}:1 on paper", colour=colour, ratio=_floor(ratio))
            mend = say("take a darker colour; WCAG 2.2 (1.4.3) asks for 4.5:1")
            yield error("low-contrast", places.value("colours", colour), message, mend)


def _low_contrast_on_band(theme: Theme, places: Places) -> Iterator[Diagnostic]:
    cover = theme.cover
    ratio = contrast(theme.colour(cover.band_text), theme.colour(cover.band))
    if ratio < LEAST_CONTRAST:
        message = say("text on the band of the cover has a contrast of {ratio}:1", ratio=_floor(ratio))
        mend = say("take colours further apart; WCAG 2.2 (1.4.3) asks for 4.5:1")
        yield error("low-contrast", places.value("cover", "band_text"), message, mend)


def _colours_used(theme: Theme) -> Iterator[tuple[tuple[str, ...], str]]:
    """The paths and names of colours; what a theme leaves out is answered by what is nearest above it."""
    yield ("colours",), PAPER
    yield from (((*path, key), colour) for path, key, colour in _tokens(theme) if colour is not None)


def _tokens(theme: Theme) -> Iterator[tuple[tuple[str, ...], str, str | None]]:
    for key in ("band", "band_text", "band_motif"):
        yield ("cover",), key, getattr(theme.cover, key)
    for name, style in theme.styles.items():
        for key in ("colour", "rule", "overline"):
            yield ("styles", name.value), key, getattr(style, key)


def _floor(ratio: float) -> float:
    """Cut to one decimal, so that 4.46 is not called 4.5."""
    return int(ratio * 10) / 10
