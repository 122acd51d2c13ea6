"""The cover of the PDF stays on its page, however long its title is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from tests.writers.pdf.reading import page_texts
from tests.writers.sample import contacts, cover, document, text

from presskit.document import Paragraph, Role
from presskit.writers.docx.cover import fitted_to_cover
from presskit.writers.pdf import write

if TYPE_CHECKING:
    from presskit.document import Document
    from presskit.template.theme import Theme

TITLE = "Assises interrégionales de la transition énergétique et de la rénovation du bâti ancien " * 4


def long_cover() -> Document:
    mention, _, *others = cover().blocks
    lines = [Paragraph(text("Claire Martin, responsable des relations avec la presse"), Role.COVER_CONTACT)] * 4
    blocks = (mention, Paragraph(text(TITLE.strip()), Role.TITLE), *others, *lines)
    return document(replace(cover(), blocks=blocks), contacts())


def test_a_long_title_leaves_the_cover_on_one_page(theme: Theme) -> None:
    assert len(page_texts(write(long_cover(), theme))) == 2


def test_the_title_of_a_long_cover_is_smaller_in_word_too(theme: Theme) -> None:
    assert fitted_to_cover(theme, long_cover(), None).style(Role.TITLE).size < theme.style(Role.TITLE).size


def test_a_cover_with_room_keeps_its_sizes(theme: Theme) -> None:
    assert fitted_to_cover(theme, document(cover(), contacts()), None) == theme
