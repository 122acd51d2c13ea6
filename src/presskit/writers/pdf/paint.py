"""Marks → operators of a page's content stream, every one within marked content of its owner.

A state that does not change is not written again.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from presskit.document import Link
from presskit.writers.pdf.encoding import Encoder
from presskit.writers.pdf.looks import After, Fragment
from presskit.writers.pdf.raised import magnifications
from presskit.writers.pdf.rows import Area, Image, Jump, Leader, Number, Shape, Words
from presskit.writers.pdf.structure import DECORATION, Element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presskit.writers.pdf.bookmarks import Anchor
    from presskit.writers.pdf.file import File
    from presskit.writers.pdf.flow import Bit
    from presskit.writers.pdf.links import Links
    from presskit.writers.pdf.looks import Look
    from presskit.writers.pdf.marking import Record
    from presskit.writers.pdf.pictures import Pictures
    from presskit.writers.pdf.rows import Mark
    from presskit.writers.pdf.structure import Owner


_STRUCK, _UNDERLINED = -0.26, 0.16
"""How far below the baseline the lines through and under words lie, as shares of their size."""
_SPACE = After.SPACE  # an attribute of an enumeration takes longer to read than a word to paint


class Painter:
    """Paints marks on the page at hand. Marks measure downwards; the sheet, upwards."""

    def __init__(
        self, file: File, height: float, record: Record, anchors: Mapping[str, Anchor], links: Links, pictures: Pictures
    ) -> None:
        self._height = height
        self._record = record
        self._anchors = anchors
        self._links = links
        self._pictures = pictures
        self._encoder = Encoder(file)
        self._operators: dict[tuple[Look, int], dict[str, str]] = {}
        self.page = -1
        self.begin_page()

    def begin_page(self) -> None:
        """Begin the next page."""
        self.page += 1
        self._code: list[str] = []
        self._state: dict[str, str] = {}
        self._look: Look | None = None
        self._font, self._size, self._stretch, self._times = "", 0.0, 0.0, 1
        self._in_text = False
        self._owner: Owner | None = None
        self._underlines: list[Area] = []

    def finish_page(self) -> bytes:
        """The operators of the page at hand."""
        for underline in self._underlines:
            self._area(underline, 0)
        self._leave_text()
        return "\n".join(self._code).encode("ascii")

    def paint(self, mark: Mark, top: float) -> None:
        """Paint a mark of a row whose top lies `top` points below that of the sheet."""
        match mark:
            case Words():
                self._words(mark, top)
            case Number():
                self._number(mark, top)
            case Area():
                self._area(mark, top)
            case Leader():
                self._leader(mark, top)
            case Shape():
                self._shape(mark, top)
            case Image():
                self._image(mark, top)
            case Jump():
                box = (mark.x, self._up(top + mark.down + mark.height), mark.x + mark.width, self._up(top + mark.down))
                self._links.jump(mark.anchor, mark.contents, box, mark.owner, self.page)

    def _up(self, down: float) -> float:
        return self._height - down

    def _set(self, what: str, operators: str) -> None:
        if self._state.get(what) != operators:
            self._state[what] = operators
            self._code.append(operators)

    def _fill(self, colour: str) -> None:
        self._look = None
        self._set("fill", f"{rgb(colour)} rg")

    def _begin_look(self, look: Look) -> None:
        known = self._operators.get((look, self._times))
        if known is None:
            known = self._operators[look, self._times] = {
                "fill": f"{rgb(look.colour)} rg", "rise": f"{look.rise * self._times:.2f} Ts",
                "tracking": f"{look.tracking * self._times:.2f} Tc",
            }  # fmt: skip
        for what, operators in known.items():
            self._set(what, operators)
        self._look = look

    def _mark(self, owner: Owner | None) -> None:
        """What follows belongs to an owner. Marked content stays open as long as the owner is the same."""
        if owner is None or owner is not self._owner:
            self._unmark()
            self._code.append(self._record.show(owner, self.page))
            self._owner = owner

    def _unmark(self) -> None:
        if self._owner is not None:
            self._code.append("EMC")
            self._owner = None

    def _enter_text(self) -> None:
        """Marked content lies within one text object, or holds whole ones (ISO 32000-1, 14.6.1)."""
        if not self._in_text:
            self._unmark()
            self._code.append("BT")
            self._in_text = True

    def _leave_text(self) -> None:
        self._unmark()
        if self._in_text:
            self._code.append("ET")
            self._in_text = False

    def _draw(self, owner: Owner | None) -> None:
        """Begin to paint something that is no text."""
        if self._in_text or owner is not self._owner:
            self._leave_text()
        self._mark(owner)

    def _words(self, mark: Words, top: float) -> None:
        self._enter_text()
        bits, magnified = mark.line.bits, magnifications(mark.line.bits)
        self._move(mark.x, top + mark.down, 1)
        self._stretch_spaces(mark.stretch)
        for look, owner, start, stop in _runs(bits):
            self._mark(owner)
            run = bits[start:stop]
            if magnified:
                self._magnified_run(mark, top, start, magnified[start:stop])
            else:
                self._run(look, [bit.fragment for bit in run])
            if owner is not None and (owner.link is not None or owner.decoration):
                x = mark.x + _advance(mark.line.bits[:start], mark.stretch)
                right = x + _advance(run, mark.stretch) - _trailing(run[-1], mark.stretch)
                self._decorate(owner, look, (x, right), top + mark.down)

    def _magnified_run(self, mark: Words, top: float, start: int, magnified: tuple[int, ...]) -> None:
        """Show the words of a run from `start`, each stretch of them magnified alike."""
        for times, group in groupby(magnified):
            stop = start + len(list(group))
            fragments = [bit.fragment for bit in mark.line.bits[start:stop]]
            self._move(mark.x + _advance(mark.line.bits[:start], mark.stretch), top + mark.down, times)
            self._stretch_spaces(mark.stretch)
            self._run(fragments[0].look, fragments)
            start = stop

    def _move(self, x: float, down: float, times: int) -> None:
        """Go on at a place with text that is measured in units so many times smaller than points."""
        if times != self._times:
            self._times, self._look = times, None
        unit = f"{1 / times:.16f}".rstrip("0").rstrip(".")
        self._code.append(f"{unit} 0 0 {unit} {x:.2f} {self._up(down):.2f} Tm")

    def _stretch_spaces(self, stretch: float) -> None:
        if stretch * self._times != self._stretch:
            self._stretch = stretch * self._times
            self._code.append(f"{self._stretch:.3f} Tw")

    def _decorate(self, owner: Owner, look: Look, ends: tuple[float, float], down: float) -> None:
        """What goes with some words: the way to where a link leads, a line through or under them."""
        if owner.link is not None and isinstance(owner.link.source, Link):
            self._follow(owner.link, look, ends, down)
        if owner.decoration:
            shift = _STRUCK if owner.decoration == "LineThrough" else _UNDERLINED
            self._underlines.append(Area(ends[0], down + look.line_size * shift, ends[1] - ends[0], 0.7, look.colour))

    def _run(self, look: Look, fragments: list[Fragment]) -> None:
        """Show some words of one look, the space after each kept, also where a line ends.

        Who reads the text must not find the last word of a line joined to the first of the next.
        """
        if look is not self._look:
            self._begin_look(look)
        if look.capitals:
            # ISO 32000-1, 14.9.4: what is drawn in capitals is still read as it was written.
            words = "".join(f"{text} " if after >= _SPACE else text for text, _, _, after in fragments)
            self._code.append(f"/Span <</ActualText <feff{words.encode('utf-16-be').hex()}>>> BDC")
        alone, spaced = self._encoder.words(look)
        font, size, shown = self._font, look.size * self._times, list[str]()
        for text, _, _, after in fragments:
            for resource, string in spaced[text] if after >= _SPACE else alone[text]:
                if resource != font:
                    self._show(shown, font, size)
                    font, shown = resource, []
                shown.append(string)
        self._show(shown, font, size)
        if look.capitals:
            self._code.append("EMC")

    def _show(self, strings: list[str], font: str, size: float) -> None:
        if strings:
            if font != self._font or size != self._size:
                self._font, self._size = font, size
                self._code.append(f"{font} {size:.2f} Tf")
            self._code.append(f"({''.join(strings)}) Tj")

    def _follow(self, link: Element, look: Look, ends: tuple[float, float], down: float) -> None:
        """Underline some words of a link, and make them lead where it leads; the lines are painted last."""
        (left, right), size = ends, look.line_size
        self._underlines.append(Area(left, down + size * _UNDERLINED, right - left, 0.4, look.colour))
        self._links.follow(link, (left, self._up(down + size * 0.25), right, self._up(down - size * 0.8)), self.page)

    def _number(self, mark: Number, top: float) -> None:
        text = f" {self._anchors[mark.anchor].page + 1}"
        self._enter_text()
        self._mark(mark.owner)
        x = mark.x - mark.look.width(text)
        self._move(x, top + mark.down, 1)
        self._run(mark.look, [Fragment(text, 0, mark.look, After.GLUED)])

    def _area(self, mark: Area, top: float) -> None:
        self._draw(mark.owner)
        self._fill(mark.colour)
        y = self._up(top + mark.down + mark.height)
        self._code.append(f"{mark.x:.2f} {y:.2f} {mark.width:.2f} {mark.height:.2f} re f")

    def _leader(self, mark: Leader, top: float) -> None:
        if mark.end <= mark.x:
            return
        self._draw(DECORATION)
        self._set("stroke", f"{rgb(mark.colour)} RG 0.7 w 1 J [0 4] 0 d")
        y = self._up(top + mark.down)
        # Drawn from the right, so that the dots of all entries stand in columns.
        self._code.append(f"{mark.end:.2f} {y:.2f} m {mark.x:.2f} {y:.2f} l S")

    def _shape(self, mark: Shape, top: float) -> None:
        self._draw(DECORATION)
        self._fill(mark.colour)
        (x, down), *others = mark.points
        lines = " ".join(f"{x:.2f} {self._up(top + down):.2f} l" for x, down in others)
        self._code.append(f"{x:.2f} {self._up(top + down):.2f} m {lines} h f")

    def _image(self, mark: Image, top: float) -> None:
        self._draw(mark.owner)
        name = self._pictures.resource(mark.picture)
        y = self._up(top + mark.down + mark.height)
        self._code.append(f"q {mark.width:.2f} 0 0 {mark.height:.2f} {mark.x:.2f} {y:.2f} cm /{name} Do Q")
        if isinstance(mark.owner, Element):
            self._record.boxes[mark.owner] = (mark.x, y, mark.x + mark.width, y + mark.height)


@cache
def rgb(colour: str) -> str:
    """The operands of a colour operator for `#rrggbb`."""
    return " ".join(f"{int(colour[start : start + 2], 16) / 255:.4g}" for start in (1, 3, 5))


def _runs(bits: tuple[Bit, ...]) -> Iterator[tuple[Look, Owner | None, int, int]]:
    """Look, owner, first bit and end of each stretch of a line in which both stay the same."""
    look: Look | None = None
    owner: Owner | None = None
    start = 0
    for position, (fragment, own) in enumerate(bits):
        if fragment.look is not look or own is not owner:
            if look is not None:
                yield look, owner, start, position
            look, owner, start = fragment.look, own, position
    if look is not None:
        yield look, owner, start, len(bits)


def _advance(bits: tuple[Bit, ...], stretch: float) -> float:
    return sum(bit.fragment.width + _trailing(bit, stretch) for bit in bits)


def _trailing(bit: Bit, stretch: float) -> float:
    """The width of the space after a bit; a line that is broken by hand ends with one, too."""
    return bit.fragment.look.space + stretch if bit.fragment.after >= _SPACE else 0.0
