"""Translations that are older than their originals: new words printed over those that they replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections.entries import Approval, Correction, Kind
from presskit.diagnostics import say, warning

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from presskit.corrections.ledger import Ledger
    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded


def older_translations(loaded: Loaded, ledger: Ledger, withdrawn: Collection[str]) -> Iterator[Diagnostic]:
    """A warning at each translation of a statement that was corrected after it, and not agreed to since.

    A `coquille` changes nothing that is translated, and an approval is one to the translations too.
    """
    for speaker_id, speaker in loaded.kit.speakers.items():
        for at, said in enumerate(speaker.statements):
            if said.id in withdrawn or not said.translations:
                continue
            changed = max(_corrections(ledger, said.id, slips=False), default=0)
            agreed = max(_approvals(ledger, said.id), default=0)
            for language in said.translations:
                ref = f"{said.id}.translations.{language}"
                if changed > max(agreed, *_corrections(ledger, ref, slips=True), 0):
                    span = loaded.places.value("speakers", speaker_id, "statements", at, "translations", language)
                    message = say("`{name}` was corrected (entry {number}), and this translation was not",
                                  name=said.id, number=changed)  # fmt: skip
                    mend = say(
                        "correct it with `presskit correct {ref}`, or have it approved anew with "
                        "`presskit approve {name}`",
                        ref=ref,
                        name=said.id,
                    )
                    yield warning("older-translation", span, message, mend)


def _corrections(ledger: Ledger, ref: str, *, slips: bool) -> Iterator[int]:
    """The numbers of the corrections of a text, those of slips of the pen only if asked for."""
    for entry in ledger.entries:
        if isinstance(entry, Correction) and entry.ref == ref and (slips or entry.kind is not Kind.COQUILLE):
            yield entry.id


def _approvals(ledger: Ledger, statement: str) -> Iterator[int]:
    return (entry.id for entry in ledger.entries if isinstance(entry, Approval) and entry.statement == statement)
