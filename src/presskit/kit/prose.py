"""Prose: the CommonMark of a kit, read into paragraphs, lists and mentions of statements.

Only paragraphs, lists, emphasis, strong, links and line breaks are prose (https://spec.commonmark.org/0.31.2/).
Whatever else CommonMark knows is a `Problem` with its place, and stays in the tree as its own characters.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.kit.bounds import excess
from presskit.kit.commonmark import DESTINATION, PLACE, parse, references
from presskit.kit.links import is_allowed, misleads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

    from presskit.kit.bounds import Excess

DEPTH = 8
"""How deep emphasis or lists may stand in one another; a writer's recursion leans on it."""


class Text(Struct, frozen=True):
    """Plain characters, as typed; a line end of the source within a paragraph is a space."""

    text: str


class LineBreak(Struct, frozen=True):
    """A line ends here, within one paragraph."""


class Mention(Struct, frozen=True):
    """The words of a statement stand here: `{savoir-faire}` within a paragraph."""

    statement_id: str


class Strong(Struct, frozen=True):
    """Strong importance: `**…**`."""

    children: Inlines


class Emphasis(Struct, frozen=True):
    """Stress: `*…*`."""

    children: Inlines


class Link(Struct, frozen=True):
    """A link to an allowed URL (https, http, mailto, tel)."""

    href: str
    children: Inlines


Inline = Text | LineBreak | Mention | Strong | Emphasis | Link
Inlines = tuple[Inline, ...]


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    children: Inlines


class BlockMention(Struct, frozen=True):
    """A paragraph that is nothing but `{savoir-faire}`: the statement as a block, with its attribution."""

    statement_id: str


