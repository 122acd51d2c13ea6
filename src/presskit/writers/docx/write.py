"""The DOCX of a document, from its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.docx import package, properties
from presskit.writers.docx.body import has_cover, write_body
from presskit.writers.docx.cover import cover_footer, cover_header
from presskit.writers.docx.header_footer import footer_distance, running_footer, running_header
from presskit.writers.docx.ooxml import parts
from presskit.writers.docx.story import Story
from presskit.writers.docx.styles import style_part
from presskit.writers.logo import logo_of

if TYPE_CHECKING:
    from presskit.document import Document
    from presskit.template.theme import Theme
    from presskit.writers.docx.ooxml.markup import Element


def write(document: Document, theme: Theme) -> bytes:
    """The bytes of a Word document, the same for the same document and theme.

    Raises `presskit.writers.Unprintable` for a character that XML cannot hold.
    """
    story = Story(document, theme, logo_of(theme, document))
    root, body = parts.document()
    write_body(body, story)
    running = _running_marks(story)
    _end_body(body, theme, running, cover=has_cover(story))
    made = package.Package()
    made.add("/word/document.xml", package.MAIN, root)
    made.add("/docProps/core.xml", package.CORE, properties.core(document))
    made.add("/docProps/custom.xml", package.CUSTOM, properties.custom(document))
    _attach_sheets(made, story)
    for name, content in running.items():
        kind = package.HEADER if name.startswith("header") else package.FOOTER
        made.attach(f"/word/{name}.xml", kind, content, f"rId-{name}")
    _attach_references(made, story)
    return made.zipped()


def _running_marks(story: Story) -> dict[str, Element]:
    marks = {"header": running_header(story), "footer": running_footer(story)}
    if has_cover(story):
        marks |= {"header-cover": cover_header(story), "footer-cover": cover_footer()}
    return marks


def _end_body(body: Element, theme: Theme, running: dict[str, Element], *, cover: bool) -> None:
    page = theme.page
    margins = {edge: getattr(page, edge) for edge in ("top", "right", "bottom", "left")}
    margins |= {"header": 0, "footer": footer_distance(theme), "gutter": 0}
    references = [
        (name.partition("-")[0], "first" if name.endswith("-cover") else "default", f"rId-{name}") for name in running
    ]
    parts.section(body, (page.width, page.height), margins, references, cover=cover)


def _attach_sheets(made: package.Package, story: Story) -> None:
    styles = style_part(story.theme, story.document.lang)
    numbering = parts.numbering(story.theme.style(StyleName.LIST).indent, story.ordered_lists)
    made.attach("/word/styles.xml", package.STYLES, styles, "rId-styles")
    made.attach("/word/numbering.xml", package.NUMBERING, numbering, "rId-numbering")
    made.attach("/word/settings.xml", package.SETTINGS, parts.settings(story.document.lang), "rId-settings")


def _attach_references(made: package.Package, story: Story) -> None:
    for number, (relationship, picture) in enumerate(story.pictures.values(), 1):
        made.attach_picture(f"/word/media/image{number}.{picture.format.lower()}", picture, relationship)
    for href, relationship in story.links.items():
        made.attach_link(href, relationship)
