"""Texts written in the five styles of a YAML scalar (YAML 1.2 §7.3, §8.1).

A style is written in good faith: whether YAML reads the very text again is for `presskit.source.splice` to prove.
"""

from __future__ import annotations

import re

from presskit.patterns import on_demand

_SINGLE_SPACE = re.compile(r"(?<=[^\s]) (?=[^\s])")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\x85": "\\N", "\ufeff": "\\uFEFF"}
_TO_ESCAPE = on_demand('[\\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]')
_BREAKS = re.compile(r"\n+")


def escaped(text: str) -> str:
    """A text as it stands between double quotation marks, on one line."""
    return _TO_ESCAPE.sub(lambda found: _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}", text)


def double(text: str) -> str:
    """A text in double quotation marks on one line: the style that can hold every text."""
    return f'"{escaped(text)}"'


def single(text: str) -> str:
    """A text in single quotation marks on one line; one with line ends needs another style."""
    return "'" + text.replace("'", "''") + "'"


def literal_lines(text: str) -> list[str]:
    """The lines of a `|` block, without their margin; the line ends at its end are for the header to keep."""
    return text.rstrip("\n").split("\n")


def folded_lines(text: str, width: int) -> list[str]:
    """The lines of a `>` block, or of a quoted text of several lines, broken at single spaces before `width`."""
    doubled = _BREAKS.sub(lambda found: found[0] + "\n", text.rstrip("\n"))
    return [line for paragraph in doubled.split("\n") for line in wrapped(paragraph, width)]


def wrapped(text: str, width: int) -> list[str]:
    """A line broken where YAML folds the break into one space again: between two words with a single space."""
    lines: list[str] = []
    for word in _SINGLE_SPACE.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
