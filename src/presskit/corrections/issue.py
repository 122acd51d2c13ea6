"""Which edition a document is, which one it replaces, and what it says of the changes between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.entries import Kind, Reach

if TYPE_CHECKING:
    from datetime import date

    from presskit.corrections.others import Other
    from presskit.kit.model import Kit

GRAVITY = tuple(Kind)
"""The kinds of change, the gravest first."""


class Change(Struct, frozen=True):
    """One text that is not what the edition before said. `after` is None for a statement that was withdrawn.

    A withdrawn statement has its speaker's name: what was taken back is not printed again. Where its speaker said
    more, `opening` holds its first words, by which a reader knows which it is; `verbatim` says whose they are.
    """

    ref: str
    kind: Kind
    before: str
    after: str | None
    speaker: str = ""
    opening: str = ""
    verbatim: bool = False

    @property
    def on_first_page(self) -> bool:
        """Whether a reader must learn of it at once; a slip of the pen stands on the last page only."""
        return self.kind.reach is not Reach.LAST_PAGE


class Past(Struct, frozen=True):
    """An edition that was released: its number and the day."""

    number: int
    day: date


class Issue(Struct, frozen=True):
    """The edition that a document is. `day` is that of its release, None for a draft of it.

    `changes` are those first shown in it, in the order of the ledger; those of one kind stay so. `others` are
    those that the ledger does not know. `earlier` is the kit of the edition before, without what was withdrawn since:
    what was printed then is read by it.
    """

    number: int = 1
    day: date | None = None
    replaces: Past | None = None
    changes: tuple[Change, ...] = ()
    others: tuple[Other, ...] = ()
    earlier: Kit | None = None

    def by_gravity(self) -> tuple[Change, ...]:
        """The changes, the gravest kind first."""
        return tuple(sorted(self.changes, key=lambda change: GRAVITY.index(change.kind)))


FIRST_DRAFT = Issue()
