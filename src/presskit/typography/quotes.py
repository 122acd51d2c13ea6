"""Which quotation mark opens, which closes, and which belong together.

One walk over the marks of each paragraph with one stack. A straight mark that finds no fellow is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from presskit.typography.tokens import Kind
from presskit.typography.words import APHAERESES, ELISIONS

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_FAMILIES: Final = (
    dict.fromkeys(("«", "»", "<<", ">>"), "guillemet")
    | dict.fromkeys(("‹", "›"), "single guillemet")
    | dict.fromkeys(('"', "“", "”", "„", "‟", ",,", "''", "``"), "double")
    | dict.fromkeys(("'", "’", "‘", "‚", "‛", "´", "′"), "single")
)
_NEUTRAL: Final = frozenset({'"', "''", "'"})
_FIXED: Final = dict.fromkeys(("„", ",,", "‟", "‹", "<<", "``", "‚", "‛"), "open") | {">>": "close", "›": "close"}
_ENDS: Final = frozenset({Kind.EDGE, Kind.STOP, Kind.HIGH, Kind.CLOSE, Kind.ELLIPSIS, Kind.DASH, Kind.MARK})
_BEGINS: Final = frozenset({Kind.OPEN, Kind.DASH})
_NEAR: Final = 6
_FIGURES: Final = frozenset({Kind.NUMBER, Kind.TIME})


class _Walk(Struct):
    """The marks met and not yet closed: all of them, and those of each family."""

    stack: list[tuple[int, str]] = []
    pending: dict[str, list[int]] = field(default_factory=lambda: {family: [] for family in _FAMILIES.values()})

    def open(self, index: int, family: str) -> None:
        self.stack.append((index, family))
        self.pending[family].append(index)

    def close(self, family: str) -> int:
        """The opener of a family; what stood open inside it has no fellow."""
        while True:
            index, found = self.stack.pop()
            self.pending[found].pop()
            if found == family:
                return index

    def opener(self, family: str) -> int:
        return self.pending[family][-1]


def pair(draft: Draft) -> None:
    """Fill `draft.paired` and `draft.level`: who closes whom, and how deep each pair stands."""
    kinds = [token.kind for token in draft.tokens]
    marks = [
        i for i, kind in enumerate(kinds) if kind is Kind.MARK or (kind is Kind.SINGLE and not _within_word(draft, i))
    ]
    if not marks:
        return
    walk = _Walk()
    borders = [i for i, token in enumerate(draft.tokens) if token.gap.count("\n") > 1]
    at = 0
    for place, index in enumerate(marks):
        while at < len(borders) and borders[at] <= index:
            walk = _Walk()
            at += 1
        family = _FAMILIES[draft.text(index)]
        role = _role(draft, marks, place, walk)
        if role == "open":
            walk.open(index, family)
        elif role == "close" and walk.pending[family]:
            _join(draft, walk.close(family), index)
    _measure(draft, marks)


def _within_word(draft: Draft, index: int) -> bool:
    """Whether a mark is an apostrophe beyond doubt: a letter on both sides."""
    between = draft.kind(index - 1) is Kind.WORD and draft.kind(index + 1) is Kind.WORD
    return between and draft.tight(index) and draft.tight(index + 1) and draft.text(index) in "'’"


def _join(draft: Draft, opener: int, closer: int) -> None:
    if closer > opener + 1:
        draft.paired[opener] = closer
        draft.paired[closer] = opener


def _measure(draft: Draft, marks: list[int]) -> None:
    depth = draft.depth
    for index in marks:
        fellow = draft.paired.get(index)
        if fellow is None:
            continue
        if fellow < index:
            depth -= 1
        draft.level[index] = depth
        if fellow > index:
            depth += 1


def _role(draft: Draft, marks: list[int], place: int, walk: _Walk) -> str | None:
    """Whether a mark opens or closes, or None for an apostrophe, a prime, a mark that carries a quotation on."""
    index = marks[place]
    mark = draft.text(index)
    pending = bool(walk.pending[_FAMILIES[mark]])
    if mark in ("<<", ">>") and Kind.NUMBER in (draft.kind(index - 1), draft.kind(index + 1)):
        return None
    if mark in _FIXED:
        return _FIXED[mark]
    if _FAMILIES[mark] == "single":
        return _single(draft, index, walk)
    if mark == "«":
        return _opening_guillemet(draft, index, walk, pending=pending)
    if mark == "»":
        return _closing_guillemet(draft, marks, place, pending=pending)
    return _double(draft, marks, place, pending=pending)


def _double(draft: Draft, marks: list[int], place: int, *, pending: bool) -> str | None:
    """The shape decides; “ also closes what „ opened, and a mark after a figure may be a prime."""
    index = marks[place]
    shape = _shape(draft, index, pending=pending)
    if draft.text(index) == "“":
        return "close" if shape == "close" and pending else "open" if draft.tight(index + 1) else shape
    return None if _is_prime(draft, marks, place, pending=pending) else shape


def _opening_guillemet(draft: Draft, index: int, walk: _Walk, *, pending: bool) -> str | None:
    """A « opens, unless a » opened before it, or it begins a further line of one quotation."""
    if pending and draft.text(walk.opener("guillemet")) == "»":
        return "close"
    return None if pending and "\n" in draft.gap(index) else "open"


def _closing_guillemet(draft: Draft, marks: list[int], place: int, *, pending: bool) -> str:
    """A » closes, unless the German way: »Wort«."""
    if pending:
        return "close"
    following = marks[place + 1] if place + 1 < len(marks) else None
    german = following is not None and draft.text(following) == "«" and draft.tight(following)
    return "open" if german and not draft.tight(marks[place]) and draft.tight(marks[place] + 1) else "close"


def _shape(draft: Draft, index: int, *, pending: bool) -> str | None:
    """What the neighbours of a mark without direction say: it leans on the word it belongs to."""
    left, right = draft.tight(index), draft.tight(index + 1)
    ends = draft.kind(index + 1) in _ENDS
    if not left and not right:
        return "close" if pending else "open"
    if not right:
        return "close"
    if not left:
        closes = draft.kind(index + 1) in (Kind.STOP, Kind.CLOSE) or (pending and draft.kind(index + 1) is Kind.HIGH)
        return "close" if closes and draft.text(index + 1) != "[" else "open"
    return _glued(draft, index, ends=ends, pending=pending)


def _glued(draft: Draft, index: int, *, ends: bool, pending: bool) -> str | None:
    """A mark with something on both sides."""
    before, previous = draft.kind(index - 1), draft.text(index - 1)
    opened = before is Kind.MARK and index - 1 not in draft.paired and previous not in ("»", "”")
    if before in _BEGINS or (before is Kind.SINGLE and _elides(draft, index - 1)) or previous == "/":
        return "close" if pending and ends and before is Kind.DASH else "open"
    if ends:
        return "open" if opened and not pending else "close"
    if opened:
        return "open"
    if not pending and previous in (",", ";") and draft.kind(index + 1) is Kind.WORD:
        return "open"
    if draft.kind(index + 1) is Kind.WORD and before in (Kind.WORD, *_FIGURES):
        return None
    return "close" if pending else "open" if previous == ":" else None


def _elides(draft: Draft, index: int) -> bool:
    return draft.tight(index) and draft.text(index - 1).lower() in ELISIONS


def _is_prime(draft: Draft, marks: list[int], place: int, *, pending: bool) -> bool:
    """Inches and seconds: a mark that leans on a figure, when no quotation needs it for its end."""
    index = marks[place]
    if draft.kind(index - 1) not in _FIGURES or not draft.tight(index):
        return False
    if not pending:
        return True
    later = next((i for i in marks[place + 1 : place + 4] if draft.kind(i) is Kind.MARK), None)
    if later is None or draft.text(later) not in _NEUTRAL | {"”"}:
        return False
    return draft.tight(later) and not draft.tight(later + 1) and draft.kind(later - 1) not in _FIGURES


def _single(draft: Draft, index: int, walk: _Walk) -> str | None:
    """A single mark is an apostrophe unless it leans as a quotation mark does."""
    mark = draft.text(index)
    left, right = draft.tight(index), draft.tight(index + 1)
    after = draft.kind(index + 1)
    if (
        not left
        or draft.kind(index - 1) in (Kind.OPEN, Kind.DASH)
        or _after_opener(index, walk)
        or _listed(draft, index)
    ):
        if mark in ("’", "´", "′") or not right or not _may_begin(mark, after):
            return None
        return None if _omits(draft, index + 1) else "open"
    if not walk.pending["single"] or (right and after not in _ENDS) or mark in ("´", "′"):
        return None
    letter = walk.opener("single") == index - 2
    return "close" if letter or index - 2 in draft.paired or not _elides(draft, index) else None


def _listed(draft: Draft, index: int) -> bool:
    """« 'un','deux' »: a comma without its space."""
    return draft.text(index - 1) == "," and draft.kind(index + 1) is Kind.WORD


def _may_begin(mark: str, after: Kind) -> bool:
    """‘ opens before anything but a stop; ' is an apostrophe unless a word, or what stands for one, follows."""
    if mark == "‘":
        return after not in (Kind.EDGE, Kind.STOP, Kind.CLOSE)
    return after in (Kind.WORD, Kind.OPEN, Kind.NUMBER, Kind.ELLIPSIS)


def _after_opener(index: int, walk: _Walk) -> bool:
    return bool(walk.stack) and walk.stack[-1][0] == index - 1


def _may_end(draft: Draft, index: int) -> bool:
    """A single mark that leans on what stands before it, and on nothing after: « '20 km' »."""
    if index >= len(draft.tokens) or draft.text(index) not in ("'", "’"):
        return False
    return draft.tight(index) and (not draft.tight(index + 1) or draft.kind(index + 1) in _ENDS)


def _omits(draft: Draft, index: int) -> bool:
    """'70s, 'n', 'tain: the mark stands for what was left out."""
    word = draft.text(index)
    if draft.kind(index) is Kind.NUMBER:
        return len(word) == 2 and not any(_may_end(draft, place) for place in range(index + 1, index + _NEAR))
    return word.lower() in APHAERESES
