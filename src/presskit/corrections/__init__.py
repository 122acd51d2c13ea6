"""What was changed after the kit went out, by whom and why; who agreed to which words; what was withdrawn.

`corrected` is what a build reads, `recording` what the commands write, `differences` what changed between two texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections.ledger import Ledger, ledger_file, read_ledger
from presskit.corrections.standing import Standing, standing_of
from presskit.diagnostics import Diagnostic, in_order

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.kit.load import Loaded

__all__ = ["Corrected", "Ledger", "Standing", "corrected", "ledger_file", "read_ledger", "standing_of"]


class Corrected(Struct, frozen=True):
    """A kit without what was withdrawn, its ledger, how its statements stand, and what is to be said of them.

    `whole` is the kit as its file has it.
    """

    loaded: Loaded
    whole: Loaded
    ledger: Ledger
    standing: Standing
    diagnostics: tuple[Diagnostic, ...]


def corrected(path: Path, loaded: Loaded) -> Corrected:
    """A kit, read from the file `path`, as its ledger lets it stand; raises Refused for a ledger that is no good."""
    ledger = read_ledger(path)
    from presskit.corrections.approvals import unapproved

    if not ledger.entries:
        return Corrected(loaded, loaded, ledger, Standing(), in_order(unapproved(loaded, Standing())))
    from presskit.corrections.agreement import disagreements
    from presskit.corrections.introductions import introductions
    from presskit.corrections.misprints import misprints
    from presskit.corrections.references import References
    from presskit.corrections.returned import returned
    from presskit.corrections.surviving import old_wordings
    from presskit.corrections.translated import older_translations
    from presskit.corrections.withdrawn import mentions_of_withdrawn, without
    from presskit.publish.turn import left_by

    standing = standing_of(ledger)
    found = (
        *disagreements(ledger, References(loaded.places.node()), cut_short=left_by(ledger_file(path))),
        *mentions_of_withdrawn(loaded, standing.withdrawn),
        *introductions(loaded, standing.withdrawn),
        *returned(loaded, standing.withdrawn),
        *misprints(loaded.kit, ledger),
        *old_wordings(loaded, ledger, standing.withdrawn),
        *older_translations(loaded, ledger, standing.withdrawn),
        *unapproved(loaded, standing),
    )
    kit = without(loaded.kit, standing.withdrawn)
    return Corrected(replace(loaded, kit=kit), loaded, ledger, standing, in_order(found))
