"""« À propos »: a paragraph for each organisation that has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.desk import titled
from presskit.compose.prose import blocks_of
from presskit.document import Heading, Link, Paragraph, Role, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.document import Block, Section


def section(desk: Desk) -> Section | None:
    """The organisations that say who they are, in the order of the file."""
    return titled("about", _blocks(desk), desk)


def _blocks(desk: Desk) -> Iterator[Block]:
    for organisation_id, organisation in desk.kit.organisations.items():
        if organisation.about:
            yield Heading(2, desk.setter.inlines(organisation.name), f"a-propos-{organisation_id}")
            yield from blocks_of(organisation.about, desk.kit, desk.setter)
            if organisation.url:
                yield Paragraph((Link(organisation.url, (Text(organisation.url),)),), Role.CONTACT)
