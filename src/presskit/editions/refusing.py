"""What a build only warns of, and a release refuses: once a kit is out, it cannot be called back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.corrections.references import References
from presskit.diagnostics import Diagnostic, Severity, error, say
from presskit.kit.checks.photo_rights import names_nobody
from presskit.kit.model import Approval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from presskit.corrections import Corrected

REFUSED = frozenset(
    {
        "missing-alt", "missing-consent", "missing-credit", "missing-rights", "consent-expired", "rights-expired",
        "unrecorded-change",
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
    yield from _unapproved(kit)


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


def _unapproved(kit: Corrected) -> Iterator[Diagnostic]:
    """The verbatims without an agreement, where the kit requires one."""
    if kit.loaded.kit.kit.approval is not Approval.REQUIRED:
        return
    texts = References(kit.loaded.places.node())
    for statement_id in kit.standing.unapproved(kit.loaded.kit):
        message = say("nobody has agreed to `{name}` as it is worded, under its function", name=statement_id)
        mend = say('ask, then run `presskit approve {name} --by "…"`', name=statement_id)
        yield error("missing-approval", texts.find(statement_id).scalar.span, message, mend)
