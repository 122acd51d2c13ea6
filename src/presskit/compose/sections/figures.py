"""Key figures: a number with its unit, what it counts, and who answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit import typography
from presskit.compose.desk import titled
from presskit.compose.origins import short_origin, source_list
from presskit.compose.people import named
from presskit.compose.wordings import figure_label, filled, joined, merged, title_of
from presskit.document import Field, Figure, Figures, Inlines, Wording

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.compose.wordings import Pieces
    from presskit.document import Section
    from presskit.kit.model import KeyFigure


def section(desk: Desk) -> Section | None:
    """The key figures, in the order of the file."""
    if not desk.kit.figures:
        return None
    label = desk.setter.labels.label
    figures = tuple(_figure(figure, desk) for figure in desk.kit.figures)
    headings = (label("Figure"), label("What it counts"), label("Origin"))
    blocks = (Figures(figures, headings), *source_list(desk.kit, "figures", 2, desk.setter))
    return titled("figures", blocks, desk)


def _figure(figure: KeyFigure, desk: Desk) -> Figure:
    setter = desk.setter
    amount = typography.quantity(figure.value, figure.unit, setter.locale, figure.style)
    title = title_of(Wording.FIGURE, (figure.id,), setter.labels)
    value: Inlines = (Field(setter.marked(amount), f"figure:{figure.id}.value", Wording.FIGURE, title),)
    if figure.qualifier:
        value = (*setter.inlines(f"{figure.qualifier} "), *value)
    return Figure(value, setter.worded(figure_label(figure)), _context(figure, desk), f"figure:{figure.id}")


def _context(figure: KeyFigure, desk: Desk) -> Inlines:
    """« Selon Daniel Sperling, adjoint … – MediaTic Info »: who claims it, and where it is found."""
    label = desk.setter.labels.label
    parts: list[Pieces] = []
    if figure.speaker:
        speaker = named(figure.speaker, desk.kit.speakers[figure.speaker])
        parts.append(filled(label("According to {speaker}", speaker="{speaker}"), speaker=speaker))
    if figure.source:
        parts.append((label("Source: {source}", source=short_origin(desk.kit, figure.source)),))
    return desk.setter.assembled(merged(joined(parts, ". ")))
