"""The team's letterhead under a document of ours: its page, its marks and its styles, with ours where it has none.

What wins:

- Its sheet, margins, columns and borders; its styles, by name (a `Presskit Citation` of its own is used as it is, and
  so are `heading 1` and Word's other names); its lists, theme and fonts. Styles that it lacks come from the theme.
- Its headers and footers, unchanged, on the pages for which it has them. An embargo or draft banner is added as a last
  line of each header; the edition, and the page number unless that page has one, as a last line of each footer. A cover
  says its edition itself, so that a footer of the first page alone stays as it is.
- The words of a cover that would leave its page are set smaller, in whosever style.
- With a header or footer of its own the cover has no band of colour, and with a picture in one, no second logo.

Nothing of its body, properties, comments, custom XML or building blocks is carried.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict

from presskit.template.gate import MOST_OF_A_BASE_DOCUMENT, as_checked
from presskit.template.letterhead import Letterhead, read_letterhead
from presskit.template.letterhead.content import instructions
from presskit.template.letterhead.read import PICTURES
from presskit.writers.cover_sizes import COVER_STYLES
from presskit.writers.docx import package
from presskit.writers.docx.bare_pictures import bare
from presskit.writers.docx.body import has_cover
from presskit.writers.docx.header_footer import footer_distance, write_banner, write_footer_line
from presskit.writers.docx.marks import Mark, own_mark
from presskit.writers.docx.ooxml import parts
from presskit.writers.docx.ooxml.markup import adopt, as_tree
from presskit.writers.docx.ooxml.merging import (
    follow,
    is_on,
    merge_numbering,
    merge_settings,
    merge_styles,
    set_language,
)
from presskit.writers.docx.ooxml.sections import inherited_section
from presskit.writers.docx.ooxml.stated import stated
from presskit.writers.docx.ooxml.style_sheet import paragraph_style
from presskit.writers.docx.ooxml.text import Placement, paragraph
from presskit.writers.docx.ooxml.traces import parsed, renumber
from presskit.writers.docx.styles import FOOTER_BESIDE, PICTURE, footer_beside, shown_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from presskit.template.letterhead import Reference
    from presskit.template.theme import Style, StyleName, Theme
    from presskit.writers.docx.ooxml.markup import Element, Tree
    from presskit.writers.docx.ooxml.sections import Flow
    from presskit.writers.docx.story import Story

# The white above the first words of a cover without a band, as a share of the type area's height.
_COVER_TOP = 0.14
# The least white between a banner under a letterhead and the text, which a tall header pushes down.
_UNDER_BANNER = 14.0
_MERGED = frozenset({"styles", "numbering", "settings"})
_PAGE = re.compile(r"\s*PAGE(?!\w)", re.IGNORECASE)


class Sheets(Struct, frozen=True):
    """Styles, lists and settings: ours, or those of both as one.

    `renamed` and `lists` are how the letterhead's other parts must call its styles and lists then.
    """

    styles: Element | Tree
    numbering: Element | Tree
    settings: Element | Tree
    numbering_references: tuple[Reference, ...] = ()
    renamed: Mapping[str, str] = {}
    lists: int = 0


def letterhead_of(theme: Theme) -> Letterhead | None:
    """The base document of a house style, through its gate; `Refused` where it does not pass."""
    base = theme.base_document
    return None if base is None else read_letterhead(as_checked(base, MOST_OF_A_BASE_DOCUMENT), base.name)


def fitted(theme: Theme, letterhead: Letterhead | None) -> Theme:
    """The house style on the page of the letterhead, the words of a cover as large as its styles have them."""
    if letterhead is None:
        return theme
    page, cover, logo = letterhead.page, theme.cover, theme.logo
    if letterhead.marks:
        cover = cover.model_copy(update={"band_height": 0.0, "text_top": page.top + _COVER_TOP * page.depth})
    if any(reference.kind.endswith("/image") for mark in letterhead.marks.values() for reference in mark.references):
        logo = None
    sizes = {**theme.styles, **dict(_sizes(theme, letterhead))}
    return theme.model_copy(update={"page": page, "cover": cover, "logo": logo, "styles": sizes})


def _sizes(theme: Theme, letterhead: Letterhead) -> Iterator[tuple[StyleName, Style]]:
    """The styles of a cover that the letterhead has itself, with its lengths."""
    if "styles" not in letterhead.sheets:
        return
    styles = parsed(letterhead.sheets["styles"].data)
    for name in COVER_STYLES:
        found = stated(styles, shown_name(name))
        if found is not None:
            yield name, theme.style(name).model_copy(update=asdict(found))


class OwnSheets(Struct, frozen=True):
    """Styles, lists and settings as the theme alone has them."""

    styles: Element
    numbering: Element
    settings: Element


def merged(letterhead: Letterhead, story: Story, ours: OwnSheets) -> Sheets:
    """The sheets of the letterhead with `ours` added."""
    base = {word: parsed(part.data) for word, part in letterhead.sheets.items() if word in _MERGED}
    paragraph_style(ours.styles, footer_beside(story.theme))
    styles, numbering, settings = as_tree(ours.styles), as_tree(ours.numbering), as_tree(ours.settings)
    lists = merge_numbering(base["numbering"], numbering) if "numbering" in base else 0
    renamed = dict[str, str]()
    if "styles" in base:
        renamed = merge_styles(base["styles"], styles, lists)
        styles = base["styles"]
        set_language(styles, story.document.lang)
    follow(numbering, renamed, 0)
    if "settings" in base:
        merge_settings(base["settings"], settings)
    references = letterhead.sheets["numbering"].references if "numbering" in base else ()
    return Sheets(styles, numbering, settings, references, renamed, lists)


def carry(made: package.Package, letterhead: Letterhead) -> None:
    """Put the theme and all pictures and fonts of the letterhead into a package, under names that tell nothing."""
    for number, (origin, part) in enumerate(sorted(letterhead.parts.items()), 1):
        folder, ending = ("media", PICTURES[part.content_type]) if part.content_type in PICTURES else ("fonts", "odttf")
        made.carry(origin, f"/word/{folder}/letterhead{number}.{ending}", part.content_type, bare(part.data))
    if sheet := letterhead.sheets.get("theme"):
        made.attach("/word/theme/theme1.xml", package.THEME, parsed(sheet.data), "rId-theme", sheet.references)


def marks_of(letterhead: Letterhead, story: Story, sheets: Sheets) -> tuple[Mark, ...]:
    """Headers and footers of every kind of page that there is."""
    pages = tuple(_pages(letterhead, story))
    return tuple(_mark(kind, which, letterhead, story, sheets) for kind in ("header", "footer") for which in pages)


def section(flow: Flow, letterhead: Letterhead, story: Story, references: Iterable[tuple[str, str, str]]) -> Element:
    """A section set up as the letterhead's, with headers and footers as (kind, page, relationship)."""
    own = {kind for kind, _ in letterhead.marks}
    # Our own marks reckon from the edge of the sheet.
    distances = {"header": 0.0, "footer": footer_distance(story.theme)}
    distances = {edge: points for edge, points in distances.items() if edge not in own}
    first = "first" in _pages(letterhead, story)
    page = letterhead.page
    base = parsed(letterhead.section), (page.width, page.height)
    return inherited_section(flow, base, references, distances, cover=first)


