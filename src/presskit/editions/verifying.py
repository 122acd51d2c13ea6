"""Whether a file that somebody holds is the current edition: by its bytes first, then by what it says of itself."""

from __future__ import annotations

import errno
import os
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.editions.identity import identity_of
from presskit.regular import NotRegular, TooManyBytes, open_regular

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from presskit.editions.identity import Comparison, Identity
    from presskit.publish.editions import Edition, Editions

_NO_FILES = (errno.ELOOP, errno.ENXIO, errno.EISDIR, errno.ENOTDIR, errno.ENODEV)
"""What is said of links that lead to themselves, sockets, folders, and devices that are not there."""
_CHUNK = 1_000_000
LARGEST = 1_000_000_000
"""The bytes of the largest file that is looked at: no kit makes one of that size."""


class Status(StrEnum):
    """What is to be said of a file, the worst last."""

    CURRENT = "current"
    NOTICE = "notice"
    DRAFT = "draft"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
    ALTERED = "altered"


class Doubt(StrEnum):
    """Why a file was not looked at."""

    NO_FILE = "no-file"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"


class Answer(Struct, frozen=True):
    """What is known of a file.

    `edition` is the one that it is, or says it is; `changed` are its statements and other texts that the latest edition
    words otherwise or lacks, `withdrawn` the statements that were taken back. A `comparison` says that it leads from
    the edition `since` to that one: no manifest has its bytes, and nothing proves it. What is unknown by a `doubt` was
    not looked at.
    """

    file: str
    status: Status
    edition: int | None = None
    latest: int | None = None
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    comparison: Comparison | None = None
    since: int | None = None
    doubt: Doubt | None = None


def verified(path: Path, editions: Editions) -> Answer:
    """The answer for one file; one that cannot be read, or is larger than any of ours, is unknown."""
    try:
        hashed = _digest(path)
        known = next((edition for edition in editions.editions[::-1] if hashed in edition.files.values()), None)
        return _of_edition(path, known, editions) if known else _by_its_word(path, editions)
    except OSError as problem:
        return Answer(str(path), Status.UNKNOWN, latest=editions.latest, doubt=_doubt(problem))


def _doubt(problem: OSError) -> Doubt:
    if isinstance(problem, TooManyBytes):
        return Doubt.TOO_LARGE
    is_none = isinstance(problem, NotRegular | FileNotFoundError) or problem.errno in _NO_FILES
    return Doubt.NO_FILE if is_none else Doubt.UNREADABLE


def worst(answers: Iterable[Answer]) -> Status:
    """The gravest of several answers."""
    order = list(Status)
    return max((answer.status for answer in answers), key=order.index)


def _digest(path: Path) -> str:
    """The SHA-256 of a file. Raises OSError, `TooManyBytes` before one that is too large is read."""
    hashed = sha256()
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > LARGEST:
            raise TooManyBytes(size)
        # No more than it had: it may be written to as it is read.
        for _ in range(0, size, _CHUNK):
            hashed.update(file.read(_CHUNK))
    return hashed.hexdigest()


def _of_edition(path: Path, own: Edition, editions: Editions) -> Answer:
    """The very bytes of an edition: current, or what became of it since."""
    last = editions.last
    if own.number == last.number:
        return Answer(str(path), Status.CURRENT, own.number, last.number)
    withdrawn = tuple(name for name in own.statements if name in last.withdrawn)
    worded = (name for name, printed in own.statements.items() if last.statements.get(name) != printed)
    later = (edition for edition in editions.editions if edition.number > own.number)
    told = (change.ref for edition in later for change in edition.changes)
    changed = tuple(name for name in dict.fromkeys((*worded, *told)) if name not in withdrawn)
    status = Status.WITHDRAWN if withdrawn else Status.SUPERSEDED
    return Answer(str(path), status, own.number, last.number, changed, withdrawn)


def _by_its_word(path: Path, editions: Editions) -> Answer:
    """Bytes of no edition: a draft, a file that was changed since it was released, or nothing of ours."""
    told = identity_of(path)
    if told is None or told.kit != editions.kit:
        return Answer(str(path), Status.UNKNOWN, latest=editions.latest)
    if told.edition is None or (told.comparison and told.since is None):
        return Answer(str(path), Status.DRAFT, latest=editions.latest)
    if told.comparison is not None:
        return _comparison(path, told, editions)
    known = editions.numbered(told.edition) is not None
    return Answer(str(path), Status.ALTERED if known else Status.UNKNOWN, told.edition, editions.latest)


def _comparison(path: Path, told: Identity, editions: Editions) -> Answer:
    """What leads from one edition to another, by its own word: never current, since anybody can write that."""
    numbers = {edition.number for edition in editions.editions}
    latest = Status.NOTICE if told.edition == editions.latest else Status.SUPERSEDED
    status = latest if {told.edition, told.since} <= numbers else Status.UNKNOWN
    return Answer(str(path), status, told.edition, editions.latest, comparison=told.comparison, since=told.since)
