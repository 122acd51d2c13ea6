"""Quotations set as blocks: a rule at their left, the words large, then who said it, then where and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.page_lengths import RULE_BESIDE
from presskit.writers.pdf.rows import Bar, keep_together, total_height

if TYPE_CHECKING:
    from presskit.document import Quotation
    from presskit.writers.pdf.rows import Row
    from presskit.writers.pdf.setting import Frame, Setter
    from presskit.writers.pdf.structure import Element

# A quotation shorter than this part of a page is never parted.
UNDIVIDED = 1 / 3


def quotation_rows(setter: Setter, quotation: Quotation, frame: Frame, parent: Element) -> list[Row]:
    """The rows of a quotation, along one rule."""
    theme = setter.theme
    style = theme.style(StyleName.QUOTATION)
    element = parent.add("BlockQuote", quotation)
    rows: list[Row] = []
    for paragraph in quotation.paragraphs:
        rows += setter.paragraph(paragraph, style, frame, element.add("P"), even=True)
    if rows:
        rows[-1].keeps = False
    for inlines, name in ((quotation.attribution, StyleName.ATTRIBUTION), (quotation.context, StyleName.CONTEXT)):
        if inlines and rows:
            rows[-1].keeps = True
        rows += setter.paragraph(inlines, theme.style(name), frame, element.add("P"))
    if not rows:
        return rows
    rows[-1].keeps = False
    # The white that follows belongs to the block, whichever of its lines is the last.
    rows[-1].after = max(rows[-1].after, theme.style(StyleName.CONTEXT).after)
    rows[0].anchors = (quotation.anchor,) if quotation.anchor else ()
    if style.rule:
        bar = Bar(frame.x, RULE_BESIDE, theme.colour(style.rule))
        for row in rows:
            row.bar = bar
    return keep_together(rows) if total_height(rows) <= setter.height * UNDIVIDED else rows
