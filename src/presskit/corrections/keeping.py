"""Whether a ledger still has what its last edition was made with: entries are added, and none is lost or changed.

The chain of hashes proves each entry by the next. What proves the last one, and that none was cut off, is the edition.
"""

from __future__ import annotations

import os
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.corrections.entries import FIRST, Change, digest, values
from presskit.corrections.ledger import ledger_file
from presskit.diagnostics import error, say, warning
from presskit.publish.editions import NAME as LIST
from presskit.publish.editions import edition_damaged, manifest_hash
from presskit.validation import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.corrections.frozen import Frozen
    from presskit.corrections.ledger import Ledger
    from presskit.diagnostics import Diagnostic, Message, Span

PUT_LIST_BACK = say(
    "put it back from a copy, or from where it is published; else the next release makes it anew from the editions"
)


def altered(ledger: Ledger, past: Frozen, kit: Path) -> Iterator[Diagnostic]:
    """An error where the ledger of a kit's file does not begin with the entries that the last edition had."""
    had = ledger.entries[: past.entries]
    head = digest(had[-1]) if had else FIRST
    if len(had) == past.entries and head == past.head:
        return
    file = ledger_file(kit).name
    mend = say("put `{file}` back from a copy or from version control; `{kept}` holds its entries",
               file=file, kept=past.folder / "kit.json")  # fmt: skip
    yield error("ledger-altered", *_difference(ledger, past, file), mend)


def _difference(ledger: Ledger, past: Frozen, file: str) -> tuple[Span | None, Message]:
    """The place and the name of the first entry that is lost, or is not what it was."""
    for at, (entry, kept) in enumerate(zip_longest(ledger.entries[: past.entries], past.ledger)):
        if entry is not None and kept is not None and values(entry) != kept:
            now = values(entry)
            key = next(key for key in (*kept, *now) if kept.get(key) != now.get(key))
            message = say("`{key}` of entry {number} is not what edition {edition} has",
                          key=key, number=at + 1, edition=past.number)  # fmt: skip
            return _place(ledger, at, key), message
    found = min(len(ledger.entries), past.entries)
    if found < past.entries:
        message = say("`{file}` lacks entry {number}: edition {edition} has {count}",
                      file=file, number=found + 1, edition=past.number, count=past.entries)  # fmt: skip
        return _place(ledger, found - 1, "ref"), message
    message = say("entry {number} is not what edition {edition} has", number=found, edition=past.number)
    return _place(ledger, found - 1, "entry"), message


def _place(ledger: Ledger, at: int, key: str) -> Span | None:
    if ledger.root is None or ledger.source is None or at < 0:
        return None
    return Places(ledger.root, ledger.source).value("entries", at, key)


def editions_missing(ledger: Ledger, past: Frozen | None, kit_id: str) -> Iterator[Diagnostic]:
    """A warning where an edition of a kit went out, by the entries, that is not among the outputs."""
    released = ledger.edition(kit_id) - 1
    if released > (past.number if past else 0):
        message = say("edition {number} was released by the ledger, and is not among the outputs", number=released)
        mend = say("put the folders of the editions back from a copy, or name where they are with `-o`")
        yield warning("editions-missing", None, message, mend)


def replaced(ledger: Ledger, past: Frozen) -> Iterator[Diagnostic]:
    """An error where the last edition is not the one that the ledger says went out under its number."""
    known = [entry for entry in ledger.releases(past.loaded.kit.kit.id) if entry.edition == past.number]
    if known and known[-1].manifest != manifest_hash(past.folder):
        why = say("its manifest is not what entry {number} of `{file}` has on record", number=known[-1].id,
                  file=Path(ledger.source.name).name if ledger.source else "")  # fmt: skip
        yield edition_damaged(past.folder, why)


def unlisted(past: Frozen) -> Iterator[Diagnostic]:
    """A warning where nothing lists the editions any more: each proves itself, and nothing that none was replaced."""
    if not os.path.lexists(past.folder.parent / LIST):
        message = say("`{file}` is missing from `{folder}`, where edition {number} is", file=LIST,
                      folder=past.folder.parent, number=past.number)  # fmt: skip
        yield warning("editions-unlisted", None, message, PUT_LIST_BACK)


def overtaken(ledger: Ledger, past: Frozen) -> Iterator[Diagnostic]:
    """A warning at each new entry that waits for an edition which is out: whoever recorded it did not know of that."""
    for at, entry in enumerate(ledger.entries[past.entries :], past.entries):
        if isinstance(entry, Change) and entry.edition <= past.number:
            message = say("entry {number} waits for edition {edition}, and edition {past} is out",
                          number=entry.id, edition=entry.edition, past=past.number)  # fmt: skip
            mend = say(
                "name the folder of the editions with `-o` when you correct; the next one announces it all the same"
            )
            yield warning("edition-overtaken", _place(ledger, at, "edition"), message, mend)
