"""Links: which addresses may be followed, where they stand on a page, and their annotations."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from presskit.writers.pdf.looks import After

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportlab.pdfgen.canvas import Canvas

    from presskit.document import Link
    from presskit.writers.pdf.rows import Words

SCHEMES = ("https:", "http:", "mailto:", "tel:")

Box = tuple[float, float, float, float]


class Links:
    """The link annotations of a file. An address of another scheme, or an unknown anchor, is a `ValueError`."""

    def __init__(self, canvas: Canvas, anchors: Mapping[str, object]) -> None:
        self._canvas = canvas
        self._anchors = anchors

    def link(self, href: str, box: Box) -> None:
        """Make an area (left, bottom, right, top) follow an address or lead to an anchor."""
        if href.startswith("#"):
            self.jump(href[1:], "", box)
        elif href.lower().startswith(SCHEMES):
            self._canvas.linkURL(href, box)
        else:
            scheme = href.partition(":")[0]
            message = f"a link of scheme {scheme!r} cannot be followed from a press kit"
            raise ValueError(message)

    def jump(self, anchor: str, contents: str, box: Box) -> None:
        """Make an area lead to an anchor of the document."""
        if anchor not in self._anchors:
            message = f"no place in the document is called {anchor!r}"
            raise ValueError(message)
        self._canvas.linkAbsolute(contents, anchor, box, Border="[0 0 0]")


def underlines(mark: Words) -> Iterator[tuple[Link, tuple[float, float, float, float, str]]]:
    """The links of a line, each with its left end, baseline, right end, size and colour."""
    if not any(bit.origin.link for bit in mark.line.bits):
        return
    x = mark.x
    for link, bits in groupby(mark.line.bits, lambda bit: bit.origin.link):
        left, trailing = x, 0.0
        for fragment, _ in bits:
            trailing = fragment.look.space + mark.stretch if fragment.after is After.SPACE else 0.0
            x += fragment.width + trailing
        if link is not None:
            yield link, (left, mark.down, x - trailing, fragment.look.size, fragment.look.colour)
