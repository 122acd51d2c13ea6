"""A letterhead that would print our words unseen is told of; one whose words are seen is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.template.letterhead import bases
from tests.writers.docx.small_kit import classique

from presskit.writers.docx.hidden_words import hidden_words

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.template.theme import Theme

OWN = '<w:color w:val="7A1F5C"/><w:sz w:val="26"/>'
"""The letters of the house's « Presskit Citation »."""
DEFAULTS = "<w:rPrDefault><w:rPr>"


def theme(folder: Path, base: bytes) -> Theme:
    (folder / "base.docx").write_bytes(base)
    return classique().model_copy(update={"base_document": folder / "base.docx"})


def told(folder: Path, old: str, new: str) -> list[str]:
    """What is said of the house's letterhead with a change in its styles."""
    base = bases.changed(bases.house(), "word/styles.xml", lambda text: text.replace(old, new))
    found = hidden_words(theme(folder, base))
    assert {one.code for one in found} <= {"base-document-unseen"}
    return [str(one.message) for one in found]


@pytest.mark.parametrize("base", [bases.plain(), bases.house(), bases.in_french()], ids=["plain", "house", "french"])
def test_a_letterhead_whose_words_are_seen_is_not_told_of(tmp_path: Path, base: bytes) -> None:
    assert hidden_words(theme(tmp_path, base)) == ()


def test_without_a_letterhead_nothing_is_hidden() -> None:
    assert hidden_words(classique()) == ()


def test_a_style_that_hides_its_words_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, OWN, f"{OWN}<w:vanish/>") == ["`base.docx` hides the words of its styles `Presskit Citation`"]


def test_styles_that_are_hidden_by_default_are_told_in_one_line(tmp_path: Path) -> None:
    (message,) = told(tmp_path, DEFAULTS, f"{DEFAULTS}<w:vanish/>")
    assert message.startswith("`base.docx` hides the words of its styles `")
    assert message.endswith(", …")


@pytest.mark.parametrize(
    "colour",
    [
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="f0f0f0"/>',
        '<w:color w:val="000000" w:themeColor="background1"/>',
        '<w:color w:val="101010"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>',
        '<w:color w:val="101010"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>',
    ],
)
def test_words_in_the_colour_of_what_is_behind_them_are_told(tmp_path: Path, colour: str) -> None:
    assert told(tmp_path, OWN, colour) == [
        "`base.docx` sets its styles `Presskit Citation` in the colour of the page, or nearly"
    ]


@pytest.mark.parametrize(
    "letters",
    [
        '<w:vanish w:val="0"/>',
        '<w:color w:val="auto"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="003366"/>',
        '<w:color w:val="000000" w:themeColor="background1" w:themeShade="40"/>',
    ],
)
def test_words_that_are_seen_are_not_told(tmp_path: Path, letters: str) -> None:
    assert told(tmp_path, OWN, letters) == []


def test_a_style_under_ours_hides_it_too(tmp_path: Path) -> None:
    own = '<w:name w:val="Presskit Citation"/>'
    based = f'{own}<w:basedOn w:val="MaisonEncadré"/>'
    hiding = '<w:name w:val="Maison Encadré"/>', '<w:name w:val="Maison Encadré"/><w:rPr><w:vanish/></w:rPr>'
    base = bases.changed(bases.house(), "word/styles.xml", lambda text: text.replace(own, based).replace(*hiding))
    (found,) = hidden_words(theme(tmp_path, base))
    assert "`Presskit Citation`" in str(found.message)
