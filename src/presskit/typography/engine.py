"""Plain text in, correctly set plain text out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, cycle
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from msgspec.structs import replace

from presskit.typography import quotes
from presskit.typography.draft import Draft
from presskit.typography.houses import house
from presskit.typography.rules import RULES, apostrophes, by_kind, by_word, dashes
from presskit.typography.scanner import is_quiet, scan
from presskit.typography.spaces import SPACE
from presskit.typography.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.typography.draft import Edit, Rule
    from presskit.typography.houses import House

_PASSES: Final = 8
_STACK: Final = re.compile(r"([^\w\s\x00-\u02ff]{31,})")
_PLAIN_GAPS: Final = ("", SPACE)
_LAST: Final = tuple(rule for rule in RULES if not rule.kinds)
_IN_RUN: Final = (replace(apostrophes.TYPOGRAPHIC, act=apostrophes.in_run),)


def typeset(
    text: str, locale: str = "fr_FR", *, profile: str | None = None, verbatim: bool = False, depth: int = 0
) -> str:
    """Set a text by the rules of a locale, in Unicode's composed form (NFC).

    `profile` names house rules (default: the locale's), `depth` is how many quotation marks stand around already.
    Spaces, quotation marks, apostrophes, ellipses and dashes change, nothing else: letters, digits and the place of
    punctuation are those of the input, whether `verbatim` asks for it or not. Raises `ValueError` for an unknown
    profile.
    """
    return typeset_runs((text,), locale, profile=profile, verbatim=verbatim, depth=depth)[0]


def typeset_runs(
    runs: Sequence[str],
    locale: str = "fr_FR",
    *,
    profile: str | None = None,
    verbatim: bool = False,
    depth: int = 0,
) -> tuple[str, ...]:
    """Set the pieces of one paragraph as one text, and return as many: « + *mot* + ␣: » is set across its borders."""
    del verbatim  # Every rule keeps a verbatim's letters, digits and punctuation; repairs of words are lints.
    rules = house(locale, profile)
    pieces = tuple(composed(run) for run in runs)
    return pieces if is_quiet("".join(pieces)) else settled(pieces, rules, depth)[0]


def settled(pieces: tuple[str, ...], rules: House, depth: int) -> tuple[tuple[str, ...], list[list[Edit]]]:
    """Set until nothing moves any more, so that what is set stays as it is; with the edits of each pass that counts.

    Almost every text is still after one pass, or two where a mark changed. A text of signs can go in a circle: then
    one of the circle's texts stands for all. One that finds no rest keeps only the edits that no rule looks at.
    """
    seen: dict[tuple[str, ...], int] = {}
    passes: list[list[Edit]] = []
    first = pieces
    for step in range(_PASSES):
        seen[pieces] = step
        edits = edits_of("".join(pieces), rules, depth)
        passes.append(edits)
        following = apply(pieces, edits)
        if all(edit.neutral for edit in edits):
            return following, passes
        if following in seen:
            stands = min(text for text, turn in seen.items() if turn >= seen[following])
            return stands, passes[: seen[stands]]
        pieces = following
    calm = [edit for edit in passes[0] if edit.neutral]
    return apply(first, calm), [calm]


def composed(text: str) -> str:
    """The text in NFC; a stack of more than thirty marks on one letter stays as typed (UAX #15, stream-safe text)."""
    if text.isascii():
        return text
    parts = _STACK.split(text)
    return (
        normalize("NFC", text)
        if len(parts) == 1
        else "".join(
            part if odd else normalize("NFC", part) for part, odd in zip(parts, cycle((False, True)), strict=False)
        )
    )


def edits_of(text: str, rules: House, depth: int = 0, *, runs: bool = True) -> list[Edit]:
    """Every change that the rules ask of a text in NFC, from left to right; `runs` is a matter of speed alone."""
    table, words = by_kind(rules.language), by_word(rules.language)
    if not table:
        return []
    draft = Draft(scan(text, runs=runs), rules, depth)
    quotes.pair(draft)
    dashes.pair(draft)
    for index, token in enumerate(draft.tokens):
        if token.kind is not Kind.WORD:
            _act(draft, index, table.get(token.kind, ()))
        elif token.text in words:
            _act(draft, index, words[token.text])
        elif "'" in token.text:
            _act(draft, index, _IN_RUN)
    spaced = (index for index, token in enumerate(draft.tokens) if token.gap not in _PLAIN_GAPS)
    for index in spaced:
        _act(draft, index, _LAST)
    return list(draft.edits())


def _act(draft: Draft, index: int, rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        draft.rule = rule.id
        rule.act(draft, index)


def apply(pieces: Sequence[str], edits: Sequence[Edit]) -> tuple[str, ...]:
    """Write each edit into the piece in which it begins; what it takes from later pieces is gone from them."""
    if not edits:
        return tuple(pieces)
    text = "".join(pieces)
    if len(pieces) == 1:
        return (composed(written(text, edits)),)
    ends = list(accumulate(len(piece) for piece in pieces))
    output: list[list[str]] = [[] for _ in pieces]
    place = 0
    for edit in edits:
        _copy(text, place, edit.start, ends, output)
        if edit.after and output:
            output[_owner(output, edit, ends)].append(edit.after)
        place = edit.start + len(edit.before)
    _copy(text, place, len(text), ends, output)
    return tuple(composed("".join(parts)) for parts in output)


def written(text: str, edits: Sequence[Edit]) -> str:
    """A text with its edits, which are ordered and apart."""
    parts: list[str] = []
    place = 0
    for edit in edits:
        parts += (text[place : edit.start], edit.after)
        place = edit.start + len(edit.before)
    return "".join((*parts, text[place:]))


def _owner(output: Sequence[Sequence[str]], edit: Edit, ends: Sequence[int]) -> int:
    """The piece of an edit; a space put on a border belongs to the opening mark before it, else to what follows."""
    before = bisect_left(ends, edit.start)
    if not edit.before and edit.start and output[before] and output[before][-1][-1] in "«‹":
        return before
    return min(bisect_right(ends, edit.start), len(ends) - 1)


def _copy(text: str, start: int, end: int, ends: Sequence[int], output: list[list[str]]) -> None:
    while start < end:
        piece = bisect_right(ends, start)
        stop = min(end, ends[piece])
        output[piece].append(text[start:stop])
        start = stop
