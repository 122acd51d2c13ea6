"""What changed between two wordings, on a terminal: `[-deleted-]` and `{+inserted+}`, in colour where there is any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.cli.report import visible
from presskit.corrections.differences import Deleted, Equal, differences

if TYPE_CHECKING:
    from presskit.corrections.differences import Difference

_RED, _GREEN, _END = "\x1b[31m", "\x1b[32m", "\x1b[0m"
_KEPT = 60
"""So many characters of what is alike are shown on either side of a change."""


def marked(before: str, after: str, *, colour: bool) -> str:
    """Both wordings as one, with what was taken out and put in marked by signs."""
    found = differences(before, after)
    return "".join(_shown(piece, at == 0, at == len(found) - 1, colour=colour) for at, piece in enumerate(found))


def _shown(piece: Difference, first: bool, last: bool, *, colour: bool) -> str:  # noqa: FBT001
    text = visible(piece.text).replace("\n", "⏎")
    if isinstance(piece, Equal):
        return _shortened(text, first=first, last=last)
    if isinstance(piece, Deleted):
        return f"{_RED}[-{text}-]{_END}" if colour else f"[-{text}-]"
    return f"{_GREEN}{{+{text}+}}{_END}" if colour else f"{{+{text}+}}"


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """What is alike, as far as it stands beside a change."""
    head, tail = "" if first else text[:_KEPT], "" if last else text[-_KEPT:]
    return text if len(text) <= len(head) + len(tail) + 1 or (first and last) else f"{head}…{tail}"
