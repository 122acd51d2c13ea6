"""Prose of the kit (CommonMark with statement mentions) as blocks and inlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.quotations import quotation
from presskit.document import Emphasis, LineBreak, Link, Listing, Paragraph, Role, Strong
from presskit.document.plain import plain
from presskit.kit import prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presskit.compose.typesetter import Typesetter
    from presskit.document import Block, Inline, Inlines
    from presskit.kit.model import Kit


def blocks_of(text: str, kit: Kit, setter: Typesetter, role: Role = Role.BODY) -> Iterator[Block]:
    """The blocks of a prose text: paragraphs of one role, lists, and quotations where a statement stands alone."""
    for block in prose.read_prose(text).blocks:
        yield _block(block, kit, setter, role)


def _block(block: prose.Block, kit: Kit, setter: Typesetter, role: Role) -> Block:
    match block:
        case prose.BlockMention(statement_id=statement_id):
            speaker_id, statement = kit.statements()[statement_id]
            return quotation(kit, speaker_id, statement, setter, anchored=False)
        case prose.Listing(items=items, ordered=ordered):
            return Listing(tuple(tuple(_block(inner, kit, setter, role) for inner in item) for item in items), ordered)
        case prose.Paragraph(children=children):
            return Paragraph(_inlines(children, kit, setter), role)


def _inlines(children: Sequence[prose.Inline], kit: Kit, setter: Typesetter) -> Inlines:
    """The inlines of a paragraph, its leaves typeset together so that rules act across emphasis and links."""
    leaves = tuple(_leaves(children, kit, setter))
    return tuple(_rebuilt(children, iter(setter.runs(leaves)), kit, setter))


def _leaves(children: Sequence[prose.Inline], kit: Kit, setter: Typesetter) -> Iterator[str]:
    for child in children:
        match child:
            case prose.Text(text=text):
                yield text
            case prose.LineBreak():
                yield "\n"
            case prose.Mention(statement_id=statement_id):
                yield plain(_mentioned(statement_id, kit, setter))
            case _:
                yield from _leaves(child.children, kit, setter)


def _rebuilt(children: Sequence[prose.Inline], runs: Iterator[str], kit: Kit, setter: Typesetter) -> Iterator[Inline]:
    for child in children:
        match child:
            case prose.Text():
                yield from setter.marked(next(runs))
            case prose.LineBreak():
                next(runs)
                yield LineBreak()
            case prose.Mention(statement_id=statement_id):
                next(runs)
                yield from _mentioned(statement_id, kit, setter)
            case prose.Strong():
                yield Strong(tuple(_rebuilt(child.children, runs, kit, setter)))
            case prose.Emphasis():
                yield Emphasis(tuple(_rebuilt(child.children, runs, kit, setter)))
            case prose.Link():
                yield Link(child.href, tuple(_rebuilt(child.children, runs, kit, setter)))


def _mentioned(statement_id: str, kit: Kit, setter: Typesetter) -> Inlines:
    speaker_id, statement = kit.statements()[statement_id]
    return setter.words(statement, kit.speakers[speaker_id])
