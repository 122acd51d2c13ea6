"""How what one text has alone goes: with the marks of its own lines, or joined to the line before it.

Either way is the same for Word; of the first, LibreOffice 7.4 leaves traces.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.writers.docx.ooxml.anatomy import holds, starts_page, words_of
from presskit.writers.docx.redline.paragraphs import DELETED, INSERTED, KEPT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.redline.steps import Step


def of_one(lines: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """The deleted lines, and the inserted ones."""
    return (
        [step for step in lines if step.change is DELETED],
        [step for step in lines if step.change is INSERTED],
    )


def handed_on(pair: Step, lines: Sequence[Step]) -> list[Step]:
    """A line of both hands on the mark that it has in the one text to the last of `lines`, which only the other has."""
    last = lines[-1]
    if last.change is DELETED:
        return [replace(pair, after=None), *lines[:-1], replace(last, after=pair.after)]
    return [replace(pair, before=None), *lines[:-1], replace(last, before=pair.before)]


def joined(lines: Sequence[Step], returning: AbstractSet[str]) -> list[Step]:
    """The lines, what one text has alone joined to the line before it where LibreOffice 7.4 asks for that.

    It leaves the page break of the first paragraph that it takes away to the next one, and its style too where the
    paragraph is found elsewhere; but not of what is joined to the end of a line. `returning` are the texts that are.
    """
    made: list[Step] = []
    for is_alone, group in groupby(lines, lambda step: step.change is not KEPT and None in (step.old, step.new)):
        run = list(group)
        if not is_alone or not made or not _can_hand_on(made[-1]) or not _asks(run, returning):
            made += run
            continue
        for some in of_one(run):
            made[-1:] = handed_on(made[-1], some) if some else made[-1:]
    return _turned(made)


def _can_hand_on(step: Step) -> bool:
    """Whether the mark of a line is of both texts; LibreOffice keeps the last of a field."""
    return step.change is KEPT and not step.held


def _asks(run: Sequence[Step], returning: AbstractSet[str]) -> bool:
    firsts = [some[0] for some in of_one(run) if some]
    return any(map(_starts_page, firsts)) or any(
        words_of(block) in returning for step in run for block in _blocks(step)
    )


def _starts_page(step: Step) -> bool:
    return any(starts_page(block) for block in _blocks(step))


def _blocks(step: Step) -> list[Tree]:
    return [block for block in (step.old, step.new) if block is not None]


def _turned(lines: Sequence[Step]) -> list[Step]:
    """The lines; inserted ones before a line that held nothing become like it, for LibreOffice leaves the first."""
    made: list[Step] = []
    like: Tree | None = None
    for step in reversed(lines):
        if step.change is INSERTED and step.old is None:
            made.append(step if like is None else replace(step, turned=like))
        else:
            like = None if step.old is None or holds(step.old) else step.before
            made.append(step)
    return made[::-1]
