"""Prose that is more, or less, than paragraphs, emphasis, strong, lists and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import error, say, warning
from presskit.kit.checks.printed import Sort
from presskit.kit.prose import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.prose import Problem

_MESSAGES = {
    ProblemKind.HTML: say("HTML is not read here"),
    ProblemKind.IMAGE: say("an image cannot stand in a text"),
    ProblemKind.HEADING: say("a heading cannot stand in a text"),
    ProblemKind.CODE: say("code cannot stand in a text"),
    ProblemKind.RULE: say("a rule cannot stand in a text"),
    ProblemKind.BLOCK_QUOTE: say("a block quotation cannot stand in a text"),
    ProblemKind.NESTING: say("lists or emphasis nested too deep"),
}
_MARKUP = re.compile(
    r"\{[a-z0-9]+(?:-[a-z0-9]+)*\}"
    r"|(?<![\w*])(?P<stress>\*{1,3}|_{2,3})(?=[^\s*_])[^*_\n]{1,200}(?<=\S)(?P=stress)(?![\w*])"
    r"|</?[A-Za-z][^<>\n]{0,200}>"
    r"|&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
    r"|\[[^\[\]\n]{1,200}\]\([^()\s]{1,300}\)"
)
_HELPS = {
    ProblemKind.HTML: say("write `\\<` for the character, or take the tag out"),
    ProblemKind.IMAGE: say("describe it under `photos`"),
    ProblemKind.HEADING: say("make it the `heading:` of a part of `story`, or write `\\#` for the character"),
    ProblemKind.CODE: say("take out the backquotes, or the four spaces before the paragraph"),
    ProblemKind.RULE: say("leave an empty line between two paragraphs"),
    ProblemKind.BLOCK_QUOTE: say("make it a statement and write `{{its-id}}` alone in a paragraph"),
    ProblemKind.NESTING: say("write it flatter"),
}


def prose_markup(context: Context) -> Iterator[Diagnostic]:
    """HTML, an image, a heading, code, a rule or a block quotation in prose: none would be printed as such."""
    for problem, span in _problems(context):
        if problem.kind in _MESSAGES:
            yield error("prose-markup", span, _MESSAGES[problem.kind], _HELPS[problem.kind])


def prose_link(context: Context) -> Iterator[Diagnostic]:
    """A link in prose that a press kit must not have, or more of it than is printed."""
    for problem, span in _problems(context):
        if problem.kind is ProblemKind.LINK:
            message = say("not a web, mail or telephone link")
            yield error("prose-link", span, message, say("begin the address with https:, http:, mailto: or tel:"))
        elif problem.kind is ProblemKind.LINK_TITLE:
            yield error("prose-link", span, say("the title of a link is not printed"), say("take it out"))


def prose_brace(context: Context) -> Iterator[Diagnostic]:
    """A brace that belongs to no `{statement-id}`."""
    for written in context.prose:
        for problem in written.prose.problems:
            if problem.kind is not ProblemKind.BRACE:
                continue
            span = context.places.within(problem.start, problem.end, *written.at.path)
            if written.at.text[problem.start] == "{":
                message = say("an opening brace that begins no `{{statement-id}}`")
                help_ = say("write the id of a statement, in small letters and hyphens, or `\\{{` for a brace")
            else:
                message = say("a closing brace that ends no `{{statement-id}}`")
                help_ = say("write `{{` before the id of the statement, or `\\}}` for a brace")
            yield error("prose-brace", span, message, help_)


def markup_in_plain_text(context: Context) -> Iterator[Diagnostic]:
    """Markup in a text that is printed as it stands: `**mot**`, `{savoir-faire}`, `<b>`, `&nbsp;`."""
    for text in context.printed:
        if text.sort is Sort.PROSE:
            continue
        for found in _MARKUP.finditer(text.text):
            span = context.places.within(*found.span(), *text.path)
            message = say("`{found}` is printed as it stands: this text is plain", found=found.group())
            yield warning("markup-in-plain-text", span, message, say("write the words alone, or the character meant"))


def _problems(context: Context) -> Iterator[tuple[Problem, Span]]:
    for written in context.prose:
        for problem in written.prose.problems:
            yield problem, context.places.within(problem.start, problem.end, *written.at.path)
