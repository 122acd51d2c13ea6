"""What a ledger holds: corrections, withdrawals, approvals and releases, each bound to the one before by its hash."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from msgspec.structs import asdict

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST = "0" * 64
"""What the first entry has for the hash of the one before it."""


class Reach(Enum):
    """Where a reader first learns of a change: from the title of the notice, from a line of it, or at the very end."""

    TITLE = "title"
    FIRST_PAGE = "first page"
    LAST_PAGE = "last page"


class Kind(StrEnum):
    """The kinds of change, the gravest first, in the words of the French press (CDJM, « Rectification des erreurs »).

    A `retrait` takes a statement back, a `rectificatif` mends an error of substance, a `precision` adds what was
    missing, a `mise-a-jour` follows the facts, a `coquille` mends a slip of the pen.
    """

    RETRAIT = "retrait"
    RECTIFICATIF = "rectificatif"
    PRECISION = "precision"
    MISE_A_JOUR = "mise-a-jour"
    COQUILLE = "coquille"

    @property
    def label(self) -> str:
        """The page's word for it, in English; the catalogues have it in other languages."""
        return _KINDS[self][0]

    @property
    def reach(self) -> Reach:
        """How loud it is."""
        return _KINDS[self][1]


_KINDS = {
    Kind.RETRAIT: ("Withdrawal", Reach.TITLE),
    Kind.RECTIFICATIF: ("Correction", Reach.TITLE),
    Kind.PRECISION: ("Clarification", Reach.FIRST_PAGE),
    Kind.MISE_A_JOUR: ("Update", Reach.FIRST_PAGE),
    Kind.COQUILLE: ("Misprint", Reach.LAST_PAGE),
}


class Correction(Struct, frozen=True, kw_only=True):
    """One text replaced by another. `ref` names it (see `references`), `edition` is the first that shows it."""

    id: int
    ref: str
    kind: Kind
    before: str
    after: str
    reason: str
    by: str
    at: datetime
    edition: int
    previous: str
    approved_by: str | None = None


class Withdrawal(Struct, frozen=True, kw_only=True):
    """A statement taken back, with the wording it had; it leaves every format from `edition` on."""

    id: int
    statement: str
    before: str
    reason: str
    by: str
    at: datetime
    edition: int
    previous: str
    approved_by: str | None = None

    @property
    def kind(self) -> Kind:
        """A withdrawal is a correction of this kind."""
        return Kind.RETRAIT


class Approval(Struct, frozen=True, kw_only=True):
    """A person's agreement to one wording, translations included, under one function, by their SHA-256 (`standing`)."""

    id: int
    statement: str
    wording: str
    function: str
    by: str
    at: datetime
    previous: str


class Release(Struct, frozen=True, kw_only=True):
    """An edition that went out: of which kit, its number, and the SHA-256 of its manifest, which names its files.

    The kit's file may become that of another kit, whose editions are counted apart.
    """

    id: int
    kit: str
    edition: int
    manifest: str
    at: datetime
    previous: str


Change: TypeAlias = Correction | Withdrawal
"""What an edition is the first to show."""
Entry: TypeAlias = Change | Approval | Release

NAMES: dict[str, type[Entry]] = {
    "correction": Correction, "withdrawal": Withdrawal, "approval": Approval, "release": Release,
}  # fmt: skip
"""What a ledger calls each sort of entry."""


def subject(entry: Entry) -> str:
    """What an entry is about, as the command line names it: a text, or the number of an edition."""
    if isinstance(entry, Release):
        return str(entry.edition)
    return entry.ref if isinstance(entry, Correction) else entry.statement


def values(entry: Entry) -> dict[str, str]:
    """An entry's keys and values as the ledger writes them, in its order; what is not given is left out."""
    sort = next(name for name, kind in NAMES.items() if isinstance(entry, kind))
    given = {key: value for key, value in asdict(entry).items() if value is not None}
    return {"entry": sort, **{key: _written(value) for key, value in given.items()}}


def digest(entry: Entry) -> str:
    """The SHA-256 of an entry's canonical form: its keys and values as JSON in UTF-8, sorted, without spaces."""
    return values_hash(values(entry))


def values_hash(written: Mapping[str, str]) -> str:
    """The `digest` of an entry, of its keys and values as the ledger writes them."""
    import json

    canonical = json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text_hash(canonical)


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return str(value)
