"""Which edition a document is, which one it replaces, and what it says of the changes between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.entries import Kind

if TYPE_CHECKING:
    from datetime import date

    from presskit.corrections.others import Other

GRAVITY = (Kind.RETRAIT, Kind.RECTIFICATIF, Kind.PRECISION, Kind.MISE_A_JOUR, Kind.COQUILLE)
"""The kinds of change, the gravest first."""


class Change(Struct, frozen=True):
    """One text that is not what the edition before said. `after` is None for a statement that was withdrawn.

    A withdrawn statement has no words here at all, only its speaker's name: what was taken back is not printed again.
    """

    ref: str
    kind: Kind
    before: str
    after: str | None
    speaker: str = ""

    @property
    def on_first_page(self) -> bool:
        """Whether a reader must learn of it at once; a slip of the pen stands on the last page only."""
        return self.kind is not Kind.COQUILLE


class Past(Struct, frozen=True):
    """An edition that was released: its number and the day."""

    number: int
    day: date


class Issue(Struct, frozen=True):
    """The edition that a document is. `day` is that of its release, None for a draft of it.

    `changes` are those first shown in it, in the order of the ledger; those of one kind stay so. `others` are
    those that the ledger does not know.
    """

    number: int = 1
    day: date | None = None
    replaces: Past | None = None
    changes: tuple[Change, ...] = ()
    others: tuple[Other, ...] = ()

    def by_gravity(self) -> tuple[Change, ...]:
        """The changes, the gravest kind first."""
        return tuple(sorted(self.changes, key=lambda change: GRAVITY.index(change.kind)))


FIRST_DRAFT = Issue()
