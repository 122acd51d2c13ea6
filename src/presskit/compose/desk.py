"""What a composer has before it: the kit, its pictures, its edition, and the typesetter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.compose.people import gender_of
from presskit.corrections.issue import FIRST_DRAFT, Issue
from presskit.document import Section, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from presskit.compose.typesetter import Typesetter
    from presskit.document import Block, Picture
    from presskit.kit.model import Kit, Speaker


class Desk(Struct, frozen=True):
    """The materials of one kit. `pictures` maps photo ids to their pixels; `edition` is its printed name.

    `issue` is the edition itself.
    """

    kit: Kit
    pictures: Mapping[str, Picture]
    edition: str
    setter: Typesetter
    issue: Issue = FIRST_DRAFT

    def agree(self, people: Collection[Speaker], one: str, many: str) -> str:
        """A label that agrees in gender and number with the people it names."""
        return self.setter.labels.agree(gender_of(people), one, many, len(people))


def titled(
    kind: str, title: str, blocks: Iterable[Block], desk: Desk, *, starts_page: bool = False, apart: bool = False
) -> Section | None:
    """A section with a title, or nothing where it has no blocks."""
    made = tuple(blocks)
    heading = (Text(desk.setter.plain(title)),)
    return Section(kind, heading, kind, made, starts_page, apart) if made else None
