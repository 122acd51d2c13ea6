"""A text under the rules: its tokens, and what each rule claims of a gap or of a sign. The first claim stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from presskit.typography.spaces import APOSTROPHE
from presskit.typography.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presskit.typography.houses import House

_SPACES: Final = frozenset(" \u00a0\u1680\u202f\u205f\u3000") | frozenset(map(chr, range(0x2000, 0x200B)))
_BEYOND: Final = (Kind.EDGE, Kind.EDGE, Kind.EDGE)
_LAYOUT: Final = frozenset("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029")


class Edit(Struct, frozen=True):
    """One change: `before`, at `start` of the text, becomes `after`, because of `rule`.

    It is `neutral` where no rule can decide otherwise after it: one space for another, an apostrophe for another.
    """

    start: int
    before: str
    after: str
    rule: str
    neutral: bool


class Rule(Struct, frozen=True):
    """One rule of typography: its name, who says so, the tokens that call it, the languages in which it holds.

    A rule of words names those that call it.
    """

    id: str
    authority: str
    kinds: tuple[Kind, ...]
    languages: frozenset[str]
    act: Callable[[Draft, int], None]
    words: frozenset[str] = frozenset()


class Draft(Struct):
    """The text between scan and edits. `depth` quotation marks stand around it already."""

    tokens: list[Token]
    house: House
    depth: int = 0
    rule: str = ""
    paired: dict[int, int] = {}  # every quotation mark that has its fellow, both ways
    level: dict[int, int] = {}
    closing_dashes: set[int] = set()
    gaps: dict[int, tuple[str, str]] = {}
    texts: dict[int, tuple[str, str]] = {}
    _kinds: list[Kind] = []
    _texts: list[str] = []
    _gaps: list[str] = []
    _tight: list[bool] = []

    def __post_init__(self) -> None:
        """Lay kinds, texts and gaps beside one another; the edges beyond the last are those before the first too."""
        self._kinds = [*(token.kind for token in self.tokens), *_BEYOND]
        self._texts = [*(token.text for token in self.tokens), "", "", ""]
        self._gaps = [*(token.gap for token in self.tokens), "", "", ""]
        edge = Kind.EDGE
        neighbours = zip(self._kinds, [edge, *self._kinds], self._gaps, strict=False)
        self._tight = [not gap and kind is not edge and before is not edge for kind, before, gap in neighbours]

    def kind(self, index: int) -> Kind:
        """The kind of a token; beyond the edges, by three at most, there is only edge."""
        return self._kinds[index]

    def text(self, index: int) -> str:
        """The text of a token as it was typed; beyond the edges nothing."""
        return self._texts[index]

    def gap(self, index: int) -> str:
        """The white space before a token as it was typed."""
        return self._gaps[index]

    def tight(self, index: int) -> bool:
        """Whether a token follows another with nothing between."""
        return self._tight[index]

    def set_gap(self, index: int, space: str) -> None:
        """Claim the gap before a token. White space at an edge, line breaks and tabs are layout: they stay."""
        if (
            self._kinds[index] is Kind.EDGE
            or self._kinds[index - 1] is Kind.EDGE
            or not _LAYOUT.isdisjoint(self.gap(index))
        ):
            return
        self.gaps.setdefault(index, (space, self.rule))

    def bind(self, index: int, space: str) -> None:
        """Claim the gap before a token if there is one: never part what was typed together."""
        if self.gap(index):
            self.set_gap(index, space)

    def set_text(self, index: int, text: str) -> None:
        """Claim the sign itself."""
        assert self.kind(index) is not Kind.PROTECTED
        self.texts.setdefault(index, (text, self.rule))

    def edits(self) -> Iterator[Edit]:
        """What changes, from left to right."""
        for index in sorted(self.gaps.keys() | self.texts.keys()):
            token = self.tokens[index]
            if index in self.gaps and self.gaps[index][0] != token.gap:
                after, rule = self.gaps[index]
                neutral = len(after) == 1 and token.gap in _SPACES
                yield Edit(token.start - len(token.gap), token.gap, after, rule, neutral)
            if index in self.texts and self.texts[index][0] != token.text:
                after, rule = self.texts[index]
                if " " in token.text and token.kind is Kind.WORD:
                    yield from _each(token, after, rule)
                else:
                    yield Edit(token.start, token.text, after, rule, self._is_elision(index, after))

    def _is_elision(self, index: int, after: str) -> bool:
        """Whether a straight apostrophe between a word and a word becomes a curly one."""
        between = self.kind(index - 1) is Kind.WORD and self.kind(index + 1) is Kind.WORD
        return (
            between and after == APOSTROPHE and self.text(index) == "'" and self.tight(index) and self.tight(index + 1)
        )


def _each(token: Token, after: str, rule: str) -> Iterator[Edit]:
    """The changes within a run of words, a character each."""
    for place, (old, new) in enumerate(zip(token.text, after, strict=True)):
        if old != new:
            yield Edit(token.start + place, old, new, rule, neutral=True)
