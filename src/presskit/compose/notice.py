"""The notice on page one: which edition this one replaces, and a line for each change that a reader must know of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.compose.changed import kind_name
from presskit.compose.others import OTHERS
from presskit.compose.rooms import subject
from presskit.compose.sentences import attributed, begun
from presskit.corrections.entries import Kind, Reach
from presskit.document import Link, Notice, Paragraph, Role, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presskit.compose.desk import Desk
    from presskit.compose.typesetter import Typesetter
    from presskit.corrections.issue import Change, Issue
    from presskit.document import Inlines, Section

MOST_LINES = 8
"""So many changes have a line on page one; more are counted, and stand on the last page."""
LAST_PAGE = "corrections"


def edition_name(issue: Issue, setter: Typesetter) -> str:
    """« Édition 2 », « Édition 2 – projet »."""
    label = setter.labels.label
    draft = label("Edition {number} – draft", number=issue.number)
    return setter.plain(draft if issue.day is None else label("Edition {number}", number=issue.number))


def announced(sections: Sequence[Section], desk: Desk) -> tuple[Section, ...]:
    """The sections with the notice on page one, before the terms of use where that is the cover."""
    if not sections:
        return ()
    first, *others = sections
    notice = _notice(desk, is_sheet=first.kind == LAST_PAGE)
    if notice is None:
        return tuple(sections)
    roles = (block.role if isinstance(block, Paragraph) else None for block in first.blocks)
    at = next((at for at, role in enumerate(roles) if role is Role.EMBARGO), 0)
    return replace(first, blocks=(*first.blocks[:at], notice, *first.blocks[at:])), *others


def _notice(desk: Desk, *, is_sheet: bool) -> Notice | None:
    """The notice of an edition that replaces one; on a sheet of changes alone it leads to no misprints below it."""
    issue, setter = desk.issue, desk.setter
    if issue.replaces is None:
        return None
    title = Paragraph(setter.inlines(_title(issue, setter)), Role.NOTICE_TITLE)
    told = tuple(_lines(desk)) or (() if is_sheet else tuple(_misprints(desk)))
    lines = (Paragraph(line, Role.NOTICE) for line in (setter.inlines(_replaced(issue, setter)), *told))
    return Notice((title, *lines))


def _title(issue: Issue, setter: Typesetter) -> str:
    """What the gravest of the changes asks for."""
    label = setter.labels.label
    is_grave = any(change.kind.reach is Reach.TITLE for change in issue.changes)
    if is_grave or any(other.is_grave for other in issue.others):
        return label("Correction")
    is_loud = issue.others or any(change.on_first_page for change in issue.changes)
    return label("Update") if is_loud else label("New edition")


def _replaced(issue: Issue, setter: Typesetter) -> str:
    """« Cette édition 2 du 3 octobre 2015 remplace l’édition 1 du 24 septembre 2015. »."""
    assert issue.replaces is not None
    label, past = setter.labels.label, issue.replaces
    earlier = setter.day(past.day)
    if issue.day is None:
        return label("This draft of edition {number} replaces edition {past} of {earlier}.",
                     number=issue.number, past=past.number, earlier=earlier)  # fmt: skip
    return label("This edition {number} of {day} replaces edition {past} of {earlier}.",
                 number=issue.number, day=setter.day(issue.day), past=past.number, earlier=earlier)  # fmt: skip


def _lines(desk: Desk) -> Iterator[Inlines]:
    loud = [*_changes(desk, Reach.TITLE), *_attributions(desk), *_changes(desk, Reach.FIRST_PAGE)]
    yield from loud[:MOST_LINES]
    quiet = sum(not other.is_grave for other in desk.issue.others)
    more = len(loud[MOST_LINES:]) + quiet
    if more:
        labels = desk.setter.labels
        anchor = LAST_PAGE if loud[MOST_LINES:] else OTHERS
        if loud:
            told = labels.agree("masculine", "and 1 more change", "and {count} more changes", more, count=more)
        else:
            told = labels.agree("masculine", "1 change, on the last page", "{count} changes, on the last page",
                                more, count=more)  # fmt: skip
        yield (Link(f"#{anchor}", desk.setter.inlines(told)),)


def _misprints(desk: Desk) -> Iterator[Inlines]:
    """« 1 coquille, en dernière page », where nothing graver has changed: who has the edition before must look."""
    count = sum(change.kind.reach is Reach.LAST_PAGE for change in desk.issue.changes)
    if count:
        agree = desk.setter.labels.agree
        told = agree("feminine", "1 misprint, on the last page", "{count} misprints, on the last page",
                     count, count=count)  # fmt: skip
        yield (Link(f"#{LAST_PAGE}", desk.setter.inlines(told)),)


def _changes(desk: Desk, reach: Reach) -> Iterator[Inlines]:
    yield from (_line(at, change, desk) for at, change in numbered(desk.issue) if change.kind.reach is reach)


def _attributions(desk: Desk) -> Iterator[Inlines]:
    """« **Rectificatif** – Propos – Jean-Daniel Beurnier (auparavant Frédéric Chevalier) »: it is as grave as one."""
    kind = Strong(desk.setter.inlines(kind_name(Kind.RECTIFICATIF, desk.setter.labels)))
    for other in desk.issue.others:
        if other.is_grave:
            yield (kind, Text(" – "), Link(f"#{OTHERS}", desk.setter.inlines(attributed(other, desk))))


def _line(at: int, change: Change, desk: Desk) -> Inlines:
    """« **Rectificatif** – Citation – André Jeannerot », which leads to both wordings."""
    kind = Strong(desk.setter.inlines(kind_name(change.kind, desk.setter.labels)))
    about = desk.setter.inlines(described(change, desk))
    return (kind, Text(" – "), Link(f"#{anchor(at)}", about))


def described(change: Change, desk: Desk) -> str:
    """What a change is about; a statement that was withdrawn is in the kit no more."""
    if change.after is None:
        name = desk.setter.labels.label("Statement of {speaker}", speaker=change.speaker)
        first = begun(change.opening, desk, verbatim=change.verbatim)
        return f"{name} – {first}" if first else name
    return subject(change.ref, desk)


def numbered(issue: Issue) -> Iterable[tuple[int, Change]]:
    """The changes with their numbers on the last page, the gravest first."""
    return enumerate(issue.by_gravity(), 1)


def anchor(number: int) -> str:
    """Where a change stands on the last page."""
    return f"{LAST_PAGE}-{number}"
