"""Dates: nothing in a kit is later than the kit, and no embargo ends before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Note, say, warning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Path

_MANY = 3
"""Above so many later dates, the date of issue is the one to doubt."""


def dated_after_issue(context: Context) -> Iterator[Diagnostic]:
    """A statement, a source or a photo is dated after the day on which the kit is issued."""
    issued = context.kit.kit.issued.date
    if issued is None:
        return
    late = [(context.places.value(*path), day) for path, day in _dates(context) if day is not None and day > issued]
    if len(late) > _MANY:
        count, span = len(late), context.places.value("kit", "issued", "date")
        message = say(
            "{count} dates are after the kit's date of issue, {issued}", count=count, issued=issued.isoformat()
        )
        notes = (Note(say("{day} is later", day=day.isoformat()), place) for place, day in late)
        yield warning("dated-after-issue", span, message, say("correct the date of issue, or the others"), *notes)
        return
    for span, day in late:
        message = say(
            "{day} is after the kit's date of issue, {issued}", day=day.isoformat(), issued=issued.isoformat()
        )
        note = Note(say("the kit is issued on this date"), context.places.value("kit", "issued", "date"))
        yield warning("dated-after-issue", span, message, say("correct one of the two dates"), note)


def embargo_before_issue(context: Context) -> Iterator[Diagnostic]:
    """An embargo that ends before the kit is issued holds nobody to anything."""
    identity = context.kit.kit
    issued, embargo = identity.issued.date, identity.embargo
    if issued is not None and embargo is not None and embargo.date() < issued:
        span = context.places.value("kit", "embargo")
        message = say("the embargo ends before the kit is issued, on {issued}", issued=issued.isoformat())
        note = Note(say("the kit is issued on this date"), context.places.value("kit", "issued", "date"))
        yield warning(
            "embargo-before-issue", span, message, say("correct one of the two dates, or drop `embargo`"), note
        )


def _dates(context: Context) -> Iterator[tuple[Path, date | None]]:
    for said in context.said:
        yield (*said.path, "date"), said.statement.date
    for source_id, source in context.kit.sources.items():
        yield ("sources", source_id, "date"), source.date
    for photo_id, photo in context.kit.photos.items():
        yield ("photos", photo_id, "date"), photo.date