class Listing(Struct, frozen=True):
    """A list; each item holds blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool


Block = Paragraph | BlockMention | Listing


class ProblemKind(StrEnum):
    """What stands in a text and is not prose."""

    HTML = "html"
    IMAGE = "image"
    HEADING = "heading"
    CODE = "code"
    RULE = "rule"
    BLOCK_QUOTE = "block-quote"
    LINK = "link"
    LINK_TITLE = "link-title"
    MISLEADING_LINK = "misleading-link"
    BRACE = "brace"
    REFERENCE = "reference"
    NESTING = "nesting"


class Problem(Struct, frozen=True):
    """Characters `start` to `end` of a text, and what is wrong with them."""

    start: int
    end: int
    kind: ProblemKind


class Placed(Struct, frozen=True):
    """A mention with the characters of the text at which it stands."""

    statement_id: str
    start: int
    end: int


class Prose(Struct, frozen=True):
    """A text read: its blocks, its problems, its mentions in order, and the stretches that are not printed.

    A text with an `excess` was not read: it is one paragraph of its own characters.
    """

    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()
    mentions: tuple[Placed, ...] = ()
    unprinted: tuple[tuple[int, int], ...] = ()
    excess: Excess | None = None


_NOT_PROSE = {
    "html_inline": ProblemKind.HTML,
    "html_block": ProblemKind.HTML,
    "image": ProblemKind.IMAGE,
    "code_inline": ProblemKind.CODE,
    "code_block": ProblemKind.CODE,
    "fence": ProblemKind.CODE,
    "hr": ProblemKind.RULE,
    "heading_open": ProblemKind.HEADING,
    "blockquote_open": ProblemKind.BLOCK_QUOTE,
    "brace": ProblemKind.BRACE,
    "reference": ProblemKind.REFERENCE,
}


@lru_cache(maxsize=4096)
def read_prose(text: str) -> Prose:
    """The blocks of a text, with every problem in it; never raises."""
    too_much = excess(text)
    return Prose((Paragraph((Text(text),)),), excess=too_much) if too_much else _Reader(text).read()


class _Reader:
    """One text on its way from tokens to a tree."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.mentions: list[Placed] = []
        self.unprinted: list[tuple[int, int]] = []

    def read(self) -> Prose:
        blocks = self._blocks(parse(self.text))
        return Prose(blocks, tuple(self.problems), tuple(self.mentions), tuple(self.unprinted))

    def _blocks(self, tokens: Iterable[Token]) -> tuple[Block, ...]:
        open_: list[list[Block]] = [[]]
        items: list[list[tuple[Block, ...]]] = []
        for token in tokens:
            self._note(token, depth=len(items))
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    items.append([])
                case "list_item_open":
                    open_.append([])
                case "list_item_close":
                    items[-1].append(tuple(open_.pop()))
                case "bullet_list_close" | "ordered_list_close":
                    open_[-1].append(Listing(tuple(items.pop()), token.type == "ordered_list_close"))
                case "inline":
                    open_[-1].append(_paragraph(self._inlines(token.children or ())))
                case "html_block" | "code_block" | "fence" | "hr":
                    open_[-1].append(Paragraph((Text(self._written(token)),)))
        return tuple(open_[0])

    def _inlines(self, tokens: Iterable[Token]) -> Inlines:
        opened: list[tuple[Token, list[Inline]]] = []
        inner: list[Inline] = []
        for token in tokens:
            self._note(token, depth=len(opened))
            if token.nesting == 1:
                opened.append((token, inner))
                inner = []
            elif token.nesting == -1:
                opening, outer = opened.pop()
                self._compare(opening, inner)
                outer.extend(inner if len(opened) >= DEPTH else (_span(opening, _joined(inner)),))
                inner = outer
            else:
                inner.append(self._leaf(token))
        return _joined(inner)

    def _leaf(self, token: Token) -> Inline:
        match token.type:
            case "hardbreak":
                return LineBreak()
            case "softbreak":
                return Text(" ")
            case "mention":
                placed = Placed(token.content[1:-1], *token.meta[PLACE])
                self.mentions.append(placed)
                return Mention(placed.statement_id)
            case "text":
                return Text(token.content)
            case _:
                return Text(self._written(token))

    def _written(self, token: Token) -> str:
        start, end = token.meta[PLACE]
        return self.text[start:end]

    def _compare(self, opening: Token, children: Sequence[Inline]) -> None:
        """Keep that a link's words are the address of something else."""
        if opening.type == "link_open" and misleads(_words(children), str(opening.attrs["href"])):
            start, end = opening.meta[PLACE]
            self.problems.append(Problem(start, end, ProblemKind.MISLEADING_LINK))

    def _note(self, token: Token, depth: int) -> None:
        """Keep what is wrong with a token."""
        kind = _NOT_PROSE.get(token.type)
        if token.nesting == 1 and depth == DEPTH:
            kind = ProblemKind.NESTING
        if token.type == "link_open":
            kind = self._link(token) or kind
        if kind is not None:
            start, end = token.meta.get(PLACE, (0, len(self.text)))
            self.problems.append(Problem(start, end, kind))

    def _link(self, token: Token) -> ProblemKind | None:
        """What is wrong with a link; where it leads is not printed."""
        if DESTINATION in token.meta:
            self.unprinted.append(token.meta[DESTINATION])
            for start, end in references(self.text, *token.meta[DESTINATION]):
                self.problems.append(Problem(start, end, ProblemKind.REFERENCE))
        if not is_allowed(str(token.attrs["href"])):
            return ProblemKind.LINK
        return ProblemKind.LINK_TITLE if "title" in token.attrs else None


def _paragraph(children: Inlines) -> Paragraph | BlockMention:
    match children:
        case (Mention(statement_id),):
            return BlockMention(statement_id)
        case _:
            return Paragraph(children)


def _span(opening: Token, children: Inlines) -> Inline:
    match opening.type:
        case "strong_open":
            return Strong(children)
        case "em_open":
            return Emphasis(children)
        case _:
            return Link(str(opening.attrs["href"]), children)


def _joined(inlines: Iterable[Inline]) -> Inlines:
    """The inlines with neighbouring texts in one, and none empty."""
    joined: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + inline.text)
        elif inline != Text(""):
            joined.append(inline)
    return tuple(joined)


def _words(inlines: Iterable[Inline]) -> str:
    """The printed characters of some inlines, but for those of statements."""
    return "".join(
        inline.text if isinstance(inline, Text) else _words(inline.children)
        for inline in inlines
        if not isinstance(inline, LineBreak | Mention)
    )
