"""The ledger of a kit: read through the same gates as the kit, its chain of hashes proved."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.chain import broken, released_again
from presskit.corrections.entries import FIRST, Change, Correction, Entry, Release, digest
from presskit.diagnostics import Refused, Span, error, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presskit.diagnostics import Diagnostic
    from presskit.source import Node, SourceText

FORMAT_VERSION = 1
"""The version of the ledger's format that this presskit writes."""


class Ledger(Struct, frozen=True):
    """The entries in their order, and the file they were read from; without a file there are none.

    `doubts` are what the gates that the file came through only warn of: characters that nobody can see.
    """

    entries: tuple[Entry, ...] = ()
    source: SourceText | None = None
    root: Node | None = None
    doubts: tuple[Diagnostic, ...] = ()

    @property
    def head(self) -> str:
        """The hash that the next entry has for `previous`."""
        return digest(self.entries[-1]) if self.entries else FIRST

    @property
    def next_id(self) -> int:
        """The number of the next entry."""
        return len(self.entries) + 1

    def edition(self, kit_id: str) -> int:
        """The edition of a kit that is to come, by the entries: the one behind the last that is out.

        A change names no kit: what it waits for tells only where no release is on record at all.
        """
        out = [entry for entry in self.entries if isinstance(entry, Release)]
        if out:
            return 1 + max((entry.edition for entry in out if entry.kit == kit_id), default=0)
        return max((entry.edition for entry in self.entries if isinstance(entry, Change)), default=1)

    def releases(self, kit_id: str) -> Iterator[Release]:
        """The editions of a kit that went out, in their order; those before the ledger knew of them are not here."""
        return (entry for entry in self.entries if isinstance(entry, Release) and entry.kit == kit_id)

    def place(self, at: int, key: str) -> Span | None:
        """Where a key of an entry stands, counted from 0; None where there is no such entry, or no file."""
        if self.root is None or self.source is None or not 0 <= at < len(self.entries):
            return None
        from presskit.validation import Places

        return Places(self.root, self.source).value("entries", at, key)

    def last_corrections(self) -> Mapping[str, Correction]:
        """The last correction of each text, by its name."""
        return {entry.ref: entry for entry in self.entries if isinstance(entry, Correction)}


def ledger_file(kit: Path) -> Path:
    """Where the ledger lies: `corrections.yaml` beside `speakers.yaml`, `NAME.corrections.yaml` beside `NAME.yaml`."""
    return kit.with_name("corrections.yaml" if kit.name == "speakers.yaml" else f"{kit.stem}.corrections.yaml")


def read_ledger(kit: Path) -> Ledger:
    """The ledger of a kit's file, empty where there is none.

    Raises Refused with every problem of its YAML, of its values, or of its chain, and as `stays_inside` does.
    """
    path = ledger_file(kit)
    stays_inside(path)
    if not os.path.lexists(path):
        return Ledger()
    from presskit.source import read

    return parsed(read(path))


def stays_inside(file: Path) -> None:
    """Refuse a file that a link puts outside of its folder: who sends a kit does not choose what is read and written.

    A ledger is not read from elsewhere, and a kit not changed there, where its ledger would not lie beside it. A link
    within the folder is followed.
    """
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(file.parent)):
        message = say("`{path}` is a link that leads out of the kit's folder", path=file.name)
        mend = say("copy the file into the kit's folder")
        raise Refused([error("unsafe-path", Span(str(file)), message, mend)])


def parsed(source: SourceText) -> Ledger:
    """The ledger that a text holds; raises Refused."""
    from presskit.corrections.form import entries_of
    from presskit.source import parse_with_warnings
    from presskit.validation import Places
    from presskit.validation.version import refuse_later

    read = parse_with_warnings(source)
    root = read.node
    refuse_later("presskit-corrections", FORMAT_VERSION, root, source)
    ledger = Ledger(entries_of(root, source), source, root, read.warnings)
    places = Places(root, source)
    problems = tuple(broken(ledger.entries, places)) or tuple(released_again(ledger.entries, places))
    if problems:
        raise Refused(problems)
    return ledger
