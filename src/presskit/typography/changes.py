"""Why a text was set as it was: every change with its place, its rule and its authority."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import combining, is_normalized

from msgspec import Struct
from msgspec.structs import replace

from presskit.typography.draft import Edit
from presskit.typography.engine import composed, settled, written
from presskit.typography.houses import house
from presskit.typography.rules import RULES
from presskit.typography.scanner import is_quiet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_COMPOSED: Final = "NFC"
_AUTHORITIES: Final = {_COMPOSED: "Unicode Standard Annex #15"} | {rule.id: rule.authority for rule in RULES}


class Change(Struct, frozen=True):
    """One stretch of the text as typed, from `start` to `end`, that became something else: `before` became `after`.

    `rule` is the rule that had the last word on it, `authority` is who says so.
    """

    start: int
    end: int
    before: str
    after: str
    rule: str
    authority: str


def explain(text: str, locale: str = "fr_FR", *, profile: str | None = None, depth: int = 0) -> tuple[Change, ...]:
    """Every change that `typeset` makes of a text, ordered and apart: written into it, they give what it gives.

    Raises `ValueError` for an unknown profile.
    """
    rules = house(locale, profile)
    changes = list(_compositions(text))
    current = composed(text)
    if not is_quiet(current):
        for edits in settled((current,), rules, depth)[1]:
            changes = list(_folded(text, current, changes, edits))
            current = written(current, edits)
            changes = list(_folded(text, current, changes, list(_compositions(current))))
            current = composed(current)
    return tuple(
        Change(
            change.start,
            change.start + len(change.before),
            change.before,
            change.after,
            change.rule,
            _AUTHORITIES[change.rule],
        )
        for change in changes
        if change.before != change.after
    )


def _compositions(text: str) -> Iterator[Edit]:
    """The edits that bring a text into NFC, a letter with its marks each; one for all where letters flow together."""
    if is_normalized("NFC", text) or text == composed(text):
        return
    clusters = list(_clusters(text))
    parts = [composed(text[start:end]) for start, end in clusters]
    if "".join(parts) != composed(text):
        yield Edit(0, text, composed(text), _COMPOSED, neutral=False)
        return
    for (start, end), part in zip(clusters, parts, strict=True):
        if text[start:end] != part:
            yield Edit(start, text[start:end], part, _COMPOSED, neutral=False)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for place, sign in enumerate(text):
        if place > start and not combining(sign):
            yield start, place
            start = place
    yield start, len(text)


def _folded(text: str, middle: str, earlier: Sequence[Edit], later: Sequence[Edit]) -> Iterator[Edit]:
    """Two rounds of edits as one: `earlier` brings `text` to `middle`, and `later` speaks of `middle`."""
    shift = 0
    for group in _groups(_moved(earlier), later):
        start, end = min(place.start for place in group), max(place.end for place in group)
        begin = start - shift
        shift += sum(place.grown for place in group)
        fresh = [replace(place.edit, start=place.start - start) for place in group if place.late]
        rule = next(place.edit.rule for place in reversed(group) if place.late or not fresh)
        yield Edit(begin, text[begin : end - shift], written(middle[start:end], fresh), rule, neutral=False)


class _Place(Struct, frozen=True):
    """Where an edit stands in the text between two rounds; `grown` is what it added to reach that text."""

    start: int
    end: int
    edit: Edit
    late: bool
    grown: int = 0


def _moved(earlier: Sequence[Edit]) -> Iterator[_Place]:
    shift = 0
    for edit in earlier:
        grown = len(edit.after) - len(edit.before)
        yield _Place(edit.start + shift, edit.start + shift + len(edit.after), edit, late=False, grown=grown)
        shift += grown


def _groups(earlier: Iterable[_Place], later: Sequence[Edit]) -> Iterator[list[_Place]]:
    """Places that overlap, or that are the same point, together; those that only touch stay apart."""
    fresh = (_Place(edit.start, edit.start + len(edit.before), edit, late=True) for edit in later)
    group: list[_Place] = []
    reach = 0
    for place in sorted((*earlier, *fresh), key=lambda place: (place.start, place.end)):
        same_point = bool(group) and group[0].start == reach == place.end
        if group and place.start >= reach and not same_point:
            yield group
            group = []
        group.append(place)
        reach = max(reach, place.end) if len(group) > 1 else place.end
    if group:
        yield group
