"""The cover: what this is, about what, when and where, from whom, and from when on it may be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.sections.contacts import contact_line
from presskit.document import Inlines, Paragraph, Role, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk


def section(desk: Desk) -> Section:
    """The cover, which every kit has."""
    return Section("cover", (), "cover", tuple(_paragraphs(desk)))


def _paragraphs(desk: Desk) -> Iterator[Paragraph]:
    kit, setter = desk.kit, desk.setter
    yield Paragraph(setter.label("Press kit"), Role.MENTION)
    yield Paragraph(setter.field(kit.kit.title, "kit.title"), Role.TITLE)
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
    for contact in kit.contacts:
        lead = setter.label("Press contact: ")
        yield Paragraph((*lead, *contact_line(contact, kit, setter)), Role.COVER_CONTACT)


def _terms(desk: Desk) -> Inlines:
    embargo = desk.kit.kit.embargo
    if embargo is None:
        return desk.setter.label("For immediate release")
    return desk.setter.label("Under embargo until {moment}", moment=desk.setter.moment(embargo))
