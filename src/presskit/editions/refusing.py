"""What a build only warns of, and a release refuses: once a kit is out, it cannot be called back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.diagnostics import Diagnostic, Severity, error, say
from presskit.kit.checks.photo_rights import names_nobody

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from presskit.corrections import Corrected

REFUSED = frozenset(
    {
        "missing-alt", "missing-approval", "missing-consent", "missing-credit", "missing-rights", "consent-expired",
        "rights-expired", "editions-missing", "unrecorded-change", "withdrawn-introduction",
    }
)  # fmt: skip
"""The warnings that refuse a release."""


def for_release(kit: Corrected, found: Iterable[Diagnostic], day: date) -> Iterator[Diagnostic]:
    """The diagnostics of a kit as a release on a day sees them: what refuses it is an error."""
    nobody = {
        kit.loaded.places.value("photos", photo_id, "credit")
        for photo_id, photo in kit.loaded.kit.photos.items()
        if photo.credit and names_nobody(photo.credit)
    }
    for problem in found:
        grave = problem.code in REFUSED or (problem.code == "credit-without-author" and problem.span in nobody)
        yield replace(problem, severity=Severity.ERROR) if grave else problem
    yield from _ended(kit, day)


def _ended(kit: Corrected, day: date) -> Iterator[Diagnostic]:
    """Rights that lasted to the day of issue, and not to that of the release."""
    issued = kit.loaded.kit.kit.issued.date
    for photo_id, photo in kit.loaded.kit.photos.items():
        for field, until in (("rights_until", photo.rights_until), ("consent_until", photo.consent_until)):
            if until is not None and until < day and not (issued and until < issued):
                span = kit.loaded.places.value("photos", photo_id, field)
                message = say("the photo `{name}` may no longer be used: this ended on {day}", name=photo_id, day=until)
                code = "rights-expired" if field == "rights_until" else "consent-expired"
                yield error(code, span, message, say("have it prolonged, or choose another photo"))
