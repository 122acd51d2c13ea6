"""The DOCX of a document, from its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.template.theme import StyleName
from presskit.writers.docx import fonts, letterhead, package, properties
from presskit.writers.docx.anchoring import CLEAN
from presskit.writers.docx.body import has_cover, write_body
from presskit.writers.docx.cover import fitted_to_cover, smaller_on_letterhead
from presskit.writers.docx.header_footer import footer_distance
from presskit.writers.docx.marks import Mark, own_marks
from presskit.writers.docx.ooxml import parts
from presskit.writers.docx.ooxml.sections import own_section
from presskit.writers.docx.story import Story
from presskit.writers.docx.styles import style_part
from presskit.writers.logo import logo_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presskit.document import Document
    from presskit.template.letterhead import Letterhead
    from presskit.template.theme import Theme
    from presskit.writers.docx.anchoring import Anchoring
    from presskit.writers.docx.flows import Flows
    from presskit.writers.docx.letterhead import Sheets
    from presskit.writers.docx.ooxml.markup import Element, Tree


class Draft(Struct, frozen=True):
    """A document in its parts, not yet packed; `root` is that of the text, `base` the letterhead under it."""

    story: Story
    base: Letterhead | None
    root: Element | Tree
    sheets: Sheets
    marks: tuple[Mark, ...]


def write(document: Document, theme: Theme, anchoring: Anchoring = CLEAN) -> bytes:
    """The bytes of a Word document, the same for the same document and theme.

    `anchoring` holds the words that can be corrected; it serves one document. Raises `presskit.writers.Unprintable` for
    a character that XML cannot hold, and `Refused` for a base document of the theme that does not pass its gate.
    """
    base = letterhead.letterhead_of(theme)
    return packed(draft(begun(document, letterhead.fitted(theme, base), anchoring), base))


def begun(document: Document, theme: Theme, anchoring: Anchoring = CLEAN) -> Story:
    """The story of a document alone in its package; its theme is fitted to the letterhead, and here to the cover."""
    logo = logo_of(theme, document)
    fitted = fitted_to_cover(theme, document, logo)
    return Story(document, fitted, logo, smaller_on_letterhead(theme, fitted), anchoring)


def draft(story: Story, base: Letterhead | None) -> Draft:
    """The parts of a story that is not written yet; its theme is fitted to the letterhead."""
    root, body = parts.document()
    flows = write_body(body, story)
    sheets, marks = _end(flows, story) if base is None else _end_on(base, flows, story)
    return Draft(story, base, root, sheets, marks)


def packed(draft: Draft) -> bytes:
    """The bytes of a document's parts."""
    story, base = draft.story, draft.base
    made = package.Package()
    made.add("/word/document.xml", package.MAIN, draft.root)
    made.add("/docProps/core.xml", package.CORE, properties.core(story.document))
    made.add("/docProps/custom.xml", package.CUSTOM, properties.custom(story.document))
    if base is not None:
        letterhead.carry(made, base)
    _attach_sheets(made, draft.sheets)
    for mark in draft.marks:
        kind = package.HEADER if mark.kind == "header" else package.FOOTER
        made.attach(f"/word/{mark.name}.xml", kind, mark.content, f"rId-{mark.name}", mark.references)
    _attach_references(made, story)
    story.anchoring.attach(made, story.document)
    fonts.embed(made, story.theme, base)
    return made.zipped()


def _end(flows: Flows, story: Story) -> tuple[Sheets, tuple[Mark, ...]]:
    """End a body on the page of the theme: the sheets and the running marks that go with it."""
    page, marks = story.theme.page, own_marks(story)
    margins = {edge: getattr(page, edge) for edge in ("top", "right", "bottom", "left")}
    margins |= {"header": 0, "footer": footer_distance(story.theme), "gutter": 0}
    sheet, places, cover = (page.width, page.height), _places(marks), has_cover(story)
    flows.end(lambda flow: own_section(flow, sheet, margins, places, cover=cover))
    own = _sheets(story)
    return letterhead.Sheets(own.styles, own.numbering, own.settings), marks


def _end_on(base: Letterhead, flows: Flows, story: Story) -> tuple[Sheets, tuple[Mark, ...]]:
    """End a body on the page of a letterhead."""
    sheets = letterhead.merged(base, story, _sheets(story))
    marks = letterhead.marks_of(base, story, sheets)
    places = _places(marks)
    flows.end(lambda flow: letterhead.section(flow, base, story, places))
    return sheets, marks


def _places(marks: Iterable[Mark]) -> list[tuple[str, str, str]]:
    return [(mark.kind, mark.which, f"rId-{mark.name}") for mark in marks]


def _sheets(story: Story) -> letterhead.OwnSheets:
    theme, lang = story.theme, story.document.lang
    numbering = parts.numbering(theme.style(StyleName.LIST).indent, story.ordered_lists)
    settings = parts.settings(lang, fonts=theme.embed_fonts)
    story.anchoring.set_up(settings)
    return letterhead.OwnSheets(style_part(theme, lang), numbering, settings)


def _attach_sheets(made: package.Package, sheets: Sheets) -> None:
    made.attach("/word/styles.xml", package.STYLES, sheets.styles, "rId-styles")
    made.attach(
        "/word/numbering.xml", package.NUMBERING, sheets.numbering, "rId-numbering", sheets.numbering_references
    )
    made.attach("/word/settings.xml", package.SETTINGS, sheets.settings, "rId-settings")


def _attach_references(made: package.Package, story: Story) -> None:
    for number, (relationship, picture) in enumerate(story.pictures.values(), 1):
        made.attach_picture(f"/word/media/image{number}.{picture.format.lower()}", picture, relationship)
    for href, relationship in story.links.items():
        made.attach_link(href, relationship)
