"""A character that no family of the theme has is set in a font of symbols, before it is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import reportlab
from tests.writers.pdf.reading import opened
from tests.writers.pdf.tagged_reading import structure_lines
from tests.writers.sample import document, text

from presskit.document import Paragraph, Section
from presskit.template.load import load_template
from presskit.template.theme import SYMBOLS, StyleName, Symbols
from presskit.writers import Unprintable
from presskit.writers.pdf import write
from presskit.writers.pdf.flow import flow
from presskit.writers.pdf.looks import Looks

if TYPE_CHECKING:
    from presskit.template.theme import Theme

EVERYDAY = "→←↑↓↔⇒✓✔★☆●■◆○□▪►☎✉♥♦♪≠≤≥√∞≈∑∈∀∅⌘①❶⅓№☺♀⚠♻✂✈❤"
VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def written(theme: Theme, words: str) -> bytes:
    return write(document(Section("release", text("Titre"), "titre", (Paragraph(text(words)),))), theme)


@pytest.mark.parametrize("template", ["classique", "moderne"])
def test_everyday_symbols_are_printed_and_copied_as_they_are(template: str) -> None:
    words = f"{' '.join(EVERYDAY)} {EVERYDAY}"
    assert structure_lines(written(load_template(template, None), words)) == ["Titre", words]


def test_a_selector_after_a_symbol_is_kept_and_takes_no_room(theme: Theme) -> None:
    assert structure_lines(written(theme, "☎\ufe0f 04")) == ["Titre", "☎\ufe0f 04"]
    style = theme.style(StyleName.CONTACT)
    plain, selected = (flow(text(words), Looks(theme), style) for words in ("☎", "☎\ufe0f"))
    assert sum(bit.fragment.width for bit in selected) == sum(bit.fragment.width for bit in plain)


def test_the_font_of_symbols_is_in_a_file_only_where_it_is_needed(theme: Theme) -> None:
    for words, there in (("Oui.", False), ("Oui ★", True)):
        with opened(written(theme, words)) as pdf:
            fonts = [str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()]
        assert any("PresskitSymbols" in font for font in fonts) is there


def test_the_space_after_a_symbol_is_that_of_the_text(theme: Theme) -> None:
    looks = Looks(theme)
    style = theme.style(StyleName.BODY)
    *_, last = flow(text("★ "), looks, style)
    assert last.fragment.look is looks.look(style)


def test_a_theme_may_bring_its_own_font_of_symbols(theme: Theme) -> None:
    own = theme.model_copy(update={"symbols": Symbols(name="Vera", regular=VERA)})
    with pytest.raises(Unprintable, match=r"U\+2605") as refused:
        written(own, "★")
    assert refused.value.glyphs[0].families == ("Gentium Plus", "Lato", "Vera")


def test_the_families_are_tried_in_one_order(theme: Theme) -> None:
    tried = {name: theme.font_files(theme.style(name), bold=True, italic=False) for name in StyleName}
    assert [family for family, _ in tried[StyleName.BODY]] == ["Gentium Plus", "Lato", "Presskit Symbols"]
    assert [family for family, _ in tried[StyleName.TITLE]] == ["Lato", "Gentium Plus", "Presskit Symbols"]
    assert tried[StyleName.BODY][0][1].stem == "GentiumPlus-Bold"


def test_the_font_of_symbols_is_small() -> None:
    assert SYMBOLS.stat().st_size < 250_000
