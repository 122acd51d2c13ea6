"""The cover: what this is, about what, when and where, from whom, and from when on it may be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.sections.contacts import contact_line
from presskit.compose.wordings import Worded
from presskit.document import Inlines, Paragraph, Role, Section, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk

MOST_CONTACTS = 2
"""So many stand on the cover of a kit that has a section of contacts."""


def section(desk: Desk) -> Section:
    """The cover, which every kit has."""
    return Section("cover", (), "cover", tuple(_paragraphs(desk)))


def _paragraphs(desk: Desk) -> Iterator[Paragraph]:
    kit, setter = desk.kit, desk.setter
    yield Paragraph(setter.label("Press kit"), Role.MENTION)
    yield Paragraph(setter.worded(Worded(kit.kit.title, Wording.TITLE, "kit.title")), Role.TITLE)
    if kit.event:
        yield Paragraph(setter.inlines(kit.event.name), Role.DATELINE)
        when_and_where = [part for part in (kit.event.date and setter.day(kit.event.date), kit.event.place) if part]
        if when_and_where:
            yield Paragraph(setter.inlines(", ".join(when_and_where)), Role.DATELINE)
        if kit.event.organiser:
            organiser = kit.organisations[kit.event.organiser].name
            yield Paragraph(setter.label("Organised by {organiser}", organiser=organiser), Role.ORGANISER)
    yield Paragraph(_terms(desk), Role.EMBARGO)
    yield Paragraph(setter.inlines(desk.edition), Role.EDITION)
    yield from _contacts(desk)


def _contacts(desk: Desk) -> Iterator[Paragraph]:
    """One contact in a line with its label, several each in its own line under theirs.

    Where a section holds them all, the cover has the first of them only.
    """
    most = MOST_CONTACTS if "contacts" in desk.kit.kit.sections else None
    lines = [contact_line(contact, desk.kit, desk.setter) for contact in desk.kit.contacts[:most]]
    if len(lines) == 1:
        yield Paragraph((*desk.setter.label("Press contact: "), *lines[0]), Role.COVER_CONTACT)
    elif lines:
        yield Paragraph(desk.setter.label("Press contacts:"), Role.COVER_CONTACT)
        yield from (Paragraph(line, Role.COVER_CONTACT) for line in lines)


def _terms(desk: Desk) -> Inlines:
    embargo = desk.kit.kit.embargo
    if embargo is None:
        return desk.setter.label("For immediate release")
    return desk.setter.label("Under embargo until {moment}", moment=desk.setter.moment(embargo))
