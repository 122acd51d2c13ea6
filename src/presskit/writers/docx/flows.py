"""Where one section of the file ends and another begins: before and after photo pages, around columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.sections import FIRST, Flow, bare_paragraph, end_section

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.writers.docx.ooxml.markup import Element
    from presskit.writers.docx.story import Story


class Flows:
    """The sections of a body while it is written, in order."""

    def __init__(self, body: Element, story: Story) -> None:
        self._body, self._story = body, story
        self._flow, self._from = FIRST, 0
        self._ended: list[tuple[Element, Flow]] = []

    @property
    def columns(self) -> int:
        """In how many columns text runs now."""
        return self._flow.columns

    def begin(self, flow: Flow) -> None:
        """What is appended from now on is a section of its own; one without content gives way to it.

        Columns before a new page are balanced: word processors fill the first of them unless text goes on below.
        """
        if self.columns > 1 and flow.start == "nextPage":
            self.begin(Flow("continuous"))
            bare_paragraph(self._body)
        if len(self._body.content) > self._from:
            self._ended.append((self._last_paragraph(), self._flow))
            self._flow, self._from = flow, len(self._body.content)
        else:
            self._flow = Flow(self._flow.start, flow.columns, flow.gutter)
        self._story.columns = flow.columns

    def end(self, made: Callable[[Flow], Element]) -> None:
        """End the body, with a paragraph, and each section with what is `made` for its flow.

        Columns that end it are balanced. After a last table Word would add a paragraph, in the style of the text.
        """
        if self.columns > 1:
            self.begin(Flow("continuous"))
            bare_paragraph(self._body)
        else:
            self._last_paragraph()
        for paragraph, flow in self._ended:
            end_section(paragraph, made(flow))
        self._body.content.append(made(self._flow))

    def _last_paragraph(self) -> Element:
        last = self._body.content[-1] if self._body.content else ""
        if isinstance(last, str) or last.name != "w:p":
            return bare_paragraph(self._body)
        return last
