"""Prose that is more, or less, than paragraphs, emphasis, strong, lists and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.diagnostics import error, say, warning
from presskit.kit.checks.few import few, more
from presskit.kit.checks.printed import Sort
from presskit.kit.commonmark import decoded
from presskit.kit.prose import ProblemKind
from presskit.source import scan
from presskit.source.code_points import character_name, code_point

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Message, Span
    from presskit.kit.checks.context import Context, Written
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
_SEEN_AS_MARKUP = frozenset("&<*_[]`\\{}")
_HELPS = {
    ProblemKind.HTML: say("write `\\<` for the character, or take the tag out"),
    ProblemKind.IMAGE: say("describe it under `photos`"),
    ProblemKind.HEADING: say("make it the `heading:` of a part of `story`, or write `\\#` for the character"),
    ProblemKind.CODE: say("take out the backquotes, or the four spaces before the paragraph"),
    ProblemKind.RULE: say("leave an empty line between two paragraphs"),
    ProblemKind.BLOCK_QUOTE: say("make it a statement and write `{{ID}}` alone in a paragraph"),
    ProblemKind.NESTING: say("write it flatter"),
}


def prose_markup(context: Context) -> Iterator[Diagnostic]:
    """HTML, an image, a heading, code, a rule or a block quotation in prose: none would be printed as such."""
    for found in _problems(context, *_MESSAGES):
        kind = found.problem.kind
        yield error("prose-markup", found.span, found.say(_MESSAGES[kind]), _HELPS[kind])


def prose_link(context: Context) -> Iterator[Diagnostic]:
    """A link in prose that a press kit must not have, or more of it than is printed."""
    for found in _problems(context, ProblemKind.LINK):
        message = say("not a plain web, mail or telephone link")
        help_ = say("begin with `https:`, `http:`, `mailto:` or `tel:`, and give the bare address or number")
        yield error("prose-link", found.span, found.say(message), help_)
    for found in _problems(context, ProblemKind.LINK_TITLE):
        yield error("prose-link", found.span, found.say(say("the title of a link is not printed")), say("take it out"))


def misleading_link(context: Context) -> Iterator[Diagnostic]:
    """A link whose words are an address, and not the one to which it leads."""
    for found in _problems(context, ProblemKind.MISLEADING_LINK):
        message = say("the words of this link are an address, and it leads to another")
        yield warning("misleading-link", found.span, found.say(message), say("write the address to which it leads"))


def prose_brace(context: Context) -> Iterator[Diagnostic]:
    """A brace that belongs to no `{ID}`."""
    for found in _problems(context, ProblemKind.BRACE):
        if found.text.startswith("{"):
            message = say("an opening brace that begins no `{{ID}}`")
            help_ = say("write the id of a statement, in small letters and hyphens, or `\\{{` for a brace")
        else:
            message = say("a closing brace that ends no `{{ID}}`")
            help_ = say("write `{{` before the id of the statement, or `\\}}` for a brace")
        yield error("prose-brace", found.span, found.say(message), help_)


def character_reference(context: Context) -> Iterator[Diagnostic]:
    """A character written as `&nbsp;` or `&#8239;` in prose: the character itself can be seen, and passes the gate."""
    for found in _problems(context, ProblemKind.REFERENCE):
        message = say("`{reference}` is not read as a character here", reference=found.text)
        yield error("character-reference", found.span, found.say(message), _instead(decoded(found.text)))


def _instead(characters: str) -> Message:
    """What to type instead of a reference."""
    if characters in _SEEN_AS_MARKUP:
        return say("type `\\{character}`", character=characters)
    if all(character.isprintable() for character in characters) and not list(scan(characters)):
        return say("type the character itself: `{character}`", character=characters)
    what = {"code_point": code_point(characters[0]), "name": character_name(characters[0])}
    if characters.isspace() and not list(scan(characters)):
        return say("type the space itself, {code_point} {name}, or leave it to the typesetter", **what)
    return say("take it out: {code_point} {name} may not stand in a text", **what)


def prose_too_large(context: Context) -> Iterator[Diagnostic]:
    """More in one text than a press kit holds: it is refused before it is read."""
    for written in context.prose:
        found = written.prose.excess
        if found is not None:
            message = replace(found.bound.message, values=(("count", found.count), ("most", found.bound.most)))
            span = context.places.value(*written.at.path)
            yield error("prose-too-large", span, message, say("part it into several texts, or take the marks out"))


def markup_in_plain_text(context: Context) -> Iterator[Diagnostic]:
    """Markup in a text that is printed as it stands: `**mot**`, `{savoir-faire}`, `<b>`, `&nbsp;`."""
    plain = (text for text in context.printed if text.sort is not Sort.PROSE)
    every = ((text, found) for text in plain for found in _MARKUP.finditer(text.text))
    for (text, found), rest in few(every, lambda item: item[0].path):
        span = context.places.within(*found.span(), *text.path)
        message = say("`{found}` is printed as it stands: this text is plain", found=found.group())
        help_ = say("write the words alone, or the character meant")
        yield warning("markup-in-plain-text", span, more(rest) if rest else message, help_)


class _Found(Struct, frozen=True):
    """A problem of a prose, the characters at which it stands, and how many more it stands for."""

    problem: Problem
    text: str
    span: Span
    rest: int

    def say(self, message: Message) -> Message:
        """The sentence about it, or about those that are left out."""
        return more(self.rest) if self.rest else message


def _problems(context: Context, *kinds: ProblemKind) -> Iterator[_Found]:
    for written in context.prose:
        of_kinds = (problem for problem in written.prose.problems if problem.kind in kinds)
        for problem, rest in few(of_kinds, lambda problem: problem.kind):
            yield _found(context, written, problem, rest)


def _found(context: Context, written: Written, problem: Problem, rest: int) -> _Found:
    span = context.places.within(problem.start, problem.end, *written.at.path)
    return _Found(problem, written.at.text[problem.start : problem.end], span, rest)
