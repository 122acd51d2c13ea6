"""Running marks: banner, header and footer of every page but the cover, which carries the banner alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Text
from presskit.template.theme import StyleName
from presskit.writers.page_lengths import BANNER_PADDING, FOOTER_GAP, FOOTER_PADDING, HEADER_GAP, RULE_ABOVE_FOOTER
from presskit.writers.pdf.rows import Area
from presskit.writers.pdf.setting import Frame, place
from presskit.writers.pdf.structure import BANNER, FOOTER, HEADER

if TYPE_CHECKING:
    from presskit.document import Inlines, Running
    from presskit.template.theme import Style
    from presskit.writers.pdf.rows import Mark
    from presskit.writers.pdf.setting import Setter
    from presskit.writers.pdf.structure import Artifact

NUMBER_WIDTH = 60.0


class RunningMarks:
    """The running marks of a document, on sheets of one theme. Marks measure from the top of the sheet."""

    def __init__(self, setter: Setter, running: Running, pages: int) -> None:
        self._setter = setter
        self._running = running
        self._pages = pages
        self._banner = self._make_banner()
        self._still = [*self._make_header(), *self._make_footer()]

    def on(self, page: int, *, bare: bool) -> list[Mark]:
        """The marks of one page, counted from 1."""
        return self._banner if bare else [*self._banner, *self._still, *self._number(page)]

    def _make_banner(self) -> list[Mark]:
        if not self._running.banner:
            return []
        theme = self._setter.theme
        style = theme.style(StyleName.BANNER)
        text = style.model_copy(update={"colour": theme.cover.band_text})
        marks = self._text(self._running.banner, text, self._setter.frame, BANNER_PADDING, BANNER)
        height = 2 * BANNER_PADDING + style.leading * len(marks)
        return [Area(0, 0, theme.page.width, height, theme.colour(style.colour), BANNER), *marks]

    def _make_header(self) -> list[Mark]:
        style = self._setter.theme.style(StyleName.HEADER)
        marks = self._text(self._running.header, style, self._setter.frame, 0, HEADER)
        top = self._setter.theme.page.top - HEADER_GAP - style.leading * len(marks)
        return self._text(self._running.header, style, self._setter.frame, top, HEADER)

    @property
    def _foot(self) -> float:
        page = self._setter.theme.page
        return page.height - page.bottom + FOOTER_GAP

    def _make_footer(self) -> list[Mark]:
        setter = self._setter
        style = setter.theme.style(StyleName.FOOTER)
        rule = setter.theme.colour("pale" if "pale" in setter.theme.colours else style.colour)
        frame = setter.frame
        return [
            Area(frame.x, self._foot, frame.width, RULE_ABOVE_FOOTER, rule, FOOTER),
            *self._text(
                self._running.footer, style, frame.indented(0, NUMBER_WIDTH), self._foot + FOOTER_PADDING, FOOTER
            ),
        ]

    def _number(self, page: int) -> list[Mark]:
        style = self._setter.theme.style(StyleName.FOOTER).model_copy(update={"align": "right"})
        text = self._running.page.replace("{pages}", str(self._pages)).replace("{page}", str(page))
        return self._text((Text(text),), style, self._setter.frame, self._foot + FOOTER_PADDING, FOOTER)

    def _text(self, inlines: Inlines, style: Style, frame: Frame, top: float, artifact: Artifact) -> list[Mark]:
        lines = self._setter.lines(inlines, style, frame.width, artifact) if inlines else []
        return [place(line, style, frame, top + index * style.leading) for index, line in enumerate(lines)]
