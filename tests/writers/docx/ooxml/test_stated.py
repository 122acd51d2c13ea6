"""The size of a style of another document, wherever it is stated."""

from __future__ import annotations

import pytest
from lxml import etree

from presskit.writers.docx.ooxml.markup import NAMESPACES
from presskit.writers.docx.ooxml.stated import Stated, stated

DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>"
BASE = "<w:style w:styleId='B'><w:name w:val='Base'/><w:pPr><w:spacing w:after='120'/></w:pPr></w:style>"


def read(style: str, around: str = DEFAULTS + BASE) -> Stated | None:
    title = f"<w:style w:styleId='Titre'><w:name w:val='Title'/>{style}</w:style>"
    return stated(etree.fromstring(f"<w:styles xmlns:w='{NAMESPACES['w']}'>{around}{title}</w:styles>"), "title")


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        ("<w:rPr><w:sz w:val='80'/></w:rPr>", Stated(40, 50, 0, 0)),
        ("", Stated(11, 13.75, 0, 0)),
        ("<w:basedOn w:val='B'/>", Stated(11, 13.75, 0, 6)),
        ("<w:basedOn w:val='Titre'/>", Stated(11, 13.75, 0, 0)),
        ("<w:basedOn w:val='B'/><w:pPr><w:spacing w:before='60' w:after='0'/></w:pPr>", Stated(11, 13.75, 3, 0)),
        ("<w:pPr><w:spacing w:line='480' w:lineRule='auto'/></w:pPr>", Stated(11, 27.5, 0, 0)),
        ("<w:pPr><w:spacing w:line='400' w:lineRule='exact'/></w:pPr>", Stated(11, 20, 0, 0)),
        ("<w:rPr><w:spacing w:val='40'/><w:sz w:val='12pt'/></w:rPr>", Stated(11, 13.75, 0, 0)),
    ],
)
def test_a_style_is_as_large_as_it_says_or_what_it_is_based_on(style: str, wanted: Stated) -> None:
    assert read(style) == wanted


def test_without_defaults_letters_are_of_ten_points() -> None:
    assert read("", around="") == Stated(10, 12.5, 0, 0)


def test_a_style_that_is_not_there_states_nothing() -> None:
    assert stated(etree.fromstring(f"<w:styles xmlns:w='{NAMESPACES['w']}'/>"), "Title") is None
