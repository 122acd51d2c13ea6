"""Whether a ledger and the editions of its kit agree: no entry is lost or changed, and no edition is.

The chain of hashes proves each entry by the next, and the entry of a release its edition. What proves the last one, and
that none was cut off, is the edition.
"""

from __future__ import annotations

import os
from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.corrections.editions import edition_folder, editions
from presskit.corrections.entries import FIRST, Change, digest, values
from presskit.corrections.ledger import ledger_file
from presskit.diagnostics import Refused, Severity, error, say, warning
from presskit.publish.editions import NAME as LIST
from presskit.publish.editions import edition_damaged, manifest_hash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presskit.corrections.frozen import Frozen
    from presskit.corrections.ledger import Ledger
    from presskit.diagnostics import Diagnostic, Message, Span

PUT_LIST_BACK = say(
    "put it back from a copy, or from where it is published; else the next release makes it anew from the editions"
)


def refuse_odds(ledger: Ledger, past: Frozen | None, kit: Path, kit_id: str) -> None:
    """Refuse to answer from editions that the ledger of a kit's file disagrees with, or that are not all at hand."""
    odds = tuple(at_odds(ledger, past, kit)) if past else ()
    missing = editions_missing(ledger, past, kit_id)
    found = odds or tuple(replace(problem, severity=Severity.ERROR) for problem in missing)
    if found:
        raise Refused(found)


def at_odds(ledger: Ledger, past: Frozen, kit: Path) -> tuple[Diagnostic, ...]:
    """An error at each place where the ledger of a kit's file and the editions beside the last one disagree."""
    return (*altered(ledger, past, kit), *_replaced(ledger, past, kit), *_cut_off(ledger, past, kit))


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
            return ledger.place(at, key), message
    found = min(len(ledger.entries), past.entries)
    if found < past.entries:
        message = say("`{file}` lacks entry {number}: edition {edition} has {count}",
                      file=file, number=found + 1, edition=past.number, count=past.entries)  # fmt: skip
        return ledger.place(found - 1, "ref"), message
    message = say("entry {number} is not what edition {edition} has", number=found, edition=past.number)
    return ledger.place(found - 1, "entry"), message


def editions_missing(ledger: Ledger, past: Frozen | None, kit_id: str) -> Iterator[Diagnostic]:
    """A warning where an edition of a kit is on record that is not at hand; where several are, of the last of them."""
    there = editions(past.folder.parent) if past else ()
    missing = [entry.edition for entry in ledger.releases(kit_id) if entry.edition not in there]
    if missing:
        message = say("edition {number} was released by the ledger, and is not among the outputs", number=missing[-1])
        mend = say("put the folders of the editions back from a copy, or name where they are with `-o`")
        yield warning("editions-missing", None, message, mend)


def _replaced(ledger: Ledger, past: Frozen, kit: Path) -> Iterator[Diagnostic]:
    """An error for each edition that is not the one that the ledger says went out under its number."""
    outputs = past.folder.parent
    there = editions(outputs)
    for entry in ledger.releases(past.loaded.kit.kit.id):
        folder = edition_folder(outputs, entry.edition)
        if entry.edition in there and entry.manifest != manifest_hash(folder):
            why = say("its manifest is not what entry {number} of `{file}` has on record", number=entry.id,
                      file=ledger_file(kit).name)  # fmt: skip
            yield edition_damaged(folder, why)


def _cut_off(ledger: Ledger, past: Frozen, kit: Path) -> Iterator[Diagnostic]:
    """An error for each edition without an entry behind one that has it: no release goes unrecorded since."""
    known = [entry.edition for entry in ledger.releases(past.loaded.kit.kit.id)]
    for number in editions(past.folder.parent) if known else ():
        if number > known[0] and number not in known:
            file = ledger_file(kit).name
            message = say("edition {number} is out, and `{file}` has no entry of its release", number=number, file=file)
            mend = say("put `{file}` back from a copy or from version control", file=file)
            yield error("ledger-altered", ledger.place(len(ledger.entries) - 1, "entry"), message, mend)


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
            yield warning("edition-overtaken", ledger.place(at, "edition"), message, mend)
