"""Shows diagnostics: as text with the line and carets, as one short line each, or as JSON.

The JSON is an array of objects with the keys `code`, `severity`, `message`, `help` (or null), `file`, `line`,
`column`, `end_line`, `end_column` (null where there is no place), `notes`, objects with `message` and the same five
keys of place, and `replacement`, what mends it in the place of the characters it points at (null where a person has to
decide). Lines and columns count characters from 1, the end is exclusive.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from presskit.diagnostics import Diagnostic, Message, Severity, Span, in_order, say, say_plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from presskit.source import SourceText

Format = Literal["text", "short", "json"]

_SEVERITIES = {Severity.ERROR: say("error"), Severity.WARNING: say("warning")}
_TAB = 4
_NARROWEST = 40
_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)
_DRAWINGS = str.maketrans({"┌": "-", "─": "-", "│": "|", "…": "."})
_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "place": "\x1b[1;34m", "end": "\x1b[0m"}


def visible(text: str, encoding: str = "utf-8") -> str:
    """Foreign text as a terminal may print it.

    Controls and bidirectional marks are shown as escapes, not obeyed, and so is what the encoding cannot hold.
    """
    shown = _HIDDEN.sub(lambda found: _escape(found[0]), text)
    return shown.encode(encoding, "backslashreplace").decode(encoding)


def in_one_line(text: str) -> str:
    r"""Foreign text, `visible`, and its line ends as `\n`: a name that has one must not pass for another answer."""
    return visible(text).replace("\n", "\\n")


def as_json(value: object) -> str:
    """A value as the JSON of a result: letters as they are, what a terminal would obey as JSON's own escapes."""
    import json

    from msgspec import to_builtins

    shown = json.dumps(to_builtins(value), ensure_ascii=False, indent=2)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", shown)


def of(subject: str, said: str) -> Message:
    """What is said of something, behind the colon of the user's language."""
    return say("{subject}: {said}", subject=subject, said=said)


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def printable(text: str, encoding: str) -> str:
    """The text with plain strokes for drawn lines and ellipses where a stream of that encoding cannot hold them."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_DRAWINGS).encode(encoding, "backslashreplace").decode(encoding)
    return text


def render(  # noqa: PLR0913 - a report has this many sides
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, SourceText],
    *,
    format: Format,  # noqa: A002 - the option's own name
    translate: Callable[[Message], str] = str,
    colour: bool = False,
    width: int = 100,
    encoding: str = "utf-8",
) -> str:
    """All diagnostics in order, each once, ending in a line end; `encoding` is that of the stream it goes to."""
    ordered = in_order(diagnostics)
    if format == "json":
        import json

        return json.dumps([_as_data(d, translate) for d in ordered], indent=2) + "\n"
    if format == "short":
        return printable("".join(_short(d, translate) + "\n" for d in ordered), encoding)
    page = _Page(sources, translate, colour, max(width, _NARROWEST), encoding)
    shown = "".join("\n".join(page.lines(d)) + "\n\n" for d in ordered) + page.count(ordered)
    return printable(shown, encoding)


def _as_data(diagnostic: Diagnostic, translate: Callable[[Message], str]) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": translate(diagnostic.message),
        "help": translate(diagnostic.help) if diagnostic.help else None,
        **_place(diagnostic.span),
        "notes": [{"message": translate(note.message), **_place(note.span)} for note in diagnostic.notes],
        "replacement": diagnostic.replacement,
    }


def _place(span: Span | None) -> dict[str, object]:
    if span is None:
        return dict.fromkeys(("file", "line", "column", "end_line", "end_column"))
    numbers = (span.line, span.column, span.end_line, span.end_column) if span.line else (None,) * 4
    return dict(zip(("file", "line", "column", "end_line", "end_column"), (span.file, *numbers), strict=True))


def _where(span: Span) -> str:
    return in_one_line(f"{span.file}:{span.line}:{span.column}" if span.line else span.file)


def _said(message: Message, translate: Callable[[Message], str]) -> str:
    return in_one_line(translate(message))


def _short(diagnostic: Diagnostic, translate: Callable[[Message], str]) -> str:
    place = f"{_where(diagnostic.span)}: " if diagnostic.span else ""
    mend = f" ({_said(diagnostic.help, translate)})" if diagnostic.help else ""
    return f"{place}{diagnostic.severity}[{diagnostic.code}]: {_said(diagnostic.message, translate)}{mend}"


class _Page(Struct, frozen=True):
    """What is the same for every diagnostic shown as text."""

    sources: Mapping[str, SourceText]
    translate: Callable[[Message], str]
    colour: bool
    width: int
    encoding: str

    def paint(self, text: str, what: str) -> str:
        return f"{_COLOURS[what]}{text}{_COLOURS['end']}" if self.colour else text

    def say(self, message: Message) -> str:
        return _said(message, self.translate)

    def of(self, subject: str, said: str) -> str:
        """What is said of something; both are ready for the screen."""
        return self.translate(of(subject, said))

    def lines(self, diagnostic: Diagnostic) -> list[str]:
        """A diagnostic's head, its place with carets and help, and its notes."""
        severity = diagnostic.severity.value
        head = f"{self.say(_SEVERITIES[diagnostic.severity])}[{diagnostic.code}]"
        spans = [span for span in (diagnostic.span, *(note.span for note in diagnostic.notes)) if span]
        gutter = max((len(str(span.line)) for span in spans), default=1)
        lines = [self.of(self.paint(head, severity), self.say(diagnostic.message))]
        mend = self.say(diagnostic.help) if diagnostic.help else ""
        lines += self.snippet(diagnostic.span, mend, self.say(say("help")), gutter, ("^", severity))
        for note in diagnostic.notes:
            lines += self.snippet(note.span, self.say(note.message), self.say(say("note")), gutter, ("-", "place"))
        return lines

    def snippet(self, span: Span | None, label: str, kind: str, gutter: int, mark: tuple[str, str]) -> list[str]:
        """The place, the line and the marks under it; the label beside them, or below when there is no room."""
        below = [f"{' ' * gutter} = {self.of(kind, label)}"] if label else []
        if span is None:
            return below
        lines = [f"{' ' * gutter}{self.paint('┌─', 'place')} {_where(span)}"]
        source = self.sources.get(span.file)
        if source is None or not span.line:
            return lines + below
        line = source.line(span.line)
        last = span.end_column if span.end_line == span.line else len(line) + 1
        room = self.width - gutter - 3
        shown, before, marks = _window(line, span.column - 1, max(last - 1, span.column), room, self.encoding)
        lines.append(f"{self.paint(f'{span.line:>{gutter}}│', 'place')} {shown}")
        under = f"{' ' * gutter}{self.paint('│', 'place')} {' ' * before}{self.paint(mark[0] * marks, mark[1])}"
        if label and gutter + 3 + before + marks + len(label) <= self.width:
            return [*lines, f"{under} {label}"]
        return [*lines, under, *below]

    def count(self, diagnostics: tuple[Diagnostic, ...]) -> str:
        """How many errors and warnings there are, in one line."""
        errors = sum(d.severity is Severity.ERROR for d in diagnostics)
        warnings = len(diagnostics) - errors
        parts = []
        if errors:
            parts.append(self.say(say_plural("{count} error", "{count} errors", errors)))
        if warnings:
            parts.append(self.say(say_plural("{count} warning", "{count} warnings", warnings)))
        return ", ".join(parts) + "\n" if parts else ""


