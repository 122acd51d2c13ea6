"""Lines that stand elsewhere in the later text: shown as moved, not as deleted and inserted.

LibreOffice 7.4 finds them by itself, and takes away the one that comes later so that the next paragraph gets its style,
unless the file says that they moved. Lines with pictures or fields it cannot have moved: it would leave empty ones.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.writers.docx.ooxml.anatomy import is_paragraph, words_of
from presskit.writers.docx.ooxml.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.redline.steps import Step


def with_moves(steps: Sequence[Step]) -> list[Step]:
    """The steps, with a number for the lines that read the same where they are deleted and where they are inserted.

    Lines that moved together have one number.
    """
    free = {
        place: _text(step.new)
        for place, step in enumerate(steps)
        if step.is_text and step.old is None and step.new is not None
    }
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for place, text in free.items():
        waiting[text].append(place)
    made = list(steps)
    number, last, target = 0, -2, -2
    for place, step in enumerate(steps):
        text = _text(step.old) if step.is_text and step.new is None and step.old is not None else ""
        beside = target + 1 if free.get(target + 1) == text else None
        found = _first(waiting[text], free) if text and beside is None else beside
        if not text or found is None:
            continue
        number += (place, found) != (last + 1, target + 1)
        last, target = place, found
        del free[found]
        made[place], made[found] = replace(step, moved=number), replace(steps[found], moved=number)
    return made


def _first(places: deque[int], free: Mapping[int, str]) -> int | None:
    while places:
        place = places.popleft()
        if place in free:
            return place
    return None


def found_elsewhere(steps: Sequence[Step]) -> set[str]:
    """The texts of lines with more than text that one text has alone in one place, and the other in another."""
    deleted, inserted = (
        {words_of(block) for block in blocks if block is not None and is_paragraph(block) and not _text(block)}
        for blocks in (
            [step.old for step in steps if step.new is None],
            [step.new for step in steps if step.old is None],
        )
    )
    return (deleted & inserted) - {""}


def _text(line: Tree) -> str:
    """The text of a line; nothing where it holds something else too."""
    found = pieces(line, {})
    plain = not any(piece.content and piece.text for piece in found)
    return "".join(piece.text for piece in found).strip() if plain else ""
