"""The slips of a writer who thinks of the text and not of YAML: each a question asked where the parser stopped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import error, say
from presskit.source.code_points import NO_BREAK_SPACES
from presskit.source.quoting import in_straight_marks

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic, Message, Span
    from presskit.source.stop import Stop

_NO_BREAK_SPACE = re.compile(rf"[ \t]*+(?:- *+)?(?:[\w-]++:)?[ \t]*+([{NO_BREAK_SPACES}]+)")
_BRACKETED_TEXT = re.compile(r"[ \t]*+(?:- ++)*+[\w-]++:[ \t]++([\[{][^\[\]{}\r\n]*[\]}][ \t]*[^\s,#\]}])")
_PROSE_KEY = re.compile(r"[ ]*+(?:- ++)*+(text|lead|about|biography):(?=[ \t]|$)[ \t]*(?![|>])")


def no_break_space(stop: Stop) -> Diagnostic | None:
    """A no-break space in the margin, or behind a colon, where YAML knows ordinary spaces only."""
    for offset in (stop.at, stop.since):
        if offset is None:
            continue
        line = stop.source.position(offset)[0]
        found = _NO_BREAK_SPACE.match(stop.source.line(line))
        if found is not None:
            start = stop.source.offset(line, found.start(1) + 1)
            return not_a_space(stop.source.span(start, start + len(found[1])))
    return None


def not_a_space(span: Span) -> Diagnostic:
    """A no-break space where YAML needs an ordinary one."""
    message = say("a no-break space stands here, and is no space for YAML")
    return error("no-break-space", span, message, say("type an ordinary space"))


def text_behind_bracket(stop: Stop) -> Diagnostic | None:
    """`title: [Medinsoft] ouvre`: a text that begins with a bracket is taken for a list."""
    found = _BRACKETED_TEXT.match(stop.text, stop.line_start, stop.line_end)
    if found is None:
        return None
    message = say("a text cannot begin with `{mark}` here", mark=stop.char(found.start(1)))
    return needs_quotes(stop, found.start(1), message)


def extra_comma(stop: Stop) -> Diagnostic | None:
    """`[a, , b]`: nothing stands between two commas."""
    before = stop.text[: stop.at].rstrip()
    if stop.char(stop.at) != "," or before[-1:] not in tuple(",[{"):
        return None
    span = stop.source.span(stop.at, stop.at + 1)
    return error("extra-comma", span, say("a comma too many: nothing stands before it"), say("delete it"))


def colon_in_braces(stop: Stop) -> Diagnostic | None:
    """`{as: adjoint : Marseille}`: a text within braces that holds a colon."""
    last = stop.last
    if stop.scanning or stop.char(stop.at) != ":" or last is None or last.style != "plain":
        return None
    if (
        stop.char(stop.since) not in ("[", "{")
        or stop.text[last.end : stop.at].strip()
        or "\n" in stop.text[last.start : stop.at]
    ):
        return None
    end = re.compile(r"[^,}\]\r\n]*").match(stop.text, stop.at)
    assert end is not None
    text = stop.text[last.start : end.end()].rstrip()
    span = stop.source.span(last.start, last.start + len(text))
    message = say("a text that holds `: ` looks like a second key")
    return error("needs-quotes", span, message, in_straight_marks(text))


def missing_block_mark(stop: Stop) -> Diagnostic | None:
    """`text:` and paragraphs below it, without the `|` that makes a text of them."""
    line = stop.source.position(stop.at if stop.char(stop.at).strip() or stop.since is None else stop.since)[0]
    width = margin(stop.source.line(line))
    above = next((n for n in range(line - 1, 0, -1) if 0 <= margin(stop.source.line(n)) < width), 0)
    found = _PROSE_KEY.match(stop.source.line(above))
    if found is None:
        return None
    start = stop.source.offset(above, found.start(1) + 1)
    message = say("the text below `{key}:` is not marked as a text", key=found[1])
    mend = say("add `|`: `{key}: |`, and begin the text on the line below", key=found[1])
    return error("needs-quotes", stop.source.span(start, start + len(found[1]) + 1), message, mend)


def margin(line: str) -> int:
    """How many spaces a line begins with; -1 for one that holds nothing else."""
    bare = line.lstrip(" ")
    return len(line) - len(bare) if bare.strip() else -1


def needs_quotes(stop: Stop, start: int, message: Message) -> Diagnostic:
    """A text that YAML takes for something else, from `start` to the end of its line."""
    end = max(stop.line_end, start + 1)
    return error(
        "needs-quotes",
        stop.source.span(start, end),
        message,
        say("put the text in quotation marks, or behind `>-` on a line of its own"),
    )
