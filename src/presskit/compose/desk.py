"""What a composer has before it: the kit, its pictures, its edition, and the typesetter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.compose.section_names import SEVERAL, Agreement, section_names
from presskit.corrections.issue import FIRST_DRAFT, Issue
from presskit.document import Section, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from presskit.compose.typesetter import Typesetter
    from presskit.document import Block, Picture
    from presskit.kit.model import Kit


class Desk(Struct, frozen=True):
    """The materials of one kit. `pictures` maps photo ids to their pixels; `edition` is its printed name.

    `issue` is the edition itself.
    """

    kit: Kit
    pictures: Mapping[str, Picture]
    edition: str
    setter: Typesetter
    issue: Issue = FIRST_DRAFT


def titled(
    kind: str,
    blocks: Iterable[Block],
    desk: Desk,
    *,
    of: Agreement = SEVERAL,
    starts_page: bool = False,
    apart: bool = False,
) -> Section | None:
    """A section under its name, which agrees with what it is about, or nothing where it has no blocks."""
    made = tuple(blocks)
    heading = (Text(desk.setter.plain(section_names(desk.setter.labels, of)[kind])),)
    return Section(kind, heading, kind, made, starts_page, apart) if made else None
