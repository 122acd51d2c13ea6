"""What is wrong where YAML stops: told from the characters at that place, not from the parser's English.

One question after the other, the surest first; the first that knows an answer gives it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from presskit.diagnostics import Diagnostic, Note, error, say
from presskit.source.code_points import character_name, code_point
from presskit.source.slips import (
    colon_in_braces,
    extra_comma,
    margin,
    missing_block_mark,
    needs_quotes,
    no_break_space,
    text_behind_bracket,
)
from presskit.source.stop import Stop

if TYPE_CHECKING:
    from presskit.source.nodes import Scalar
    from presskit.source.text import SourceText

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{0,2}|u[0-9A-Fa-f]{0,4}|U[0-9A-Fa-f]{0,8}|.?)")
_SURROGATE = re.compile(r"\\u([dD][89a-fA-F][0-9a-fA-F]{2})")
_NO_SPACE = re.compile(r"[ \t]*+(?:- ++)*+[\w-]++(:)[^\s:/]")
_EARLIER_KEY = re.compile(r"[ \t]*+(?:- ++)*+(?:\"[^\"]*\"|'[^']*'|[^\s#\"'][^#]*?):[ \t]++(?=\S)")

_FARTHEST_KEY = 2_048
"""A key in one line has 1,024 characters at most (YAML 1.1 §9.3), with as many before it."""


def diagnose_syntax(problem: yaml.YAMLError, source: SourceText, last: Scalar | None) -> Diagnostic:
    """The diagnostic for an error of the YAML parser; `last` is the last scalar that was read well."""
    since, at = getattr(problem, "context_mark", None), getattr(problem, "problem_mark", None)
    if at is None:
        return error("yaml-syntax", source.whole(), say("this is not YAML"), say("save it anew as plain text"))
    stop = Stop(
        source,
        min(at.index, len(source.text)),
        None if since is None else since.index,
        isinstance(problem, yaml.scanner.ScannerError),
        last,
    )
    found = (ask(stop) for ask in _QUESTIONS)
    return next((answer for answer in found if answer is not None), None) or _unknown(stop)


def _tab(stop: Stop) -> Diagnostic | None:
    margin = stop.text[stop.line_start : stop.at + 1]
    if margin.strip(" \t") or "\t" not in margin:
        return None
    start = stop.line_start + margin.index("\t")
    span = stop.source.span(start, start + 1)
    return error("tab-indentation", span, say("a tab in the margin"), say("indent with spaces"))


def _escape(stop: Stop) -> Diagnostic | None:
    if not stop.scanning or stop.char(stop.since) != '"':
        return None
    start = stop.text.rfind("\\", max(stop.at - 2, 0), stop.at + 1)
    found = _ESCAPE.match(stop.text, start) if start >= 0 else None
    if found is None:
        return None
    span = stop.source.span(*found.span())
    if surrogate := _SURROGATE.match(stop.text, start):
        half = chr(int(surrogate[1], 16))
        message = say(
            "a character that may not stand in a text: {code_point} {name}",
            code_point=code_point(half),
            name=character_name(half),
        )
        return error("forbidden-character", span, message, say("type the character itself"))
    message = say("`{escape}` is no escape that YAML knows", escape=found[0])
    return error("bad-escape", span, message, say("write `\\\\` for a backslash, or use single quotation marks"))


def _open_quote(stop: Stop) -> Diagnostic | None:
    if stop.scanning and stop.since is not None and stop.char(stop.since) in ("'", '"'):
        return _unclosed(stop, stop.since)
    last = stop.last
    if last is None or last.style not in ("single", "double") or stop.text[last.end : stop.at].strip(" \t"):
        return None
    if "\n" not in stop.text[last.start : last.end]:
        return None
    return _unclosed(stop, last.start, Note(say("it would end here"), stop.source.span(last.end - 1, last.end)))


def _unclosed(stop: Stop, start: int, *notes: Note) -> Diagnostic:
    message = say("the quotation mark {mark} opened here is not closed", mark=stop.char(start))
    mend = say("put {mark} at the end of the text", mark=stop.char(start))
    return error("unclosed-quote", stop.source.span(start, start + 1), message, mend, *notes)


def _text_after_quote(stop: Stop) -> Diagnostic | None:
    before = stop.text[stop.line_start : stop.at].rstrip(" \t")
    if not before or before[-1] not in "'\"" or stop.char(stop.at) in ("", "\n", "\r"):
        return None
    mark = before[-1]
    mend = (
        say("write an apostrophe twice inside single quotation marks: `l''été`")
        if mark == "'"
        else say('write `\\"` for a quotation mark inside double ones, or use « »')
    )
    message = say("text goes on after the closing quotation mark {mark}", mark=mark)
    return error("text-after-quote", stop.source.span(stop.at, stop.line_end), message, mend)


def _bracket(stop: Stop) -> Diagnostic | None:
    opened, here = stop.char(stop.since), stop.char(stop.at)
    if not stop.scanning and stop.since is not None and opened in ("[", "{") and stop.since != stop.at:
        return _unclosed_bracket(stop, stop.since)
    last = len(stop.text.rstrip()) - 1
    if not here and stop.char(last) in ("[", "{"):
        return _unclosed_bracket(stop, last)
    if here not in ("]", "}"):
        return None
    message = say("`{here}` closes nothing", here=here)
    return error("unclosed-bracket", stop.source.span(stop.at, stop.at + 1), message, say("delete it"))


def _unclosed_bracket(stop: Stop, start: int) -> Diagnostic:
    opened = stop.char(start)
    close = "]" if opened == "[" else "}"
    message = say("the `{opened}` opened here is not closed, or a comma is missing", opened=opened)
    here = stop.source.span(stop.at, max(stop.at, min(stop.at + 1, stop.line_end)))
    note = Note(say("expected `,` or `{close}` here", close=close), here)
    mend = say("close it with `{close}`", close=close)
    return error("unclosed-bracket", stop.source.span(start, start + 1), message, mend, note)


def _reserved(stop: Stop) -> Diagnostic | None:
    start = stop.at if stop.char(stop.at) in tuple("@`%-") else stop.since
    if not stop.scanning or start is None or stop.char(start) not in tuple("@`%&*!|>-"):
        return None
    message = say("a text cannot begin with `{mark}` here", mark=stop.char(start))
    return needs_quotes(stop, start, message)


def _colon(stop: Stop) -> Diagnostic | None:
    if not stop.scanning or stop.char(stop.at) != ":":
        return None
    earlier = _EARLIER_KEY.match(stop.text, stop.line_start, min(stop.at, stop.line_start + _FARTHEST_KEY))
    if earlier is not None:
        return needs_quotes(stop, earlier.end(), say("a text that holds `: ` looks like a second key"))
    return _no_space_above(stop) or _indented(stop)


def _no_space_above(stop: Stop) -> Diagnostic | None:
    """The line above has a colon with nothing behind it, and so is no key but text that goes on."""
    line = stop.source.position(stop.at)[0]
    above = stop.source.line(line - 1) if line > 1 else ""
    found = _NO_SPACE.match(above)
    if found is None or ": " in above:
        return None
    colon = stop.source.offset(line - 1, found.start(1) + 1)
    span = stop.source.span(colon, colon + 1)
    return error("missing-colon", span, say("no space behind the colon"), say("put a space behind it"))


def _indented(stop: Stop) -> Diagnostic:
    line = stop.text[stop.line_start : stop.line_end]
    start = stop.line_start + len(line) - len(line.lstrip())
    message = say("this line is not in line with the keys above it")
    mend = say("give it the same number of spaces as its neighbours")
    notes: tuple[Note, ...] = ()
    outdented = _outdented(stop)
    if outdented is not None:
        return outdented
    if stop.since is not None and stop.since < stop.line_start:
        notes = (Note(say("what it should belong to begins here"), stop.source.span(stop.since, stop.since + 1)),)
    return error("bad-indentation", stop.source.span(start, max(stop.at, start + 1)), message, mend, *notes)


def _outdented(stop: Stop) -> Diagnostic | None:
    """A key above that stands too far to the left, so that its neighbours below it belong to nothing."""
    line = stop.source.position(stop.at)[0]
    width = margin(stop.source.line(line))
    above = ((n, margin(stop.source.line(n))) for n in range(line - 1, 0, -1))
    shorter = next(((n, m) for n, m in above if 0 <= m < width), None)
    if shorter is None or next((m for _, m in above if 0 <= m <= width), -1) != width:
        return None
    number, spaces = shorter
    start = stop.source.offset(number, spaces + 1)
    span = stop.source.span(start, stop.source.offset(number, len(stop.source.line(number)) + 1))
    note = Note(say("reading stopped here"), stop.source.span(stop.line_start + width, stop.line_start + width + 1))
    mend = say("give it {count} spaces, as its neighbours have", count=width)
    return error("bad-indentation", span, say("this line stands too far to the left"), mend, note)


def _no_colon(stop: Stop) -> Diagnostic | None:
    """A key was expected, and the text has no colon."""
    if not stop.scanning or stop.since is None or not stop.char(stop.since).strip():
        return None
    line = stop.source.position(stop.since)[0]
    end = stop.source.offset(line, len(stop.source.line(line)) + 1)
    mend = say("put a colon and a space behind the key; indent a text that goes on")
    return error("missing-colon", stop.source.span(stop.since, end), say("expected `KEY: VALUE`"), mend)


def _block(stop: Stop) -> Diagnostic | None:
    if stop.scanning or stop.since is None or not stop.char(stop.at).strip():
        return None
    return _indented(stop)


def _unknown(stop: Stop) -> Diagnostic:
    span = stop.source.span(stop.at, min(stop.at + 1, len(stop.text)))
    return error(
        "yaml-syntax", span, say("YAML cannot be read on from here"), say("look at this line and the one above")
    )


_QUESTIONS = (
    _tab,
    no_break_space,
    _escape,
    _open_quote,
    _text_after_quote,
    text_behind_bracket,
    extra_comma,
    colon_in_braces,
    _bracket,
    _reserved,
    missing_block_mark,
    _colon,
    _no_colon,
    _block,
)
