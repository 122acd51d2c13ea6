"""« Ils ont dit »: every statement under its speaker, then the sources in full, those of the figures among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.desk import titled
from presskit.compose.origins import source_list
from presskit.compose.people import gender_of
from presskit.compose.quotations import statement_block
from presskit.compose.section_names import Agreement
from presskit.compose.wordings import full_function
from presskit.document import Heading, Paragraph, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.document import Block, Section
    from presskit.kit.model import Speaker


def section(desk: Desk) -> Section | None:
    """The statements by speaker, in the order of the file; speakers who say nothing are left to their own page."""
    who = [speaker for speaker in desk.kit.speakers.values() if speaker.statements]
    return titled("quotes", _blocks(desk), desk, of=Agreement(len(who), gender_of(who)))


def _blocks(desk: Desk) -> Iterator[Block]:
    for speaker_id, speaker in desk.kit.speakers.items():
        if speaker.statements:
            yield from _speaker(speaker_id, speaker, desk)
    yield from source_list(desk.kit, "quotes", 3, desk.setter)


def _speaker(speaker_id: str, speaker: Speaker, desk: Desk) -> Iterator[Block]:
    setter = desk.setter
    yield Heading(2, setter.inlines(speaker.full_name), f"paroles-{speaker_id}", in_contents=True)
    function = full_function(speaker_id, speaker)
    if function:
        yield Paragraph(setter.worded(function), Role.FUNCTION)
    for statement in speaker.statements:
        yield from statement_block(desk.kit, speaker_id, statement, setter)
