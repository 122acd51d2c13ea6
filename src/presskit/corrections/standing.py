"""How the statements of a kit stand: which were withdrawn, and which wordings have their speaker's agreement."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.entries import Approval, Withdrawal, text_hash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.corrections.ledger import Ledger
    from presskit.kit.model import Kit, Speaker, Statement

Agreed = tuple[str, str, str]


class Standing(Struct, frozen=True):
    """What the ledger says of statements: withdrawals by statement, and what was agreed to.

    `agreed` holds a statement's id with the hashes of its words and of a function.
    """

    withdrawn: Mapping[str, Withdrawal] = MappingProxyType({})
    agreed: frozenset[Agreed] = frozenset()

    def is_approved(self, kit: Kit, statement_id: str) -> bool:
        """Whether a statement as it is worded and translated, under its present function, was agreed to."""
        speaker_id, statement = kit.statements()[statement_id]
        speaker = kit.speakers[speaker_id]
        return (statement_id, agreed_hash(statement), function_hash(statement, speaker)) in self.agreed

    def unapproved(self, kit: Kit) -> tuple[str, ...]:
        """The verbatims of a kit that lack an agreement, in order; a withdrawn one needs none."""
        return tuple(
            statement_id
            for statement_id, (_, statement) in kit.statements().items()
            if statement.verbatim
            and statement_id not in self.withdrawn
            and not self.is_approved(kit, statement_id)
        )  # fmt: skip


def standing_of(ledger: Ledger) -> Standing:
    """How the statements stand by the entries of a ledger."""
    withdrawn = {entry.statement: entry for entry in ledger.entries if isinstance(entry, Withdrawal)}
    approvals = (entry for entry in ledger.entries if isinstance(entry, Approval))
    agreed = frozenset((entry.statement, entry.wording, entry.function) for entry in approvals)
    return Standing(MappingProxyType(withdrawn), agreed)


def wording_hash(statement: Statement) -> str:
    """The SHA-256 of a statement's wording, as the file has it."""
    return text_hash(statement.text)


def agreed_hash(statement: Statement) -> str:
    """The SHA-256 of the words that somebody agrees to: a statement's wording and, where it has any, its translations.

    They are printed under the speaker's name too. Without translations it is that of the wording.
    """
    # No text of a kit holds this character, so that no wording is taken for another with a translation.
    translations = sorted(statement.translations.items())
    return text_hash("\0".join((statement.text, *(f"{language}\0{text}" for language, text in translations))))


def function_hash(statement: Statement, speaker: Speaker) -> str:
    """The SHA-256 of the function under which a statement is printed: its own, else its speaker's in both forms."""
    if statement.function is not None:
        function = statement.function
    else:
        function = f"{speaker.function.short}\n{speaker.function.full}" if speaker.function else ""
    return text_hash(function)
