"""Two texts as one sequence of steps, in which every block of either stands once."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from presskit.writers.docx.ooxml.anatomy import (
    columns,
    field_depth,
    holds,
    is_paragraph,
    is_section,
    is_table,
    ordered_list,
    renumber_lists,
    section,
    sectionless,
    style,
    words_of,
)
from presskit.writers.docx.ooxml.pieces import identity
from presskit.writers.docx.redline.aligning import Item, aligned
from presskit.writers.docx.redline.paragraphs import DELETED, INSERTED, KEPT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.ooxml.revisions import Change
    from presskit.writers.docx.redline.aligning import Place

    Blocks: TypeAlias = tuple[Tree, ...]

_WORD = re.compile(r"\w+")


class Step(Struct, frozen=True):
    """A block of the earlier text (`old`), of the later (`new`), or of both: a table, or what a paragraph holds.

    Or where a section of pages ends in both: then it stands after the paragraph that ends it.
    `before` and `after` are the paragraphs of the earlier and the later text whose mark ends it. `same` are two of
    which nothing differs. What is `held` cannot be told apart: a field begins, runs or ends there in both.
    """

    old: Tree | None = None
    new: Tree | None = None
    before: Tree | None = None
    after: Tree | None = None
    same: bool = False
    held: bool = False
    turned: Tree | None = None
    """The paragraph whose properties an inserted line has once all is rejected."""
    moved: int = 0
    """The number of the passage that moved to here or from here; 0 for none."""

    @property
    def change(self) -> Change:
        """What becomes of the mark of a paragraph, or of a table."""
        old, new = (self.before, self.after) if self.is_text else (self.old, self.new)
        if old is not None and new is not None:
            return KEPT
        return INSERTED if old is None else DELETED

    @property
    def is_text(self) -> bool:
        """Whether it is a paragraph."""
        found = (self.new, self.old, self.after, self.before)
        return any(block is not None and is_paragraph(block) for block in found)


def steps(before: Sequence[Tree], after: Sequence[Tree]) -> list[Step]:
    """Every block of two flows, in reading order: what is deleted stands before what took its place."""
    return list(_steps(_parts(before), _parts(after)))


def _steps(old: Sequence[Blocks], new: Sequence[Blocks], *, held: bool = False) -> Iterator[Step]:
    items, others = [_item(part) for part in old], [_item(part) for part in new]
    places = aligned(items, others)
    _follow_lists(old, new, places)
    olds: list[Step] = []
    news: list[Step] = []
    begun = False
    for one, other in _standing(old, new, places):
        if one is not None and other is not None:
            yield from _gap(olds, news, begun=begun)
            olds, news, begun = [], [], not is_section(new[other][0])
            yield from _both(old[one], new[other], same=items[one].key == others[other].key, held=held)
            continue
        if one is not None:
            olds += [Step(old=block, before=block) for block in old[one] if not is_section(block)]
        if other is not None:
            news += [Step(new=block, after=block) for block in new[other] if not is_section(block)]
    yield from _gap(olds, news, begun=begun)


def _standing(old: Sequence[Blocks], new: Sequence[Blocks], places: Sequence[Place]) -> Iterator[Place]:
    """The places, a table of both as one of each where it comes first in a section of pages of one text alone.

    The mark of a line before it, or the section that ends there, cannot come or go: before a table there is nothing
    that the line could join.
    """
    shared = {(-1, -1)}
    for one, other in places:
        if one is None or other is None:
            yield one, other
            continue
        if is_section(old[one][0]):
            shared.add((one, other))
        if (_begins(old, one) or _begins(new, other)) and (one - 1, other - 1) not in shared:
            yield from ((one, None), (None, other))
        else:
            yield one, other


def _begins(parts: Sequence[Blocks], place: int) -> bool:
    """Whether it is a table that comes first in a section of pages."""
    return is_table(parts[place][0]) and (place == 0 or is_section(parts[place - 1][0]))


def _gap(olds: list[Step], news: list[Step], *, begun: bool) -> Iterator[Step]:
    """What each text has alone between two blocks of both.

    A table that comes first in the later text stands beside what it replaces: the lines around either have partners.
    Where it comes first in a section of pages, what was there follows it, for no line of the earlier text may stand
    before it.
    """
    if not news or news[0].is_text:
        yield from (*olds, *news)
        return
    if not begun and olds and olds[0].is_text:
        yield from (*news, *olds)
        return
    nothing: list[Step] = []
    for one, other in zip_longest(_from_tables(olds), _from_tables(news), fillvalue=nothing):
        yield from (*one[:1], *other[:1], *one[1:], *other[1:])


def _from_tables(some: list[Step]) -> list[list[Step]]:
    """The steps cut before each table; what stands before the first one is a cut of its own, after nothing."""
    cuts = [0, *(place for place, step in enumerate(some) if not step.is_text), len(some)]
    return [some[first:last] for first, last in pairwise(cuts)]


def _both(old: Blocks, new: Blocks, *, same: bool, held: bool) -> Iterator[Step]:
    """A block of both texts; a field over several paragraphs begins in its first one and ends in its last one."""
    if len(old) == len(new) == 1:
        yield Step(old[0], new[0], old[0], new[0], same, held)
        return
    yield Step(old[0], new[0], old[0], new[0], held=True)
    yield from _steps([(block,) for block in old[1:-1]], [(block,) for block in new[1:-1]], held=True)
    yield Step(old[-1], new[-1], old[-1], new[-1], held=True)


def _parts(blocks: Sequence[Tree]) -> list[Blocks]:
    """The blocks one by one, those of a field over several paragraphs together; sections after what ends them."""
    parts: list[Blocks] = []
    depth = 0
    for block in blocks:
        parts[len(parts) - (depth > 0) :] = [(*parts[-1], block)] if depth > 0 else [(block,)]
        depth += field_depth(block) if is_paragraph(block) else 0
        end = section(block)
        parts += [] if end is None else [(end,)]
    return parts


def _item(part: Blocks) -> Item:
    """A table is like every other of as many columns: two that touch would be one for Word.

    A picture is like no other. In one paragraph with another, LibreOffice 7.4 joins the next one when it rejects both.
    """
    first, key = part[0], b"".join(identity(sectionless(block)) for block in part)
    if not is_paragraph(first) or field_depth(first):
        return Item(key, f"{first.tag} {columns(first)}", ("",))
    return Item(key, style(first), words(first) or (repr(key) if holds(first) else "",))


def words(block: Tree) -> tuple[str, ...]:
    """The words of a block."""
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
