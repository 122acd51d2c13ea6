"""The press release: date and town of issue, lead, and its parts with the quotations they mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.desk import titled
from presskit.compose.prose import blocks_of
from presskit.document import Heading, Paragraph, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.document import Block, Section


def section(desk: Desk) -> Section | None:
    """The press release."""
    if not desk.kit.story and not desk.kit.kit.lead:
        return None
    return titled("release", _blocks(desk), desk, starts_page=True)


def _blocks(desk: Desk) -> Iterator[Block]:
    kit, setter = desk.kit, desk.setter
    issued = kit.kit.issued
    if issued.place and issued.date:
        day = setter.day(issued.date)
        yield Paragraph(setter.label("{place}, {day}", place=issued.place, day=day), Role.DATELINE)
    elif issued.place or issued.date:
        yield Paragraph(setter.inlines(issued.place or setter.day(issued.date)), Role.DATELINE)  # type: ignore[arg-type]
    if kit.kit.lead:
        yield from blocks_of(kit.kit.lead, kit, setter, Role.LEAD)
    for index, passage in enumerate(kit.story, 1):
        if passage.heading:
            yield Heading(2, setter.inlines(passage.heading), f"communique-{index}", in_contents=True)
        yield from blocks_of(passage.text, kit, setter)
