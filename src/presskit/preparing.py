"""A kit made ready for the page: as its ledger lets it stand, behind its last edition, with all it is made from.

A check, a build and a release prepare a kit alike; then one rehearses it, one prints it and one freezes it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections import Ledger, corrected, ledger_file
from presskit.corrections.issue import Issue
from presskit.diagnostics import Refused, Severity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from presskit.corrections import Corrected
    from presskit.corrections.frozen import Frozen
    from presskit.diagnostics import Diagnostic
    from presskit.document import Document
    from presskit.materials import Materials
    from presskit.orders import Order


class Opened(Struct, frozen=True):
    """A kit as its ledger lets it stand, the edition before it, and all that is to be said of them."""

    order: Order
    kit: Corrected
    past: Frozen | None
    found: tuple[Diagnostic, ...]


class Prepared(Struct, frozen=True):
    """All that a document is made from, and the warnings on the way."""

    order: Order
    kit: Corrected
    past: Frozen | None
    stock: Materials
    warnings: tuple[Diagnostic, ...]

    def issue(self, day: date | None = None) -> Issue:
        """The edition that it is if it is released on a day; without one, a draft of it."""
        if self.past is None:
            return Issue(1, day)
        from presskit.corrections.changes import issue_of

        return issue_of(self.kit, self.past, day, self.stock.inputs)

    def document(self, issue: Issue) -> Document:
        """The document, of the moment that the order names."""
        from presskit.compose import compose

        return compose(
            self.kit.loaded.kit,
            self.stock.pictures,
            content_hash=self.stock.content_hash,
            epoch=self.order.epoch,
            standing=self.kit.standing,
            issue=issue,
        )


def read(path: Path) -> Corrected:
    """A kit with its ledger; Refused where one of them is no good, with all that can be said of the other."""
    from presskit.kit.load import load

    loaded = load(path)
    try:
        return corrected(path, loaded)
    except Refused as refused:
        from presskit.corrections.answered import checked

        raise Refused((*checked(loaded, Ledger()), *refused.diagnostics)) from refused


def opened(order: Order, kit: Corrected) -> Opened:
    """A kit with its last edition and all that the checks say; Refused where the edition cannot be read."""
    from presskit.corrections.answered import checked
    from presskit.corrections.frozen import past_edition

    found = (*checked(kit.whole, kit.ledger), *kit.diagnostics)
    try:
        past = past_edition(order.path, order.output, kit.loaded.kit.kit.id)
    except Refused as refused:
        raise Refused((*found, *refused.diagnostics)) from refused
    return Opened(order, kit, past, in_order((*found, *unannounced(kit, past))))


def prepared(kit: Opened) -> Prepared:
    """The kit with its template and its photos; Refused with what was found, or with what is wrong with them."""
    from presskit import materials

    order = kit.order
    warnings = passed(kit.found, strict=order.strict)
    stock = materials.gather(kit.kit.loaded, order.template)
    stock = replace(stock, inputs={**stock.inputs, **dict(_history(kit))})
    return Prepared(order, kit.kit, kit.past, stock, passed((*warnings, *stock.warnings), strict=order.strict))


def passed(found: Sequence[Diagnostic], *, strict: bool = False) -> tuple[Diagnostic, ...]:
    """The diagnostics, where none refuses the kit; else `Refused` with all of them."""
    ordered = in_order(found)
    if any(strict or diagnostic.severity is Severity.ERROR for diagnostic in ordered):
        raise Refused(ordered)
    return ordered


def unannounced(kit: Corrected, past: Frozen | None) -> tuple[Diagnostic, ...]:
    """What is not as the last edition has it, and not on record either; a ledger that lost what it had then.

    What a ledger that was altered would say of the kit is not told.
    """
    from presskit.corrections.approvals import no_longer_required
    from presskit.corrections.attributed import reattributed
    from presskit.corrections.changes import unfounded, unrecorded
    from presskit.corrections.doubts import doubts
    from presskit.corrections.keeping import at_odds, editions_missing, overtaken, unlisted

    path = Path(kit.loaded.source.name)
    missing = (*editions_missing(kit.ledger, past, kit.loaded.kit.kit.id), *unfounded(kit, past))
    if past is None:
        return (*missing, *doubts(kit, past))
    lost = at_odds(kit.ledger, past, path)
    if lost:
        return lost
    kept = (*missing, *unlisted(past), *overtaken(kit.ledger, past))
    said = (*unrecorded(kit, past), *reattributed(kit, past), *no_longer_required(kit.loaded, past))
    return *kept, *said, *doubts(kit, past)


def _history(kit: Opened) -> Iterator[tuple[str, str]]:
    """The last edition and the ledger, where the kit has any, by name and SHA-256: they are inputs too."""
    if kit.past is not None:
        yield kit.past.name, kit.past.digest
    if kit.kit.ledger.source is not None:
        from presskit.publish.manifest import digest
        from presskit.source.splice import bytes_of

        yield ledger_file(kit.order.path).name, digest(bytes_of(kit.kit.ledger.source))
