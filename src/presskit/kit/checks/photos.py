"""Photos: what is printed with each, and who stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Note, say, warning
from presskit.kit.checks.printed import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Path
    from presskit.kit.model import Kit, Photo

_CROWD = 13
"""So many people are a crowd: nobody expects their names under a photo."""


def missing_caption(context: Context) -> Iterator[Diagnostic]:
    """A photo that does not say who does what, where and when."""
    for name, span in _photos_without(context, "caption"):
        message = say("the photo `{name}` has no caption", name=name)
        yield warning("missing-caption", span, message, say("add `caption:` who does what, where and when"))


def missing_credit(context: Context) -> Iterator[Diagnostic]:
    """A photo whose author is not named (Code de la propriété intellectuelle, art. L121-1)."""
    for name, span in _photos_without(context, "credit"):
        message = say("the photo `{name}` has no credit", name=name)
        yield warning("missing-credit", span, message, say("add `credit:` with the name of its author, as printed"))


def missing_alt(context: Context) -> Iterator[Diagnostic]:
    """A photo without words for who cannot see it (WCAG 2.2, 1.1.1)."""
    for name, span in _photos_without(context, "alt"):
        message = say("the photo `{name}` has no alternative text", name=name)
        yield warning("missing-alt", span, message, say("add `alt:` what one sees, in a sentence"))


def missing_rights(context: Context) -> Iterator[Diagnostic]:
    """A photo of which an editor cannot tell under what conditions it may be printed."""
    for name, span in _photos_without(context, "rights"):
        message = say("the photo `{name}` does not say how it may be used", name=name)
        yield warning("missing-rights", span, message, say("add `rights:` with the conditions of use"))


def speaker_twice_in_photo(context: Context) -> Iterator[Diagnostic]:
    """One person stands in two places of one photo, by id or by name, or is both in it and absent."""
    for photo_id, photo in context.kit.photos.items():
        first: dict[str, Span] = {}
        for path, name in _people(context.kit, photo_id, photo):
            span = context.places.value(*path)
            if name in first:
                message = say("`{name}` is named twice for one photo", name=name)
                note = Note(say("the first is here"), first[name])
                yield warning("speaker-twice-in-photo", span, message, say("name who stands in this place"), note)
            first.setdefault(name, span)


def _people(kit: Kit, photo_id: str, photo: Photo) -> Iterator[tuple[Path, str]]:
    """Where each person of a photo is named, with the name; the absent are people of it, too."""
    for path, row in rows(("photos", photo_id), photo):
        for index, position in enumerate(row.left_to_right):
            if position.speaker is not None:
                yield (*path, index, "speaker"), _name(kit, position.speaker)
            elif position.name is not None:
                yield (*path, index, "name"), position.name
    for index, absent in enumerate(photo.absent):
        yield ("photos", photo_id, "absent", index), _name(kit, absent)


def _name(kit: Kit, speaker_id: str) -> str:
    """The name of a speaker; the id of one whom the file does not know, which another rule says."""
    speaker = kit.speakers.get(speaker_id)
    return speaker.full_name if speaker else speaker_id


def count_mismatch(context: Context) -> Iterator[Diagnostic]:
    """As many people are named, or kept as `unidentified`, as one sees."""
    for photo_id, photo in context.kit.photos.items():
        named = sum(len(row.left_to_right) for row in photo.ranks)
        if photo.count is None or named == photo.count or _is_crowd(context, photo_id, photo, named):
            continue
        span = context.places.value("photos", photo_id, "count")
        message = say("the photo shows {count} people, and {named} are named", count=photo.count, named=named)
        if not named:
            message = say("the photo shows {count} people, and nobody is named", count=photo.count)
        help_ = say("name everybody, with `unidentified` for a face nobody knows, or correct the count")
        yield warning("count-mismatch", span, message, help_)


def _is_crowd(context: Context, photo_id: str, photo: Photo, named: int) -> bool:
    """Whether a photo shows more people than anybody would name, and names none."""
    listed = any(context.places.holds("photos", photo_id, key) for key in ("left_to_right", "rows"))
    return not named and not listed and photo.count is not None and photo.count >= _CROWD


def _photos_without(context: Context, field: str) -> Iterator[tuple[str, Span]]:
    for photo_id, photo in context.kit.photos.items():
        if getattr(photo, field) is None:
            yield photo_id, context.places.key("photos", photo_id)