def _cell(character: str, encoding: str) -> tuple[str, int]:
    """What is shown for a character, and its columns on the screen."""
    if character == "\t":
        return " " * _TAB, _TAB
    shown = visible(character, encoding)
    return shown, len(shown) if shown != character else _columns(character)


def _columns(character: str) -> int:
    # Unicode has nothing wide and nothing of no width before its combining marks, nor among its dashes and quotes.
    if character < "\u0300" or "\u2010" <= character <= "\u2027":
        return 1
    from wcwidth import wcwidth

    return max(wcwidth(character), 0)


def _window(line: str, start: int, end: int, width: int, encoding: str) -> tuple[str, int, int]:
    """The part of a line around `[start:end]` that fits the width, the columns before the marks, and the marks'."""
    reach = width + 8
    first, last = max(start - reach, 0), min(max(end, start) + reach, len(line), start + 2 * reach)
    cells = [_cell(character, encoding) for character in line[first:last]]
    edges = [0, *accumulate(columns for _, columns in cells)]
    at, upto = edges[min(start - first, len(cells))], edges[min(max(end - first, 0), len(cells))]
    left, right = _cut(edges, start - first, upto, width)
    head = "…" if first + left > 0 else ""
    tail = "…" if first + right < len(line) else ""
    shown = "".join(text for text, _ in cells[left:right])
    marks = max(min(upto, edges[right]) - at, 1)
    return f"{head}{shown}{tail}", at - edges[left] + len(head), marks


def _cut(edges: list[int], start: int, upto: int, width: int) -> tuple[int, int]:
    """The first and last cell to show: from the line's beginning if the marks fit there, else around them."""
    room = width - 2
    left = 0
    if min(upto, edges[-1]) > room:
        lead = max((room - (upto - edges[min(start, len(edges) - 1)])) // 2, room // 4)
        target = edges[min(start, len(edges) - 1)] - lead
        left = next((i for i, edge in enumerate(edges) if edge >= target), 0)
        left = min(left, start)
    right = max(i for i, edge in enumerate(edges) if edge - edges[left] <= room)
    return left, right
