"""Marks that come in pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context

_CLOSING = {"«": "»", "“": "”", "(": ")", "[": "]"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}


def unbalanced_marks(context: Context) -> Iterator[Diagnostic]:
    """« », “ ”, ( ) or [ ] that open and do not close, or the other way round."""
    for text in context.printed:
        for at, mark in alone(text.text):
            span = context.places.within(at, at + 1, *text.path)
            partner = _CLOSING.get(mark) or _OPENING[mark]
            message = say("`{mark}` without its `{partner}`", mark=mark, partner=partner)
            yield warning("unbalanced-marks", span, message, say("add the other mark, or take this one out"))


def alone(text: str) -> Iterator[tuple[int, str]]:
    """The marks of a text that have no partner, each with its place."""
    open_: list[tuple[int, str]] = []
    for at, mark in enumerate(text):
        if mark in _CLOSING:
            open_.append((at, mark))
        elif mark in _OPENING:
            if open_ and open_[-1][1] == _OPENING[mark]:
                open_.pop()
            elif mark in ")”" and not _opened(open_, mark) and _is_label(text, at):
                continue
            else:
                yield at, mark
    yield from open_


def _opened(open_: list[tuple[int, str]], mark: str) -> bool:
    return any(opening == _OPENING[mark] for _, opening in open_)


def _is_label(text: str, at: int) -> bool:
    """Whether a parenthesis closes the label of a list: « a) », « 12) »; or a mark ends an inch: 5”."""
    label = "".join(text[:at].split()[-1:]) if text[at - 1 : at].strip() else ""
    return label.isdecimal() or (len(label) == 1 and label.isalpha())
