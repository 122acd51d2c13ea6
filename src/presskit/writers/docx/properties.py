"""What the file says of itself: the document's own words and our identity, nothing of the machine it was made on."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.parts import core_properties, custom_properties

if TYPE_CHECKING:
    from presskit.document import Document
    from presskit.writers.docx.ooxml.markup import Element

# Word shows no more of a property, and python-docx refuses a longer one.
_LONGEST = 255


def core(document: Document) -> Element:
    """Title, author, subject, keywords, language and date, as file managers and Word show them."""
    moment = document.moment if document.moment.tzinfo is None else document.moment.astimezone(UTC)
    properties = {
        "dc:title": document.title,
        "dc:creator": document.author,
        "dc:subject": document.subject,
        "cp:keywords": ", ".join(document.keywords),
        "dc:identifier": document.identifier,
        "dc:language": document.lang,
    }
    return core_properties({name: _shortened(value) for name, value in properties.items()}, moment)


def custom(document: Document) -> Element:
    """Which kit, which edition, and the digest of what it was made from: by these a returned file is known."""
    return custom_properties(
        {
            "PresskitKit": document.id,
            "PresskitEdition": document.edition,
            "PresskitIdentifier": document.identifier,
            "PresskitContent": document.content_hash,
        }
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
