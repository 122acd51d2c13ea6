"""Press contacts: a person who can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.desk import titled
from presskit.compose.section_names import Agreement
from presskit.document import Inlines, Link, Paragraph, Role, Strong, Text

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.compose.typesetter import Typesetter
    from presskit.document import Section
    from presskit.kit.model import Contact, Kit


def section(desk: Desk) -> Section | None:
    """The press contacts, in the order of the file."""
    contacts = desk.kit.contacts
    paragraphs = (Paragraph(contact_line(contact, desk.kit, desk.setter), Role.CONTACT) for contact in contacts)
    return titled("contacts", paragraphs, desk, of=Agreement(len(contacts)))


def contact_line(contact: Contact, kit: Kit, setter: Typesetter) -> Inlines:
    """Name, function, organisation, address and number in one line, each that can be followed a link."""
    parts: list[Inlines] = [(Strong(setter.inlines(contact.name)),)]
    if contact.function:
        parts.append(setter.inlines(contact.function))
    if contact.organisation:
        parts.append(setter.inlines(kit.organisations[contact.organisation].name))
    if contact.email:
        parts.append((Link(f"mailto:{contact.email}", (Text(contact.email),)),))
    if contact.phone:
        parts.append((Link(_dialled(contact.phone), (Text(_undivided(contact.phone)),)),))
    return tuple(inline for index, part in enumerate(parts) for inline in ((Text(", "), *part) if index else part))


def _undivided(phone: str) -> str:
    """A telephone number as it is written, its groups bound by no-break spaces: no line ends within it."""
    return "\u00a0".join(phone.split())


def _dialled(phone: str) -> str:
    """A telephone URI of the digits and the leading plus of a printed number (RFC 3966)."""
    plus = "+" if phone.lstrip().startswith("+") else ""
    return f"tel:{plus}{''.join(character for character in phone if character.isdigit())}"
