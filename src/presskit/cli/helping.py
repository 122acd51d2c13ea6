r"""The help of a command, put into the user's language paragraph by paragraph.

A paragraph that begins with `\b` keeps its lines (Click's own mark): a heading, then commands to type, which are the
same in every language. Neither the mark nor the commands go through a catalogue, where a translator could lose them.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_KEPT = "\b\n"


def sentences(text: str) -> Iterator[str]:
    """What of a help has to be translated: its paragraphs, and of its examples the heading."""
    for paragraph in _paragraphs(text):
        yield paragraph.removeprefix(_KEPT).partition("\n")[0] if paragraph.startswith(_KEPT) else paragraph


def translated(text: str, translate: Callable[[str], str]) -> str:
    """The help with each of its `sentences` translated, its examples one a line as they stand."""
    return "\n\n".join(_translated(paragraph, translate) for paragraph in _paragraphs(text))


def _translated(paragraph: str, translate: Callable[[str], str]) -> str:
    if not paragraph.startswith(_KEPT):
        return translate(paragraph)
    heading, end, commands = paragraph.removeprefix(_KEPT).partition("\n")
    return f"{_KEPT}{translate(heading)}{end}{commands}"


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a help; the lines of running text are joined, so that their breaks may change."""
    parts = (part.strip("\n") for part in inspect.cleandoc(text).split("\n\n"))
    return [part if part.startswith(_KEPT) else " ".join(part.split()) for part in parts if part]
