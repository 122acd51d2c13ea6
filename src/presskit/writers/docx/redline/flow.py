"""The blocks of two texts as one, in which every block of either stands once, with its changes.

A paragraph that is inserted or deleted goes with its mark, and who takes that away joins it, then empty, to the next
one. A mark before a table cannot go, nor the last one of a body, a cell or a header: what is added behind the paragraph
there takes its mark over. Where a table stands before it too, an empty paragraph is left.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from presskit.writers.docx.ooxml.anatomy import (
    cells,
    columns,
    field_depth,
    flow,
    is_paragraph,
    is_table,
    ordered_list,
    properties,
    refill,
    renumber_lists,
    rows,
    style,
    words_of,
)
from presskit.writers.docx.ooxml.pieces import has_bookmark, identity
from presskit.writers.docx.ooxml.revisions import mark_row
from presskit.writers.docx.redline.aligning import Item, aligned
from presskit.writers.docx.redline.paragraphs import DELETED, INSERTED, KEPT, alike, changed, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.ooxml.revisions import Change
    from presskit.writers.docx.redline.aligning import Place

    Blocks: TypeAlias = tuple[Tree, ...]

_WORD = re.compile(r"\w+")


class Step(Struct, frozen=True):
    """A part of the text that both have, the `same` or changed, or one alone; and what becomes of its mark.

    A last paragraph that only one text has keeps its mark, which is that of `behind`, a pair, in the other.
    """

    old: Blocks = ()
    new: Blocks = ()
    mark: Change = KEPT
    behind: tuple[Tree, Tree] | None = None
    same: bool = False


def merge(old: Tree, new: Tree) -> None:
    """Make the flow of one container that of two: what `old` holds alone is deleted in `new`, the rest inserted."""
    before, after = flow(old), flow(new)
    refill(new, after, merged(before, after))


def merged(before: Sequence[Tree], after: Sequence[Tree]) -> list[Tree]:
    """The blocks of two flows as one, in reading order."""
    return [block for step in _ended([*_steps(_parts(before), _parts(after))]) for block in _written(step)]


def _steps(old: Sequence[Blocks], new: Sequence[Blocks]) -> Iterator[Step]:
    """Every part of both, in reading order."""
    items, others = [_item(part) for part in old], [_item(part) for part in new]
    places = aligned(items, others)
    _follow_lists(old, new, places)
    for one, other in places:
        if one is None or other is None:
            mark = INSERTED if one is None else DELETED
            yield Step(() if one is None else old[one], () if other is None else new[other], mark)
        else:
            yield Step(old[one], new[other], same=items[one].key == others[other].key)


def _parts(blocks: Sequence[Tree]) -> list[Blocks]:
    """The blocks one by one, those of a field over several paragraphs together."""
    parts: list[Blocks] = []
    depth = 0
    for block in blocks:
        parts[len(parts) - (depth > 0) :] = [(*parts[-1], block)] if depth > 0 else [(block,)]
        depth += field_depth(block) if is_paragraph(block) else 0
    return parts


def _item(part: Blocks) -> Item:
    """A table is like every other of as many columns: two that touch would be one for Word.

    A picture is like no other. In one paragraph with another, LibreOffice 7.4 joins the next one when it rejects both.
    """
    first, key = part[0], b"".join(map(identity, part))
    if not is_paragraph(first) or field_depth(first):
        return Item(key, f"{first.tag} {columns(first)}", ("",))
    return Item(key, style(first), _words(first) or (repr(key),))


def _words(block: Tree) -> tuple[str, ...]:
    return tuple(_WORD.findall(words_of(block)))


def _follow_lists(old: Sequence[Blocks], new: Sequence[Blocks], places: list[Place]) -> None:
    """Give each ordered list the number that it has in the later text, where it has one."""
    numbers: dict[str, str] = {}
    for one, other in places:
        if one is not None and other is not None and is_paragraph(old[one][0]):
            earlier, later = ordered_list(old[one][0]), ordered_list(new[other][0])
            if earlier and later and later not in numbers.values():
                numbers.setdefault(earlier, later)
    if numbers:
        renumber_lists([block for part in old for block in part], numbers)


def _ended(steps: list[Step]) -> list[Step]:
    """The steps so that no mark goes that must stay: before a table, and at the end."""
    made: list[Step] = []
    for is_text, group in groupby(steps, _is_one):
        together = [*group]
        made += _ended_text(together) if is_text else together
    return made


def _ended_text(steps: list[Step]) -> list[Step]:
    """Steps of paragraphs so that the last one keeps its mark; where only one text has any, nothing can be done."""
    start = next((place + 1 for place in reversed(range(len(steps))) if steps[place].mark is KEPT), 0)
    tail = steps[start:]
    olds, news = [step for step in tail if step.old], [step for step in tail if step.new]
    if olds and news:
        return [*steps[:start], *olds[:-1], *news[:-1], Step(olds[-1].old, news[-1].new)]
    if tail and start:
        pair, last = steps[start - 1], tail[-1]
        joint = Step(last.old, last.new, KEPT, (pair.old[0], pair.new[0]))
        return [*steps[: start - 1], Step(pair.old, pair.new, last.mark), *tail[:-1], joint]
    return steps


def _is_one(step: Step) -> bool:
    """Whether a step is of one paragraph, in each text that has it."""
    return all(len(part) < 2 and all(map(is_paragraph, part)) for part in (step.old, step.new))


def _written(step: Step) -> Iterator[Tree]:
    if step.behind is not None:
        yield _last(step, *step.behind)
    elif not step.new:
        yield from (_alone(block, DELETED) for block in step.old)
    elif not step.old:
        yield from (_alone(block, INSERTED) for block in step.new)
    else:
        yield from _pair(step)


def _last(step: Step, old: Tree, new: Tree) -> Tree:
    """A last paragraph that only one text has, with the mark that the pair before it has in the other."""
    before, after = properties(old), properties(new)
    if step.new:
        own = properties(step.new[0])
        return whole(step.new[0], INSERTED, KEPT, own, None if alike(before, own) else before)
    earlier = properties(step.old[0])
    return whole(step.old[0], DELETED, KEPT, after, None if alike(earlier, after) else earlier)


def _alone(block: Tree, change: Change) -> Tree:
    """A block that only one text has."""
    if is_paragraph(block):
        return whole(block, change, change)
    for row in rows(block) if is_table(block) else ():
        _mark_row(row, change)
    return block


def _mark_row(row: Tree, change: Change) -> Tree:
    mark_row(row, change)
    for cell in cells(row):
        blocks = flow(cell)
        refill(cell, blocks, [_alone(block, change) for block in blocks])
    return row


def _pair(step: Step) -> Iterator[Tree]:
    """The block of the later text with its changes; a table of it has the later one's measures."""
    old, new = step.old, step.new
    if len(old) > 1 or len(new) > 1:
        yield from _field(old, new)
    elif is_paragraph(new[0]):
        same = step.same and step.mark is KEPT and not has_bookmark(old[0])
        yield new[0] if same and alike(properties(old[0]), properties(new[0])) else changed(old[0], new[0], step.mark)
    else:
        if is_table(new[0]) and not step.same:
            _merge_rows(old[0], new[0])
        yield new[0]


def _field(old: Blocks, new: Blocks) -> Iterator[Tree]:
    """A field over several paragraphs, its first and its last one changed in place: it begins and ends in them."""
    yield from _pair(Step(old[:1], new[:1]))
    for step in _steps([(block,) for block in old[1:-1]], [(block,) for block in new[1:-1]]):
        yield from _written(step)
    yield from _pair(Step(old[-1:], new[-1:]))


def _merge_rows(old: Tree, new: Tree) -> None:
    before, after = rows(old), rows(new)
    places = aligned([_row_item(row) for row in before], [_row_item(row) for row in after])
    made = [_row(before, after, place) for place in places]
    for row in after:
        new.remove(row)
    new.extend(made)


def _row(before: Sequence[Tree], after: Sequence[Tree], place: Place) -> Tree:
    one, other = place
    if one is None or other is None:
        return _mark_row(after[other], INSERTED) if other is not None else _mark_row(before[one or 0], DELETED)
    for cell, later in zip(cells(before[one]), cells(after[other]), strict=True):
        merge(cell, later)
    return after[other]


def _row_item(row: Tree) -> Item:
    return Item(identity(row), f"row {len(cells(row))}", _words(row) or ("",))
