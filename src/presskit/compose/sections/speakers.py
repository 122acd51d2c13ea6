"""The speakers: name, full function, organisation where the function does not name it, portrait, biography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.desk import titled
from presskit.compose.people import gender_of, unnamed_organisation
from presskit.compose.prose import blocks_of
from presskit.compose.section_names import Agreement
from presskit.compose.sections.photos import composed
from presskit.compose.wordings import full_function, joined, merged
from presskit.document import Heading, Paragraph, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.document import Block, Section
    from presskit.kit.model import Speaker


def section(desk: Desk) -> Section | None:
    """Every speaker, in the order of the file."""
    who = desk.kit.speakers.values()
    return titled("speakers", _blocks(desk), desk, of=Agreement(len(who), gender_of(who)))


def _blocks(desk: Desk) -> Iterator[Block]:
    for speaker_id, speaker in desk.kit.speakers.items():
        yield from _speaker(speaker_id, speaker, desk)


def _speaker(speaker_id: str, speaker: Speaker, desk: Desk) -> Iterator[Block]:
    kit, setter = desk.kit, desk.setter
    yield Heading(2, setter.inlines(speaker.full_name), f"intervenant-{speaker_id}")
    function, body = full_function(speaker_id, speaker), unnamed_organisation(kit, speaker)
    parts = ((function,) if function else (), (body,) if body else ())
    line = merged(joined((part for part in parts if part), ", "))
    if line:
        yield Paragraph(setter.assembled(line), Role.FUNCTION)
    if speaker.portrait:
        yield composed(speaker.portrait, kit.photos[speaker.portrait], desk, portrait=True)
    if speaker.biography:
        yield from blocks_of(speaker.biography, kit, setter)
