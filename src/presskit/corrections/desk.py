"""A kit's file and its ledger on the desk: opened for one turn, changed together, finished where a turn was cut short.

Both files are ready on the disk before the first is replaced. A process killed between the two leaves a correction
that is in the ledger and not in the kit; whoever has the next turn finishes it.
"""

from __future__ import annotations

import os
import re
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections.agreement import is_unfinished
from presskit.corrections.editions import is_out
from presskit.corrections.entries import Correction, Release
from presskit.corrections.frozen import past_edition
from presskit.corrections.keeping import at_odds
from presskit.corrections.ledger import ledger_file, read_ledger, stays_inside
from presskit.corrections.references import References
from presskit.corrections.writing import appended, without_last
from presskit.diagnostics import Refused
from presskit.kit.load import load
from presskit.publish.obstacles import cannot_change
from presskit.publish.replacing import Replacement, sweep
from presskit.publish.turn import LONGEST_NOTE, turn
from presskit.source.splice import bytes_of, splice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from presskit.corrections.entries import Entry
    from presskit.corrections.frozen import Frozen
    from presskit.corrections.ledger import Ledger
    from presskit.corrections.references import Reference
    from presskit.kit.load import Loaded
    from presskit.publish.turn import Turn
    from presskit.source import SourceText


class Putting(Protocol):
    """What is ready to take the place of something else."""

    @property
    def is_put(self) -> bool:
        """Whether it has taken it, even where the disk then had a fault."""

    def put(self) -> object:
        """Let it take its place; Refused where the disk refuses."""


class Desk(Struct, frozen=True):
    """The two files of a kit as they are. During a `turn`, `past` is the last edition, if there is one."""

    path: Path
    loaded: Loaded
    ledger: Ledger
    texts: References
    turn: Turn | None = None
    past: Frozen | None = None

    @property
    def edition(self) -> int:
        """The first edition that will show what is changed now: by the editions at hand, and by the ledger."""
        return max(self.past.number + 1 if self.past else 1, self.ledger.edition(self.loaded.kit.kit.id))


def opened(path: Path, mine: Turn | None = None) -> Desk:
    """A kit and its ledger; Refused where either cannot be read, or where a link leads out of the kit's folder."""
    stays_inside(path)
    loaded = load(path)
    return Desk(path, loaded, read_ledger(path), References(loaded.places.node()), mine)


@contextmanager
def at_turn(path: Path, output: Path | None, waiting: Callable[[int], None]) -> Iterator[Desk]:
    """The files of a kit during a turn; Refused where the ledger no longer has what the last edition had.

    Its editions are in the folder of outputs `output`, else beside the kit; `waiting` is told each second.
    """
    with cleared(path, waiting) as (mine, _):
        desk = opened(path, mine)
        past = past_edition(path, output, desk.loaded.kit.kit.id)
        lost = tuple(at_odds(desk.ledger, past, path)) if past else ()
        if lost:
            raise Refused(lost)
        yield replace(desk, past=past)


@contextmanager
def cleared(path: Path, waiting: Callable[[int], None]) -> Iterator[tuple[Turn, Correction | None]]:
    """A turn in which what the one before left is swept, and what it left unfinished finished and given."""
    stays_inside(path)
    stays_inside(ledger_file(path))
    with turn(ledger_file(path), waiting) as mine:
        if mine.is_alone:
            sweep(path)
            sweep(ledger_file(path))
        yield mine, _finished(path, mine)


def finish(path: Path, waiting: Callable[[int], None]) -> Correction | None:
    """Finish a correction that was cut short, as every other turn does first; None where there is none."""
    with cleared(path, waiting) as (_, entry):
        return entry


def _finished(path: Path, mine: Turn) -> Correction | None:
    """Put the last correction into the kit's file, where a process ended before it did so."""
    if not mine.left:
        return None
    desk = opened(path)
    last = desk.ledger.entries[-1] if desk.ledger.entries else None
    if isinstance(last, Release):
        _call_off(desk, last, mine.left)
    found = desk.texts.get(last.ref) if isinstance(last, Correction) else None
    done = None
    if isinstance(last, Correction) and found is not None and is_unfinished(desk.ledger, found, mine.left):
        with Replacement(path, bytes_of(spliced(desk, found, last.after))) as kit:
            kit.put()
        done = last
    mine.end()
    return done


def put(desk: Desk, entries: Sequence[Entry], kit: bytes | None = None) -> None:
    """Add entries to the ledger and, with `kit`, replace the kit's file; both are made ready first."""
    made = appended(desk.ledger, entries, str(ledger_file(desk.path)))
    with ExitStack() as ready:
        ledger = ready.enter_context(_ready(desk, made))
        if kit is None:
            ledger.put()
        else:
            _together(desk, made.head, ledger, ready.enter_context(Replacement(desk.path, kit)))


def put_out(desk: Desk, entry: Release, edition: Putting, folder: Path) -> None:
    """Add the entry of a release to the ledger, and let the edition, which is then in `folder`, out with it."""
    made = appended(desk.ledger, [entry], str(ledger_file(desk.path)))
    with _ready(desk, made) as ledger:
        _together(desk, _about(made, folder), ledger, edition)


def _ready(desk: Desk, made: Ledger) -> Replacement:
    assert made.source is not None
    return Replacement(ledger_file(desk.path), bytes_of(made.source), like=desk.path)


def _together(desk: Desk, about: str, ledger: Replacement, other: Putting) -> None:
    """Put a ledger in its place, then what goes with it; where that is refused, the ledger is as it was."""
    assert desk.turn is not None
    path = ledger_file(desk.path)
    try:
        desk.turn.begin(about)
    except OSError as problem:
        raise Refused([cannot_change(path, problem)]) from problem
    try:
        ledger.put()
        other.put()
    except Refused:
        if ledger.is_put and not other.is_put:
            _take_back(path, desk.ledger)
        desk.turn.end()
        raise
    desk.turn.end()


def _about(ledger: Ledger, folder: Path) -> str:
    """What tells whoever has the next turn where to look for the edition; of a path too long to be noted, nothing."""
    place = Path(os.path.realpath(folder.parent), folder.name)
    note = f"{ledger.head} {os.fsencode(place).hex()}"
    return note if len(note) <= LONGEST_NOTE else ledger.head


def _call_off(desk: Desk, last: Release, left: str) -> None:
    """Take the entry of a release back whose process ended before the edition was out: nobody has seen it."""
    head, _, place = left.partition(" ")
    if head != desk.ledger.head or not re.fullmatch("(?:[0-9a-f]{2})+", place):
        return
    if not is_out(Path(os.fsdecode(bytes.fromhex(place))), last.manifest):
        _take_back(ledger_file(desk.path), without_last(desk.ledger))


def _take_back(path: Path, ledger: Ledger) -> None:
    """The ledger as it was, where the kit's file could not be replaced after all."""
    if ledger.source is None:
        try:
            path.unlink()
        except OSError as problem:
            raise Refused([cannot_change(path, problem)]) from problem
        return
    with Replacement(path, bytes_of(ledger.source)) as before:
        before.put()


def spliced(desk: Desk, found: Reference, wording: str) -> SourceText:
    """The kit's file with another wording, the white space around it kept."""
    value, old = found.scalar.value, found.wording
    start = value.index(old)
    whole = value[:start] + wording + value[start + len(old) :]
    return splice(desk.loaded.source, desk.loaded.places.node(), found.scalar, whole)
