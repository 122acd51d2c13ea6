"""A kit at a glance: one row for each speaker, statement, figure and photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.typography import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.kit.model import Kit, Photo


def rows(kit: Kit) -> list[Sequence[str]]:
    """Kind, id, who and what, in the order of the file."""
    return [*_speakers(kit), *_statements(kit), *_figures(kit), *_photos(kit)]


def _speakers(kit: Kit) -> Iterator[Sequence[str]]:
    for speaker_id, speaker in kit.speakers.items():
        yield "speaker", speaker_id, speaker.full_name, speaker.function.full if speaker.function else ""


def _statements(kit: Kit) -> Iterator[Sequence[str]]:
    for statement_id, (speaker_id, statement) in kit.statements().items():
        yield str(statement.kind), statement_id, kit.speakers[speaker_id].full_name, statement.text


def _figures(kit: Kit) -> Iterator[Sequence[str]]:
    for figure in kit.figures:
        who = kit.speakers[figure.speaker].full_name if figure.speaker else ""
        amount = quantity(figure.value, figure.unit, kit.kit.locale, figure.style)
        yield "figure", figure.id, who, " ".join(filter(None, (figure.qualifier, amount, "–", figure.label)))


def _photos(kit: Kit) -> Iterator[Sequence[str]]:
    for photo_id, photo in kit.photos.items():
        yield "photo", photo_id, _people(kit, photo), photo.caption or ""


def _people(kit: Kit, photo: Photo) -> str:
    places = (place for row in photo.ranks for place in row.left_to_right)
    return ", ".join(kit.speakers[place.speaker].full_name if place.speaker else place.name or "?" for place in places)
