"""Rights in photos: an author who is named, people who agreed, a licence that lasts to the day of issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import Note, say, warning
from presskit.kit.model import Consent
from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.checks.context import Context

_NO_CREDIT = on_demand(
    r"[©\s(]*(d\.? ?r\.?|droits réservés|all rights reserved|internet|web|google|©)[\s.)]*", re.IGNORECASE
)
_SIGN = on_demand(r"^\s*(©|\(c\)|copyright|crédit( photo)?|photo)?[\s:©]*", re.IGNORECASE)


def names_nobody(credit: str) -> bool:
    """Whether a credit stands for an author and names none: `DR`, « Internet »."""
    return _NO_CREDIT.fullmatch(credit) is not None


def missing_consent(context: Context) -> Iterator[Diagnostic]:
    """The people in a photo have not agreed to its use (Code civil, art. 9)."""
    for photo_id, photo in context.kit.photos.items():
        if photo.consent is Consent.MISSING:
            span = context.places.value("photos", photo_id, "consent")
            message = say("the people in the photo `{name}` have not agreed to its use", name=photo_id)
            help_ = say("ask them, then write `consent: obtained`; a release needs it")
            yield warning("missing-consent", span, message, help_)


def credit_without_author(context: Context) -> Iterator[Diagnostic]:
    """`DR` is no credit: it names nobody, and protects nobody.

    An organisation's name says whose the photo is, and not who took it (CPI, art. L121-1).
    """
    bodies = {body.name.casefold() for body in context.kit.organisations.values()}
    for photo_id, photo in context.kit.photos.items():
        if photo.credit is None:
            continue
        span = context.places.value("photos", photo_id, "credit")
        if names_nobody(photo.credit):
            message = say("`{credit}` names no author", credit=photo.credit)
            yield warning("credit-without-author", span, message, say("write the name of the photograph's author"))
        elif photo.creator is None and _SIGN.sub("", photo.credit).casefold() in bodies:
            message = say("`{credit}` names an organisation, and no author", credit=photo.credit)
            help_ = say("write the photographer's name before it, or add `creator:`")
            yield warning("credit-without-author", span, message, help_)


def rights_expired(context: Context) -> Iterator[Diagnostic]:
    """The licence of a photo ends before the kit is issued."""
    for name, span, note in _ended(context, "rights_until"):
        message = say("the licence of the photo `{name}` ends before the kit is issued", name=name)
        help_ = say("have it prolonged and correct `rights_until:`, or choose another photo")
        yield warning("rights-expired", span, message, help_, note)


def consent_expired(context: Context) -> Iterator[Diagnostic]:
    """The agreement of the people in a photo ends before the kit is issued."""
    for name, span, note in _ended(context, "consent_until"):
        message = say("the people in the photo `{name}` agreed to its use until before the kit is issued", name=name)
        help_ = say("ask them again and correct `consent_until:`, or choose another photo")
        yield warning("consent-expired", span, message, help_, note)


def _ended(context: Context, field: str) -> Iterator[tuple[str, Span, Note]]:
    """The photos of which a date is before the kit's own: never the clock's, so that a kit says the same every day."""
    issued = context.kit.kit.issued.date
    for photo_id, photo in context.kit.photos.items():
        until: date | None = getattr(photo, field)
        if until is not None and issued is not None and until < issued:
            note = Note(say("the kit is issued on this date"), context.places.value("kit", "issued", "date"))
            yield photo_id, context.places.value("photos", photo_id, field), note
