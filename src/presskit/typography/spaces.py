"""The characters that French typography sets, by their names."""

from __future__ import annotations

from typing import Final

SPACE: Final = " "
NO_BREAK: Final = "\u00a0"
NARROW_NO_BREAK: Final = "\u202f"
NONE: Final = ""
APOSTROPHE: Final = "\u2019"
ELLIPSIS: Final = "\u2026"
EN_DASH: Final = "\u2013"
EM_DASH: Final = "\u2014"
THIN: Final = "\u2009"
NO_BREAK_HYPHEN: Final = "\u2011"

HORIZONTAL: Final = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Every space that stands within a line, as the inside of a regular expression's class; tabs are layout, not spaces."""
