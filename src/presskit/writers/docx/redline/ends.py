"""Which marks stay: before each table, and at the end of a body, a cell or a header, one that both texts have.

Who takes away the mark of a paragraph joins what it holds to the next paragraph (ISO/IEC 29500-1, 17.13.5.15). Before
a table, and at the end, there is none to join. Word would keep an empty paragraph there if the table stays; LibreOffice
7.4 keeps one even if the table goes too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.writers.docx.ooxml.anatomy import section
from presskit.writers.docx.redline.joins import handed_on, joined, of_one
from presskit.writers.docx.redline.moves import found_elsewhere
from presskit.writers.docx.redline.paragraphs import DELETED, INSERTED, KEPT
from presskit.writers.docx.redline.steps import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    return [step for room in rooms for step in (*joined(_ended(room.lines), returning), *room.tables)]


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
    kept, (olds, news) = lines[:start], of_one(lines[start:])
    if olds and news:
        return [*kept, *olds[:-1], *news[:-1], _shared(olds[-1], news[-1])]
    if kept and (olds or news):
        return [*kept[:-1], *handed_on(kept[-1], olds or news)]
    return lines


def parted(steps: Sequence[Step]) -> list[Step]:
    """The steps, a mark of both texts as one of each where a section of pages ends with it in one of them alone."""
    made: list[Step] = []
    for room in _rooms(steps):
        for place, line in enumerate(room.lines, 1):
            tables = room.tables if place == len(room.lines) else []
            made += _parted(line, tables) if _ends_in_one(line) else [line, *tables]
        made += [] if room.lines else room.tables
    return made


def _ends_in_one(line: Step) -> bool:
    return None not in (line.before, line.after) and _ends_section(line.before) is not _ends_section(line.after)


def _ends_section(line: Tree | None) -> bool:
    return line is not None and section(line) is not None


def _parted(line: Step, tables: Sequence[Step]) -> list[Step]:
    """The two marks of a line, either before the table that follows it in its own text alone.

    What the line holds in both goes with the first, else with the mark of its own text.
    """
    earlier, later = Step(old=line.old, before=line.before), Step(new=line.new, after=line.after)
    kinds = [table.change for table in tables]
    is_first = DELETED in kinds[:-1] or INSERTED in kinds[-1:] if kinds else _ends_section(line.before)
    first, second = (earlier, later) if is_first else (later, earlier)
    if line.same:
        first = replace(first, old=line.old, new=line.new)
        second = replace(second, old=None, new=None)
    return [first, *tables[:-1], second, *tables[-1:]]
