"""The cover: the mention on a band of colour, logo and title under it, the terms of use at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.document import Notice, Paragraph, Role
from presskit.document.plain import plain
from presskit.template.theme import StyleName
from presskit.writers.cover_sizes import COVER_STYLES, FOOT_ROLES, FOOT_RULE_ABOVE, fitting
from presskit.writers.docx.blocks import write_block
from presskit.writers.docx.header_footer import write_banner
from presskit.writers.docx.inlines import UPRIGHT, set_inlines
from presskit.writers.docx.line_count import count_lines, even_width, widest_word
from presskit.writers.docx.ooxml.drawing import Drawn, Form, ornament, picture
from presskit.writers.docx.ooxml.parts import footer, header
from presskit.writers.docx.ooxml.text import Look, Placement, paragraph
from presskit.writers.docx.styles import PICTURE, style_id
from presskit.writers.logo import BELOW
from presskit.writers.page_lengths import (
    MENTION_ABOVE_EDGE,
    MOTIF_APART,
    MOTIF_DEPTH,
    MOTIF_HEIGHT,
    MOTIF_STROKE,
    RULE_ABOVE_TERMS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presskit.document import Block, Document, Section
    from presskit.template.theme import Theme
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story
    from presskit.writers.logo import Logo

# What is kept free for word processors that set some lines a little higher or wider than their lengths say: of the
# page in points, of the measure as a share; on a letterhead, whose fonts are not ours and whose header may reach far
# down, as much as a line of the title and more of the measure.
_SPARE, _NARROWER, _NARROWER_ON_LETTERHEAD = 4.0, 0.98, 0.85


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
    foot = next((index for index, block in enumerate(blocks) if _role(block) in FOOT_ROLES), len(blocks))
    for index, block in enumerate(blocks):
        placement = start if index == 0 else None
        if index == foot > 0:
            placement = _above_foot(story, blocks, foot)
        _write(body, block, story, placement or Placement())


def _write(body: Element, block: Block, story: Story, placement: Placement) -> None:
    """A block of the cover, smaller than its style has it where that is the letterhead's and takes too much."""
    if isinstance(block, Paragraph) and block.role in story.smaller:
        style = story.theme.style(block.role)
        before = style.before if placement.space_before is None else placement.space_before
        placement = replace(placement, leading=style.leading, space_before=before, space_after=style.after)
        made = paragraph(body, style_id(block.role), placement)
        set_inlines(made, block.children, story, UPRIGHT, Look(size=style.size))
    elif _role(block) is Role.TITLE and story.theme.base_document is None:
        write_block(body, block, story, replace(placement, indent_right=_white_beside(block, story.theme)))
    else:
        write_block(body, block, story, placement)


def _white_beside(title: Block, theme: Theme) -> float | None:
    """What is left free at the right of a title, so that its lines are about equally long, as in the PDF."""
    assert isinstance(title, Paragraph)
    style = theme.style(StyleName.TITLE)
    measure = theme.page.measure - style.indent - style.indent_right
    white = measure - even_width(plain(title.children), style, theme, measure)
    return style.indent_right + white if white else None


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
    edge = theme.cover.band_height - MENTION_ABOVE_EDGE
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
    height = band * MOTIF_HEIGHT
    depth, stroke = height * MOTIF_DEPTH, height * MOTIF_STROKE
    width = depth + stroke
    form = Form("chevron", depth / min(width, height), mirrored=True)
    right = page.width - page.right - width
    for shift in (depth + stroke * MOTIF_APART, 0):
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
    blocks = tuple(block for block in first.blocks if _role(block) is not Role.MENTION or not theme.cover.band_height)
    return fitting(theme, lambda smaller: _fits(smaller, blocks, logo))


def smaller_on_letterhead(given: Theme, fitted: Theme) -> frozenset[str]:
    """The roles of a cover whose letters are smaller than given, where a letterhead may have their styles."""
    if given.base_document is None:
        return frozenset()
    return frozenset(name for name in COVER_STYLES if fitted.style(name).size < given.style(name).size)


def _fits(theme: Theme, blocks: tuple[Block, ...], logo: Logo | None) -> bool:
    titles = [block for block in blocks if isinstance(block, Paragraph) and block.role is Role.TITLE]
    style = theme.style(StyleName.TITLE)
    widest = max((widest_word(plain(title.children), style, theme) for title in titles), default=0)
    return widest <= _measure(theme) and _free(theme, blocks, logo) >= 2 * FOOT_RULE_ABOVE


def _above_foot(story: Story, blocks: tuple[Block, ...], foot: int) -> Placement:
    """What is left of the page once every line has its place, and under it the rule of the foot, where it has room."""
    theme, first = story.theme, blocks[foot]
    least = theme.style(first.role).before if isinstance(first, Paragraph) else 0
    white = _free(theme, blocks, story.logo) + least - FOOT_RULE_ABOVE - RULE_ABOVE_TERMS
    if white < FOOT_RULE_ABOVE:
        return Placement(space_before=least)
    return Placement(space_before=white, rule_above=(theme.colour(theme.cover.band), FOOT_RULE_ABOVE))


def _free(theme: Theme, blocks: tuple[Block, ...], logo: Logo | None) -> float:
    """The white that the lines leave."""
    page = theme.page
    spare = _SPARE if theme.base_document is None else theme.style(StyleName.TITLE).leading
    under = page.height - page.bottom - max(theme.cover.text_top, page.top)
    return under - spare - sum(_heights(theme, blocks)) - (logo.height + BELOW if logo is not None else 0)


def _measure(theme: Theme) -> float:
    return theme.page.measure * (_NARROWER if theme.base_document is None else _NARROWER_ON_LETTERHEAD)


def _heights(theme: Theme, blocks: Iterable[Block]) -> Iterable[float]:
    for block in (inner for outer in blocks for inner in (outer.paragraphs if isinstance(outer, Notice) else (outer,))):
        if isinstance(block, Paragraph):
            style = theme.style(block.role)
            width = _measure(theme) - style.indent - style.indent_right
            yield count_lines(plain(block.children), style, theme, width) * style.leading + style.before + style.after


def _role(block: Block) -> Role | None:
    return block.role if isinstance(block, Paragraph) else None
