"""Whole kits: whoever hears the PDF or copies from it has the words of the document, character for character."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.writers.pdf.reading import copied_pages, running_text
from tests.writers.pdf.tagged_reading import structure, structure_lines

from presskit.compose import compose
from presskit.document import Document
from presskit.document.plain import document_lines
from presskit.kit.load import load
from presskit.materials import gather
from presskit.template.load import load_template
from presskit.typography.ordinals import is_ordinal
from presskit.writers.pdf import write

ROOT = Path(__file__).parents[3]
KITS = {"seed": ROOT / "speakers.yaml", "starter": ROOT / "src" / "presskit" / "starter" / "kit" / "speakers.yaml"}
EVERY = [(kit, template, align) for kit in KITS for template in ("classique", "moderne") for align in ("", "justify")]

Written = tuple[Document, bytes]


@pytest.fixture(scope="module", params=EVERY, ids=["-".join(filter(None, each)) for each in EVERY])
def written(request: pytest.FixtureRequest) -> Written:
    """A kit and its PDF, set as the template has it or with every paragraph justified."""
    name, template, align = request.param
    loaded = load(KITS[name])
    stock = gather(loaded, template)
    document = compose(loaded.kit, stock.pictures, content_hash=stock.content_hash)
    theme = load_template(template, None)
    if align:
        styles = {name: style.model_copy(update={"align": align}) for name, style in theme.styles.items()}
        theme = theme.model_copy(update={"styles": styles})
    return document, write(document, theme)


def lines(document: Document) -> list[str]:
    return [line.replace("\n", " ") for line in document_lines(document) if line]


def test_the_text_of_the_structure_is_the_text_of_the_kit(written: Written) -> None:
    document, data = written
    titles = {cell.text for cell in structure(data).all("TH")}  # of key figures in a table: no words of the document
    wanted = lines(document)
    assert [line for line in structure_lines(data) if line not in titles or line in wanted] == wanted


def test_every_line_of_the_kit_is_copied_in_order(written: Written) -> None:
    document, data = written
    copied, end = running_text(data, document.running), 0
    for line in lines(document):
        found = copied.find(line, end)
        assert found >= 0, f"{line!r} is not in {copied[end : end + 300]!r}"
        end = found + len(line)


def test_ordinals_and_quotation_marks_are_copied_as_they_are(written: Written) -> None:
    document, data = written
    copied, whole = running_text(data, document.running), "".join(lines(document))
    for sign in ("«\u00a0", "\u00a0»", "\u202f", "e\u00a0siècle"):
        assert copied.count(sign) >= whole.count(sign)


def test_no_ordinal_is_torn_from_its_letters_or_from_what_follows(written: Written) -> None:
    document, data = written
    copied = "\n".join(copied_pages(data))
    words = [
        word for line in lines(document) for word in line.split(" ") if any(map(is_ordinal, re.findall(r"\w+", word)))
    ]
    assert all(copied.count(word) >= words.count(word) for word in words)
