"""Which marks stay: before each table, and at the end of a body, a cell or a header, one that both texts have.

Who takes away the mark of a paragraph joins what it holds to the next paragraph (ISO/IEC 29500-1, 17.13.5.15). Before
a table, and at the end, there is none to join. Word would keep an empty paragraph there if the table stays; LibreOffice
7.4 keeps one even if the table goes too.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.writers.docx.ooxml.anatomy import holds, starts_page, words_of
from presskit.writers.docx.redline.moves import found_elsewhere
from presskit.writers.docx.redline.paragraphs import DELETED, INSERTED, KEPT
from presskit.writers.docx.redline.steps import Step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.ooxml.revisions import Change


class _Room(Struct):
    """Lines up to the next table of either text, and the tables that follow them."""

    lines: list[Step]
    tables: list[Step]

    @property
    def stands(self) -> bool:
        """Whether its last mark can be one of both texts."""
        kinds = {step.change for step in self.lines}
        return KEPT in kinds or {INSERTED, DELETED} <= kinds

    def goes(self, change: Change) -> bool:
        """Whether all of the tables after it are inserted, or deleted."""
        return bool(self.tables) and all(table.change is change for table in self.tables)


class _Place(Struct, frozen=True):
    room: int
    line: int


def ended(steps: Sequence[Step]) -> list[Step]:
    """The steps so that the mark before each table, and the last one, is one of both texts.

    Where the texts have too few marks for that, one before a table goes that goes too.
    """
    rooms = _rooms(steps)
    for must in (True, False):
        for number, room in enumerate(rooms):
            if room.lines and not room.stands and must is not room.goes(room.lines[0].change):
                _lend(rooms, number, must=must)
    returning = found_elsewhere(steps)
    return [step for room in rooms for step in (*_joined(_ended(room.lines), returning), *room.tables)]


def _rooms(steps: Sequence[Step]) -> list[_Room]:
    rooms = [_Room([], [])]
    for step in steps:
        if not step.is_text:
            rooms[-1].tables.append(step)
        elif rooms[-1].tables:
            rooms.append(_Room([step], []))
        else:
            rooms[-1].lines.append(step)
    return rooms


def _lend(rooms: list[_Room], number: int, *, must: bool) -> None:
    """Let the last line of a room that one text has alone share its mark with the next or last line of the other."""
    room = rooms[number]
    change = room.lines[-1].change
    lenders = [place for place in (_after(rooms, number, change), _before(rooms, number, change)) if place is not None]
    free = [place for place in lenders if not rooms[place.room].lines[place.line].held]
    chosen = next((place for place in free if _left(rooms, place, change).stands), None)
    if chosen is None and must:
        chosen = next(reversed(free or lenders), None)
    if chosen is not None:
        lent = rooms[chosen.room].lines[chosen.line]
        rooms[chosen.room] = _left(rooms, chosen, change)
        room.lines[-1] = _shared(room.lines[-1], lent)


def _left(rooms: Sequence[_Room], place: _Place, change: Change) -> _Room:
    """A room without what a line of it has of the text that lacks what is changed."""
    room = rooms[place.room]
    lent = room.lines[place.line]
    rest = [_alone(lent, change)] if lent.change is KEPT else []
    return _Room([*room.lines[: place.line], *rest, *room.lines[place.line + 1 :]], room.tables)


def _alone(step: Step, change: Change) -> Step:
    if change is DELETED:
        return Step(old=step.old, before=step.before)
    return Step(new=step.new, after=step.after)


def _shared(one: Step, other: Step) -> Step:
    """What one text has in `one`, and the other in `other`, as a line of both."""
    if one.change is DELETED:
        return Step(one.old, other.new, one.before, other.after)
    return Step(other.old, one.new, other.before, one.after)


def _after(rooms: Sequence[_Room], number: int, change: Change) -> _Place | None:
    """The next line that the other text has, before its next table."""
    while number + 1 < len(rooms) and rooms[number].goes(change):
        number += 1
        for place, step in enumerate(rooms[number].lines):
            if step.change is not change:
                return _Place(number, place)
    return None


def _before(rooms: Sequence[_Room], number: int, change: Change) -> _Place | None:
    """The last line that the other text has, after its last table."""
    while number and rooms[number - 1].goes(change):
        number -= 1
        for place, step in reversed(list(enumerate(rooms[number].lines))):
            if step.change is not change:
                return _Place(number, place)
    return None


def _ended(lines: list[Step]) -> list[Step]:
    """Lines so that the last one keeps its mark; where only one text has any, nothing can be done."""
    start = next((place + 1 for place in reversed(range(len(lines))) if lines[place].change is KEPT), 0)
    kept, (olds, news) = lines[:start], _of_one(lines[start:])
    if olds and news:
        last = _shared(olds[-1], news[-1])
        return [*kept, *olds[:-1], *(_emptied(step, last) for step in news[:-1]), last]
    if kept and (olds or news):
        return [*kept[:-1], *_handed_on(kept[-1], olds or news)]
    return lines


def _emptied(step: Step, last: Step) -> Step:
    """An inserted line before one that held nothing: LibreOffice leaves the first of both, with its properties."""
    return step if last.old is None or holds(last.old) else replace(step, turned=last.before)


def _of_one(lines: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """The deleted lines, and the inserted ones."""
    return (
        [step for step in lines if step.change is DELETED],
        [step for step in lines if step.change is INSERTED],
    )


def _handed_on(pair: Step, lines: Sequence[Step]) -> list[Step]:
    """A line of both hands on the mark that it has in the one text to the last of `lines`, which only the other has."""
    last = lines[-1]
    if last.change is DELETED:
        return [replace(pair, after=None), *lines[:-1], replace(last, after=pair.after)]
    return [replace(pair, before=None), *lines[:-1], replace(last, before=pair.before)]


def _joined(lines: Sequence[Step], returning: AbstractSet[str]) -> list[Step]:
    """The lines, what one text has alone joined to the line before it where LibreOffice 7.4 asks for that.

    It leaves the page break of the first paragraph that it takes away to the next one, and its style too where the
    paragraph is found elsewhere; but not of what is joined to the end of a line.
    """
    made: list[Step] = []
    for is_alone, group in groupby(lines, lambda step: step.change is not KEPT and None in (step.old, step.new)):
        run = list(group)
        if not is_alone or not made or not _can_hand_on(made[-1]) or not _asks(run, returning):
            made += run
            continue
        for some in _of_one(run):
            made[-1:] = _handed_on(made[-1], some) if some else made[-1:]
    return made


def _can_hand_on(step: Step) -> bool:
    """Whether the mark of a line is of both texts; LibreOffice keeps the last of a field."""
    return step.change is KEPT and not step.held


def _asks(run: Sequence[Step], returning: AbstractSet[str]) -> bool:
    firsts = [some[0] for some in _of_one(run) if some]
    return any(map(_starts_page, firsts)) or any(
        words_of(block) in returning for step in run for block in _blocks(step)
    )


def _starts_page(step: Step) -> bool:
    return any(starts_page(block) for block in _blocks(step))


def _blocks(step: Step) -> list[Tree]:
    return [block for block in (step.old, step.new) if block is not None]