def _pages(letterhead: Letterhead, story: Story) -> Iterator[str]:
    yield "default"
    section = parsed(letterhead.section)
    if is_on(section, "w:titlePg") if letterhead.marks else has_cover(story):
        yield "first"
    settings = letterhead.sheets.get("settings")
    if settings is not None and is_on(parsed(settings.data), "w:evenAndOddHeaders"):
        yield "even"


def _mark(kind: str, which: str, letterhead: Letterhead, story: Story, sheets: Sheets) -> Mark:
    base = letterhead.marks.get((kind, which))
    if base is None and not any(kind == own for own, _ in letterhead.marks):
        return own_mark(kind, which, story, FOOTER_BESIDE)
    added = parts.header() if kind == "header" else parts.footer()
    _say_what_must_be_said(added, kind, story, which, numbered=_numbered(letterhead, which))
    content = None if base is None else parsed(base.data)
    if not added.content and (content is None or not len(content)):
        paragraph(added, PICTURE)
    if base is None or content is None:
        return Mark(kind, which, added)
    follow(content, sheets.renamed, sheets.lists)
    renumber(content, story.next_drawing)
    adopt(content, added)
    return Mark(kind, which, content, base.references)


def _say_what_must_be_said(added: Element, kind: str, story: Story, which: str, *, numbered: bool) -> None:
    """Write what has to stand in a header or footer of each page, whatever the letterhead has there."""
    if kind == "header" and story.document.running.banner:
        write_banner(added, story, Placement(space_after=_UNDER_BANNER))
    elif kind == "footer" and not (which == "first" and has_cover(story)):
        write_footer_line(added, FOOTER_BESIDE, story, numbered=not numbered)


def _numbered(letterhead: Letterhead, which: str) -> bool:
    """Whether the letterhead prints the page number itself on these pages."""
    marks = (part for (_, page), part in letterhead.marks.items() if page == which)
    return any(_PAGE.match(words) for part in marks for words in instructions(parsed(part.data)))
