"""The cover: a band of colour that carries the mention, logo and title below it, the terms of use at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.document import Paragraph, Role
from presskit.writers.cover_sizes import FOOT_ROLES, FOOT_RULE_ABOVE, fitting
from presskit.writers.logo import BELOW
from presskit.writers.page_lengths import (
    MENTION_ABOVE_EDGE,
    MOTIF_APART,
    MOTIF_DEPTH,
    MOTIF_HEIGHT,
    MOTIF_STROKE,
    RULE_ABOVE_TERMS,
)
from presskit.writers.pdf.boxes import block_rows
from presskit.writers.pdf.rows import Area, Image, Row, Shape, Words, total_height
from presskit.writers.pdf.structure import Tree

if TYPE_CHECKING:
    from presskit.document import Block, Section
    from presskit.template.theme import Theme
    from presskit.writers.pdf.rows import Mark
    from presskit.writers.pdf.setting import Setter


def cover_rows(setter: Setter, section: Section) -> list[Row]:
    """The rows of the cover, its words so small that they fit one page; what cannot fit goes on to a second."""
    mention, rest = _mention(section.blocks)
    head, foot = _parted(rest)
    band = Row(0, _band(setter, mention), starts_page=True, bare=True, anchors=(section.anchor,))
    theme = fitting(setter.theme, lambda smaller: _fits(setter, smaller, rest))
    setter = replace(setter, theme=theme)
    head_rows, foot_rows = _logo(setter) + _rows(setter, head), _rows(setter, foot)
    start = _start(setter)
    if head_rows:
        band.after, head_rows[0].before = start, 0
    free = setter.height - start - total_height(head_rows) - total_height(foot_rows)
    if foot_rows and free > 0:
        foot_rows[0].before = free if head_rows else free + start
        foot_rows[0].marks.insert(0, _foot_rule(setter))
        if head_rows:
            head_rows[-1].after = 0
    rows = [band, *head_rows, *foot_rows]
    for row in rows:
        row.bare = True
    return rows


def _fits(setter: Setter, theme: Theme, blocks: tuple[Block, ...]) -> bool:
    """Whether all stands on the page with its rule: it is set in a structure of its own that nobody reads."""
    trial = replace(setter, theme=theme, tree=Tree())
    head, foot = _parted(blocks)
    taken = total_height(_logo(trial) + _rows(trial, head)) + total_height(_rows(trial, foot))
    return _start(trial) + taken + 2 * FOOT_RULE_ABOVE <= trial.height


def _start(setter: Setter) -> float:
    """The white between the top of the type area and the first words under the band."""
    return max(setter.theme.cover.text_top - setter.theme.page.top, 0)


def _logo(setter: Setter) -> list[Row]:
    """The logo on paper, for which most are made; on the band it would need a white ground."""
    logo = setter.logo
    if logo is None:
        return []
    figure = setter.tree.here.add("Figure", logo)
    figure.alt = logo.alt
    image = Image(setter.frame.x, 0, logo.width, logo.height, logo.picture, figure)
    return [Row(logo.height, [image], after=BELOW)]


def _foot_rule(setter: Setter) -> Area:
    colour = setter.theme.colour(setter.theme.cover.band)
    return Area(setter.frame.x, -FOOT_RULE_ABOVE, setter.frame.width, RULE_ABOVE_TERMS, colour)


def _mention(blocks: tuple[Block, ...]) -> tuple[Paragraph | None, tuple[Block, ...]]:
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and first.role is Role.MENTION:
        return first, blocks[1:]
    return None, blocks


def _parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks that follow the band, and those that stand at the foot."""
    for position, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.role in FOOT_ROLES:
            return blocks[:position], blocks[position:]
    return blocks, ()


def _rows(setter: Setter, blocks: tuple[Block, ...]) -> list[Row]:
    return [row for block in blocks for row in block_rows(setter, block, setter.frame, setter.tree.here)]


def _band(setter: Setter, mention: Paragraph | None) -> list[Mark]:
    """The band bleeds off the sheet: it starts above the type area and ends at its own height."""
    theme = setter.theme
    page, cover = theme.page, theme.cover
    marks: list[Mark] = [Area(0, -page.top, page.width, cover.band_height, theme.colour(cover.band))]
    marks += _guillemets(setter)
    if mention is not None:
        marks += _mention_words(setter, mention)
    return marks


def _mention_words(setter: Setter, mention: Paragraph) -> list[Mark]:
    theme = setter.theme
    style = theme.style(mention.role).model_copy(update={"colour": theme.cover.band_text})
    rows = setter.paragraph(mention.children, style, setter.frame, setter.tree.here.add("P", mention))
    top = theme.cover.band_height - theme.page.top - MENTION_ABOVE_EDGE - style.leading * len(rows)
    return [
        mark._replace(down=top + index * style.leading + mark.down)
        for index, row in enumerate(rows)
        for mark in row.marks
        if isinstance(mark, Words)
    ]


def _guillemets(setter: Setter) -> list[Mark]:
    """Two large opening guillemets at the right of the band, drawn, not written."""
    theme = setter.theme
    height = theme.cover.band_height * MOTIF_HEIGHT
    width, thick = height * MOTIF_DEPTH, height * MOTIF_STROKE
    right = theme.page.width - theme.page.right
    top = (theme.cover.band_height - height) / 2 - theme.page.top
    colour = theme.colour(theme.cover.band_motif or theme.cover.band)
    return [
        Shape(_chevron(right - width - thick - shift, top, width, height, thick), colour)
        for shift in (width + thick * MOTIF_APART, 0.0)
    ]


def _chevron(x: float, top: float, width: float, height: float, thick: float) -> tuple[tuple[float, float], ...]:
    middle, bottom = top + height / 2, top + height
    right = x + width
    return (
        (right, top),
        (right + thick, top),
        (x + thick, middle),
        (right + thick, bottom),
        (right, bottom),
        (x, middle),
    )
