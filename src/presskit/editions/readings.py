"""A quotation as it may have been cut: the pieces of it that are to be found, and the words that were put in.

« […] », « (…) » and « … » tell that words were left out; words between brackets, that the speaker did not say them
(OQLF, « Citation modifiée »). The same marks may be the statement's own: a quotation is read in several ways, the one
that leaves nothing out first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, islice, product
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.editions.negations import negations
from presskit.kit.words import FEWEST, plain_words, signed_words, unsigned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Words = tuple[str, ...]
    Pieces = tuple[Words, ...]

_MARKS = re.compile(r"\[([^\[\]]*)\]|\(([^()]*)\)|…|\.{2,}|\.(?:\s\.)+")
_SIC = re.compile(r"[\[(]\s*sic\s*[\])]", re.IGNORECASE)
_LETTER = re.compile(r"\[(\w)\](?=\w)")
"""A letter whose case was changed: « [l]e »."""


class Reading(Struct, frozen=True):
    """One way to read a quotation: its pieces in their order, and the texts that are not the speaker's.

    The pieces are words with their signs (`5%`), or where these are passed over (`signs`) without.
    """

    pieces: Pieces
    inserted: tuple[str, ...] = ()
    signs: bool = True

    @property
    def is_cut(self) -> bool:
        """Whether words are left out between its pieces."""
        return len(self.pieces) > 1

    def without_signs(self) -> Reading:
        """The same, with no regard to signs."""
        pieces = tuple(tuple(map(unsigned, piece)) for piece in self.pieces)
        return Reading(pieces, self.inserted, signs=False)

    def is_in(self, text: str) -> bool:
        """Whether a text has its pieces, one behind the other."""
        return _fit(self._words(text), self.pieces)

    def is_all_of(self, text: str) -> bool:
        """Whether a text is these words and no others."""
        return (self._words(text),) == self.pieces

    def cuts_negation(self, text: str, language: str) -> bool:
        """Whether it has a text of a language cut so that a negation or a restriction is left out, however it fits."""
        return self.is_cut and not _fit(self._words(text), self.pieces, negations(text, language))

    def _words(self, text: str) -> Words:
        return signed_words(text) if self.signs else plain_words(text)


def readings(quote: str) -> tuple[Reading, ...]:
    """The ways to read a quotation, each once, the least cut first; none of a text without words."""
    plain = _LETTER.sub(r"\1", _SIC.sub("", quote))
    cut = (_cut(plain, dots=dots, inserted=inserted) for inserted, dots in product((False, True), repeat=2))
    every = (Reading((signed_words(quote),)), Reading((signed_words(plain),)), *cut)
    return tuple(dict.fromkeys(reading for reading in every if any(reading.pieces)))


def _fit(words: Words, pieces: Pieces, kept: Sequence[bool] = ()) -> bool:
    """Whether words have some pieces, one behind the other, with none of those between them that are to be `kept`.

    Fewer than FEWEST are found where they are all of it; such a piece, beside a longer one, where it opens the text as
    the first one or closes it as the last: elsewhere it is anybody's.
    """
    if not pieces or (len(pieces) > 1 and max(map(len, pieces)) < FEWEST):
        return False
    before = tuple(accumulate(kept or (False,) * len(words), initial=0))
    ends: list[int] = []
    for at, piece in enumerate(pieces):
        places = _places(words, piece, ends[0] if ends else 0, is_first=at == 0, is_last=at == len(pieces) - 1)
        found = (place for place in places if words[place : place + len(piece)] == piece)
        # The nearest end of the piece before leaves out the fewest words; where any may be, the first place is enough.
        ends = [
            place + len(piece)
            for place in islice(found, None if kept else 1)
            if at == 0 or before[ends[bisect_right(ends, place) - 1]] == before[place]
        ]
        if not ends:
            return False
    return True


def _places(words: Words, piece: Words, after: int, *, is_first: bool, is_last: bool) -> range:
    """Where a piece may begin."""
    end = len(words) - len(piece)
    if not piece:
        return range(0)
    if len(piece) >= FEWEST:
        return range(after, end + 1)
    first = max(after, end) if is_last else 0
    last = 0 if is_first else end
    return range(first, last + 1) if is_first or is_last else range(0)


def _cut(quote: str, *, dots: bool, inserted: bool) -> Reading:
    """A quotation in pieces: at dots without brackets, or at brackets with words in them, if these count."""
    pieces, texts, start = [], [], 0
    for mark in _MARKS.finditer(quote):
        inside = next((text for text in mark.groups() if text is not None), None)
        if not (dots if inside is None else inserted or not plain_words(inside)):
            continue
        pieces.append(quote[start : mark.start()])
        texts.append(inside or "")
        start = mark.end()
    return Reading(
        tuple(_worded([*pieces, quote[start:]])), tuple(text.strip(" .…\u00a0") for text in texts if plain_words(text))
    )


def _worded(pieces: list[str]) -> Iterator[Words]:
    return (words for piece in pieces if (words := signed_words(piece)))
