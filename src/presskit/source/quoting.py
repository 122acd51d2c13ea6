"""Advice on texts that need YAML's quotation marks."""

from __future__ import annotations

from presskit.diagnostics import Message, say
from presskit.patterns import on_demand

_CURLY = on_demand(r"[“”„«]\s*([^“”„«»]*?)\s*[“”»]")


def in_straight_marks(text: str) -> Message:
    """To put a text between straight quotation marks, which are those of YAML, in place of the curly ones around it."""
    curly = _CURLY.fullmatch(text)
    words = (curly[1] if curly else text).replace("\\", "\\\\").replace('"', '\\"')
    if curly:
        return say('put straight quotation marks in place of these: `"{text}"`', text=words)
    return say('put the text in quotation marks: `"{text}"`', text=words)
