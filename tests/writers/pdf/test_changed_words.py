"""Words that changed are struck through or underlined to the last letter, whatever else they are, and tagged so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pikepdf
import pypdfium2
import pytest
from tests.writers.every_inline import ONE_OF_EACH
from tests.writers.pdf.reading import opened
from tests.writers.pdf.tagged_reading import structure
from tests.writers.sample import document, text

from presskit.document import Deleted, Inline, Inserted, Paragraph, Section, Text
from presskit.document.plain import plain
from presskit.writers.pdf import write

if TYPE_CHECKING:
    from presskit.template.theme import Theme

SORTS: dict[str, type[Inserted | Deleted]] = {"Underline": Inserted, "LineThrough": Deleted}
THICK = 0.7


def written(theme: Theme, inline: Inline, sort: type[Inserted | Deleted]) -> bytes:
    line = Paragraph((Text("avant "), sort((Text("puis "), inline)), Text(" après")))
    return write(document(Section("release", text("Titre"), "titre", (line,))), theme)


def lines(data: bytes) -> list[tuple[float, float]]:
    """Where each line through or under changed words begins and ends."""
    with opened(data) as pdf:
        instructions: Any = pikepdf.parse_content_stream(pdf.pages[0])
        areas = [map(float, operands) for operands, operator in instructions if str(operator) == "re"]
    return [(x, x + width) for x, _, width, height in areas if height == pytest.approx(THICK)]


def places(data: bytes, words: str) -> list[float]:
    """The middle of each letter of some words."""
    with pypdfium2.PdfDocument(data) as pdf:
        page = pdf[0].get_textpage()
        start, count = page.search(words).get_next() or (0, 0)
        assert count == len(words)
        boxes = [page.get_charbox(at) for at in range(start, start + count) if words[at - start].strip()]
    return [(left + right) / 2 for left, _, right, _ in boxes]


def test_each_kind_of_inline_is_looked_at() -> None:
    assert {kind.__name__ for kind in get_args(Inline)} - {"LineBreak"} <= set(ONE_OF_EACH)


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("decoration", SORTS)
def test_a_line_goes_with_every_letter(theme: Theme, name: str, decoration: str) -> None:
    inline = ONE_OF_EACH[name]
    data = written(theme, inline, SORTS[decoration])
    drawn = lines(data)
    middles = places(data, f"puis {plain((inline,))}")
    assert [place for place in middles if not any(left < place < right for left, right in drawn)] == []


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("decoration", SORTS)
def test_each_element_of_changed_words_tells_so(theme: Theme, name: str, decoration: str) -> None:
    (span,) = (made for made in structure(written(theme, ONE_OF_EACH[name], SORTS[decoration])).all("P")[-1].kids[1:2])
    assert not isinstance(span, str)
    told = {element.entries.get("TextDecorationType", "") for element in span.walk()}
    assert f"/{decoration}" in told
    assert "" not in told
