"""Looks: a face at a size and in a colour. A look cuts words where a line may break and measures each part once."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from presskit.writers import MissingGlyph
from presskit.writers.pdf.fonts import load_face

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presskit.template.theme import Style, Theme
    from presskit.writers.pdf.fonts import Face

RAISED_SIZE = 0.64
RAISED_BY = 0.34

# An address breaks after the marks between its parts, a compound after its hyphens; « 04-91 » is not a compound.
_IN_ADDRESS = re.compile(r"(?<=[/?&=#_.@])(?=\w)")
_IN_COMPOUND = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")


class After(IntEnum):
    """What may happen after a fragment: nothing, a break, a space at which a line may break, the end of a line."""

    GLUED = 0
    BREAK = 1
    SPACE = 2
    END = 3


class Fragment(NamedTuple):
    """The longest stretch of one look within which no line breaks. `width` is in points, its space aside."""

    text: str
    width: float
    look: Look
    after: After

    @property
    def shown(self) -> str:
        """The text as it is drawn."""
        return self.text.upper() if self.look.capitals else self.text


class Cut(dict[str, tuple[Fragment, ...]]):
    """The words of a look, each cut and measured once; `spaced` words have a space after them, `glued` ones none."""

    def __init__(self, look: Look, after: After) -> None:
        super().__init__()
        self._look = look
        self._after = after

    def __missing__(self, word: str) -> tuple[Fragment, ...]:
        fragments = self[word] = tuple(self._look.cut(word, self._after))
        return fragments


class Look(Struct, eq=False):
    """A face, a size, a colour: everything that text operators need. Compared by identity; a writer makes each once."""

    face: Face
    fallbacks: tuple[Callable[[], Face], ...]
    size: float
    colour: str
    missing: dict[str, MissingGlyph]
    rise: float = 0
    tracking: float = 0
    capitals: bool = False
    space: float = 0
    spaced: dict[str, tuple[Fragment, ...]] = {}
    glued: dict[str, tuple[Fragment, ...]] = {}
    others: dict[Face, Look] = {}

    def __post_init__(self) -> None:
        """Measure the space, and make room for the words measured so far."""
        self.space = self.width(" ")
        self.spaced, self.glued = Cut(self, After.SPACE), Cut(self, After.GLUED)

    @property
    def line_size(self) -> float:
        """The size of the letters on the line: a line under raised ones goes on where it is under the others."""
        return self.size / RAISED_SIZE if self.rise else self.size

    def width(self, text: str) -> float:
        """The width of some text in points. Raises `KeyError` at a character that the face lacks."""
        shown = text.upper() if self.capitals else text
        return sum(map(self.face.advances.__getitem__, shown)) * self.size + self.tracking * len(shown)

    def cut(self, word: str, after: After) -> Iterator[Fragment]:
        """A word without spaces, cut where a line may break, each part measured."""
        *first, last = _breakable_parts(word)
        for part in first:
            yield from self._measure(part, After.BREAK)
        yield from self._measure(last, after)

    def _measure(self, part: str, after: After) -> Iterator[Fragment]:
        try:
            yield Fragment(part, self.width(part), self, after)
        except KeyError:
            yield from self._measure_in_faces(part, after)

    def _measure_in_faces(self, part: str, after: After) -> Iterator[Fragment]:
        """Run by run, each in the first face that has its characters; a space after them is that of the look itself."""
        runs = [(face, "".join(run)) for face, run in groupby(part, self._face_of)]
        end = After.GLUED if after is After.SPACE else after
        for position, (face, run) in enumerate(runs, 1):
            if face is None:
                self._report(run)
                continue
            look = self._in_face(face)
            yield Fragment(run, look.width(run), look, end if position == len(runs) else After.GLUED)
        if after is After.SPACE:
            yield Fragment("", 0, self, after)

    def _face_of(self, character: str) -> Face | None:
        shown = character.upper() if self.capitals else character
        return next((face for face in self._faces() if all(map(face.has, shown))), None)

    def _faces(self) -> Iterator[Face]:
        yield self.face
        for load in self.fallbacks:
            yield load()

    def _in_face(self, face: Face) -> Look:
        if face is self.face:
            return self
        if face not in self.others:
            self.others[face] = replace(self, face=face, others={})
        return self.others[face]

    def _report(self, characters: str) -> None:
        families = tuple(dict.fromkeys(face.family for face in self._faces()))
        for character in characters:
            self.missing.setdefault(character, MissingGlyph(character, families))


def _breakable_parts(word: str) -> list[str]:
    if "://" in word or "@" in word or word.startswith("www."):
        return _IN_ADDRESS.split(word)
    if "-" in word:
        return _IN_COMPOUND.split(word)
    return [word]


class Looks:
    """The looks of one file, each made once; `missing` gathers the characters that no face can print."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.missing: dict[str, MissingGlyph] = {}
        self._made: dict[tuple[object, ...], Look] = {}

    def look(
        self,
        style: Style,
        *,
        bold: bool | None = None,
        italic: bool | None = None,
        raised: bool = False,
        colour: str | None = None,
        scale: float = 1,
    ) -> Look:
        """The look of a style, its weight, slope, colour (a name of the theme) or size changed on demand."""
        bold = style.bold if bold is None else bold
        italic = style.italic if italic is None else italic
        size = style.size * scale
        colour = colour or style.colour
        key = (style.family, size, colour, bold, italic, raised, style.tracking, style.capitals)
        if key not in self._made:
            files = self.theme.font_files(style, bold=bold, italic=italic)
            own, *others = (partial(load_face, *file) for file in files)
            rise = size * RAISED_BY if raised else 0
            drawn = size * RAISED_SIZE if raised else size
            shade = self.theme.colour(colour)
            self._made[key] = Look(
                own(), tuple(others), drawn, shade, self.missing, rise, style.tracking, style.capitals
            )
        return self._made[key]

    def measured(self) -> Iterator[Fragment]:
        """Every fragment that the file is made of, each once a look."""
        for look in self._made.values():
            for words in (look.spaced, look.glued):
                for fragments in words.values():
                    yield from fragments
