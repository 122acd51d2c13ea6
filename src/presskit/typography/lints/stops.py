"""Stops and commas where a quotation ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.patterns import on_demand
from presskit.typography.lints.remark import LEXIQUE, Remark

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_SPACE = r"[ \u00a0\u202f]*"
_DOUBLED = on_demand(rf"(?P<stop>[.!?…])(?P<close>{_SPACE}[»”])\.(?!\.)")
_COMMA = on_demand(rf"(?<=[\w)%€’]),(?P<close>{_SPACE}[»”])(?={_SPACE}(?P<next>\S?))")
_ABBREVIATION = on_demand(r"(?:\b(?:etc|cf|p|ex|M|MM|av|apr|J\.-C|vol|n|art|env|min|max|[A-Z])|\.\.)\Z")
_LONGEST = 8
_LONGEST_QUOTATION = 2000
_OPENING = {"»": "«", "”": "“"}


def doubled_stops(text: str) -> Iterator[Remark]:
    """« : « Phrase. ». »: a quotation that ends with its own stop needs no second one."""
    if "»" not in text and "”" not in text:
        return
    for found in _DOUBLED.finditer(text):
        if _ends_the_sentence(text, found):
            yield Remark("doubled-stop", found.start(), found.end(), found["stop"] + found["close"], LEXIQUE)


def _ends_the_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether the inner stop is that of a whole sentence: not of an abbreviation, nor of a title such as « Help ! »."""
    start = found.start()
    if found["stop"] == ".":
        return _ABBREVIATION.search(text[max(0, start - _LONGEST) : start]) is None
    opening = text.rfind(_OPENING[found["close"][-1]], max(0, start - _LONGEST_QUOTATION), start)
    before = text[max(0, opening - _LONGEST) : max(0, opening)]
    return before.rstrip(" \u00a0\u202f\n").endswith(":")


def is_stopped(words: str, *, whole: bool) -> bool:
    """Whether quoted words end with the stop of a sentence, so that the sentence around them needs none there.

    That is a point, but for one of an abbreviation. Of words that are `whole` sentences, as after a colon, it is an
    ellipsis too: a fragment that breaks off leaves its sentence to be ended.
    """
    if words.endswith(("…", "...")):
        return whole
    return words.endswith(".") and _ABBREVIATION.search(words[-_LONGEST - 1 : -1]) is None


def commas_inside(text: str) -> Iterator[Remark]:
    """« mot, »: the comma that belongs to the sentence stands after the mark."""
    if "»" not in text and "”" not in text:
        return
    for found in _COMMA.finditer(text):
        # Where another mark follows, the comma has nothing to part.
        after = "" if found["next"] in {",", ".", ";", ":", "!", "?", "…", ")"} else ","
        yield Remark("comma-inside", found.start(), found.end(), found["close"] + after, LEXIQUE)
