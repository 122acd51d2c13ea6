"""The reader gate: from a path, or bytes, to a text that is UTF-8, of bearable size and a real file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from presskit.diagnostics import Diagnostic, Refused, Span, error, say
from presskit.reasons import reason
from presskit.regular import NotRegular, TooManyBytes, read_regular
from presskit.source.encoding import decode
from presskit.source.text import SourceText

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 25_000_000
"""Bytes. Ten thousand speakers with three statements each take 11 to 17 million; a file of this size, whatever is in
it, is read or refused in 1.2 seconds and 140 MB (CPython 3.11, one core)."""
MOST_LINES = 1_000_000
"""Lines of a file; twice what such a kit takes."""


def read(path: Path, *, name: str | None = None, links: bool = True) -> SourceText:
    """The text of a file; `name` is what the user calls it.

    Raises Refused for a path that is missing, no regular file, not readable, too large or not UTF-8; without
    `links` also for one that a link leads to, as is none that `inside` gave.
    """
    shown = str(path) if name is None else name
    return read_text(read_bytes(path, shown, links=links), shown)


def read_text(data: bytes, name: str) -> SourceText:
    """The text of a file's bytes; raises Refused when they are too many or not UTF-8."""
    if len(data) > LARGEST_FILE:
        raise Refused([_too_large(name)])
    text, bom = decode(data, name)
    if text.count("\n") + text.count("\r") - text.count("\r\n") > MOST_LINES:
        raise Refused([_too_many_lines(name)])
    return SourceText(name, text, bom)


def read_bytes(path: Path, name: str, *, links: bool = True) -> bytes:
    """The bytes of a file of which `read` gives the text, of whatever they are."""
    try:
        return read_regular(path, LARGEST_FILE, links=links)
    except NotRegular:
        raise Refused([_not_a_file(name)]) from None
    except TooManyBytes:
        raise Refused([_too_large(name)]) from None
    except (OSError, ValueError) as problem:
        raise Refused([_unread(path, problem, name)]) from None


def _unread(path: Path, problem: OSError | ValueError, name: str) -> Diagnostic:
    if isinstance(problem, FileNotFoundError | NotADirectoryError | ValueError):
        return error("missing-file", Span(name), say("no such file"), say("check the name and the folder"))
    with suppress(OSError):  # whoever may not look, or asks by too long a name, is told so below
        if path.is_dir():
            return _not_a_file(name)
    return _unreadable(name, problem)


def _not_a_file(name: str) -> Diagnostic:
    return error("not-a-file", Span(name), say("expected a file, found a folder or a device"), say("name the file"))


def _unreadable(name: str, problem: OSError) -> Diagnostic:
    message = say("the file cannot be read: {reason}", reason=reason(problem))
    return error("unreadable-file", Span(name), message, say("check that you may read it"))


def _too_large(name: str) -> Diagnostic:
    message = say("the file is larger than {limit} MB", limit=LARGEST_FILE // 1_000_000)
    return error("file-too-large", Span(name), message, say("split it, or keep pictures and data outside it"))


def _too_many_lines(name: str) -> Diagnostic:
    message = say("the file has more than {limit} lines", limit=MOST_LINES)
    return error("file-too-large", Span(name), message, say("split it, or keep pictures and data outside it"))
