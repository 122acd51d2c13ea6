"""A font without the narrow no-break space is set with a space that it has; whoever copies still gets U+202F."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import reportlab

from presskit.document import Document, Paragraph, Running, Section, Text
from presskit.writers.pdf import write
from presskit.writers.pdf.fonts import load_face

if TYPE_CHECKING:
    from presskit.template.theme import Theme

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"  # holds no U+202F


def test_a_font_without_the_narrow_space_draws_one_of_its_own() -> None:
    face = load_face("Vera", VERA)

    assert face.has("\u202f")
    assert 0 < face.advances["\u202f"] <= face.advances[" "]


def test_the_code_point_survives_in_the_file(theme: Theme) -> None:
    faces = theme.text.model_copy(update=dict.fromkeys(("regular", "bold", "italic", "bold_italic"), VERA))
    bare = theme.model_copy(update={"text": faces, "display": faces})
    document = Document(
        id="a", title="T", lang="fr-FR", author="", subject="", keywords=(), moment=datetime(2020, 1, 1, tzinfo=UTC),
        edition="", identifier="a", content_hash="0" * 64, running=Running((), ()),
        sections=(Section("release", (Text("Titre"),), "release", (Paragraph((Text("Quoi\u202f?"),)),)),),
    )  # fmt: skip

    with pypdfium2.PdfDocument(write(document, bare)) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "Quoi\u202f?" in text
