"""Raised letters: whoever copies an ordinal has it in one piece, on the line that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from tests.writers.pdf.reading import copied_pages, opened
from tests.writers.pdf.tagged_reading import structure_lines
from tests.writers.sample import document, text

from presskit.document import Emphasis, Inlines, Paragraph, Section, Strong, Superscript, Text
from presskit.template.load import load_template
from presskit.template.theme import StyleName
from presskit.writers.pdf import write
from presskit.writers.pdf.flow import flow
from presskit.writers.pdf.looks import RAISED_BY, RAISED_SIZE
from presskit.writers.pdf.raised import magnifications

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.template.theme import Theme
    from presskit.writers.pdf.looks import Looks

LINES = (
    ("1", "er", " mai 2026"),
    ("le 1", "er", "\u00a0mai"),
    ("l’or noir du XXI", "e", "\u00a0siècle"),
    ("au XXI", "e", ", puis"),
    ("2", "e", "."),
    ("le 1", "er"),
    ("Charles V", "e", ")"),
    ("M", "e"),
    ("la 1", "re", " du 2", "e", " au 3", "e"),
    ("1", "er", "-2", "e", " rang"),
    ("1", "er", "/2", "e", "/3", "e", " rang"),
    ("19", "e", " et 20", "e", " siècles"),
)
DRESSES: dict[str, Callable[[Inlines], Inlines]] = {
    "plain": lambda inlines: inlines,
    "bold": lambda inlines: (Strong(inlines),),
    "italic": lambda inlines: (Emphasis(inlines),),
}


def inlines(line: tuple[str, ...]) -> Inlines:
    return tuple(Superscript(part) if position % 2 else Text(part) for position, part in enumerate(line))


@pytest.fixture(scope="module", params=[(name, dress) for name in ("classique", "moderne") for dress in DRESSES])
def written(request: pytest.FixtureRequest) -> bytes:
    template, dress = request.param
    blocks = tuple(Paragraph(DRESSES[dress](inlines(line))) for line in LINES)
    return write(document(Section("release", text("Titre"), "titre", blocks)), load_template(template, None))


def test_each_line_is_copied_as_one(written: bytes) -> None:
    copied = [line.rstrip(" ") for page in copied_pages(written) for line in page.split("\r\n")]
    wanted = ["".join(line) for line in LINES]
    assert [line for line in copied if line in wanted] == wanted


def test_each_line_is_read_as_it_is(written: bytes) -> None:
    assert structure_lines(written)[-len(LINES) :] == ["".join(line) for line in LINES]


def test_each_step_of_the_baseline_is_magnified_more_and_the_rest_not_at_all(looks: Looks, theme: Theme) -> None:
    bits = flow(inlines(("le 1", "er", " mai au soir")), looks, theme.styles[StyleName.BODY])
    shown = [(bit.fragment.text, times) for bit, times in zip(bits, magnifications(tuple(bits)), strict=True)]
    assert shown == [("le", 1), ("1", 1), ("er", 8), ("", 8), ("mai", 64), ("au", 1), ("soir", 1)]


def test_a_list_of_ordinals_is_not_magnified_without_end(looks: Looks, theme: Theme) -> None:
    bits = flow(inlines(("1", "er", " 2", "e") * 9), looks, theme.styles[StyleName.BODY])
    assert max(magnifications(tuple(bits))) == 8**7


def test_a_line_without_raised_letters_is_magnified_nowhere(looks: Looks, theme: Theme) -> None:
    assert magnifications(tuple(flow(text("le mois de mai"), looks, theme.styles[StyleName.BODY]))) == ()
    assert magnifications(()) == ()


def test_what_is_magnified_is_drawn_in_its_own_size_and_as_high(written: bytes) -> None:
    """The matrix takes back what the font size and the rise add."""
    drawn, size, unit, rise = set[tuple[float, float]](), 0.0, 0.0, 0.0
    with opened(written) as pdf:
        instructions: Any = pikepdf.parse_content_stream(pdf.pages[0])
        for operands, operator in instructions:
            match str(operator):
                case "Tf":
                    size = float(operands[1])
                case "Tm":
                    unit = float(operands[0])
                case "Ts":
                    rise = float(operands[0])
                case "Tj":
                    drawn.add((round(size * unit, 2), round(rise * unit, 2)))
    raised = {(size, rise) for size, rise in drawn if rise}
    assert len(raised) == 1
    assert {(round(size / RAISED_SIZE, 1), round(rise / RAISED_BY, 1)) for size, rise in raised} <= {
        (round(size, 1), round(size, 1)) for size, rise in drawn if not rise
    }
