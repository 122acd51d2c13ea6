"""What else an edition changes, on the page: each change that no correction is about, told or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.changed import wordings
from presskit.compose.pictured import is_only, photo_words
from presskit.compose.sentences import title, told
from presskit.corrections.comparing import PERSON, ROW
from presskit.corrections.entries import Kind
from presskit.corrections.issue import Change
from presskit.corrections.naming import parts_of
from presskit.corrections.others import What
from presskit.document import Heading, LineBreak, Paragraph, Role, Strong, Text
from presskit.document.plain import plain
from presskit.kit.model import UNIDENTIFIED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.corrections.others import Other
    from presskit.document import Block, Inlines

OTHERS = "corrections-others"
MOST_LETTERS = 1200
"""A text that is longer before or after is not printed twice: it is said that it was changed."""


def blocks(desk: Desk) -> Iterator[Block]:
    """« Autres changements »: what a sentence tells, then what is shown before and after, each under its heading."""
    if desk.issue.others:
        yield Heading(2, desk.setter.label("Other changes"), OTHERS)
    for other in desk.issue.others:
        if not _is_shown(other):
            yield Paragraph(desk.setter.inlines(told(other, desk)), Role.CHANGE)
    for number, other in enumerate(desk.issue.others, 1):
        if _is_shown(other):
            yield Heading(3, desk.setter.inlines(_heading(other, desk)), f"{OTHERS}-{number}")
            yield from both(*_wordings(other, desk), desk)


def both(before: Inlines, after: Inlines, desk: Desk) -> Iterator[Paragraph]:
    """Two wordings, each under its word; of one that there was not, or is no more, nothing is said.

    Wordings that read the same are not printed twice: it is said what else about them has changed.
    """
    if plain(before) and plain(before) == plain(after):
        yield Paragraph(desk.setter.label("The words are the same; their emphasis or links are not."), Role.CHANGE)
        return
    held = bool(plain(after))
    label = desk.setter.label
    for name, words, holds in ((label("Before:"), before, held), (label("After:"), after, False)):
        if plain(words):
            between = LineBreak() if "\n" in plain(words) else Text(" ")
            yield Paragraph((Strong(name), between, *words), Role.CHANGE, held=holds)


def _is_shown(other: Other) -> bool:
    """Whether both sides of a change are shown; else a sentence tells it."""
    if other.what is What.ATTRIBUTION:
        return not other.is_grave
    is_short = max(len(other.before), len(other.after)) <= MOST_LETTERS
    return other.what in (What.ORDER, What.ABSENT) or (other.what in (What.TEXT, What.SOURCE) and is_short)


def _heading(other: Other, desk: Desk) -> str:
    return _who(other, desk) if other.what in (What.ORDER, What.ABSENT) else title(other, desk)


def _who(other: Other, desk: Desk) -> str:
    label, photo_id = desk.setter.labels.label, parts_of(other.ref).identity
    is_absence = other.what is What.ABSENT
    if is_only(photo_id, desk):
        return label("Absent from the photo") if is_absence else label("People in the photo")
    photo = photo_words(photo_id, desk)
    return (
        label("Absent from the photo {photo}", photo=photo)
        if is_absence
        else label("People in the photo {photo}", photo=photo)
    )


def _wordings(other: Other, desk: Desk) -> tuple[Inlines, Inlines]:
    if other.what in (What.ORDER, What.ABSENT):
        return _people(other.before, desk), _people(other.after, desk)
    return wordings(Change(other.ref, Kind.MISE_A_JOUR, other.before, other.after), desk)


def _people(names: str, desk: Desk) -> Inlines:
    """People from left to right, row by row, under the names that are printed."""
    setter = desk.setter
    unknown = setter.labels.label("unidentified")
    rows = ([unknown if name == UNIDENTIFIED else name for name in row.split(PERSON)] for row in names.split(ROW))
    return setter.inlines(ROW.join(setter.labels.label("; ").join(row) for row in rows)) if names else ()
