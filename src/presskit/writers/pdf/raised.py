"""Raised letters that are copied on the line they stand on: the « er » of 1er.

PDFium (Chrome, Edge) begins a new line of text where the baseline moves by more than a share of the width of the last
character or of the next one. It takes the next one's from the font size alone, whatever the text matrix makes of it:
set in a size some times greater and a unit as many times smaller, a character looks the same and counts as wide.
So each step of the baseline within a line goes to text that is magnified more than the text before. Readers that go by
the drawn size notice nothing, and the characters stay in their order; /ActualText would serve only who honours it, and
have PDFium put a space after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from presskit.writers.pdf.flow import Bit

_STEP = 8
"""More than the widest letter before a step is wider than the narrowest after it: V and a raised r, bold."""
_MOST = _STEP**7
"""Beyond, numbers in the file would lose digits: a fourth ordinal with no word between them is copied on its own."""


def magnifications(bits: tuple[Bit, ...]) -> tuple[int, ...]:
    """How many times greater than drawn the font size of each bit of a line is; none where no letters are raised."""
    if not any(bit.fragment.look.rise for bit in bits):
        return ()
    times, made, rise, seen = 1, list[int](), bits[0].fragment.look.rise, False
    for (text, _, look, _), _ in bits:
        if text and look.rise != rise:
            times, rise, seen = times * _STEP if times < _MOST else 1, look.rise, False
        elif seen and not rise:
            times = 1
        seen = seen or bool(text.strip())  # PDFium passes over spaces that stand alone
        made.append(times)
    return tuple(made)
