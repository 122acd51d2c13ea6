"""No file has a fault that an accessibility checker would find, and the judge finds those that are made."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from tests.judge.hard_kits import hard_kits
from tests.writers.docx.accessible import faults
from tests.writers.docx.small_kit import kit_of, sections

from presskit.template.load import load_template
from presskit.writers.docx import editors, write

if TYPE_CHECKING:
    from presskit.template.theme import Theme

# What some of these documents are made to have.
OWN_FAULTS = {
    "empty texts": ("a blank paragraph", "blank paragraphs", "a heading", "a link that says nothing"),
    "headings in a section without title": ("a heading of level 2 after level 0",),
    "justified text": ("a blank paragraph", "blank paragraphs"),
    "no break spaces in runs": ("a blank paragraph", "blank paragraphs"),
    "table of many inlines": ("a link that says nothing",),
    "table with empty cells": ("a blank row", "a column without a title"),
    "third level without the second": ("a heading of level 3 after level 1",),
}
TITLE = "Grand Opening des French Tech Weeks : l’économie numérique en mouvement"
FLOATING = "<w:r><w:pict><w:binData/></w:pict></w:r>"
LINK = "<w:hyperlink><w:r><w:t>ici</w:t></w:r></w:hyperlink>"
NO_LANGUAGE = "<w:p><w:r><w:rPr><w:lang w:val='x'/></w:rPr></w:r></w:p>"


@pytest.fixture(scope="module", params=["classique", "moderne"])
def style(request: pytest.FixtureRequest) -> Theme:
    return load_template(request.param, None)


def test_a_kit_has_no_fault_in_either_house_style(style: Theme) -> None:
    assert faults(write(kit_of(*sections()), style)) == []


def test_an_editors_kit_has_none_either(style: Theme) -> None:
    assert faults(editors.write(kit_of(*sections()), style)) == []


@pytest.mark.parametrize("name", sorted(set(hard_kits("classique"))))
def test_a_hard_kit_has_no_fault_of_ours(name: str, theme: Theme) -> None:
    bare = theme.model_copy(update={"embed_fonts": False})
    own = OWN_FAULTS.get(name.replace("_", " "), ())
    found = faults(write(hard_kits("classique")[name](), bare))
    assert [fault for fault in found if not fault.startswith(own)] == []
    assert bool(found) == bool(own)


def changed(data: bytes, member: str, old: str, new: str) -> bytes:
    """A file with the first place of some words in one of its members changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == member:
                text = content.decode()
                assert old in text, f"{member} has no {old!r}"
                content = text.replace(old, new, 1).encode()
            target.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("member", "old", "new", "fault"),
    [
        ("word/document.xml", 'descr="Quatre personnes debout"', 'descr=""', "no alternative text"),
        ("word/header-cover.xml", "<adec:decorative", "<adec:none", "no alternative text"),
        (
            "docProps/core.xml",
            "<dc:title>Grand Opening des French Tech Weeks : l’économie numérique en mouvement<",
            "<dc:title><",
            "no title",
        ),
        ("word/settings.xml", 'w:themeFontLang w:val="fr-FR"', 'w:themeFontLang w:val="en-US"', "no language"),
        ("word/document.xml", "<w:tblHeader/>", "", "no header row"),
        ("word/document.xml", "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "merged cells"),
        ("word/document.xml", "<w:body>", "<w:body><w:p/>", "a blank paragraph"),
        ("word/document.xml", 'w:val="Heading1"', 'w:val="Heading3"', "a heading of level 3"),
        ("word/document.xml", '<w:color w:val="FFFFFF"/><w:shd', '<w:color w:val="2B5F8E"/><w:shd', "hard to read"),
        (
            "word/document.xml",
            "<w:body>",
            "<w:body><w:p><w:hyperlink><w:r><w:t>ici</w:t></w:r></w:hyperlink></w:p>",
            "a link",
        ),
        ("word/document.xml", "<w:body>", "<w:body><w:p><w:r><w:t>a    b</w:t></w:r></w:p>", "white made of blanks"),
        ("word/document.xml", "<w:body>", f"<w:body><w:p>{FLOATING}</w:p>", "not in line"),
        (
            "word/document.xml",
            "<w:body>",
            "<w:body><w:p><w:r><w:rPr><w:lang w:val='x'/></w:rPr></w:r></w:p>",
            "no language",
        ),
    ],
)
def test_the_judge_finds_a_fault_that_is_made(theme: Theme, member: str, old: str, new: str, fault: str) -> None:
    data = write(kit_of(*sections()), theme.model_copy(update={"embed_fonts": False}))
    assert any(found.startswith(fault) for found in faults(changed(data, member, old, new)))
