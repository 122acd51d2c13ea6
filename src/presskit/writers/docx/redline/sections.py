"""The sections of two documents: where they are not the same, each says itself which headers and footers it has.

A section takes them over from the one before it (ISO/IEC 29500-1, 17.10.1), which may go.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.anatomy import said
from presskit.writers.docx.ooxml.markup import qualified

if TYPE_CHECKING:
    from presskit.writers.docx.ooxml.markup import Tree

_SECTION = qualified("w:sectPr")
_REFERENCES = (qualified("w:headerReference"), qualified("w:footerReference"))


def make_explicit(old: Tree, new: Tree) -> None:
    """Give all sections of two bodies the headers and footers of both, where the sections are not the same.

    Those of first pages show only where a section says so.
    """
    sections = [list(body.iter(_SECTION)) for body in (old, new)]
    before, after = ([list(said(section)) for section in some] for some in sections)
    if before == after:
        return
    known = {
        tuple(sorted(reference.items())): deepcopy(reference)
        for some in sections
        for section in some
        for reference in section.iterchildren(*_REFERENCES)
    }
    for section in (section for some in sections for section in some):
        for reference in [*section.iterchildren(*_REFERENCES)]:
            section.remove(reference)
        for place, reference in enumerate(known.values()):
            section.insert(place, deepcopy(reference))
