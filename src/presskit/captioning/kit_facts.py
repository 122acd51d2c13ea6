"""Kit → Facts: what the kit says of a photo, in the words in which it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.people import order_lines
from presskit.compose.typesetter import Typesetter
from presskit.document.plain import plain
from presskit.kit.model import Consent
from presskit.photos.metadata import RELEASES, Facts, readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.kit.model import Kit, Photo

# What people agreed to is use in the press, for some time: never « unlimited », whatever they signed.
_RELEASE = {Consent.NOT_NEEDED: "MR-NAP", Consent.OBTAINED: "MR-LMR", Consent.MISSING: "MR-NON"}


def facts_of(kit: Kit, photo_id: str) -> Facts:
    """All that the file of a photo is to say; None where the kit leaves a fact open.

    The caption and the sentences that name the people are lines of one description, typeset as they are printed.
    References of the kit must hold.
    """
    photo, setter = kit.photos[photo_id], Typesetter.of(kit)
    return Facts(
        description=_lines(_description(kit, photo_id, setter)),
        headline=readable(setter.plain(_headline(kit, photo))),
        creators=(readable(photo.creator),) if photo.creator else (),
        credit=_as_given(photo.credit),
        copyright=_as_given(_copyright(photo)),
        usage_terms=_lines(_terms(photo, setter)),
        date=photo.date.isoformat() if photo.date else None,
        place=_as_given(photo.place),
        people=tuple(map(readable, people_of(kit, photo))),
        alt=_set(photo.alt, setter),
        extended_description=_set(photo.description, setter),
        instructions=_embargo(kit, setter),
        model_release=f"{RELEASES}{_RELEASE[photo.consent]}" if "consent" in photo.model_fields_set else None,
        language=setter.language,
    )


def people_of(kit: Kit, photo: Photo) -> Iterator[str]:
    """The names of those pictured, front row first, from left to right, without the unidentified."""
    for row in photo.ranks:
        for position in row.left_to_right:
            if position.speaker is not None:
                yield kit.speakers[position.speaker].full_name
            elif position.name is not None:
                yield position.name


def _headline(kit: Kit, photo: Photo) -> str:
    return photo.headline or (kit.event.name if kit.event else kit.kit.title)


def _description(kit: Kit, photo_id: str, setter: Typesetter) -> Iterator[str]:
    caption = kit.photos[photo_id].caption
    if caption:
        yield setter.plain(caption)
    for line in order_lines(kit, photo_id, setter):
        yield plain(setter.assembled(line))


def _terms(photo: Photo, setter: Typesetter) -> Iterator[str]:
    if photo.rights:
        yield setter.plain(photo.rights)
    if photo.rights_until:
        yield setter.plain(setter.labels.label("May be used until {day}", day=setter.day(photo.rights_until)))


def _copyright(photo: Photo) -> str | None:
    """The notice, or the credit where it is one by its sign (Universal Copyright Convention, art. III)."""
    return photo.copyright or (photo.credit if photo.credit and "©" in photo.credit else None)


def _embargo(kit: Kit, setter: Typesetter) -> str | None:
    moment = kit.kit.embargo
    if moment is None:
        return None
    return readable(setter.plain(setter.labels.label("UNDER EMBARGO until {moment}", moment=setter.moment(moment))))


def _lines(lines: Iterator[str]) -> str | None:
    return readable("\n".join(lines)) or None


def _set(text: str | None, setter: Typesetter) -> str | None:
    return readable(setter.plain(text)) if text else None


def _as_given(text: str | None) -> str | None:
    """A name by which photos are searched and counted: without the no-break spaces of the page."""
    return readable(text) if text else None
