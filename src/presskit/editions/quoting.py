"""Whose words some words are, and whether they still stand. Case, marks and spaces are forgiven, and nothing else."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections import corrected
from presskit.corrections.editions import editions
from presskit.corrections.entries import Correction, Withdrawal
from presskit.corrections.frozen import edition
from presskit.corrections.keeping import altered
from presskit.editions.words import words_of
from presskit.kit.load import load
from presskit.pipeline import output_folder, passed, past_edition

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presskit.corrections import Corrected
    from presskit.kit.model import Kit, Statement

FEWEST = 3
"""Fewer words than these are looked for as a whole statement only: they are found anywhere."""


class Standing(StrEnum):
    """Whether words that were found may be quoted."""

    STANDS = "stands"
    REPORTED = "reported"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


class Quoted(Struct, frozen=True):
    """A statement that has the words, or had them. `wording` is the present one; empty where there is none.

    `edition` is the first that no longer has the words, where that is on record.
    """

    statement: str
    speaker: str
    standing: Standing
    wording: str = ""
    edition: int | None = None


class _Version(Struct, frozen=True):
    statement: str
    speaker: str
    text: str


def quoted(path: Path, words: str, output: Path | None = None) -> tuple[Quoted, ...]:
    """Each statement of a kit that has or had some words; those that stand first.

    Refused where there is no kit, or where its ledger no longer has what the last edition had.
    """
    kit = corrected(path, load(path))
    last = past_edition(path, output, kit.loaded.kit.kit.id)
    passed(tuple(altered(kit.ledger, last, path)) if last else ())
    sought = words_of(words)
    now = {name: _present(kit.loaded.kit, name, sought) for name in kit.loaded.kit.statements()}
    standing = tuple(found for found in now.values() if found is not None)
    past = {
        version.statement: version
        for version in _versions(kit, path, output)
        if now.get(version.statement) is None and _has(version.text, sought)
    }
    return (*standing, *(_past(kit, version) for version in past.values()))


def _present(kit: Kit, name: str, sought: tuple[str, ...]) -> Quoted | None:
    speaker_id, statement = kit.statements()[name]
    if not any(_has(text, sought) for text in _texts(statement)):
        return None
    standing = Standing.STANDS if statement.verbatim else Standing.REPORTED
    return Quoted(name, kit.speakers[speaker_id].full_name, standing, statement.text)


def _texts(statement: Statement) -> Iterator[str]:
    yield statement.text
    yield from statement.translations.values()


def _has(text: str, sought: tuple[str, ...]) -> bool:
    words = words_of(text)
    if len(sought) < FEWEST:
        return bool(sought) and words == sought
    return f" {' '.join(sought)} " in f" {' '.join(words)} "


def _versions(kit: Corrected, path: Path, output: Path | None) -> Iterator[_Version]:
    """Every wording that was printed in an edition, or stood before a correction."""
    names: dict[str, str] = {}
    outputs = output_folder(path, output, kit.loaded.kit.kit.id)
    for number in editions(outputs):
        past = edition(outputs, number, path.parent).loaded.kit
        for name, (speaker_id, statement) in past.statements().items():
            names[name] = past.speakers[speaker_id].full_name
            yield from (_Version(name, names[name], text) for text in _texts(statement))
    names |= {name: kit.loaded.kit.speakers[who].full_name for name, (who, _) in kit.loaded.kit.statements().items()}
    for entry in kit.ledger.entries:
        if isinstance(entry, Correction) and entry.ref in names:
            yield _Version(entry.ref, names[entry.ref], entry.before)
        elif isinstance(entry, Withdrawal):
            yield _Version(entry.statement, names.get(entry.statement, ""), entry.before)


def _past(kit: Corrected, version: _Version) -> Quoted:
    gone = kit.standing.withdrawn.get(version.statement)
    if gone is not None:
        return Quoted(version.statement, version.speaker, Standing.WITHDRAWN, edition=gone.edition)
    present = kit.loaded.kit.statements().get(version.statement)
    if present is None:
        return Quoted(version.statement, version.speaker, Standing.REMOVED)
    entries = (entry for entry in kit.ledger.entries if isinstance(entry, Correction))
    editions_since = [entry.edition for entry in entries if entry.ref == version.statement]
    edition = editions_since[-1] if editions_since else None
    return Quoted(version.statement, version.speaker, Standing.CORRECTED, present[1].text, edition)
