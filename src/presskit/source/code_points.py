"""The one table of code points that presskit refuses, or doubts, in a text.

Refused: what no reader can see and some program obeys (controls, bidirectional overrides, tags), and what XML 1.0
(§2.2) or Unicode (§23.7, non-characters) bar from text. Doubted: what is mostly a slip of copy and paste.
The overrides are those of the Trojan Source paper (CVE-2021-42574).
"""

from __future__ import annotations

import unicodedata

_NON_CHARACTERS = "\ufdd0-\ufdef" + "".join(chr(p * 0x10000 + 0xFFFE) + chr(p * 0x10000 + 0xFFFF) for p in range(17))

CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
LINE_SEPARATORS = "\u2028\u2029"
SURROGATES = "\ud800-\udfff"
BIDIRECTIONAL = "\u202a-\u202e\u2066-\u2069"
TAGS = "\U000e0000-\U000e007f"
ANNOTATIONS = "\ufff9-\ufffc"
FILLERS = "\u115f\u1160\u3164\uffa0"

REFUSED = CONTROLS + LINE_SEPARATORS + SURROGATES + BIDIRECTIONAL + TAGS + ANNOTATIONS + FILLERS + _NON_CHARACTERS
"""The inside of a regular expression's character class."""

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff"
PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
REPLACEMENT = "\ufffd"

DOUBTED = INVISIBLE + PRIVATE + REPLACEMENT
"""The inside of a regular expression's character class."""

NO_BREAK_SPACES = "\u00a0\u2007\u2009\u202f\u3000"
"""What looks like a space, and is none for YAML."""

COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

_CONTROL_NAMES = {
    0x00: "NULL", 0x07: "BELL", 0x08: "BACKSPACE", 0x0B: "LINE TABULATION", 0x0C: "FORM FEED", 0x1B: "ESCAPE",
    0x7F: "DELETE", 0x85: "NEXT LINE", 0x9B: "CONTROL SEQUENCE INTRODUCER",
}  # fmt: skip
_CATEGORY_NAMES = {"Cc": "CONTROL", "Cs": "SURROGATE", "Co": "PRIVATE USE", "Cn": "NOT A CHARACTER"}


def code_point(character: str) -> str:
    """The character as Unicode cites it: `U+202E`."""
    return f"U+{ord(character):04X}"


def character_name(character: str) -> str:
    """The character's Unicode name, or for one without a name what it is, in capitals alike."""
    kind = _CATEGORY_NAMES.get(unicodedata.category(character), "UNNAMED")
    return _CONTROL_NAMES.get(ord(character), unicodedata.name(character, kind))
