"""What stands under a photo, or beside it: caption, who stands where with the plan, credit, conditions of use."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from presskit.document import Role
from presskit.writers.pdf.plan import plan_row
from presskit.writers.pdf.side_by_side import side_by_side
from presskit.writers.photo_layout import GUTTER, plan_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presskit.document import Paragraph, Photo, Plan
    from presskit.writers.pdf.rows import Row
    from presskit.writers.pdf.setting import Frame, Setter
    from presskit.writers.pdf.structure import Element

READABLE = 190.0
"""So much width a plan leaves the sentences beside it; with less they stand under it."""


def legend_rows(setter: Setter, photo: Photo, frame: Frame, element: Element, *, only: Role | None = None) -> list[Row]:
    """The rows of the paragraphs of a photo; `only` sets them all alike, whatever their roles."""
    caption = element.add("Caption")
    rows: list[Row] = []
    for role, paragraphs in groupby(photo.legend, lambda paragraph: paragraph.role):
        if role is Role.ORDER and photo.plan is not None:
            rows += _order(setter, photo.plan, tuple(paragraphs), frame, caption, only)
        else:
            rows += _paragraphs(setter, paragraphs, frame, caption, only)
    if rows:
        rows[-1].keeps = False
    return rows


def _order(
    setter: Setter, plan: Plan, order: tuple[Paragraph, ...], frame: Frame, caption: Element, only: Role | None
) -> list[Row]:
    """The plan, and the sentences beside it; under it where it is wide or they are many."""
    width, shown = plan_width(plan, frame.width), plan_row(setter, plan, frame)
    if frame.width - width - GUTTER >= READABLE:
        sentences = _paragraphs(setter, order, frame.indented(width + GUTTER), caption, only)
        row = side_by_side(([shown], sentences), sentences[-1].after)
        if row.height <= setter.height / 2:
            row.before, row.keeps = shown.before, True
            return [row]
        caption.children = [child for child in caption.children if child.source not in order]
    return [shown, *_paragraphs(setter, order, frame, caption, only)]


def _paragraphs(
    setter: Setter, paragraphs: Iterable[Paragraph], frame: Frame, caption: Element, only: Role | None
) -> list[Row]:
    rows: list[Row] = []
    for paragraph in paragraphs:
        style = setter.theme.style(only or paragraph.role)
        rows += setter.paragraph(paragraph.children, style, frame, caption.add("P", paragraph))
    return rows
