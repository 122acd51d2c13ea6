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

HORIZONTAL: Final = r"(?:\s(?<![\t-\r\x1c-\x1f\x85])(?<!\u2028)(?<!\u2029))"
"""Every space that stands within a line (Unicode's Zs), as a part of a regular expression; tabs are layout, not spaces.

What ends a line is taken away from `\\s`: Python is slow to compile a class of characters far apart, and this one
stands in many patterns.
"""
