"""What changed between two texts, word by word: the one answer that every place where a change is shown gives.

Words, spaces and marks are told apart, so that no word is ever cut in two; a long text is compared sentence by
sentence first, which keeps the work in proportion to its length.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    _Replacement: TypeAlias = Callable[[str, str], Iterator["Difference"]]


class Equal(Struct, frozen=True):
    """Words that both texts have."""

    text: str


class Deleted(Struct, frozen=True):
    """Words that only the earlier text has."""

    text: str


class Inserted(Struct, frozen=True):
    """Words that only the later text has."""

    text: str


Difference: TypeAlias = Equal | Deleted | Inserted

# A word keeps the spaces behind it: spaces alone are alike everywhere, and would align anything with anything.
_WORD = on_demand(r"\w+\s*|\s+|[^\w\s]\s*")
_SENTENCE = on_demand(r"[^.!?…\n]*[.!?…\n]*\s*")
_FINE = re.compile(r"\w+|\s|[^\w\s]")
_MOST_PAIRS = 1_000_000


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """The words of two texts in order, those deleted before those inserted in their place.

    The texts of `Equal` and `Deleted` together are `before`, those of `Equal` and `Inserted` are `after`.
    """
    return tuple(_readable(_compared(before, after)))


def _compared(before: str, after: str) -> Iterator[Difference]:
    """The texts compared by words, or by sentences and then by words where they are long."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) * len(new) <= _MOST_PAIRS:
        yield from _aligned(old, new, _replaced)
        return
    yield from _aligned(_SENTENCE.findall(before), _SENTENCE.findall(after), _rewritten)


def _rewritten(before: str, after: str) -> Iterator[Difference]:
    """Sentences in the place of others, compared by words where they are not too many."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) * len(new) <= _MOST_PAIRS:
        yield from _aligned(old, new, _replaced)
    else:
        yield from _replaced(before, after)


def _aligned(old: Sequence[str], new: Sequence[str], replaced: _Replacement) -> Iterator[Difference]:
    for kind, first, last, other_first, other_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        one, other = "".join(old[first:last]), "".join(new[other_first:other_last])
        if kind == "equal":
            yield Equal(one)
        else:
            yield from replaced(one, other)


def _replaced(before: str, after: str) -> Iterator[Difference]:
    """Words in the place of others, without the marks and spaces that both begin or end with."""
    old, new = _FINE.findall(before), _FINE.findall(after)
    first = _common(old, new)
    last = _common(old[first:][::-1], new[first:][::-1])
    yield Equal("".join(old[:first]))
    yield Deleted("".join(old[first : len(old) - last]))
    yield Inserted("".join(new[first : len(new) - last]))
    yield Equal("".join(old[len(old) - last :]))


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _readable(found: Iterable[Difference]) -> Iterator[Difference]:
    """Neighbouring pieces of a sort as one; a space or a mark between two changes belongs to both."""
    equal = deleted = inserted = between = ""
    for piece in found:
        if isinstance(piece, Equal):
            between += piece.text
            if not (deleted or inserted):
                equal, between = equal + between, ""
            elif re.search(r"\w", between):
                yield from _pieces(equal, deleted, inserted)
                equal, deleted, inserted, between = between, "", "", ""
        elif piece.text:
            deleted += between + (piece.text if isinstance(piece, Deleted) else "")
            inserted += between + (piece.text if isinstance(piece, Inserted) else "")
            between = ""
    yield from _pieces(equal, deleted, inserted)
    if between:
        yield Equal(between)


def _pieces(equal: str, deleted: str, inserted: str) -> Iterator[Difference]:
    if equal:
        yield Equal(equal)
    if deleted:
        yield Deleted(deleted)
    if inserted:
        yield Inserted(inserted)
