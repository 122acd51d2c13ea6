"""From text to nodes: YAML's events in one pass, with a stack of our own and every problem gathered."""

from __future__ import annotations

import re
from contextlib import nullcontext
from typing import TYPE_CHECKING

import yaml
from msgspec import Struct

from presskit.collector import collector_paused
from presskit.diagnostics import Diagnostic, Refused, Severity, Span, error, say, warning
from presskit.source.builder import Builder
from presskit.source.escapes import EscapeSearch
from presskit.source.gathering import Gathering
from presskit.source.limits import MOST_NODES, exceeds
from presskit.source.nodes import Scalar
from presskit.source.text_gate import Finding, Suspicion, defused, diagnose, scan

if TYPE_CHECKING:
    from presskit.source.nodes import Node
    from presskit.source.text import SourceText

_HEAD = re.compile(r"(?:(?:%[^\r\n]*+|[ \t]*+(?:#[^\r\n]*+)?+)(?:\r\n|\r|\n))*+(?:%[^\r\n]*+)?+")
_DIRECTIVE = re.compile(r"(?:\A|(?<=[\r\n]))%[^\r\n]*")
_LATER_DIRECTIVE = re.compile(r"(?<=[\r\n])%TAG[ \t][^\r\n]*")
_MOST_LATER_DIRECTIVES = 100
_HASHTAG = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
_LARGE = 1_000_000
_HOPELESS = 100_000


class Parsed(Struct, frozen=True):
    """A file's root node, of a file that holds nothing an empty scalar, and the warnings met on the way."""

    node: Node
    warnings: tuple[Diagnostic, ...]


def parse(source: SourceText) -> Node:
    """The root node of a YAML text; raises Refused with all its problems, warnings among them."""
    return parse_with_warnings(source).node


def parse_with_warnings(source: SourceText) -> Parsed:
    """The root node of a YAML text and what is doubtful in it; raises Refused with all its problems.

    A plain scalar that loses a hashtag to a comment (`prix #1`) is warned of here; behind other comments,
    `Scalar.lost_comment` lets the stage that knows the field decide.
    """
    nothing = Scalar(source, 0, 0, "", "plain")
    if not source.text.strip():
        return Parsed(nothing, ())
    problems = Gathering(source)
    refused = _check_characters(source, problems)
    with collector_paused() if len(source.text) > _LARGE else nullcontext():
        text = _without_directives(source, defused(source.text) if refused else source.text, problems)
        builder = Builder(source, problems)
        if exceeds(text):
            problems.add(Severity.ERROR, lambda: _too_many(source))
            problems.result()
        _feed(builder, text, source, problems)
        escapes = EscapeSearch(source.text)
        for scalar in builder.scalars_to_check:
            _check_again(scalar, source, escapes, problems)
        return Parsed(builder.root or nothing, problems.result())


def _without_directives(source: SourceText, text: str, problems: Gathering) -> str:
    """The text without the directives at its head; raises Refused for many of those that YAML compares in pairs."""
    head = _HEAD.match(text)
    end = head.end() if head else 0
    for found in _DIRECTIVE.finditer(text, 0, end):
        _add_directive(source, found.span(), problems)
    later = _LATER_DIRECTIVE.finditer(text, max(end, text.find("%TAG") - 1)) if "%TAG" in text else ()
    for count, found in enumerate(later):
        if count == _MOST_LATER_DIRECTIVES:
            _add_directive(source, found.span(), problems)
            problems.result()
    return _DIRECTIVE.sub(lambda found: " " * len(found[0]), text[:end]) + text[end:] if "%" in text[:end] else text


def _add_directive(source: SourceText, place: tuple[int, int], problems: Gathering) -> None:
    message = say("a YAML directive, which would change how the file is read")
    problems.add(Severity.ERROR, lambda: error("yaml-directive", source.span(*place), message, say("delete the line")))


def _too_many(source: SourceText) -> Diagnostic:
    message = say("the file holds more than {limit} values", limit=MOST_NODES)
    return error("too-many-values", source.whole(), message, say("split it into several kits"))


def _feed(builder: Builder, text: str, source: SourceText, problems: Gathering) -> None:
    """Give the builder every event, until the end, an error of syntax, or until it has seen enough."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        next_event, take = loader.get_event, builder.take
        while (event := next_event()) is not None and take(event):
            pass
    except yaml.YAMLError as problem:
        from presskit.source.syntax import diagnose_syntax

        fault = diagnose_syntax(problem, source, builder.last_scalar)
        if not _is_told(fault, text, source):
            problems.add(Severity.ERROR, lambda: fault)
    finally:
        builder.finish()
        loader.dispose()


def _is_told(fault: Diagnostic, text: str, source: SourceText) -> bool:
    """Whether all that stands there are characters that were refused already."""
    if fault.span is None or not fault.span.line:
        return False
    start = source.offset(fault.span.line, fault.span.column)
    end = source.offset(fault.span.end_line, fault.span.end_column)
    stretch = zip(text[start:end], source.text[start:end], strict=True)
    return start < end and all(shown == "\ufffd" != written for shown, written in stretch)


def _check_characters(source: SourceText, problems: Gathering) -> bool:
    """Report what should not stand in the text; whether any of it is refused. A file full of it is read no further."""
    refused = count = 0
    for found in scan(source.text):
        _report(found, (found.start, found.end), source, problems)
        size = found.end - found.start if found.suspicion is Suspicion.REFUSED else 0
        refused, count = refused + size, count + max(size, 1)
        if count > _HOPELESS:
            message = say("the file is full of such characters, and is read no further from here")
            span = source.span(found.start, found.end)
            raise Refused([*problems.kept(), error("too-many-problems", span, message, say("give a text file"))])
    return refused > 0


def _report(found: Finding, place: tuple[int, int], source: SourceText, problems: Gathering) -> None:
    severity = Severity.ERROR if found.suspicion is Suspicion.REFUSED else Severity.WARNING
    problems.add(severity, lambda: diagnose(found, source.span(*place)))


def _check_again(scalar: Scalar, source: SourceText, escapes: EscapeSearch, problems: Gathering) -> None:
    """What only the values show: characters written as escapes, and words cut off by a hashtag."""
    if scalar.style == "double":
        for finding, start, end in escapes.findings(scalar):
            _report(finding, (start, end), source, problems)
    elif found := _HASHTAG.match(source.text, scalar.end):
        lost, place = found[1].strip(), found.span(1)
        problems.add(Severity.WARNING, lambda: _lost_comment(lost, source.span(*place)))


def _lost_comment(lost: str, span: Span) -> Diagnostic:
    message = say("`{lost}` is a comment for YAML, not a part of the text before it", lost=lost)
    return warning("lost-comment", span, message, say("put the whole text in quotation marks, or a space behind `#`"))
