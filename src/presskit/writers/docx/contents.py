"""The table of contents: a field that already holds the right entries, so that it reads well before Word fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.template.theme import StyleName
from presskit.writers.docx.anchors import bookmark_name
from presskit.writers.docx.inlines import set_inlines
from presskit.writers.docx.ooxml.text import close_field, hyperlink, open_field, paragraph
from presskit.writers.docx.styles import style_id

if TYPE_CHECKING:
    from presskit.document.whole import Entry
    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story

# Entries from the built-in heading styles of levels 1 and 2, as links, without page numbers where there are no pages
# (ISO/IEC 29500-1, clause 17.16.5.68). `\u` would add the headings that only have an outline level, and `\t` names
# styles with the list separator of whoever reads. Neither the field is dirty nor do the settings ask for an update of
# fields: at either Word asks every reader whether this document may refer to other files.
_INSTRUCTION = r'TOC \o "1-2" \h \z'
_DEEPEST = 2


def write_contents(body: Element, story: Story) -> None:
    """Append the contents field with an entry for each section and marked heading, each a link to it."""
    entries = [entry for entry in story.document.outline() if entry.level <= _DEEPEST]
    for index, entry in enumerate(entries):
        made = paragraph(body, style_id(StyleName.CONTENTS_1 if entry.level == 1 else StyleName.CONTENTS_2))
        if index == 0:
            open_field(made, _INSTRUCTION)
        _write_entry(made, entry, story)
        if index == len(entries) - 1:
            close_field(made)


def _write_entry(made: Element, entry: Entry, story: Story) -> None:
    set_inlines(hyperlink(made, anchor=bookmark_name(entry.anchor)), entry.children, story)
