"""Marks → operators of a page's content stream.

Text is encoded once a word and face; a state that does not change is not written again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.rl_accel import escapePDF

from presskit.writers.pdf.file import inside
from presskit.writers.pdf.links import underlines
from presskit.writers.pdf.looks import After
from presskit.writers.pdf.rows import Area, Image, Jump, Leader, Number, Shape, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportlab.pdfgen.canvas import Canvas

    from presskit.writers.pdf.fonts import Face
    from presskit.writers.pdf.lines import Line
    from presskit.writers.pdf.links import Links
    from presskit.writers.pdf.looks import Look
    from presskit.writers.pdf.pictures import Pictures
    from presskit.writers.pdf.rows import Mark


class Encoder:
    """Words as strings of a subset font, each encoded once a file."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = inside(canvas)
        self._known: dict[tuple[Face, str], tuple[tuple[str, str], ...]] = {}

    def strings(self, face: Face, text: str) -> tuple[tuple[str, str], ...]:
        """The text as (font resource, escaped string) pairs."""
        known = self._known.get((face, text))
        if known is None:
            pieces = face.font.splitString(text, self._document)
            known = self._known[face, text] = tuple(
                (face.font.getSubsetInternalName(subset, self._document), escapePDF(codes)) for subset, codes in pieces
            )
        return known


class Painter:
    """Paints marks on the page at hand of a canvas. Marks measure downwards; the sheet, upwards."""

    def __init__(
        self, canvas: Canvas, height: float, pages: Mapping[str, int], links: Links, pictures: Pictures
    ) -> None:
        self._canvas = canvas
        self._height = height
        self._pages = pages
        self._links = links
        self._pictures = pictures
        self._encoder = Encoder(canvas)
        self._start()

    def _start(self) -> None:
        self._code: list[str] = []
        self._state: dict[str, str] = {}
        self._in_text = False

    def finish_page(self) -> None:
        """Hand the page's operators to the canvas and begin the next page."""
        self._leave_text()
        self._canvas.addLiteral("\n".join(self._code))
        self._canvas.showPage()
        self._start()

    def paint(self, mark: Mark, top: float) -> None:
        """Paint a mark of a row whose top lies `top` points below that of the sheet."""
        match mark:
            case Words():
                self._words(mark, top)
            case Number():
                self._number(mark, top)
            case Area(x, down, width, height, colour):
                self.area(x, top + down, width, height, colour)
            case Leader():
                self._leader(mark, top)
            case Shape():
                self._shape(mark, top)
            case Image():
                self._image(mark, top)
            case Jump(x, down, width, height, anchor, contents):
                box = (x, self._up(top + down + height), x + width, self._up(top + down))
                self._links.jump(anchor, contents, box)

    def area(self, x: float, down: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._leave_text()
        self._fill(colour)
        self._code.append(f"{x:.2f} {self._up(down + height):.2f} {width:.2f} {height:.2f} re f")

    def _up(self, down: float) -> float:
        return self._height - down

    def _set(self, what: str, operators: str) -> None:
        if self._state.get(what) != operators:
            self._state[what] = operators
            self._code.append(operators)

    def _fill(self, colour: str) -> None:
        self._set("fill", f"{rgb(colour)} rg")

    def _enter_text(self) -> None:
        if not self._in_text:
            self._code.append("BT")
            self._in_text = True

    def _leave_text(self) -> None:
        if self._in_text:
            self._code.append("ET")
            self._in_text = False

    def _words(self, mark: Words, top: float) -> None:
        self._enter_text()
        self._code.append(f"1 0 0 1 {mark.x:.2f} {self._up(top + mark.down):.2f} Tm")
        self._set("stretch", f"{mark.stretch:.3f} Tw")
        changed = any(bit.fragment.look.capitals for bit in mark.line.bits)
        if changed:
            # ISO 32000-1, 14.9.4: what is drawn in capitals is still copied as it was written.
            actual = b"\xfe\xff" + mark.line.text.encode("utf-16-be")
            self._code.append(f"/Span <</ActualText <{actual.hex()}>>> BDC")
        for look, words in _runs(mark.line):
            self._run(look, words)
        if changed:
            self._code.append("EMC")
        for link, box in underlines(mark):
            self._underline(link.href, box, top)

    def _run(self, look: Look, words: list[str]) -> None:
        self._fill(look.colour)
        self._set("rise", f"{look.rise:.2f} Ts")
        self._set("tracking", f"{look.tracking:.2f} Tc")
        shown: list[str] = []
        for word in words:
            for resource, string in self._encoder.strings(look.face, word.upper() if look.capitals else word):
                font = f"{resource} {look.size:.2f} Tf"
                if self._state.get("font") != font:
                    self._show(shown)
                    self._set("font", font)
                shown.append(string)
        self._show(shown)

    def _show(self, strings: list[str]) -> None:
        if strings:
            self._code.append(f"({''.join(strings)}) Tj")
            strings.clear()

    def _underline(self, href: str, box: tuple[float, float, float, float, str], top: float) -> None:
        left, down, right, size, colour = box
        self.area(left, top + down + size * 0.16, right - left, 0.4, colour)
        self._links.link(href, (left, self._up(top + down + size * 0.25), right, self._up(top + down - size * 0.8)))

    def _number(self, mark: Number, top: float) -> None:
        text = str(self._pages[mark.anchor])
        self._enter_text()
        x = mark.x - mark.look.width(text)
        self._code.append(f"1 0 0 1 {x:.2f} {self._up(top + mark.down):.2f} Tm")
        self._run(mark.look, [text])

    def _leader(self, mark: Leader, top: float) -> None:
        if mark.end <= mark.x:
            return
        self._leave_text()
        self._set("stroke", f"{rgb(mark.colour)} RG 0.7 w 1 J [0 4] 0 d")
        y = self._up(top + mark.down)
        # Drawn from the right, so that the dots of all entries stand in columns.
        self._code.append(f"{mark.end:.2f} {y:.2f} m {mark.x:.2f} {y:.2f} l S")

    def _shape(self, mark: Shape, top: float) -> None:
        self._leave_text()
        self._fill(mark.colour)
        (x, down), *others = mark.points
        lines = " ".join(f"{x:.2f} {self._up(top + down):.2f} l" for x, down in others)
        self._code.append(f"{x:.2f} {self._up(top + down):.2f} m {lines} h f")

    def _image(self, mark: Image, top: float) -> None:
        self._leave_text()
        name = self._pictures.resource(mark.picture)
        y = self._up(top + mark.down + mark.height)
        self._code.append(f"q {mark.width:.2f} 0 0 {mark.height:.2f} {mark.x:.2f} {y:.2f} cm /{name} Do Q")


def rgb(colour: str) -> str:
    """The operands of a colour operator for `#rrggbb`."""
    return " ".join(f"{int(colour[start : start + 2], 16) / 255:.4g}" for start in (1, 3, 5))


def _runs(line: Line) -> Iterator[tuple[Look, list[str]]]:
    """The words of a line by look, the space after each kept: who copies the text must not find words joined."""
    look: Look | None = None
    words: list[str] = []
    for fragment, _ in line.bits:
        if fragment.look is not look:
            if look is not None:
                yield look, words
            look, words = fragment.look, []
        words.append(f"{fragment.text} " if fragment.after is After.SPACE else fragment.text)
    if look is not None:
        yield look, words
