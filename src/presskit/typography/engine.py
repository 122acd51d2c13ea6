"""Plain text in, correctly set plain text out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from presskit.typography import quotes
from presskit.typography.draft import Draft, Edit
from presskit.typography.houses import House, house
from presskit.typography.rules import RULES, by_kind, by_word, dashes
from presskit.typography.scanner import scan
from presskit.typography.spaces import SPACE
from presskit.typography.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

_PASSES: Final = 4
_ONE_SPACE: Final = next(rule for rule in RULES if rule.id == "FR-ONE-SPACE")


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
    pieces = [normalize("NFC", run) for run in runs]
    rules = house(locale, profile)
    for _ in range(_PASSES):
        edits, strays = _set("".join(pieces), rules, depth)
        pieces = _apply(pieces, edits)
        if not (edits and strays):
            break
    return tuple(pieces)


def edits_of(text: str, rules: House, depth: int = 0) -> list[Edit]:
    """Every change that the rules ask of a text in NFC, from left to right."""
    return _set(text, rules, depth)[0]


def _set(text: str, rules: House, depth: int) -> tuple[list[Edit], bool]:
    """The edits, and whether a quotation mark found no fellow: only then may the result pair anew."""
    draft = Draft(scan(text), rules, depth)
    table, words = by_kind(rules.language), by_word(rules.language)
    if not table:
        return [], False
    quotes.pair(draft)
    dashes.pair(draft)
    for index, token in enumerate(draft.tokens):
        for rule in words.get(token.text, ()) if token.kind is Kind.WORD else table.get(token.kind, ()):
            draft.rule = rule.id
            rule.act(draft, index)
    draft.rule = _ONE_SPACE.id
    for index, token in enumerate(draft.tokens):
        if token.gap not in ("", SPACE):
            _ONE_SPACE.act(draft, index)
    strays = any(token.kind is Kind.MARK and i not in draft.paired for i, token in enumerate(draft.tokens))
    return list(draft.edits()), strays


def _apply(pieces: Sequence[str], edits: Sequence[Edit]) -> list[str]:
    """Write each edit into the piece in which it begins; what it takes from later pieces is gone from them."""
    text = "".join(pieces)
    ends = list(accumulate(len(piece) for piece in pieces))
    output: list[list[str]] = [[] for _ in pieces]
    place = 0
    for edit in edits:
        _copy(text, place, edit.start, ends, output)
        if edit.after and output:
            output[_owner(output, edit, ends)].append(edit.after)
        place = edit.start + len(edit.before)
    _copy(text, place, len(text), ends, output)
    return [normalize("NFC", "".join(parts)) for parts in output]


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
