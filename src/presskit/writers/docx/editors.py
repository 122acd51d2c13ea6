"""The editors' DOCX: the journalists', with an anchor on all that can be corrected and every change tracked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.docx.anchoring import Anchored
from presskit.writers.docx.write import write as write_docx

if TYPE_CHECKING:
    from presskit.document import Document
    from presskit.template.theme import Theme


def write(document: Document, theme: Theme) -> bytes:
    """The bytes of a Word document that can be corrected in Word, and read back: `presskit.writers.docx.write`'s."""
    return write_docx(document, theme, Anchored())
