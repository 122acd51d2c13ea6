"""The blocks of two texts as one, in which every block of either stands once, with its changes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.anatomy import cells, flow, is_paragraph, is_section, is_table, refill, rows
from presskit.writers.docx.ooxml.pieces import has_bookmark, identity, write_pieces
from presskit.writers.docx.ooxml.revisions import Change, alike, mark_row, paragraph, ranged, turn, turn_row
from presskit.writers.docx.redline.aligning import Item, aligned
from presskit.writers.docx.redline.ends import ended, parted
from presskit.writers.docx.redline.moves import with_moves
from presskit.writers.docx.redline.paragraphs import DELETED, INSERTED, KEPT, held
from presskit.writers.docx.redline.steps import Step, steps, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.redline.aligning import Place


def merge(old: Tree, new: Tree) -> None:
    """Make the flow of one container that of two: what `old` holds alone is deleted in `new`, the rest inserted."""
    before, after = flow(old), flow(new)
    refill(new, after, merged(before, after))


def merged(before: Sequence[Tree], after: Sequence[Tree]) -> list[Tree]:
    """The blocks of two flows as one, in reading order."""
    return list(_written(with_moves(parted(ended(steps(before, after))))))


def _written(some: Sequence[Step]) -> Iterator[Tree]:
    for (number, is_earlier), group in groupby(some, lambda step: (step.moved, step.new is None)):
        made = [block for step in group for block in ([_line(step)] if step.is_text else _table(step))]
        change = Change.MOVED_FROM if is_earlier else Change.MOVED_TO
        yield from ranged(made, change, f"move{number}") if number else made


def _line(step: Step) -> Tree:
    """A paragraph with its changes."""
    if step.new is not None and step.same and step.change is KEPT and _is_as_it_was(step):
        return step.new
    moved = bool(step.moved)
    made = paragraph(step.before, step.after, moved=moved, turned=step.turned)
    write_pieces(made, held(step.old, step.new, moved=moved))
    return made


def _is_as_it_was(step: Step) -> bool:
    old, new = step.old, step.new
    return old is not None and new is not None and not has_bookmark(old) and alike(old, new)


def _table(step: Step) -> list[Tree]:
    if step.new is not None and is_section(step.new):
        return []
    if step.old is None or step.new is None:
        return [_alone(block, step.change) for block in (step.old, step.new) if block is not None]
    if not step.same:
        _merge_tables(step.old, step.new)
    return [step.new]


def _alone(block: Tree, change: Change) -> Tree:
    """A block that only one text has."""
    if is_paragraph(block):
        deleted = change is DELETED
        return _line(Step(old=block, before=block) if deleted else Step(new=block, after=block))
    for row in rows(block) if is_table(block) else ():
        _mark_row(row, change)
    return block


def _mark_row(row: Tree, change: Change) -> Tree:
    mark_row(row, change)
    for cell in cells(row):
        blocks = flow(cell)
        refill(cell, blocks, [_alone(block, change) for block in blocks])
    return row


def _merge_tables(old: Tree, new: Tree) -> None:
    before, after = rows(old), rows(new)
    for was, now in zip(_head(old), _head(new), strict=True):
        turn(now, was)
    places = aligned([_row_item(row) for row in before], [_row_item(row) for row in after])
    made = [_row(before, after, place) for place in places]
    for row in after:
        new.remove(row)
    new.extend(made)


def _head(table: Tree) -> list[Tree]:
    """The properties of a table and its columns."""
    return [part for part in table if part not in rows(table)]


def _row(before: Sequence[Tree], after: Sequence[Tree], place: Place) -> Tree:
    one, other = place
    if one is None or other is None:
        return _mark_row(after[other], INSERTED) if other is not None else _mark_row(before[one or 0], DELETED)
    turn_row(after[other], before[one])
    for cell, later in zip(cells(before[one]), cells(after[other]), strict=True):
        turn(later[0], cell[0])
        merge(cell, later)
    return after[other]


def _row_item(row: Tree) -> Item:
    return Item(identity(row), f"row {len(cells(row))}", words(row) or ("",))
