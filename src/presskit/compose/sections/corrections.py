"""« Ce qui a changé »: each change since the edition before, as it was and as it is, on the last page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose import others
from presskit.compose.changed import kind_name, wordings
from presskit.compose.desk import titled
from presskit.compose.notice import LAST_PAGE, anchor, described, numbered
from presskit.compose.section_names import Agreement, section_names
from presskit.compose.sections.contacts import contact_line
from presskit.document import Heading, Paragraph, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.corrections.issue import Change
    from presskit.document import Block, Section


def section(desk: Desk) -> Section | None:
    """What this edition changes, the gravest first; nothing where it has all that the one before has."""
    return titled(LAST_PAGE, _blocks(desk), desk, starts_page=True)


def _blocks(desk: Desk) -> Iterator[Block]:
    for number, change in numbered(desk.issue):
        kind = kind_name(change.kind, desk.setter.labels)
        heading = desk.setter.inlines(f"{kind} – {described(change, desk)}")
        yield Heading(3, heading, anchor(number))
        yield from _paragraphs(change, desk)
    yield from others.blocks(desk)
    if desk.issue.changes or desk.issue.others:
        yield from _contacts(desk)


def _contacts(desk: Desk) -> Iterator[Block]:
    """Whom a journalist asks about it."""
    contacts = desk.kit.contacts
    if contacts:
        title = section_names(desk.setter.labels, Agreement(len(contacts)))["contacts"]
        yield Heading(2, desk.setter.inlines(title), f"{LAST_PAGE}-contacts")
    for contact in contacts:
        yield Paragraph(contact_line(contact, desk.kit, desk.setter), Role.CONTACT)


def _paragraphs(change: Change, desk: Desk) -> Iterator[Paragraph]:
    """Both wordings, each under its word; of what was withdrawn, that it was, and not what it said.

    A passage of which nothing is printed, since it quotes what was withdrawn, has neither.
    """
    setter = desk.setter
    if change.after is None:
        yield Paragraph(setter.label("Statement withdrawn: please quote it no more."), Role.CHANGE)
        return
    before, after = wordings(change, desk)
    if not before and not after:
        yield Paragraph(setter.label("Passage left out with the statement that it quoted."), Role.CHANGE)
        return
    yield from others.both(before, after, desk)
