"""What a file `kit.json` holds, and nothing else: its keys, their types, and the entries that its hash proves."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from presskit.corrections.entries import FIRST, values_hash
from presskit.publish.forms import Digest, Moment, Number, Slug  # noqa: TC001 - decoding asks for the types

SCHEMA = "presskit-edition/1"
MOST_ENTRIES = 100_000
_Key = Annotated[str, Meta(pattern=r"^[a-z_]{1,40}\Z")]


class Held(Struct, frozen=True):
    """The file as it is; `kit` is for the gates of a kit's file to judge. Editions once had no `ledger`."""

    schema: Literal["presskit-edition/1"]
    edition: Number
    released: Moment
    entries: Annotated[int, Meta(ge=0, le=MOST_ENTRIES)]
    head: Digest
    withdrawn: tuple[Slug, ...]
    kit: dict[str, Any]
    ledger: tuple[dict[_Key, str], ...] | None = None

    @property
    def at(self) -> datetime:
        """The moment of the release, in UTC; ValueError where there is none like it."""
        return datetime.fromisoformat(self.released)

    @property
    def is_coherent(self) -> bool:
        """Whether its entries are as many as it says, and the last has the hash that it says."""
        if self.ledger is None:
            return bool(self.entries) or self.head == FIRST
        head = values_hash(self.ledger[-1]) if self.ledger else FIRST
        return (len(self.ledger), head) == (self.entries, self.head)


def held(data: bytes) -> Held:
    """What the file holds; ValueError where it is no edition of a kit."""
    made = msgspec.json.decode(data, type=Held)
    if not made.is_coherent:
        message = "Entries of another number or hash - at `$.entries`"
        raise msgspec.ValidationError(message)
    return made
