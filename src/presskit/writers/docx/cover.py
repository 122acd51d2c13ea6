"""The cover: the mention on a band of colour, logo and title under it, the terms of use at the foot."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from presskit.document import Notice, Paragraph, Role
from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.cover_sizes import fitting
from presskit.writers.docx.blocks import write_block
from presskit.writers.docx.header_footer import write_banner
from presskit.writers.docx.inlines import UPRIGHT, set_inlines
from presskit.writers.docx.ooxml.drawing import Drawn, Form, ornament, picture
from presskit.writers.docx.ooxml.parts import footer, header
from presskit.writers.docx.ooxml.text import Look, Placement, paragraph
from presskit.writers.docx.styles import PICTURE, style_id
from presskit.writers.logo import BELOW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presskit.document import Block, Document, Section
    from presskit.template.theme import Theme
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story
    from presskit.writers.logo import Logo

_FOOT = frozenset({Role.EMBARGO, Role.EDITION, Role.COVER_CONTACT})
_MENTION_ABOVE_EDGE = 34.0
# The guillemets on the band: their height as a share of the band's, and their parts as shares of their height.
_MOTIF_HEIGHT, _MOTIF_DEPTH, _MOTIF_STROKE = 0.62, 0.5, 0.2
# A letter takes about so much of its size: nothing is measured here, and the foot may stand a little high.
_LETTER = 0.53


def write_cover(body: Element, section: Section, story: Story) -> None:
    """Append the blocks of the cover, the first ones under the band, the terms of use towards the foot."""
    theme, blocks = story.theme, section.blocks
    if blocks and _role(blocks[0]) is Role.MENTION and theme.cover.band_height:
        _write_mention(body, blocks[0], story)
        blocks, start = blocks[1:], None
    else:
        start = Placement(space_before=max(0, theme.cover.text_top - theme.page.top))
    if story.logo is not None:
        _write_logo(body, story.logo, story, start)
        start = None
    foot = next((index for index, block in enumerate(blocks) if _role(block) in _FOOT), len(blocks))
    for index, block in enumerate(blocks):
        placement = start if index == 0 else None
        if index == foot > 0:
            placement = Placement(space_before=_white_above_foot(story, blocks, foot))
        write_block(body, block, story, placement or Placement())


def cover_header(story: Story) -> Element:
    """The header of the cover: its band of colour with two guillemets, and the banner at the edge of the sheet."""
    made = header()
    if story.document.running.banner:
        write_banner(made, story)
    line = paragraph(made, style_id(StyleName.HEADER))
    cover = story.theme.cover
    if cover.band_height:
        band = Drawn(story.next_drawing(), "Bandeau", "", story.theme.page.width, cover.band_height)
        ornament(line, band, (0, 0), story.theme.colour(cover.band))
        if cover.band_motif:
            _draw_guillemets(line, story, story.theme.colour(cover.band_motif))
    return made


def cover_footer() -> Element:
    """The footer of the cover: nothing."""
    made = footer()
    paragraph(made, style_id(StyleName.HEADER))
    return made


def _write_mention(body: Element, mention: Block, story: Story) -> None:
    """The mention in the colour of the band's words, its foot a little above the edge of the band."""
    assert isinstance(mention, Paragraph)
    theme = story.theme
    edge = theme.cover.band_height - _MENTION_ABOVE_EDGE
    top = edge - theme.page.top - theme.style(StyleName.MENTION).leading
    # Word sets nothing above the type area: a mention that would stand there takes from the white below it.
    below = theme.cover.text_top - edge + min(0, top)
    placement = Placement(space_before=max(0, top), space_after=max(0, below))
    made = paragraph(body, style_id(StyleName.MENTION), placement)
    # The ground is that of the band, for a reader who sees the text without the drawing behind it.
    look = Look(colour=theme.colour(theme.cover.band_text), ground=theme.colour(theme.cover.band))
    set_inlines(made, mention.children, story, UPRIGHT, look)


def _draw_guillemets(line: Element, story: Story, colour: str) -> None:
    """Two large opening guillemets at the right of the band, drawn, not written."""
    page, band = story.theme.page, story.theme.cover.band_height
    height = band * _MOTIF_HEIGHT
    depth, stroke = height * _MOTIF_DEPTH, height * _MOTIF_STROKE
    width = depth + stroke
    form = Form("chevron", depth / min(width, height), mirrored=True)
    right = page.width - page.right - width
    for shift in (depth + stroke * 0.55, 0):
        drawn = Drawn(story.next_drawing(), "Guillemet", "", width, height)
        ornament(line, drawn, (right - shift, (band - height) / 2), colour, form)


def _write_logo(body: Element, logo: Logo, story: Story, placement: Placement | None) -> None:
    before = placement.space_before if placement is not None else 0
    made = paragraph(body, PICTURE, Placement(space_before=before, space_after=BELOW))
    picture(made, Drawn(story.next_drawing(), "Logo", logo.alt, logo.width, logo.height), story.picture(logo.picture))


def fitted_to_cover(theme: Theme, document: Document, logo: Logo | None) -> Theme:
    """The house style with the words of the cover so small that they stay on its page, as far as one can tell."""
    first = document.sections[0] if document.sections else None
    if first is None or first.kind != "cover":
        return theme
    blocks = tuple(block for block in first.blocks if _role(block) is not Role.MENTION)
    return fitting(theme, lambda smaller: _free(smaller, blocks, logo) >= 0)


def _white_above_foot(story: Story, blocks: tuple[Block, ...], foot: int) -> float:
    """What is left of the page once every line has its place."""
    first = blocks[foot]
    least = story.theme.style(first.role).before if isinstance(first, Paragraph) else 0
    return max(least, _free(story.theme, blocks, story.logo))


def _free(theme: Theme, blocks: tuple[Block, ...], logo: Logo | None) -> float:
    """The white that the lines leave, less one line of the title for safety."""
    page = theme.page
    under = page.height - page.bottom - theme.cover.text_top
    taken = sum(_heights(theme, blocks)) + theme.style(StyleName.TITLE).leading
    return under - taken - (logo.height + BELOW if logo is not None else 0)


def _heights(theme: Theme, blocks: Iterable[Block]) -> Iterable[float]:
    for block in (inner for outer in blocks for inner in (outer.paragraphs if isinstance(outer, Notice) else (outer,))):
        if isinstance(block, Paragraph):
            style = theme.style(block.role)
            letters = theme.page.measure / (style.size * _LETTER)
            lines = sum(ceil(len(line) / letters) or 1 for line in plain(block.children).split("\n"))
            yield lines * style.leading + style.before + style.after


def _role(block: Block) -> Role | None:
    return block.role if isinstance(block, Paragraph) else None
