"""Marks that come in pairs."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning
from presskit.kit.checks.few import few, more

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context

_CLOSING = {"«": "»", "“": "”", "(": ")", "[": "]"}
_MARK = re.compile(r"[«»“”()\[\]]")
_LABEL = re.compile(r"\S+\Z")
_LONGEST_LABEL = 20
_AROUND = {**_CLOSING, "„": "”", '"': '"', "'": "'", "‘": "’", "<<": ">>"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}


def unbalanced_marks(context: Context) -> Iterator[Diagnostic]:
    """« », “ ”, ( ) or [ ] that open and do not close, or the other way round."""
    every = ((text, at, mark) for text in context.printed for at, mark in alone(text.text))
    for (text, at, mark), rest in few(every, lambda item: item[0].path):
        span = context.places.within(at, at + 1, *text.path)
        partner = _CLOSING.get(mark) or _OPENING[mark]
        message = say("`{mark}` without its `{partner}`", mark=mark, partner=partner)
        help_ = say("add the other mark, or take this one out")
        yield warning("unbalanced-marks", span, more(rest) if rest else message, help_)


def alone(text: str) -> Iterator[tuple[int, str]]:
    """The marks of a text that have no partner, each with its place."""
    open_: list[tuple[int, str]] = []
    opened: Counter[str] = Counter()
    for found in _MARK.finditer(text):
        at, mark = found.start(), found.group()
        if mark in _CLOSING:
            open_.append((at, mark))
            opened[mark] += 1
        elif open_ and open_[-1][1] == _OPENING[mark]:
            opened[open_.pop()[1]] -= 1
        elif mark not in ")”" or opened[_OPENING[mark]] or not _is_label(text, at):
            yield at, mark
    yield from open_


def around(text: str) -> tuple[int, int] | None:
    """Where the words begin and end of a text that stands whole between quotation marks; None where it does not.

    « A » et « B » begins and ends with marks, and has none around it. A stop may stand behind the closing mark.
    """
    opening = next((mark for mark in _AROUND if mark not in "([" and text.startswith(mark)), "")
    words = text.rstrip(".,")
    if not opening or len(words) <= len(opening) or not words.endswith(_AROUND[opening]):
        return None
    start, end = len(opening), len(words) - len(_AROUND[opening])
    return (start, end) if _AROUND[opening] not in text[start:end] else None


def _is_label(text: str, at: int) -> bool:
    """Whether a parenthesis closes the label of a list: « a) », « 12) »; or a mark ends an inch: 5”."""
    label = _LABEL.search(text, max(0, at - _LONGEST_LABEL), at)
    return label is not None and (label[0].isdecimal() or (len(label[0]) == 1 and label[0].isalpha()))
